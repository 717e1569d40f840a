import { describe, expect, it } from 'vitest'
import { findTable } from './find-table'
import { isOwnList } from './own-list'
import { suggestMapping } from './suggest'
import { carriedOut, planOf, sheetFrom } from './testing/sheets'

const LIST = [
  [
    'Vendor no',
    'Name',
    'Country',
    'Also known as',
    'Employees',
    'Sector',
    'Site',
    'Lat',
    'Lon',
    'Low-wage %',
    'Buyer',
  ],
  ['0071', 'Heron Knit', 'Türkiye', 'Heron; HK', 310, 'Apparel', 'Works 1', 40.19, 29.06, 1, 'East'],
  ['0072', 'Delta Yarn', 'Bangladesh', '', 80, 'Spinning', 'Mill', 23.8, 90.4, 0, 'West'],
  ['0073', 'Delta Yarn', 'India', '', 12, 'Spinning', 'Mill', 18.5, 73.8, 40, ''],
] as const

const known = carriedOut(planOf([sheetFrom('Suppliers', LIST)]))
const fields = (rows: readonly object[]): string[] => [...new Set(rows.flatMap(row => Object.keys(row)))]
/** A list as `fivefold list` writes it to a workbook: fields under their names, lists joined, what is kept under `custom.`. */
const written = (name: string, records: readonly object[]) => {
  const flat = records.map(record => {
    const { custom = {}, ...all } = record as Record<string, unknown>
    const plain = Object.entries(all).filter(([key]) => key !== 'source')
    const kept = Object.entries(custom as Record<string, unknown>).map(
      ([key, value]) => [`custom.${key}`, value] as const,
    )
    return Object.fromEntries<unknown>([...plain, ['source.row', 2], ['score', 55], ...kept])
  })
  const columns = fields(flat)
  const cell = (value: unknown) => {
    if (Array.isArray(value)) return value.join('; ')
    if (typeof value === 'number' || typeof value === 'string') return value
    if (typeof value === 'boolean') return String(value)
    return value === undefined ? '' : value === null ? null : JSON.stringify(value)
  }
  return sheetFrom(name, [columns, ...flat.map(row => columns.map(column => cell(row[column])))])
}

describe('a list of our own records', () => {
  const suppliers = written('suppliers', known.suppliers)
  const sites = written('sites', known.sites)

  it('is told by its ids, and read by the names of its columns', () => {
    const table = findTable(suppliers)
    if (!table) throw new Error('no table')
    expect(isOwnList(table)).toBe(true)
    const { kind, columns } = suggestMapping(table)
    const targets = new Map(columns.map(({ column, field }) => [table.columns[column]?.heading, field]))
    expect(kind).toBe('suppliers')
    expect(targets.get('ownNumber')).toBe('supplier.ownNumber')
    expect(
      columns.filter(({ isReturned }) => isReturned).map(({ column }) => table.columns[column]?.heading),
    ).toEqual(expect.arrayContaining(['id', 'countryText', 'sectorText', 'source.row', 'score', 'updatedAt']))
  })

  it.each(['constructor', 'toString'])('leaves out a column that is called %s', name => {
    const more = known.sites.map(site => ({ ...site, [name]: 'Heron' }))
    const table = findTable(written('sites', more))
    if (!table) throw new Error('no table')
    const { columns } = suggestMapping(table)
    const found = columns.find(({ column }) => table.columns[column]?.heading === name)
    expect(found).toMatchObject({ field: null, isReturned: true })
  })

  it('changes nothing in its own workspace', () => {
    for (const sheet of [suppliers, sites]) {
      const plan = planOf([sheet], { existing: known, firstId: 1000 })
      expect(Object.values(plan.records).flat()).toEqual([])
      expect(plan.counts).toMatchObject({ added: 0, updated: 0, skipped: 0, question: 0 })
      expect(plan.columnQuestions).toEqual([])
    }
  })

  it('brings the same into another workspace', () => {
    const after = carriedOut(planOf([suppliers]))
    const facts = (all: typeof known.suppliers) =>
      all.map(({ name, aliases, country, ownNumber, workers, sector, custom }) => ({
        ...{ name, aliases, country, ownNumber, workers, sector, custom },
      }))
    expect(facts(after.suppliers)).toEqual(facts(known.suppliers))
  })

  it('is no list whose ids are somebody else’s', () => {
    const other = findTable(
      sheetFrom('Suppliers', [
        ['id', 'name', 'country'],
        ['7', 'Heron', 'Nepal'],
      ]),
    )
    expect(other && isOwnList(other)).toBe(false)
  })
})
