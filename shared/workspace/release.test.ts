import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comesAfter, releaseAddressSchema, releaseSchema } from './release'

const number = fc.nat(999_999_999)
const version = fc.tuple(number, number, number).map(parts => parts.join('.'))

describe('versions', () => {
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.99.99', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.9', '0.1.10', false],
    ['0.9.9', '1.0.0', false],
  ])('%s after %s: %s', (one, other, expected) => {
    expect(comesAfter(one, other)).toBe(expected)
  })

  it('stand in one order: of two that differ one comes after the other', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(comesAfter(one, other) || comesAfter(other, one)).toBe(one !== other)
        expect(comesAfter(one, other) && comesAfter(other, one)).toBe(false)
      }),
    )
  })
})

it.each(['1.0', '1.0.0-beta.1', 'v1.0.0', '1.0.0\u202e', '1.0.0.0', '', '0x1.0.0', '1234567890.0.0'])(
  'is no version: %j',
  text => {
    expect(releaseSchema.safeParse({ version: text }).success).toBe(false)
  },
)

it('reads what electron-builder writes, and a file that names the version alone', () => {
  const written = {
    version: '0.2.0',
    files: [{ url: 'fivefold-0.2.0.AppImage', sha512: 'q83v', size: 5 }],
    path: 'fivefold-0.2.0.AppImage',
    sha512: 'q83v',
    releaseDate: '2027-03-12T09:30:00.000Z',
  }
  expect(releaseSchema.parse(written)).toEqual({ version: '0.2.0', releaseDate: '2027-03-12T09:30:00.000Z' })
  expect(releaseSchema.parse({ version: '0.2.0' })).toEqual({ version: '0.2.0', releaseDate: null })
})

it.each([
  ['https://example.org/fivefold/latest.yml', true],
  ['https://127.0.0.1:8443/latest.yml', true],
  ['http://example.org/latest.yml', false],
  ['ftp://example.org/latest.yml', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['https://example.org/@team/latest.yml', true],
  ['https://user:word@example.org/latest.yml', false],
  ['https://user@example.org/latest.yml', false],
  ['https:\\\\user@example.org/latest.yml', false],
  ['example.org/latest.yml', false],
  ['', false],
  [`https://example.org/${'x'.repeat(500)}`, false],
])('an address to look at: %s', (address, expected) => {
  expect(releaseAddressSchema.safeParse(address).success).toBe(expected)
})
