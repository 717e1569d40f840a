import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALL_RANKED } from '@shared/risk/ranking'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { MILL, PLACES, accepted, addGarmentSupplier, decision } from './testing/load-and-accept'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

describe('a person’s word on a place', () => {
  it('is seen before it counts, then counts with name and reason, and can be taken back', async () => {
    await addGarmentSupplier(test)
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
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
    const supplier = await addGarmentSupplier(test)
    await accepted(
      test,
      'areas',
      'CAHRA 2025-06-30.csv',
      'Country,Region,lat,lon\nPortugal,Santarém,39.5,-8.01\n',
    )
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
      ...ALL_RANKED,
      ...{ sort: 'work', descending: true, file: test.saving(csv), format: 'csv', language: 'en' },
    })
    expect(readFileSync(csv, 'utf8')).toMatch(
      /Santarém; on the list “CAHRA.*overruled by Ana Prova: Seen in May/,
    )
  })

  it('that switches a place off is told as well: what lowers a score is no secret', async () => {
    const supplier = await addGarmentSupplier(test)
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
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
    await accepted(test, 'hotspots', 'places.csv', PLACES + MILL)
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
