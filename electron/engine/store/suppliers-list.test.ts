import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_SUPPLIERS, type SupplierFilter, type SupplierSortKeys } from '@shared/suppliers/list'
import { fillWithSuppliers } from '../../../bench/make-suppliers'
import { countedRegister, registerTallies } from './register-facts'
import { screeningSubjects } from './screening-subjects'
import { createStore, type Store } from './store'
import { supplierRecords } from './supplier-records'
import { supplierIds, supplierCountriesQuery, supplierIdsQuery, supplierListRows } from './suppliers-list'

const COUNT = 2500
let folder: string
let store: Store
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-list-'))
  store = createStore(join(folder, 'many.fivefold'), () => undefined)
  fillWithSuppliers(store, COUNT)
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

type Query = typeof supplierIdsQuery | typeof supplierCountriesQuery

/** How SQLite means to answer the query behind a list. */
function planOf(
  filter: Partial<SupplierFilter>,
  sort: SupplierSortKeys = [],
  query: Query = supplierIdsQuery,
): string {
  const { sql, parameters } = query(store, { ...ALL_SUPPLIERS, ...filter }, sort).compile()
  const rows = store.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[]
  return rows.map(row => row.detail).join('\n')
}

describe('a long list', () => {
  it('is read off an index in the order of names, without sorting and without touching the rows', () => {
    const plan = planOf({})
    expect(plan).toContain('USING COVERING INDEX supplier_by_name')
    expect(plan).not.toContain('TEMP B-TREE')
    expect(plan).not.toContain('score')
  })

  it.each([
    [{ countries: ['MM'] }, 'supplier_by_country'],
    [{ sectors: ['logistics'] }, 'supplier_by_sector'],
    [{ tiers: [2] }, 'supplier_by_tier'],
    [{ inBin: true }, 'supplier_in_bin'],
    [{ text: 'heron' }, 'VIRTUAL TABLE INDEX'],
    [{ notKnown: ['site' as const] }, 'site_by_supplier'],
  ])('answers %j by an index', (filter, index) => expect(planOf(filter)).toContain(index))

  it('reads the newest changes off their index', () => {
    const plan = planOf({ changedSince: '2026-05-01' }, [{ by: 'changed', descending: true }])
    expect(plan).toContain('supplier_by_change')
  })

  it('by country is read off an index as well', () => {
    const plan = planOf({}, [], supplierCountriesQuery)
    expect(plan).toContain('USING INDEX supplier_by_country')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  it.each<[string, SupplierSortKeys]>([
    ['alone', [{ by: 'country', descending: false }]],
    ['backwards', [{ by: 'country', descending: true }]],
    [
      'before another key',
      [
        { by: 'country', descending: true },
        { by: 'tier', descending: true },
      ],
    ],
    [
      'behind another key',
      [
        { by: 'tier', descending: false },
        { by: 'country', descending: true },
      ],
    ],
  ])('by country %s has the order that SQL gives it row by row', async (_, sort) => {
    const told = await supplierIdsQuery(store, ALL_SUPPLIERS, sort).execute()
    expect(await supplierIds(store, ALL_SUPPLIERS, sort)).toEqual(told.map(row => row.id))
  })

  it('gives every supplier once, whatever stretch is asked for', async () => {
    const ids = await supplierIds(store, ALL_SUPPLIERS, [{ by: 'tier', descending: true }])
    expect(new Set(ids).size).toBe(COUNT)
    const rows = await supplierListRows(store, ids.slice(1000, 1200))
    expect(rows.map(row => row.id)).toEqual(ids.slice(1000, 1200))
    expect(rows.every(row => row.sites === 1)).toBe(true)
  })
})

describe('facts for other topics', () => {
  it('come in batches with everything below them', () => {
    const batches = [...supplierRecords(store, 400)]
    expect(batches.map(batch => batch.length)).toEqual([400, 400, 400, 400, 400, 400, 100])
    expect(batches.flat().every(({ supplier, sites }) => sites[0]?.site.supplierId === supplier.id)).toBe(
      true,
    )
  })

  it('name whoever can stand on a list', () => {
    const subjects = [...screeningSubjects(store)]
    expect(subjects.filter(subject => subject.type === 'supplier')).toHaveLength(COUNT)
    expect(subjects.filter(subject => subject.type === 'site')).toHaveLength(COUNT)
    expect(new Set(subjects.map(subject => subject.id)).size).toBe(2 * COUNT)
  })

  it('count the register and what is not known in it', async () => {
    const facts = { ...(await countedRegister(store)), ...registerTallies(store) }
    expect(facts).toMatchObject({ suppliers: COUNT, sites: COUNT, recruiters: 0, subAgents: 0, corridors: 0 })
    expect(facts.byCountry.reduce((sum, tally) => sum + tally.suppliers, 0)).toBe(COUNT)
    expect(facts.bySector.reduce((sum, tally) => sum + tally.sites, 0)).toBe(COUNT)
    const unknownWorkers = [...supplierRecords(store)]
      .flat()
      .filter(({ sites }) => sites[0]?.site.workers === null)
    expect(facts.gaps).toMatchObject({
      sitesWithoutWorkers: unknownWorkers.length,
      sitesWithoutOrigins: COUNT,
      suppliersWithoutSite: 0,
    })
  })
})
