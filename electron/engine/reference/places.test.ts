import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/contract/contract'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

type Place = InputOf<'reference.save-place'>['place']
const camp: Place = {
  name: 'Camp at the border',
  kind: 'displacement-camp',
  country: 'TH',
  shape: { type: 'point', lat: 16.7, lon: 98.6, radiusKm: 8 },
  severity: 62,
  confirmedOn: null,
  sectors: [],
  patterns: [],
  source: null,
}
const save = (place: Place, id: string | null = null) =>
  test.ask('reference.save-place', { id, place, language: 'en' })
const places = async () => (await test.ask('reference.places', {})).places
const onMap = async () => (await test.ask('risk.map', {})).hotspots.filter(({ drawn }) => drawn)
const editions = async () =>
  (await test.ask('reference.editions', {})).editions.filter(({ builtIn }) => !builtIn)

describe('places marked on the map', () => {
  it('are an own edition beside the built-in ones, and stand on the map', async () => {
    const { id } = await save(camp)
    expect(await places()).toEqual([{ ...camp, id }])
    expect(await onMap()).toMatchObject([{ name: camp.name, severity: 62, radiusKm: 8, basis: 'own' }])
    expect(await editions()).toMatchObject([{ edition: 'Own places marked on the map', entries: 1 }])
  })

  it('can be changed, removed and taken back', async () => {
    const { id } = await save(camp)
    await save({ ...camp, name: 'Other camp' })
    await save({ ...camp, severity: 10 }, id)
    expect((await places()).map(({ name, severity }) => [name, severity])).toEqual([
      ['Other camp', 62],
      ['Camp at the border', 10],
    ])
    await test.ask('reference.remove-place', { id, language: 'en' })
    expect((await places()).map(({ name }) => name)).toEqual(['Other camp'])
    await test.ask('trail.undo', {})
    expect(await places()).toHaveLength(2)
  })

  it('change what the next run is made with, never what a run was made with', async () => {
    const { id } = await save(camp)
    const drawnIn = async () => (await test.ask('risk.run', {})).editions.find(({ builtIn }) => !builtIn)
    const first = await drawnIn()
    await save({ ...camp, severity: 10 }, id)
    const second = await drawnIn()
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(second?.sha256).not.toBe(first?.sha256)
    expect((await test.ask('risk.runs', { limit: 9 })).runs.at(-1)?.editions).toContainEqual(first)
  })

  it('refuse what is none of them, and areas as wide as a country', async () => {
    const corners: [number, number][] = [
      [0, 0],
      [30, 0],
      [30, 20],
    ]
    const wide = { ...camp, shape: { type: 'area' as const, corners } }
    const refused = (id: string | null, place: Place) =>
      test.refusal('reference.save-place', { id, place, language: 'en' })
    expect(await refused(null, wide)).toBe('refused')
    expect(await refused('x', camp)).toBe('not-found')
    expect(await test.refusal('reference.remove-place', { id: 'x', language: 'en' })).toBe('not-found')
    expect(await places()).toEqual([])
  })
})

describe('the picture of the map', () => {
  const signature = [137, 80, 78, 71, 13, 10, 26, 10]

  it('is written as it came', async () => {
    const png = Uint8Array.from([...signature, 1, 2, 3])
    const path = test.path('map.png')
    await test.ask('risk.export-map', { file: test.saving(path), png })
    expect([...readFileSync(path)]).toEqual([...png])
  })

  it('is refused when it is no PNG', async () => {
    const file = test.saving(test.path('map.png'))
    expect(await test.refusal('risk.export-map', { file, png: Uint8Array.from([1, 2, 3]) })).toBe(
      'invalid-input',
    )
  })
})
