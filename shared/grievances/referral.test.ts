import { describe, expect, it } from 'vitest'
import file from '../../assets/reference/referrals.json'
import { isCountryKnown, referralListSchema, referralsFor, type Referral } from './referral'

const list = referralListSchema.parse(file)
const own: Referral = {
  ...{ id: '01900000-0000-7000-8000-000000000001', country: 'QA', name: 'Migrant desk', kind: 'union' },
  ...{ contact: '+974 1', note: null, source: 'union letter', checkedOn: '2026-10-01' },
  ...{ createdAt: '2026-10-01T00:00:00.000Z', updatedAt: '2026-10-01T00:00:00.000Z' },
}

describe('the referral list', () => {
  it('comes with contacts that each name who runs them and where they are published, none twice', () => {
    expect(list.contacts.length).toBeGreaterThan(50)
    const keys = list.contacts.map(({ country, name }) => `${country} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(list.verification).toBe('unverified')
  })

  it('shows the own contacts of a country first, then the built-in ones, then those for anywhere', () => {
    const lines = referralsFor('QA', [own], list)
    expect(lines.map(({ id, country }) => [id === null, country])).toEqual([
      [false, 'QA'],
      [true, 'QA'],
      [true, null],
      [true, null],
    ])
  })

  it('tells a country without an entry from one with', () => {
    const lines = referralsFor('KP', [], list)
    expect(isCountryKnown('KP', lines)).toBe(false)
    expect(lines.every(({ country }) => country === null)).toBe(true)
    expect(isCountryKnown('QA', referralsFor('QA', [], list))).toBe(true)
  })
})
