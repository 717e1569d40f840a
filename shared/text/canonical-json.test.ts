import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalRow } from './canonical-json'

const column = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/), fc.string({ unit: 'binary' }))
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, -0, 1e21, 5e-324, '', '\u2028', '"\\', '\u0000', '😀', true, false),
)

describe('canonicalRow', () => {
  it('gives what the general way gives, for every row of plain values', () => {
    fc.assert(
      fc.property(fc.dictionary(column, cell), row => {
        expect(canonicalRow(row)).toBe(canonicalJson(row))
      }),
      { numRuns: 2000 },
    )
  })

  it('gives the same for whatever JSON holds besides', () => {
    fc.assert(
      fc.property(fc.dictionary(column, fc.oneof(cell, fc.jsonValue(), fc.constant(undefined))), row => {
        expect(canonicalRow(row)).toBe(canonicalJson(row))
      }),
    )
  })

  it.each([NaN, Infinity, '\ud800'])('refuses %j, which has no JSON form, as the general way does', value => {
    expect(() => canonicalJson({ value })).toThrow()
    expect(() => canonicalRow({ value })).toThrow()
  })
})
