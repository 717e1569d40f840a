import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moneyOf } from '@shared/units/money'
import type { InputOf } from '@shared/contract/contract'
import type { SiteDraft, SupplierDraft } from '@shared/suppliers/drafts'
import { ALL_RANKED } from '@shared/risk/ranking'
import { siteNamed, supplierNamed } from '../testing/people-and-places'
import { type TestEngine, withWorkspace } from '../testing/test-engine'

const supplierDraft = (patch: Partial<SupplierDraft>) =>
  supplierNamed('Antep Yarn', { country: 'TR', sector: 'textiles-garments', workers: 200, ...patch })

const siteDraft = (patch: Partial<SiteDraft>) =>
  siteNamed('Mill', {
    country: 'TR',
    lat: 37.06,
    lon: 37.38,
    positionPrecision: 'exact',
    workers: 200,
    lowWagePct: 60,
    lowQualificationPct: 50,
    informalPct: 20,
    migrantPct: 30,
    recruiterChain: 'one-licensed',
    ...patch,
  })

const ranking: InputOf<'risk.ranked'> = {
  ...ALL_RANKED,
  offset: 0,
  limit: 100,
}

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

async function addSupplier(patch: Partial<SupplierDraft> = {}, site: Partial<SiteDraft> | null = {}) {
  const { id } = await test.ask('suppliers.add', { supplier: supplierDraft(patch) })
  if (site === null) return { id, siteId: null }
  const added = await test.ask('suppliers.add-site', { supplierId: id, site: siteDraft(site) })
  return { id, siteId: added.id }
}

describe('a score run', () => {
  it('of an empty workspace is a run of nothing', async () => {
    expect(await test.ask('risk.latest', {})).toBeNull()
    const run = await test.ask('risk.run', {})
    expect(run).toMatchObject({ suppliers: 0, sites: 0, corridors: 0, bandChanges: null })
    expect(await test.ask('risk.ranked', ranking)).toMatchObject({ rows: [], total: 0 })
    expect((await test.ask('risk.portfolio', { runId: null }))?.exposureShare).toBeNull()
  })

  it('scores suppliers with and without sites, and ranks the worst first', async () => {
    await addSupplier()
    await addSupplier({ name: 'Fjord Consulting', country: 'NO', sector: 'professional-services' }, null)
    const run = await test.ask('risk.run', {})
    expect(run).toMatchObject({
      suppliers: 2,
      sites: 1,
      model: 'fivefold-risk 1.0',
      countryProfile: 'open-2026',
    })
    expect(run.editions.map(edition => edition.kind)).toEqual(['countries', 'hotspots', 'routes', 'sectors'])
    const { rows, total } = await test.ask('risk.ranked', ranking)
    expect(total).toBe(2)
    expect(rows.map(row => row.name)).toEqual(['Antep Yarn', 'Fjord Consulting'])
    expect(rows[0]!.residual).toBeGreaterThan(rows[1]!.residual)
    expect(rows[1]).toMatchObject({ provisional: true, band: 'medium', previous: null })
    expect((await test.ask('risk.ranked', { ...ranking, text: 'fjord' })).total).toBe(1)
    expect((await test.ask('risk.ranked', { ...ranking, bands: ['low'] })).total).toBe(0)
  })

  it('twice over the same facts gives the same hashes and scores', async () => {
    await addSupplier()
    const first = await test.ask('risk.run', {})
    const second = await test.ask('risk.run', {})
    expect(second.id).not.toBe(first.id)
    expect([second.inputsHash, second.outputsHash]).toEqual([first.inputsHash, first.outputsHash])
    expect(second.bandChanges).toBe(0)
    expect((await test.ask('risk.runs', { limit: 10 })).runs.map(run => run.id)).toEqual([
      second.id,
      first.id,
    ])
  })

  it('says when facts changed since, and what the score was before', async () => {
    const { siteId } = await addSupplier()
    await test.ask('risk.run', {})
    expect((await test.ask('risk.latest', {}))?.outdated).toBe(false)
    const patch = { informalPct: 95, recruiterChain: 'unknown' } as const
    await test.ask('suppliers.edit-site', { id: siteId ?? '', patch, reason: null })
    expect((await test.ask('risk.latest', {}))?.outdated).toBe(true)
    await test.ask('risk.run', {})
    const { rows } = await test.ask('risk.ranked', ranking)
    expect(rows[0]!.previous?.residual).toBeLessThan(rows[0]!.residual)
  })

  it('cancelled, leaves no trace', async () => {
    await addSupplier()
    const before = await test.ask('trail.check', {})
    const abort = new AbortController()
    abort.abort()
    const reply = await test.engine.call('risk.run', {}, { signal: abort.signal })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await test.ask('risk.latest', {})).toBeNull()
    expect(await test.ask('trail.check', {})).toEqual(before)
  })

  it('is in the history and can be checked with the trail', async () => {
    await addSupplier()
    await test.ask('risk.run', {})
    expect(await test.ask('trail.check', {})).toMatchObject({ ok: true })
    const report = await test.ask('workspace.check', {})
    expect(report.database.ok && report.foreignKeys.ok).toBe(true)
  })
})

describe('reasons', () => {
  it('show every factor with source, quality and what is not known', async () => {
    const { id } = await addSupplier({}, { informalPct: null })
    await test.ask('risk.run', {})
    const found = await test.ask('risk.explain', { runId: null, supplier: 'antep yarn' })
    expect(found.supplier.id).toBe(id)
    const [site] = found.sites
    expect(site!.hotspots.length).toBeGreaterThan(0)
    expect(site!.precision).toBe('exact')
    const factor = (name: string) => site!.factors.find(entry => entry.factor === name)
    expect(factor('informal')).toMatchObject({ score: null, standIn: 60, level: 'missing', quality: 0 })
    expect(factor('lowWage')).toMatchObject({
      value: 60,
      score: 60,
      level: 'self',
      source: { kind: 'person' },
    })
    expect(factor('migrant')).toMatchObject({ value: 30, score: 60 })
    expect(factor('conflict')).toMatchObject({ level: 'documented', source: { kind: 'edition' } })
    expect(found.range.low).toBeLessThan(found.residual)
    expect(found.range.high).toBeGreaterThan(found.residual)
    expect(site!.countryContext.parts).toHaveLength(7)
    const inList = (await test.ask('risk.ranked', ranking)).rows[0]
    expect(inList?.residual).toBe(found.residual)
    expect(inList?.drivers).toEqual(found.drivers)
  })

  it('of a supplier that was not scored are refused', async () => {
    expect(await test.refusal('risk.explain', { runId: null, supplier: 'Nobody' })).toBe('not-found')
    await test.ask('risk.run', {})
    expect(await test.refusal('risk.explain', { runId: null, supplier: 'Nobody' })).toBe('not-found')
  })

  it('of two suppliers of one name need the id', async () => {
    const first = await addSupplier()
    await addSupplier()
    await test.ask('risk.run', {})
    expect(await test.refusal('risk.explain', { runId: null, supplier: 'Antep Yarn' })).toBe('conflict')
    expect((await test.ask('risk.explain', { runId: null, supplier: first.id })).supplier.id).toBe(first.id)
  })
})

describe('corridors', () => {
  const stop = (country: string, place: string) => ({ id: null, country, place, lat: null, lon: null })
  const fee = (receipt: boolean) => ({
    id: null,
    stopPosition: 0,
    label: 'Service charge',
    category: null,
    amount: moneyOf(5520, 'QAR'),
    payer: 'worker' as const,
    paidOn: '2026-05-01',
    receipt,
  })
  const corridor = (supplierId: string, receipt: boolean) => ({
    name: 'Sarlahi to Doha',
    recruiterId: null,
    supplierId,
    siteId: null,
    recruiterChain: 'two-or-more' as const,
    legalContext: 'permission-needed' as const,
    monthlyWage: moneyOf(1200, 'QAR'),
    workersPerYear: 120,
    documentsRetained: null,
    contractSubstituted: null,
    visa: null,
    debt: null,
    notes: null,
    chain: [],
    cohorts: [],
    stops: [stop('NP', 'Sarlahi'), stop('QA', 'Doha')],
    fees: [fee(receipt)],
  })

  it('fees of 4.6 months fire F4 for the corridor and for its supplier', async () => {
    const { id } = await addSupplier()
    const added = await test.ask('corridors.add', { corridor: corridor(id, true) })
    await test.ask('risk.run', {})
    const reasons = await test.ask('risk.explain-corridor', { runId: null, corridor: added.id })
    expect(reasons.floors[0]).toMatchObject({ code: 'F4', floor: 75, date: '2026-05-01' })
    expect(reasons.factors.find(entry => entry.factor === 'fees')).toMatchObject({ value: 4.6, score: 90 })
    expect(reasons.band).toBe('critical')
    const supplier = await test.ask('risk.explain', { runId: null, supplier: id })
    expect(supplier.floors[0]).toMatchObject({ code: 'F4', site: null })
    expect(supplier.residual).toBeGreaterThanOrEqual(75)
    expect(supplier.drivers[0]?.code).toBe('floor.F4')
  })

  it('recorded fees count without receipts, which the reason says', async () => {
    const { id } = await addSupplier()
    const added = await test.ask('corridors.add', { corridor: corridor(id, false) })
    await test.ask('risk.run', {})
    const reasons = await test.ask('risk.explain-corridor', { runId: null, corridor: added.id })
    expect(reasons.floors[0]).toMatchObject({ code: 'F4', reason: 'F4Recorded' })
    expect((await test.ask('risk.ranked', { ...ranking, subject: 'corridor' })).total).toBe(1)
  })

  it('fees in another currency than the wage are not known, and fire nothing', async () => {
    const { id } = await addSupplier()
    const foreign = { ...corridor(id, true), monthlyWage: moneyOf(300, 'USD') }
    const added = await test.ask('corridors.add', { corridor: foreign })
    await test.ask('risk.run', {})
    const reasons = await test.ask('risk.explain-corridor', { runId: null, corridor: added.id })
    expect(reasons.floors).toEqual([])
    expect(reasons.factors.find(entry => entry.factor === 'fees')).toMatchObject({ score: null, standIn: 60 })
  })
})

describe('portfolio and map', () => {
  it('count workers near hotspots and show sites with their nearest one', async () => {
    const near = await addSupplier()
    await addSupplier(
      { name: 'Azores Tea', country: 'PT', workers: 100 },
      { country: 'PT', lat: 37.8, lon: -25.5 },
    )
    await addSupplier({ name: 'No Place' }, { lat: null, lon: null, positionPrecision: null })
    await test.ask('risk.run', {})
    const portfolio = await test.ask('risk.portfolio', { runId: null })
    expect(portfolio).toMatchObject({
      suppliersPlaced: 2,
      suppliersExposed: 1,
      workersCounted: 500,
      workersExposed: 200,
    })
    expect(portfolio?.byCountry.map(entry => [entry.country, entry.suppliers])).toEqual([
      ['TR', 2],
      ['PT', 1],
    ])
    const map = await test.ask('risk.map', {})
    expect(map.sitesNotPlaced).toBe(1)
    expect(map.hotspots).toHaveLength(389)
    expect(map.routes).toHaveLength(59)
    const site = map.sites.find(entry => entry.supplierId === near.id)
    expect(site?.nearest?.edgeKm).toBe(0)
    expect(site?.score?.band).toBeDefined()
  })

  it('show places before the first run, too', async () => {
    await addSupplier()
    const map = await test.ask('risk.map', {})
    expect(map.run).toBeNull()
    expect(map.sites[0]).toMatchObject({ score: null, nearest: null })
  })
})
