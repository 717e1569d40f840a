// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RiskMap } from '@shared/contract/risk'
import { hitAt } from './hit'
import { clustersOf, discRadius, sceneOf, type MapSite, type PlacedSite } from './scene'
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
const layers = { sites: true, hotspots: true, corridors: true, routes: true }
const view = viewOf({ width: 960, height: 470 }, { k: 1, x: 0, y: 0 })

describe('the scene', () => {
  it('draws a site without a score as not known', () => {
    expect(sceneOf({ ...empty, sites: [site({})] }).sites[0]?.band).toBe('not-known')
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
    expect(scene.corridors).toHaveLength(1)
  })

  it('grows a disc with the deaths, by area, within bounds', () => {
    expect(discRadius(null)).toBe(discRadius(0))
    expect(discRadius(25_000) - discRadius(0)).toBeCloseTo((discRadius(100_000) - discRadius(0)) / 2)
    expect(discRadius(1e9)).toBe(discRadius(100_000))
  })
})

describe('clusters', () => {
  const worst = (a: PlacedSite, b: PlacedSite) => clustersOf([a, b], 1)

  it('show the worst band of their sites', () => {
    const [cluster] = worst(
      { site: site({ id: 'a' }), x: 5, y: 5, band: 'low' },
      { site: site({ id: 'b' }), x: 6, y: 6, band: 'critical' },
    )
    expect(cluster?.band).toBe('critical')
    expect(cluster?.sites).toHaveLength(2)
  })

  it('come apart when one zooms in', () => {
    const sites: PlacedSite[] = [0, 4, 8].map(x => ({ site: site({ id: String(x) }), x, y: 0, band: 'low' }))
    expect(clustersOf(sites, 1)).toHaveLength(1)
    expect(clustersOf(sites, 20)).toHaveLength(3)
  })

  it('lose no site and count none twice', () => {
    const places = fc.array(
      fc.record({
        x: fc.double({ min: 0, max: 960, noNaN: true }),
        y: fc.double({ min: 0, max: 470, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(places, fc.double({ min: 0.5, max: 40, noNaN: true }), (points, scale) => {
        const sites = points.map(({ x, y }, at): PlacedSite => ({
          site: site({ id: String(at) }),
          x,
          y,
          band: 'high',
        }))
        const ids = clustersOf(sites, scale).flatMap(cluster => cluster.sites.map(one => one.site.id))
        expect(ids.sort()).toEqual(sites.map(one => one.site.id).sort())
      }),
    )
  })
})

describe('what lies under the pointer', () => {
  const scene = sceneOf({ ...empty, sites: [site({ score: scored(80, 'critical') })] })
  const clusters = clustersOf(scene.sites, view.scale)
  const [x, y] = onScreen(view, clusters[0]!)

  it('is the mark within reach', () => {
    expect(hitAt({ scene, clusters, layers, view }, x + 4, y)?.kind).toBe('sites')
    expect(hitAt({ scene, clusters, layers, view }, x + 40, y)).toBeNull()
  })

  it('is nothing of a layer that is off', () => {
    expect(hitAt({ scene, clusters, layers: { ...layers, sites: false }, view }, x, y)).toBeNull()
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
  const ids = (descending: boolean) => sortSites(sites, [{ by: 'distance', descending }]).map(one => one.id)

  it('leaves what is not known last, whichever way', () => {
    expect(ids(false)).toEqual(['close', 'far', 'none'])
    expect(ids(true)).toEqual(['far', 'close', 'none'])
  })
})
