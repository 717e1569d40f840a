import { afterAll, beforeAll, expect, it } from 'vitest'
import { ALL_CORRIDORS, type CorridorFilter } from '@shared/corridors/list'
import { ALL_RANKED } from '@shared/risk/ranking'
import {
  ALL_RECRUITERS,
  ALL_SITES,
  ALL_SUPPLIERS,
  recruiterFilterSchema,
  type RecruiterFilter,
  type SiteFilter,
  type SupplierFilter,
} from '@shared/suppliers/list'
import { recruiterNamed, siteNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

const seen = { sort: [], offset: 0, limit: 50 }
const TOMORROW = '2999-01-01'
const LONG_AGO = '2000-01-01'

let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
  const bare = await test.ask('suppliers.add', { supplier: supplierNamed('Bare', { country: null }) })
  await test.ask('suppliers.add-site', { supplierId: bare.id, site: siteNamed('Open', { country: null }) })
  const full = supplierNamed('Full', { sector: 'textiles-garments', workers: 40 })
  const { id } = await test.ask('suppliers.add', { supplier: full })
  const site = siteNamed('Known', { city: 'Pokhara', workers: 3, recruiterChain: 'direct' })
  await test.ask('suppliers.add-site', { supplierId: id, site })
  const licence = {
    licenceNumber: 'RL-1',
    licenceStatus: 'licensed',
    licenceValidUntil: '2027-01-01',
  } as const
  await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed('Licensed', licence) })
  await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed('Nobody knows') })
  await test.ask('risk.run', {})
})
afterAll(() => test.close())

const suppliers = async (known: Partial<SupplierFilter>) =>
  (await test.ask('suppliers.list', { filter: { ...ALL_SUPPLIERS, ...known }, ...seen })).rows
const sites = async (known: Partial<SiteFilter>) =>
  (await test.ask('suppliers.list-sites', { filter: { ...ALL_SITES, ...known }, ...seen })).rows
const recruiters = async (known: Partial<RecruiterFilter>) =>
  (await test.ask('suppliers.list-recruiters', { filter: { ...ALL_RECRUITERS, ...known }, ...seen })).rows
const corridors = async (known: Partial<CorridorFilter>) =>
  (await test.ask('corridors.list', { filter: { ...ALL_CORRIDORS, ...known }, ...seen })).rows
const ranked = async (known: Partial<SupplierFilter>) => {
  const { notKnown = [], changedSince = null } = known
  return (await test.ask('risk.ranked', { ...ALL_RANKED, notKnown, changedSince, offset: 0, limit: 50 })).rows
}
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).sort()

it('finds what is not known in every list that the engine pages', async () => {
  expect(names(await suppliers({ notKnown: ['country', 'sector'] }))).toEqual(['Bare'])
  expect(names(await suppliers({ notKnown: ['recruiterChain'] }))).toEqual(['Bare'])
  expect(names(await sites({ notKnown: ['city', 'workers'] }))).toEqual(['Open'])
  expect(names(await sites({ notKnown: ['position', 'origins'] }))).toEqual(['Known', 'Open'])
  expect(names(await recruiters({ notKnown: ['licenceNumber', 'licenceStatus'] }))).toEqual(['Nobody knows'])
  expect(names(await recruiters({ notKnown: ['country'] }))).toEqual([])
  expect(names(await ranked({ notKnown: ['workers'] }))).toEqual(['Bare'])
})

it('asks of a supplier only those of its sites that are not in the bin', async () => {
  const lacking = (gap: 'position' | 'recruiterChain' | 'origins' | 'site') =>
    suppliers({ notKnown: [gap] }).then(names)
  const sitesAsked = ['position', 'recruiterChain', 'origins'] as const
  const { id } = await test.ask('suppliers.add', { supplier: supplierNamed('Closed') })
  const site = await test.ask('suppliers.add-site', { supplierId: id, site: siteNamed('Old yard') })
  for (const gap of sitesAsked) expect(await lacking(gap)).toContain('Closed')
  expect(await lacking('site')).not.toContain('Closed')
  await test.ask('suppliers.remove-site', { id: site.id, reason: '' })
  for (const gap of sitesAsked) expect(await lacking(gap)).not.toContain('Closed')
  expect(await lacking('site')).toContain('Closed')
  await test.ask('suppliers.remove', { ids: [id], reason: '' })
})

it('finds what was changed since a day in each of them', async () => {
  for (const list of [suppliers, sites, recruiters, corridors, ranked]) {
    const all = await list({})
    expect(names(await list({ changedSince: LONG_AGO }))).toEqual(names(all))
    expect(await list({ changedSince: TOMORROW })).toEqual([])
  }
})

it('narrows corridors by their parts', async () => {
  const nothing = { recruiterId: null, supplierId: null, siteId: null, recruiterChain: null, debt: null }
  const open = { legalContext: null, monthlyWage: null, workersPerYear: null, visa: null, notes: null }
  const parts = { documentsRetained: null, contractSubstituted: null, chain: [], cohorts: [], fees: [] }
  const stop = (country: string | null) => ({ id: null, country, place: null, lat: null, lon: null })
  const add = (name: string, to: string | null, workersPerYear: number | null) =>
    test.ask('corridors.add', {
      corridor: { name, ...nothing, ...open, ...parts, workersPerYear, stops: [stop('NP'), stop(to)] },
    })
  await add('Ends somewhere', null, 12)
  await add('Ends in Qatar', 'QA', null)
  expect(names(await corridors({ notKnown: ['destination'] }))).toEqual(['Ends somewhere'])
  expect(names(await corridors({ notKnown: ['workersPerYear', 'fees', 'recruiter'] }))).toEqual([
    'Ends in Qatar',
  ])
  expect(names(await corridors({ notKnown: ['origin'] }))).toEqual([])
})

it('reads a filter that was saved before a list knew these', () => {
  const old = { text: null, kinds: [], countries: [], licences: [], inBin: false }
  expect(recruiterFilterSchema.parse(old)).toEqual(ALL_RECRUITERS)
})
