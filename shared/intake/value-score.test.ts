import { describe, expect, it } from 'vitest'
import { findTable } from './find-table'
import { suggestMapping } from './suggest'
import { sheetFrom } from './testing/sheets'

/** The field a column of these values is taken for, beside a list of names. */
function fieldOf(values: readonly string[], heading: string | null = null): string | null {
  const rows = values.map((value, n) => [`Heron ${['Yarn', 'Knit', 'Mill'][n] ?? n}`, 'Nepal', value])
  const table = findTable(sheetFrom('Suppliers', [['Supplier name', 'Country', heading], ...rows]))
  if (!table) throw new Error('no table')
  return suggestMapping(table).columns.find(({ column }) => column === 2)?.field ?? null
}

const EMAILS = ['office@heron.example', 'Info@Delta.example', 'mill@third.example']
const PHONES = ['+977 1 4221 100', '(01) 4221-1000', '0043 1 5880 1234']
const VAT = ['ATU12345678', 'DE 123 456 789', '22AAAAA0000A1Z5']
const LEI = ['5493001KJTIIGC8Y1R12', '529900T8BM49AURSDO55', '213800WAVVOPS85N2205']

describe('columns without a heading', () => {
  it.each([
    ['contact.email', EMAILS],
    ['contact.phone', PHONES],
    ['supplier.vatNumber', VAT],
    ['supplier.dunsNumber', ['12-345-6789', '00-123-4567', 'DUNS: 98-765-4321']],
    ['supplier.lei', LEI],
  ])('are taken for %s by their values', (field, values) => {
    expect(fieldOf(values)).toBe(field)
    expect(fieldOf(values, 'Column3')).toBe(field)
  })

  it.each([
    ['numbers of nine digits', ['123456789', '234567891', '345678912']],
    ['letters and digits that fail the check of an LEI', LEI.map(lei => `${lei.slice(0, 18)}00`)],
    ['dates', ['2026-03-04', '2026-05-06', '2027-01-02']],
    ['prices', ['1 200.00', '3 400.50', '12 345.00']],
    ['part numbers', ['DE-12', 'AB1234', 'XY-99-1']],
  ])('are not taken for anything by %s', (_, values) => {
    expect(fieldOf(values)).toBeNull()
  })
})

describe('columns with a heading of their own', () => {
  it.each([
    ['Fax', PHONES],
    ['Buyer to notify', EMAILS],
    ['Customs code', VAT],
  ])('%s stays what it is', (heading, values) => {
    expect(fieldOf(values, heading)).toBeNull()
  })

  it('an LEI is one under any heading', () => {
    expect(fieldOf(LEI, 'Code B')).toBe('supplier.lei')
  })
})
