import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sheet } from '@shared/intake/sheet'
import { carriedOut, planOf } from '@shared/intake/testing/sheets'
import { gazetteer } from './gazetteer'
import { readList } from './readers/read-file'

const folder = process.env['FIVEFOLD_REFERENCE']
if (folder === undefined) console.warn('FIVEFOLD_REFERENCE is not set: the real lists are not read')

const sheetsOf = async (name: string): Promise<readonly Sheet[]> => {
  const { sheets } = await readList({ name, bytes: readFileSync(join(folder ?? '', name)) })
  return sheets
}

describe.skipIf(folder === undefined)('real lists', () => {
  let apparel: readonly Sheet[]
  let smelters: readonly Sheet[]
  let smeltersCsv: readonly Sheet[]

  beforeAll(async () => {
    apparel = await sheetsOf('suppliers_real_apparel.csv')
    smelters = await sheetsOf('suppliers_real_smelters.xlsx')
    smeltersCsv = await sheetsOf('suppliers_real_smelters.csv')
  })

  it('understands every country, sector and position of the apparel list', () => {
    const { records, rows } = planOf(apparel)
    expect(rows).toHaveLength(954)
    const suppliers = records.suppliers.map(record => record.after)
    expect(suppliers.filter(supplier => supplier.country === null)).toEqual([])
    expect(suppliers.filter(supplier => supplier.sector !== 'textiles-garments')).toEqual([])
    expect(records.sites.filter(({ after }) => after.lat === null)).toEqual([])
    expect(records.sites.length).toBeGreaterThan(suppliers.length)
  })

  it('does not take the number of a list for the number of a supplier', () => {
    const [first] = planOf(apparel).records.suppliers
    expect(first?.after.ownNumber).toBeNull()
    expect(first?.after.custom).toEqual({ list_no: '2' })
  })

  it('joins smelters by their number and keeps the other names', () => {
    const { records, problems, questions, counts } = planOf(smelters)
    expect(records.suppliers).toHaveLength(349)
    expect(new Set(records.suppliers.map(record => record.after.ownNumber)).size).toBe(349)
    expect({
      problems: problems.filter(({ severity }) => severity !== 'note'),
      questions,
      skipped: counts.skipped,
    }).toEqual({
      problems: [],
      questions: [],
      skipped: 0,
    })
    const mint = records.suppliers.find(record => record.after.ownNumber === 'CID002030')
    expect(mint?.after.aliases).toContain('Perth Mint')
    expect(mint?.after).toMatchObject({ country: 'AU', countryText: 'AUSTRALIA', source: { row: 10 } })
  })

  it('finds the town of three smelters in four, and says of each other one why it is not placed', async () => {
    const places = await gazetteer(join(import.meta.dirname, '../../../assets'))
    const { records, problems } = planOf(smelters, { gazetteer: places })
    const rows = new Set(problems.filter(({ code }) => code.startsWith('place-')).map(({ row }) => row))
    const placed = new Set(records.sites.map(({ after }) => after.supplierId))
    expect(placed.size / records.suppliers.length).toBeGreaterThan(0.73)
    const silent = records.suppliers.filter(
      ({ after }) => !placed.has(after.id) && after.city !== null && !rows.has(after.source?.row ?? 0),
    )
    expect(silent.map(({ after }) => after.city)).toEqual([])
  })

  it('reads the same smelters from csv and xlsx', () => {
    const names = (sheets: readonly Sheet[]): string[] =>
      planOf(sheets).records.suppliers.map(
        ({ after }) => `${after.name}|${after.country ?? ''}|${after.ownNumber ?? ''}`,
      )
    expect(names(smeltersCsv)).toEqual(names(smelters))
  })

  it('adds nothing when a list comes again whose questions were left open', () => {
    const smelted = planOf(smelters)
    const there = carriedOut(smelted)
    const first = planOf(apparel, { existing: there, firstId: 50_000 })
    expect(first.counts.question).toBeGreaterThan(20)
    const again = planOf(apparel, { existing: carriedOut(first, there), before: first, firstId: 100_000 })
    expect(again.counts).toMatchObject({ added: 0, updated: 0, joined: 0 })
    expect(again.counts.question).toBeGreaterThanOrEqual(first.counts.question)
  })

  it.each(['apparel', 'smelters'])('changes nothing when %s are brought in again', which => {
    const sheets = which === 'apparel' ? apparel : smelters
    const first = planOf(sheets)
    const again = planOf(sheets, { existing: carriedOut(first), firstId: 100_000 })
    expect(again.records.suppliers).toEqual([])
    expect(again.records.sites).toEqual([])
    expect(again.counts.added + again.counts.updated + again.counts.joined).toBe(0)
  })
})
