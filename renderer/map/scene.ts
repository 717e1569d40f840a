import type { RiskMap } from '@shared/contract/risk-map'
import type { Band } from '../kit/band'
import { place } from './world'

export type MapSite = RiskMap['sites'][number]
export type MapHotspot = RiskMap['hotspots'][number]
export type MapCorridor = RiskMap['corridors'][number]

/** Bands from the one that matters least to the one that matters most; `SitePoints.band` holds places in it. */
export const BAND_ORDER: readonly Band[] = ['not-known', 'low', 'medium', 'high', 'critical']

/** Sites in the projected world, as columns of one length: fifty thousand of them are gone through in each frame. */
export interface SitePoints {
  readonly sites: readonly MapSite[]
  readonly x: Float32Array
  readonly y: Float32Array
  /** Position of the band in `BAND_ORDER`. */
  readonly band: Uint8Array
}

export interface PlacedHotspot {
  readonly x: number
  readonly y: number
  readonly hotspot: MapHotspot
  /** Radius on the screen at any zoom, in px: area by deaths for conflicts, one size for the others. */
  readonly radius: number
}
export type Line = readonly (readonly [number, number])[]

/** A corridor as a flow: its line, as wide as the number of workers a year. */
export interface Flow {
  readonly corridor: MapCorridor
  readonly line: Line
  readonly width: number
}
export interface PlacedRoute {
  readonly route: RiskMap['routes'][number]
  readonly line: Line
}

/** Everything on the map in the projected world, computed once per answer of the engine. */
export interface Scene {
  readonly sites: SitePoints
  readonly hotspots: readonly PlacedHotspot[]
  readonly flows: readonly Flow[]
  readonly routes: readonly PlacedRoute[]
}

const DISC_MIN_PX = 2.3
const DISC_MOST_PX = 16
/** Deaths in twelve months at which a disc has its full size. */
const DISC_FULL = 100_000
export const RING_PX = 2.9

export function discRadius(deaths: number | null): number {
  const share = Math.min(1, Math.max(0, deaths ?? 0) / DISC_FULL)
  return DISC_MIN_PX + (DISC_MOST_PX - DISC_MIN_PX) * Math.sqrt(share)
}

const FLOW_MIN_PX = 1.2
const FLOW_MOST_PX = 6
/** Workers a year at which a flow has its full width. */
const FLOW_FULL = 5_000

/** Width of a flow in px; not known is drawn as the thinnest, and the table says that it is not known. */
export function flowWidth(workersPerYear: number | null): number {
  const share = Math.min(1, Math.max(0, workersPerYear ?? 0) / FLOW_FULL)
  return FLOW_MIN_PX + (FLOW_MOST_PX - FLOW_MIN_PX) * Math.sqrt(share)
}

function lineOf(points: readonly { lat: number | null; lon: number | null }[]): Line {
  return points.flatMap(({ lat, lon }) => {
    const at = lat === null || lon === null ? null : place(lon, lat)
    return at === null ? [] : [at]
  })
}

/** Sites with the worst band last, so that it is drawn on top. */
function sitePoints(found: RiskMap['sites']): SitePoints {
  const placed = found.flatMap(site => {
    const at = place(site.lon, site.lat)
    return at === null ? [] : [{ site, at, band: BAND_ORDER.indexOf(site.score?.band ?? 'not-known') }]
  })
  placed.sort((a, b) => a.band - b.band)
  return {
    sites: placed.map(({ site }) => site),
    x: Float32Array.from(placed, ({ at }) => at[0]),
    y: Float32Array.from(placed, ({ at }) => at[1]),
    band: Uint8Array.from(placed, ({ band }) => band),
  }
}

function placedHotspots(found: RiskMap['hotspots']): PlacedHotspot[] {
  const placed = found.flatMap(hotspot => {
    const at = place(hotspot.lon, hotspot.lat)
    if (at === null) return []
    const radius = hotspot.kind === 'conflict' ? discRadius(hotspot.deaths12m) : RING_PX
    return [{ hotspot, x: at[0], y: at[1], radius }]
  })
  // The largest disc at the bottom.
  return placed.sort((a, b) => b.radius - a.radius)
}

export function sceneOf(map: RiskMap): Scene {
  return {
    sites: sitePoints(map.sites),
    hotspots: placedHotspots(map.hotspots),
    flows: map.corridors
      .map(corridor => ({
        corridor,
        line: lineOf(corridor.stops),
        width: flowWidth(corridor.workersPerYear),
      }))
      .filter(({ line }) => line.length > 1),
    routes: map.routes
      .map(route => ({ route, line: lineOf(route.line.map(([lon, lat]) => ({ lon, lat }))) }))
      .filter(({ line }) => line.length > 1),
  }
}
