// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RiskMap } from '@shared/contract/risk-map'
import type { Band } from '../kit/band'
import { hitAt } from './hit'
import { bandOfCluster, clustersOf, groupingScale, sitesOf, sizeOf } from './clusters'
import { BAND_ORDER, discRadius, flowWidth, sceneOf, type MapSite, type SitePoints } from './scene'
import { sortSites } from './sort-sites'
import { onScreen, viewOf } from './view'

const site = (over: Partial<MapSite>): MapSite => ({
  id: 'id',
  supplierId: 'supplier',
  name: 'Site',
  supplierName: 'Supplier',
  country: 'TH',
  lat: 13.7,
  lon: 100.5,
  precision: 'exact',
  workers: null,
  score: null,
  nearest: null,
  ...over,
})
const scored = (residual: number, band: 'low' | 'medium' | 'high' | 'critical') => ({
  residual,
  band,
  provisional: false,
})
const near = (distanceKm: number) => ({ id: 'h', name: 'Hotspot', distanceKm, edgeKm: 0 })
const empty: RiskMap = {
  run: null,
  exposureKm: 100,
  sites: [],
  sitesNotPlaced: 0,
  hotspots: [],
  routes: [],
  corridors: [],
  editions: [],
}
const layers = { sites: true, hotspots: true, events: true, corridors: true, routes: true }
const view = viewOf({ width: 960, height: 470 }, { k: 1, x: 0, y: 0 })

const points = (at: readonly { x: number; y: number; band?: Band }[]): SitePoints => ({
  sites: at.map((_, n) => site({ id: String(n) })),
  x: Float32Array.from(at, ({ x }) => x),
  y: Float32Array.from(at, ({ y }) => y),
  band: Uint8Array.from(at, ({ band = 'low' }) => BAND_ORDER.indexOf(band)),
})

describe('the scene', () => {
  it('draws a site without a score as not known', () => {
    const { sites } = sceneOf({ ...empty, sites: [site({})] })
    expect(BAND_ORDER[sites.band[0]!]).toBe('not-known')
  })

  it('draws no corridor with fewer than two places', () => {
    const stop = (lat: number | null) => ({
      role: 'origin' as const,
      country: 'NP',
      place: null,
      lat,
      lon: lat,
      countryOnly: false,
    })
    const corridor = (stops: RiskMap['corridors'][number]['stops']) => ({
      id: 'c',
      name: 'c',
      stops,
      workersPerYear: null,
      score: null,
    })
    const scene = sceneOf({
      ...empty,
      corridors: [corridor([stop(20), stop(null)]), corridor([stop(20), stop(30)])],
    })
    expect(scene.flows).toHaveLength(1)
  })

  it('grows a disc with the deaths, by area, within bounds', () => {
    expect(discRadius(null)).toBe(discRadius(0))
    expect(discRadius(25_000) - discRadius(0)).toBeCloseTo((discRadius(100_000) - discRadius(0)) / 2)
    expect(discRadius(1e9)).toBe(discRadius(100_000))
  })

  it('widens a flow with the workers, within bounds; not known is the thinnest', () => {
    expect(flowWidth(null)).toBe(flowWidth(0))
    expect(flowWidth(1250)).toBeGreaterThan(flowWidth(100))
    expect(flowWidth(1e9)).toBe(flowWidth(5000))
  })
})

describe('clusters', () => {
  it('show the worst band of their sites', () => {
    const clusters = clustersOf(
      points([
        { x: 5, y: 5 },
        { x: 6, y: 6, band: 'critical' },
      ]),
      1,
    )
    expect(bandOfCluster(clusters, 0)).toBe('critical')
    expect(sizeOf(clusters, 0)).toBe(2)
  })

  it('come apart when one zooms in', () => {
    const three = points([0, 4, 8].map(x => ({ x, y: 0 })))
    expect(clustersOf(three, 1).x).toHaveLength(1)
    expect(clustersOf(three, 20).x).toHaveLength(3)
  })

  const places = fc.array(
    fc.record({
      x: fc.double({ min: 0, max: 960, noNaN: true }),
      y: fc.double({ min: 0, max: 470, noNaN: true }),
      band: fc.constantFrom(...BAND_ORDER),
    }),
  )

  it('lose no site, count none twice, and stand worst last', () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0.5, max: 40, noNaN: true }), (at, scale) => {
        const clusters = clustersOf(points(at), scale)
        const ids = [...clusters.x.keys()].flatMap(one => sitesOf(clusters, one).map(({ id }) => id))
        expect(ids.sort()).toEqual(at.map((_, n) => String(n)).sort())
        expect([...clusters.band]).toEqual([...clusters.band].sort((a, b) => a - b))
      }),
    )
  })

  it('are grouped for a scale that is never closer than the one on the screen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 60, noNaN: true }), scale => {
        const grouping = groupingScale(scale)
        expect(grouping).toBeLessThanOrEqual(scale * (1 + 1e-9))
        expect(grouping).toBeGreaterThan(scale / 1.2)
      }),
    )
  })
})

describe('what lies under the pointer', () => {
  const scene = sceneOf({ ...empty, sites: [site({ score: scored(80, 'critical') }), site({ id: 'b' })] })
  const clusters = clustersOf(scene.sites, view.scale)
  const [x, y] = onScreen(view, { x: clusters.x[0]!, y: clusters.y[0]! })
  const marks = { scene, clusters, events: null, span: { from: -Infinity, to: Infinity }, layers, view }

  it('is every site of the mark within reach, worst first', () => {
    expect(hitAt(marks, { x: x + 4, y })?.sites.map(({ id }) => id)).toEqual(['id', 'b'])
    expect(hitAt(marks, { x: x + 40, y })).toBeNull()
  })

  it('is nothing of a layer that is off', () => {
    expect(hitAt({ ...marks, layers: { ...layers, sites: false } }, { x, y })).toBeNull()
  })
})

describe('the view', () => {
  it('keeps the point under the hand in place while zooming there (d3-zoom)', () => {
    const size = { width: 800, height: 400 }
    const before = viewOf(size, { k: 1, x: 0, y: 0 })
    const world = { x: 300, y: 200 }
    const [x, y] = onScreen(before, world)
    const k = 4
    const after = viewOf(size, { k, x: x * (1 - k), y: y * (1 - k) })
    const [x2, y2] = onScreen(after, world)
    expect([x2, y2]).toEqual([expect.closeTo(x), expect.closeTo(y)])
  })
})

describe('the order of the table', () => {
  const sites = [
    site({ id: 'far', nearest: near(90) }),
    site({ id: 'none' }),
    site({ id: 'close', nearest: near(3) }),
  ]
  const ids = (descending: boolean) =>
    sortSites(sites, [{ by: 'distance', descending }], 'en').map(one => one.id)

  it('leaves what is not known last, whichever way', () => {
    expect(ids(false)).toEqual(['close', 'far', 'none'])
    expect(ids(true)).toEqual(['far', 'close', 'none'])
  })
})
