import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelledEvents } from '@shared/risk/testing/events'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { ALL_RANKED } from '@shared/risk/ranking'
import { useEvents } from '../testing/event-edition'
import { TestEngine } from '../testing/test-engine'

let test: TestEngine
const path = () => test.path('sample.fivefold')

beforeAll(async () => {
  test = new TestEngine()
  await test.ask('workspace.create', {
    file: test.saving(path()),
    entity: entityNamed('Harbour Textiles Ltd'),
    period: calendarYear(2026),
  })
  await test.ask('workspace.fill-sample', {})
}, 120_000)
afterAll(() => test.close())

const HALVED = { 'control.effect': 0.1, 'workforce.informal': 0.6 }
const settings = async () => (await test.ask('risk.settings', {})).settings
const worst = async () => {
  const { rows } = await test.ask('risk.ranked', {
    ...ALL_RANKED,
    offset: 0,
    limit: 1,
  })
  return rows[0]!
}

describe('other settings', () => {
  it('show what would move, and keep nothing', async () => {
    const head = await test.ask('trail.check', {})
    const same = await test.ask('risk.scenario', { values: {}, limit: 10 })
    expect(same).toMatchObject({ bandChanges: 0, rankChanges: 0 })
    expect(same.suppliers).toBeGreaterThan(20)
    const other = await test.ask('risk.scenario', { values: HALVED, limit: 10 })
    expect(other.rankChanges).toBeGreaterThan(0)
    expect(other.rows).toHaveLength(10)
    const [first] = other.rows
    expect(first!.after.residual).not.toBe(first!.before.residual)
    const total = (bands: Record<string, number>) => Object.values(bands).reduce((sum, n) => sum + n, 0)
    expect(total(other.bandsAfter)).toBe(other.suppliers)
    expect(await test.ask('trail.check', {})).toEqual(head)
  })

  it('outside their limits are refused', async () => {
    const wrong = { values: { 'control.effect': 2 }, limit: 10 }
    expect(await test.refusal('risk.scenario', wrong)).toBe('invalid-input')
    const noName = { values: {}, name: ' ', reason: 'x' }
    expect(await test.refusal('risk.keep-settings', noName)).toBe('invalid-input')
  })

  it('cancelled, stop', async () => {
    const abort = new AbortController()
    abort.abort()
    const reply = await test.engine.call(
      'risk.scenario',
      { values: HALVED, limit: 1 },
      { signal: abort.signal },
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('kept, they make the next run; old runs keep their model; undo brings the built-in ones back', async () => {
    const before = await test.ask('risk.run', {})
    expect(before.model).toBe('fivefold-risk 1.0')
    const supplier = (await worst()).id
    const old = await test.ask('risk.explain', { runId: before.id, supplier })
    await test.ask('risk.keep-settings', { values: HALVED, name: 'Field view', reason: 'Audit of May' })
    expect((await settings()).find(({ key }) => key === 'control.effect')).toMatchObject({
      builtIn: 0.5,
      inUse: 0.1,
    })
    expect((await test.ask('risk.latest', {}))?.outdated).toBe(true)
    const after = await test.ask('risk.run', {})
    expect(after.model).toBe('fivefold-risk 1.0 · Field view')
    expect(after.outputsHash).not.toBe(before.outputsHash)
    const again = await test.ask('risk.explain', { runId: before.id, supplier })
    expect(again.residual).toBe(old.residual)
    await test.ask('trail.undo', {})
    expect((await test.ask('risk.settings', {})).versions).toEqual([])
    expect((await test.ask('risk.run', {})).outputsHash).toBe(before.outputsHash)
  })
})

describe('how firm the ranking is', () => {
  it('is counted with a seed, kept with the run, and exported', async () => {
    expect(await test.ask('risk.ranks', { runId: null, offset: 0, limit: 5 })).toMatchObject({
      sensitivity: null,
      total: 0,
    })
    const first = await test.ask('risk.sensitivity', { runs: 100, seed: 7 })
    expect(first).toMatchObject({ runs: 100, seed: 7, top: 20 })
    const kept = await test.ask('risk.ranks', { runId: null, offset: 0, limit: 500 })
    expect(kept.sensitivity).toEqual(first)
    expect(kept.rows.map(({ rank }) => rank)).toEqual(kept.rows.map((_, i) => i + 1))
    expect(kept.rows[0]!.residual).toBe((await worst()).residual)
    await test.ask('risk.sensitivity', { runs: 100, seed: 7 })
    const again = await test.ask('risk.ranks', { runId: null, offset: 0, limit: 500 })
    expect(again.rows).toEqual(kept.rows)
    const target = { file: test.saving(test.path('ranks.csv')), format: 'csv', language: 'en' } as const
    const { rows } = await test.ask('risk.export-ranks', { runId: null, ...target })
    expect(rows).toBe(kept.total)
    expect(readFileSync(test.path('ranks.csv'), 'utf8').split('\n').length).toBeGreaterThan(rows)
  })

  it('cancelled, leaves no trace', async () => {
    const before = await test.ask('trail.check', {})
    const abort = new AbortController()
    abort.abort()
    const reply = await test.engine.call(
      'risk.sensitivity',
      { runs: 5000, seed: 1 },
      { signal: abort.signal },
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await test.ask('trail.check', {})).toEqual(before)
  })
})

describe('one supplier now', () => {
  it('is what the next run will say, after an edit too', async () => {
    const { id, residual } = await worst()
    expect((await test.ask('risk.now', { supplier: id })).residual).toBe(residual)
    const { sites } = await test.ask('suppliers.get', { id })
    const site = sites[0]!.site.id
    await test.ask('suppliers.edit-site', {
      id: site,
      patch: { informalPct: 3, lowWagePct: 1 },
      reason: null,
    })
    const now = await test.ask('risk.now', { supplier: id })
    await test.ask('risk.run', {})
    const run = await test.ask('risk.explain', { runId: null, supplier: id })
    expect(now.residual).toBeCloseTo(run.residual, 9)
    expect(now.residual).not.toBe(residual)
  })

  it('is the number of the run for every supplier, with its corridors, recruiters and findings', async () => {
    const run = await test.ask('risk.run', {})
    const { rows } = await test.ask('risk.ranked', {
      ...ALL_RANKED,
      ...{ runId: run.id, offset: 0, limit: 200 },
    })
    const floors = new Set(rows.flatMap(row => row.floors))
    expect(floors.has('F4')).toBe(true)
    for (const { id, residual, band } of rows)
      expect(await test.ask('risk.now', { supplier: id })).toMatchObject({ supplier: id, residual, band })
  })

  it('that does not exist is refused', async () => {
    const supplier = '01990000-0000-7000-8000-000000000000'
    expect(await test.refusal('risk.now', { supplier })).toBe('not-found')
  })
})

describe('with single events in use', () => {
  it('the same facts give the same bytes again and again, and reasons name the events', async () => {
    const { id } = await worst()
    const { sites } = await test.ask('suppliers.get', { id })
    const site = sites.find(({ site }) => site.lat !== null)!.site
    const near = {
      lat: site.lat! + 0.1,
      lon: site.lon!,
      country: site.country!,
      deaths: 40,
      place: 'Old bridge',
    }
    await useEvents(
      test,
      path(),
      labelledEvents([near, { ...near, lat: near.lat + 0.4, place: 'Mill road' }]),
    )
    const first = await test.ask('risk.run', {})
    const { sites: explained } = await test.ask('risk.explain', { runId: null, supplier: id })
    const events = explained.find(entry => entry.id === site.id)!.events!
    expect(events.matches.map(({ place }) => place)).toEqual(['Old bridge', 'Mill road'])
    expect(events.matches[0]).toMatchObject({ deaths: 40, events: 1, date: '2026-08-31' })
    expect(events.exposure).toBeGreaterThan(30)
    for (let i = 0; i < 5; i++) {
      const again = await test.ask('risk.run', {})
      expect([again.inputsHash, again.outputsHash]).toEqual([first.inputsHash, first.outputsHash])
    }
  })
})
