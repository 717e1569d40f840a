import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findingDraft } from '@shared/response/testing/finding'
import type { LoadKind } from '@shared/contract/reference'
import { placesOfRun } from '../risk'
import { readRun } from '../store/risk'
import { openStore } from '../store/store'
import { supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const decision = { name: 'Ana Prova', reason: 'The quarterly update' }
const PLACES = 'name,lat,lon,radius_km,severity,kind,sectors\n'
const MILL = 'Old mill quarter,39.51,-8.01,10,80,labour site,garments'

function load(kind: LoadKind, name: string, text: string | Uint8Array, skipRejected = false) {
  const path = test.path(name)
  writeFileSync(path, text)
  return test.ask('reference.load', { kind, file: test.opening(path), skipRejected })
}

async function refusedFile(kind: LoadKind, name: string, text: string | Uint8Array): Promise<string> {
  const path = test.path(name)
  writeFileSync(path, text)
  const reply = await test.engine.call('reference.load', {
    kind,
    file: test.opening(path),
    skipRejected: false,
  })
  return reply.ok ? 'taken' : (reply.error.detail ?? reply.error.code)
}

async function accepted(kind: LoadKind, name: string, text: string): Promise<string> {
  const { id } = await load(kind, name, text)
  if (id === null) throw new Error('nothing loaded')
  await test.ask('reference.accept', { id, ...decision })
  return id
}

/** A garment supplier with one site in Portugal, far from every built-in place. */
async function addSupplier(name = 'Tejo Têxteis'): Promise<string> {
  const about = { country: 'PT', sector: 'textiles-garments', workers: 200 }
  const { id } = await test.ask('suppliers.add', { supplier: supplierNamed(name, about) })
  await test.ask('suppliers.add-site', {
    supplierId: id,
    site: {
      name: 'Mill',
      country: 'PT',
      region: null,
      city: null,
      address: null,
      lat: 39.5,
      lon: -8,
      positionPrecision: 'exact',
      sector: null,
      workers: 200,
      lowWagePct: 60,
      lowQualificationPct: 60,
      informalPct: 40,
      migrantPct: 30,
      agencyPct: null,
      recruiterChain: 'two-or-more',
    },
  })
  return id
}

const residual = async (supplier: string, runId: string | null = null) =>
  (await test.ask('risk.explain', { runId, supplier })).residual

describe('a new edition', () => {
  it('changes no number until somebody accepts it, and then only with the next run', async () => {
    const supplier = await addSupplier()
    const first = await test.ask('risk.run', {})
    const before = await residual(supplier)
    const { id } = await load('hotspots', 'places.csv', PLACES + MILL)
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
    await addSupplier()
    const { id } = await load('hotspots', 'places.csv', PLACES + MILL)
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
    await addSupplier()
    const quiet = PLACES + 'Harbour unrest,39.51,-8.01,10,60,conflict,'
    const { id } = await load('hotspots', 'places.csv', quiet)
    const { changes } = await test.ask('risk.preview-edition', { id: id ?? '' })
    expect(changes[0]?.moved).toMatchObject({ code: 'conflict', name: 'Harbour unrest', before: 0 })
  })

  it('is accepted and rejected once, with name and reason that stand in the history', async () => {
    const { id } = await load('hotspots', 'places.csv', PLACES + MILL)
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
    const { id } = await load('hotspots', 'places.csv', PLACES + MILL)
    await test.ask('reference.reject', { id: id ?? '', ...decision })
    const { editions, proposed, past } = await test.ask('reference.editions', {})
    expect([editions.length, proposed.length]).toEqual([4, 0])
    expect(past[0]).toMatchObject({ id, state: 'rejected', decided: { by: decision.name } })
  })

  it('of the same file stands in for the one before; both come back with undo', async () => {
    const old = await accepted('hotspots', 'places.csv', PLACES + MILL)
    const { id } = await load('hotspots', 'places.csv', `${PLACES}${MILL}\nSecond,10,10,5,50,mining,`)
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
    await addSupplier()
    const id = await accepted('hotspots', 'places.csv', PLACES + MILL)
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
    const { id } = await load('hotspots', 'places.csv', PLACES + MILL)
    const before = await test.ask('trail.check', {})
    const abort = new AbortController()
    abort.abort()
    const cancelled = { signal: abort.signal }
    const path = test.path('other.csv')
    writeFileSync(path, PLACES + MILL)
    const input = { kind: 'hotspots' as const, file: test.opening(path), skipRejected: false }
    expect((await test.engine.call('reference.load', input, cancelled)).ok).toBe(false)
    await addSupplier()
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
    const { id, loaded } = await load('events', 'GEDEvent_v26_0_8.csv', heading + row(1, 3) + row(2, 30))
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
    const taken = await load('areas', 'CAHRA list 2025-06-30.csv', csv, true)
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
    const supplier = await addSupplier()
    await accepted('indicators', 'API_RL.PER.RNK_DS2_en_csv.csv', wide)
    await test.ask('risk.run', {})
    const { sites } = await test.ask('risk.explain', { runId: null, supplier })
    const part = sites[0]?.countryContext.parts.find(({ id }) => id === 'ruleOfLawPct')
    expect(part).toMatchObject({ value: 81.5, asOf: '2023-12-31' })
  })

  it('an own profile and own sector scores count from the next run on', async () => {
    const supplier = await addSupplier()
    await test.ask('risk.run', {})
    const before = await residual(supplier)
    await accepted('indicators', 'gsi.csv', 'iso2,year,gsi vulnerability\nPT,2023,95\n')
    const profile = {
      id: 'mine',
      indicators: [{ id: 'gsiVulnerability', weight: 1, rescaling: { kind: 'as-is' } }],
    }
    await accepted('profile', 'mine.json', JSON.stringify(profile))
    await accepted('sectors', 'sectors.csv', 'sector,score\nTextiles garments,95\n')
    await test.ask('risk.run', {})
    const { sites } = await test.ask('risk.explain', { runId: null, supplier })
    expect(sites[0]?.countryContext.parts).toMatchObject([{ id: 'gsiVulnerability', score: 95 }])
    expect(sites[0]?.factors.find(({ factor }) => factor === 'sector')?.score).toBe(95)
    expect(await residual(supplier)).toBeGreaterThan(before)
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
    await accepted('hotspots', 'drawn.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
    const { hotspots } = await test.ask('reference.hotspots', {})
    const [point, square] = hotspots.slice(-2)
    expect(point).toMatchObject({ name: 'Point', radiusKm: 25 })
    expect(square?.radiusKm).toBeGreaterThan(13)
    expect(square?.radiusKm).toBeLessThan(15)
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
    expect(await refusedFile(kind, name, text)).toBe(why)
    expect((await test.ask('reference.editions', {})).proposed).toEqual([])
  })

  it('with a wrong row are refused whole, or taken without it', async () => {
    const rows = `${PLACES}Good place,10,10,10,50,mining,\nSwapped,120,10,10,50,mining,`
    expect(await load('hotspots', 'places.csv', rows)).toMatchObject({
      id: null,
      loaded: 0,
      rejected: [{ row: 3, code: 'swapped-coordinates' }],
    })
    expect((await test.ask('reference.editions', {})).proposed).toEqual([])
    expect(await load('hotspots', 'places.csv', rows, true)).toMatchObject({ loaded: 1, rejectedCount: 1 })
  })
})

describe('a person’s word on a place', () => {
  it('is seen before it counts, then counts with name and reason, and can be taken back', async () => {
    await addSupplier()
    await accepted('hotspots', 'places.csv', PLACES + MILL)
    const { hotspots } = await test.ask('reference.hotspots', {})
    const mill = hotspots.find(hotspot => hotspot.name === 'Old mill quarter')
    const word = { hotspotId: mill?.id ?? '', severity: 20, radiusKm: null, off: false }
    const { id } = await test.ask('reference.overrule', word)
    const preview = await test.ask('risk.preview-edition', { id })
    expect(preview.counts.supplier).toMatchObject({ up: 0, down: 1 })
    await test.ask('reference.accept', { id, name: 'Ana Prova', reason: 'Visited in May: it is quiet' })
    const line = async () =>
      (await test.ask('reference.hotspots', {})).hotspots.find(hotspot => hotspot.id === mill?.id)
    expect(await line()).toMatchObject({
      severity: 20,
      overruled: { by: 'Ana Prova', reason: 'Visited in May: it is quiet', severityBefore: 80 },
    })
    await test.ask('reference.retire', { id, ...decision })
    expect(await line()).toMatchObject({ severity: 80, overruled: null })
  })

  it('stands with name and reason in the reasons, the export and the places of the run', async () => {
    const supplier = await addSupplier()
    await accepted('areas', 'CAHRA 2025-06-30.csv', 'Country,Region,lat,lon\nPortugal,Santarém,39.5,-8.01\n')
    const place = async () =>
      (await test.ask('reference.hotspots', {})).hotspots.find(({ name }) => name === 'Santarém')
    await test.ask('risk.run', {})
    const first = async () => (await test.ask('risk.explain', { runId: null, supplier })).drivers[0]
    expect(await first()).toMatchObject({
      code: 'conflictInsideListed',
      params: { hotspot: 'Santarém', list: 'CAHRA 2025-06-30.csv', date: '2025-06-30' },
    })
    const word = { hotspotId: (await place())?.id ?? '', severity: 90, radiusKm: null, off: false }
    const { id } = await test.ask('reference.overrule', word)
    await test.ask('reference.accept', { id, name: 'Ana Prova', reason: 'Seen in May' })
    await test.ask('risk.run', {})
    expect(await first()).toMatchObject({
      code: 'conflictInsideListedOverruled',
      params: { by: 'Ana Prova', why: 'Seen in May' },
    })
    const csv = test.path('ranking.csv')
    await test.ask('risk.export-ranking', {
      ...{ runId: null, subject: 'supplier', bands: [], countries: [], text: null, bandChanged: false },
      ...{ sort: 'work', descending: true, file: test.saving(csv), format: 'csv', language: 'en' },
    })
    expect(readFileSync(csv, 'utf8')).toMatch(
      /Santarém; on the list “CAHRA.*overruled by Ana Prova: Seen in May/,
    )
  })

  it('that switches a place off is told as well: what lowers a score is no secret', async () => {
    const supplier = await addSupplier()
    await accepted('hotspots', 'places.csv', PLACES + MILL)
    const { hotspots } = await test.ask('reference.hotspots', {})
    const hotspotId = hotspots.at(-1)?.id ?? ''
    const { id } = await test.ask('reference.overrule', {
      hotspotId,
      severity: null,
      radiusKm: null,
      off: true,
    })
    await test.ask('reference.accept', { id, name: 'Ana Prova', reason: 'Closed since spring' })
    await test.ask('risk.run', {})
    const { drivers, sites } = await test.ask('risk.explain', { runId: null, supplier })
    expect(drivers).toContainEqual({
      code: 'conflictSwitchedOff',
      score: 0,
      params: { hotspot: 'Old mill quarter', by: 'Ana Prova', why: 'Closed since spring', before: 80 },
      site: 'Mill',
    })
    expect(sites[0]?.hotspots).toEqual([])
    expect(sites[0]?.switchedOff).toMatchObject([{ name: 'Old mill quarter', severity: 0, influence: 1 }])
  })

  it('switches a place off, but not one that is not there', async () => {
    await accepted('hotspots', 'places.csv', PLACES + MILL)
    const { hotspots } = await test.ask('reference.hotspots', {})
    const hotspotId = hotspots.at(-1)?.id ?? ''
    const off = { hotspotId, severity: null, radiusKm: null, off: true }
    const { id } = await test.ask('reference.overrule', off)
    await test.ask('reference.accept', { id, ...decision })
    expect((await test.ask('reference.hotspots', {})).hotspots.at(-1)).toMatchObject({ severity: 0 })
    expect(await test.refusal('reference.overrule', { ...off, hotspotId: 'nowhere' })).toBe('not-found')
    expect(await test.refusal('reference.overrule', { ...off, off: false })).toBe('refused')
  })
})

describe('a pack for another organisation', () => {
  const sharing = {
    giver: 'Harbour Union',
    licence: 'CC BY 4.0',
    note: null,
    places: true,
    flags: true,
    nameParties: false,
  }

  async function written(input = sharing): Promise<string> {
    const path = test.path('pack.json')
    await test.ask('reference.share', { ...input, file: test.saving(path) })
    return readFileSync(path, 'utf8')
  }

  it('comes in as an edition under the giver’s name, and counts only once it is accepted', async () => {
    await accepted('hotspots', 'places.csv', PLACES + MILL)
    const pack = await written()
    const taken = await load('pack', 'received.json', pack)
    expect(taken).toMatchObject({ loaded: 1, rejectedCount: 0 })
    const { proposed } = await test.ask('reference.editions', {})
    expect(proposed).toMatchObject([{ kind: 'hotspots', giver: 'Harbour Union', licence: 'CC BY 4.0' }])
    await test.ask('reference.accept', { id: taken.id ?? '', ...decision })
    const { hotspots } = await test.ask('reference.hotspots', {})
    expect(hotspots.filter(({ name }) => name === 'Old mill quarter').map(({ edition }) => edition)).toEqual([
      'places.csv',
      'Harbour Union',
    ])
    expect(JSON.parse(await written())).toMatchObject({ hotspots: [{ name: 'Old mill quarter' }] })
  })

  it('names no supplier and repeats no words of a finding unless somebody chose to', async () => {
    const supplier = await addSupplier('Tejo Têxteis')
    await test.ask('response.add-finding', {
      finding: findingDraft({
        subjectId: supplier,
        title: 'Passports held in the office',
        kind: 'red-flag',
        redFlagSeverity: 'critical',
      }),
    })
    const pack = await written()
    expect(pack).not.toMatch(/Tejo|passport/i)
    expect(JSON.parse(pack)).toMatchObject({ flags: [{ kind: 'red-flag', party: null, text: '' }] })
    expect(await written({ ...sharing, nameParties: true })).toMatch(/Tejo/)
  })

  it('has its red flags read before and after somebody accepts it', async () => {
    const supplier = await addSupplier('Tejo Têxteis')
    const redFlag = { kind: 'red-flag', redFlagSeverity: 'major' } as const
    await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: supplier, title: 'Passports held', ...redFlag }),
    })
    const { id } = await load('pack', 'received.json', await written({ ...sharing, nameParties: true }))
    const shown = {
      giver: 'Harbour Union',
      flags: [{ kind: 'red-flag', code: 'major', party: 'Tejo Têxteis', text: 'Passports held' }],
    }
    expect(await test.ask('reference.flags', { id: id ?? '' })).toMatchObject(shown)
    await test.ask('reference.accept', { id: id ?? '', ...decision })
    expect(await test.ask('reference.flags', { id: id ?? '' })).toMatchObject(shown)
    const places = await accepted('hotspots', 'places.csv', PLACES + MILL)
    expect(await test.refusal('reference.flags', { id: places })).toBe('not-found')
  })

  it('that was changed on the way, or is none, is refused', async () => {
    await accepted('hotspots', 'places.csv', PLACES + MILL)
    const pack = await written()
    expect(await refusedFile('pack', 'a.json', pack.replace('Old mill', 'New mill'))).toBe('pack-changed')
    expect(await refusedFile('pack', 'b.json', '{"format":"other"}')).toBe('pack-form')
    expect(await refusedFile('pack', 'c.json', pack.slice(0, -9))).toBe('not-json')
  })

  it('of nothing is refused', async () => {
    expect(await test.refusal('reference.share', { ...sharing, file: test.saving(test.path('x')) })).toBe(
      'refused',
    )
  })
})
