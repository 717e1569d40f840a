import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placesOfRun } from '../risk'
import { readRun } from '../store/risk'
import { openStore } from '../store/store'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import {
  MILL,
  PLACES,
  accepted,
  addGarmentSupplier,
  decision,
  load,
  refusedFile,
} from './testing/load-and-accept'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const residual = async (supplier: string, runId: string | null = null) =>
  (await test.ask('risk.explain', { runId, supplier })).residual

describe('a new edition', () => {
  it('changes no number until somebody accepts it, and then only with the next run', async () => {
    const supplier = await addGarmentSupplier(test)
    const first = await test.ask('risk.run', {})
    const before = await residual(supplier)
    const { id } = await load(test, 'hotspots', 'places.csv', PLACES + MILL)
    expect((await test.ask('risk.latest', {}))?.outdated).toBe(false)
    await test.ask('risk.run', {})
    expect(await residual(supplier)).toBe(before)
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    expect(await residual(supplier)).toBe(before)
    expect((await test.ask('risk.latest', {}))?.outdated).toBe(true)
    const run = await test.ask('risk.run', {})
    expect(await residual(supplier)).toBeGreaterThan(before)
    expect(run.editions.at(-1)).toMatchObject({ id, kind: 'hotspots', builtIn: false, edition: 'places.csv' })
    expect(await residual(supplier, first.id)).toBe(before)
  })

  it('is previewed: which suppliers and sites change their band, before and after, and why', async () => {
    await addGarmentSupplier(test)
    const { id } = await load(test, 'hotspots', 'places.csv', PLACES + MILL)
    const before = await test.ask('trail.check', {})
    const preview = await test.ask('risk.preview-edition', { id: id ?? '' })
    expect(await test.ask('trail.check', {})).toEqual(before)
    expect(preview.retiring).toBe(false)
    expect(preview.counts.supplier).toEqual({ total: 1, moved: 1, up: 1, down: 0 })
    expect(preview.counts.site).toEqual({ total: 1, moved: 1, up: 1, down: 0 })
    const [supplier] = preview.changes.filter(change => change.subject === 'supplier')
    expect(supplier).toMatchObject({ name: 'Tejo Têxteis', after: { band: 'critical' } })
    expect(supplier?.moved).toMatchObject({ code: 'floor', name: 'F5' })
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    const back = await test.ask('risk.preview-edition', { id: id ?? '' })
    expect(back.retiring).toBe(true)
    expect(back.counts.supplier).toEqual({ total: 1, moved: 1, up: 0, down: 1 })
  })

  it('names the place that moved a score', async () => {
    await addGarmentSupplier(test)
    const quiet = PLACES + 'Harbour unrest,39.51,-8.01,10,60,conflict,'
    const { id } = await load(test, 'hotspots', 'places.csv', quiet)
    const { changes } = await test.ask('risk.preview-edition', { id: id ?? '' })
    expect(changes[0]?.moved).toMatchObject({ code: 'conflict', name: 'Harbour unrest', before: 0 })
  })

  it('is accepted and rejected once, with name and reason that stand in the history', async () => {
    const { id } = await load(test, 'hotspots', 'places.csv', PLACES + MILL)
    const nameless = { id: id ?? '', name: ' ', reason: 'x' }
    expect(await test.refusal('reference.accept', nameless)).toBe('invalid-input')
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    expect(await test.refusal('reference.reject', { id: id ?? '', ...decision })).toBe('conflict')
    const { entries } = await test.ask('trail.list', {
      topic: 'reference',
      recordId: null,
      text: null,
      before: null,
      limit: 5,
    })
    expect(entries[0]).toMatchObject({
      action: 'reference.accept',
      reason: decision.reason,
      summary: { by: decision.name, edition: 'places.csv' },
    })
  })

  it('that was rejected is kept for the record and counts nowhere', async () => {
    const { id } = await load(test, 'hotspots', 'places.csv', PLACES + MILL)
    await test.ask('reference.reject', { id: id ?? '', ...decision })
    const { editions, proposed, past } = await test.ask('reference.editions', {})
    expect([editions.length, proposed.length]).toEqual([4, 0])
    expect(past[0]).toMatchObject({ id, state: 'rejected', decided: { by: decision.name } })
  })

  it('of the same file stands in for the one before; both come back with undo', async () => {
    const old = await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    const { id } = await load(test, 'hotspots', 'places.csv', `${PLACES}${MILL}\nSecond,10,10,5,50,mining,`)
    expect((await test.ask('risk.preview-edition', { id: id ?? '' })).retires).toMatchObject([{ id: old }])
    const { retired } = await test.ask('reference.accept', { id: id ?? '', ...decision })
    expect(retired).toEqual([old])
    const inUse = async () => (await test.ask('reference.editions', {})).editions.slice(4).map(e => e.id)
    expect(await inUse()).toEqual([id])
    await test.ask('trail.undo', {})
    expect(await inUse()).toEqual([old])
    await test.ask('trail.redo', {})
    expect(await inUse()).toEqual([id])
  })

  it('leaves old runs readable and recomputable after it was retired', async () => {
    await addGarmentSupplier(test)
    const id = await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
    const run = await test.ask('risk.run', {})
    await test.ask('reference.retire', { id, ...decision })
    test.engine.close()
    const store = openStore(test.path('test.fivefold'))
    try {
      const row = await readRun(store, run.id)
      const places = row && (await placesOfRun({ store, assetsDir: test.assetsDir }, row))
      expect(places?.hotspots.some(hotspot => hotspot.name === 'Old mill quarter')).toBe(true)
    } finally {
      store.close()
    }
  })

  it('cancelled while it is read or previewed leaves no trace', async () => {
    const { id } = await load(test, 'hotspots', 'places.csv', PLACES + MILL)
    const before = await test.ask('trail.check', {})
    const abort = new AbortController()
    abort.abort()
    const cancelled = { signal: abort.signal }
    const path = test.path('other.csv')
    writeFileSync(path, PLACES + MILL)
    const input = { kind: 'hotspots' as const, file: test.opening(path), skipRejected: false }
    expect((await test.engine.call('reference.load', input, cancelled)).ok).toBe(false)
    await addGarmentSupplier(test)
    const after = await test.ask('trail.check', {})
    expect((await test.engine.call('risk.preview-edition', { id: id ?? '' }, cancelled)).ok).toBe(false)
    expect(await test.ask('trail.check', {})).toEqual(after)
    expect(before.entries).toBeLessThan(after.entries)
  })
})

describe('files as they come', () => {
  it('events are kept as columns, previewed, and replaced by the publisher’s final file', async () => {
    const heading = 'id,type_of_violence,best,latitude,longitude,where_prec,country,adm_1,date_end\n'
    const row = (id: number, deaths: number) =>
      `${id},1,${deaths},39.5,-8,1,Portugal,Santarém,2026-0${id}-01\n`
    const { id, loaded } = await load(
      test,
      'events',
      'GEDEvent_v26_0_8.csv',
      heading + row(1, 3) + row(2, 30),
    )
    expect(loaded).toBe(2)
    const { proposed } = await test.ask('reference.editions', {})
    expect(proposed[0]).toMatchObject({ id, kind: 'events', entries: 2, state: 'proposed' })
    expect(proposed[0]?.gaps.map(gap => gap.code)).toContain('preliminary')
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    const report = await test.ask('workspace.check', {})
    expect(report.evidence).toMatchObject({ ok: true, files: 2 })
  })

  it('a list of areas marks the places of its regions with edition and date, and says what it could not place', async () => {
    const csv =
      'Country,Region,lat,lon\nPortugal,Santarém,39.3,-8.6\nPortugal,Atlantis Sul,,\nNarnia,North,,\n'
    const taken = await load(test, 'areas', 'CAHRA list 2025-06-30.csv', csv, true)
    expect(taken).toMatchObject({ loaded: 2, rejected: [{ row: 4, code: 'unknown-country' }] })
    const { proposed } = await test.ask('reference.editions', {})
    expect(proposed[0]?.asOf).toBe('2025-06-30')
    expect(proposed[0]?.gaps).toEqual([
      { code: 'areasNotPlaced', params: { count: 1, names: 'Atlantis Sul (PT)' } },
    ])
    await test.ask('reference.accept', { id: taken.id ?? '', ...decision })
    const { hotspots } = await test.ask('reference.hotspots', {})
    const listed = { edition: 'CAHRA list 2025-06-30.csv', asOf: '2025-06-30' }
    expect(hotspots.find(hotspot => hotspot.name === 'Santarém')).toMatchObject({ severity: 70, listed })
  })

  it('World Bank values replace those of the built-in table, the newest year of each country', async () => {
    const wide =
      '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-07-01",\n\n' +
      '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023","2024",\n' +
      '"Portugal","PRT","Rule of Law: Percentile Rank","RL.PER.RNK","80","81.5","",\n' +
      '"World","WLD","Rule of Law: Percentile Rank","RL.PER.RNK","50","50","",\n'
    const supplier = await addGarmentSupplier(test)
    await accepted(test, 'indicators', 'API_RL.PER.RNK_DS2_en_csv.csv', wide)
    await test.ask('risk.run', {})
    const { sites } = await test.ask('risk.explain', { runId: null, supplier })
    const part = sites[0]?.countryContext.parts.find(({ id }) => id === 'ruleOfLawPct')
    expect(part).toMatchObject({ value: 81.5, asOf: '2023-12-31' })
  })

  it('a row of a table of countries whose year is none is told and left out', async () => {
    const csv = 'iso2,year,gsi vulnerability\nPT,2023,95\nNP,-1,40\nES,20233,40\nFR,,40\n'
    const taken = await load(test, 'indicators', 'gsi.csv', csv, true)
    expect(taken.rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'year', 'not-a-year'],
      [4, 'year', 'not-a-year'],
    ])
    expect(taken.loaded).toBe(2)
    const { proposed } = await test.ask('reference.editions', {})
    expect(proposed[0]?.asOf).toBe('2023-12-31')
  })

  it('an own profile and own sector scores count from the next run on', async () => {
    const supplier = await addGarmentSupplier(test)
    await test.ask('risk.run', {})
    const before = await residual(supplier)
    await accepted(test, 'indicators', 'gsi.csv', 'iso2,year,gsi vulnerability\nPT,2023,95\n')
    const profile = {
      id: 'mine',
      indicators: [{ id: 'gsiVulnerability', weight: 1, rescaling: { kind: 'as-is' } }],
    }
    await accepted(test, 'profile', 'mine.json', JSON.stringify(profile))
    await accepted(test, 'sectors', 'sectors.csv', 'sector,score\nTextiles garments,95\n')
    await test.ask('risk.run', {})
    const { sites } = await test.ask('risk.explain', { runId: null, supplier })
    expect(sites[0]?.countryContext.parts).toMatchObject([{ id: 'gsiVulnerability', score: 95 }])
    expect(sites[0]?.factors.find(({ factor }) => factor === 'sector')?.score).toBe(95)
    expect(await residual(supplier)).toBeGreaterThan(before)
  })

  it('half a character in a file of JSON is kept as the sign for a missing one', async () => {
    const profile = String.raw`{"id":"mine\ud800","indicators":[{"id":"gsiVulnerability","weight":1,"rescaling":{"kind":"as-is"}}]}`
    expect(await load(test, 'profile', 'mine.json', profile)).toMatchObject({ loaded: 1, rejected: [] })
  })

  it('GeoJSON: points as they are, a polygon as the circle that covers it', async () => {
    const polygon = [
      [
        [-8.1, 39.4],
        [-7.9, 39.4],
        [-7.9, 39.6],
        [-8.1, 39.6],
        [-8.1, 39.4],
      ],
    ]
    const feature = (geometry: object, name: string) => ({ type: 'Feature', geometry, properties: { name } })
    const features = [
      feature({ type: 'Point', coordinates: [10, 20] }, 'Point'),
      feature({ type: 'Polygon', coordinates: polygon }, 'Square'),
    ]
    await accepted(test, 'hotspots', 'drawn.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
    const { hotspots } = await test.ask('reference.hotspots', {})
    const [point, square] = hotspots.slice(-2)
    expect(point).toMatchObject({ name: 'Point', radiusKm: 25 })
    expect(square?.radiusKm).toBeGreaterThan(13)
    expect(square?.radiusKm).toBeLessThan(15)
  })

  it('a place in GeoJSON whose name is nothing but signs that turn a line around has none; a profile is called without them', async () => {
    const geometry = { type: 'Point', coordinates: [10, 20] }
    const features = ['\u202e\u2066', 'Old \u202ellim'].map(name => ({
      ...{ type: 'Feature', geometry, properties: { name } },
    }))
    const drawn = JSON.stringify({ type: 'FeatureCollection', features })
    const { id, rejected } = await load(test, 'hotspots', 'drawn.geojson', drawn, true)
    expect(rejected).toMatchObject([{ column: 'name' }])
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    const { hotspots } = await test.ask('reference.hotspots', {})
    expect(hotspots.at(-1)?.name).toBe('Old llim')
    const profile = (name: string) =>
      `{"id":"${name}","indicators":[{"id":"gsiVulnerability","weight":1,"rescaling":{"kind":"as-is"}}]}`
    expect(await load(test, 'profile', 'mine.json', profile('mi\u202ene'))).toMatchObject({ loaded: 1 })
    expect(await refusedFile(test, 'profile', 'none.json', profile('\u202e'))).toBe('profile-form')
  })

  it.each([
    ['hotspots', 'other.csv', 'supplier,country\nA,TR\n', 'hotspots-columns'],
    ['hotspots', 'other.geojson', '{"type":"Point"}', 'not-geojson'],
    ['areas', 'other.csv', 'supplier,city\nA,B\n', 'areas-columns'],
    ['indicators', 'other.csv', 'supplier,city\nA,B\n', 'indicators-columns'],
    ['sectors', 'other.csv', 'supplier,city\nA,B\n', 'sectors-columns'],
    ['profile', 'profile.json', '{"id":"x"}', 'profile-form'],
    ['profile', 'profile.json', 'no json', 'not-json'],
    [
      'profile',
      'half.json',
      '{"id":"x","indicators":[{"id":"a","weight":0.5,"rescaling":{"kind":"as-is"}}]}',
      'weights-not-one',
    ],
    ['events', 'other.csv', 'supplier,country\nA,TR\n', 'events-columns'],
  ] as const)('%s in %s that is something else is refused', async (kind, name, text, why) => {
    expect(await refusedFile(test, kind, name, text)).toBe(why)
    expect((await test.ask('reference.editions', {})).proposed).toEqual([])
  })

  it('with a wrong row are refused whole, or taken without it', async () => {
    const rows = `${PLACES}Good place,10,10,10,50,mining,\nSwapped,120,10,10,50,mining,`
    expect(await load(test, 'hotspots', 'places.csv', rows)).toMatchObject({
      id: null,
      loaded: 0,
      rejected: [{ row: 3, code: 'swapped-coordinates' }],
    })
    expect((await test.ask('reference.editions', {})).proposed).toEqual([])
    expect(await load(test, 'hotspots', 'places.csv', rows, true)).toMatchObject({
      loaded: 1,
      rejectedCount: 1,
    })
  })
})
