import { describe, expect, it } from 'vitest'
import { profileOf } from './profile'
import { fieldsOf, isTraceable, shownOf } from './record-fields'

const SITE = {
  id: 's1',
  name: 'Gazipur main works',
  supplier: 'x',
  supplierName: 'Sonali Char Garments',
  country: 'BD',
  workers: 3,
  lat: 24,
  newField: 'secret',
}

describe('a record as a profile hands it over', () => {
  it('has every field for an auditor', () => {
    expect(shownOf(SITE, fieldsOf('records/sites.jsonl', profileOf('auditor')) ?? [])).toEqual(SITE)
  })

  it('has no name and no count of people for a customer, and no field that nobody thought of', () => {
    expect(shownOf(SITE, fieldsOf('records/sites.jsonl', profileOf('customer')) ?? [])).toEqual({
      id: 's1',
      supplier: 'x',
      country: 'BD',
      lat: 24,
    })
    expect(fieldsOf('records/findings.jsonl', profileOf('customer'))).toBeNull()
  })

  it('keeps those who recorded it out of what is nested', () => {
    const row = {
      id: 'a',
      drivers: [{ code: 'x', params: { by: 'R. Thapa', why: 'told us', place: 'Janakpur' } }],
    }
    const fields = fieldsOf('scores/corridors.jsonl', profileOf('regulator')) ?? []
    expect(shownOf(row, fields)).toEqual({ id: 'a', drivers: [{ code: 'x', params: { place: 'Janakpur' } }] })
  })

  it('hands over no row to the public', () => {
    expect(fieldsOf('records/suppliers.jsonl', profileOf('public'))).toBeNull()
    expect(fieldsOf('trail/trail.jsonl', profileOf('regulator'))).toBeNull()
  })
})

it.each([
  ['auditor', 'workers', true],
  ['regulator', 'workers', true],
  ['customer', 'workers', false],
  ['customer', 'tier', true],
  ['public', 'tier', false],
] as const)('%s: a figure counted by %s of suppliers can be counted again: %s', (id, field, expected) => {
  const source = {
    kind: 'rows' as const,
    path: 'records/suppliers.jsonl',
    where: [[{ field, op: 'is' as const, value: 1 }]],
    take: 'count' as const,
    field: null,
  }
  expect(isTraceable(source, profileOf(id))).toBe(expected)
})
