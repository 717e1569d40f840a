import type { RiskMap } from '@shared/contract/risk'
import type { Band } from '../kit/band'
import { place } from './world'

export type MapSite = RiskMap['sites'][number]
export type MapHotspot = RiskMap['hotspots'][number]

interface Placed {
  readonly x: number
  readonly y: number
}
export interface PlacedSite extends Placed {
  readonly site: MapSite
  readonly band: Band
}
export interface PlacedHotspot extends Placed {
  readonly hotspot: MapHotspot
  /** Radius on the screen at any zoom, in px: area by deaths for conflicts, one size for the others. */
  readonly radius: number
}
export type Line = readonly (readonly [number, number])[]

/** Everything on the map in the projected world, computed once per answer of the engine. */
export interface Scene {
  readonly sites: readonly PlacedSite[]
  readonly hotspots: readonly PlacedHotspot[]
  readonly corridors: readonly Line[]
  readonly routes: readonly Line[]
}

/** Sites of one place of the screen, drawn as one mark. */
export interface Cluster extends Placed {
  readonly sites: readonly PlacedSite[]
  /** The worst band among them: a crowd never hides a critical site. */
  readonly band: Band
}

const ORDER: readonly Band[] = ['not-known', 'low', 'medium', 'high', 'critical']
const DISC_MIN_PX = 2.3
const DISC_MOST_PX = 16
/** Deaths in twelve months at which a disc has its full size. */
const DISC_FULL = 100_000
export const RING_PX = 2.9

export function discRadius(deaths: number | null): number {
  const share = Math.min(1, Math.max(0, deaths ?? 0) / DISC_FULL)
  return DISC_MIN_PX + (DISC_MOST_PX - DISC_MIN_PX) * Math.sqrt(share)
}

function placed<Item extends { lat: number; lon: number }, Out>(
  items: readonly Item[],
  out: (item: Item, x: number, y: number) => Out,
): Out[] {
  return items.flatMap(item => {
    const at = place(item.lon, item.lat)
    return at === null ? [] : [out(item, at[0], at[1])]
  })
}

function lineOf(points: readonly { lat: number | null; lon: number | null }[]): Line {
  return points.flatMap(({ lat, lon }) => {
    const at = lat === null || lon === null ? null : place(lon, lat)
    return at === null ? [] : [at]
  })
}

export function sceneOf(map: RiskMap): Scene {
  const sites = placed(map.sites, (site, x, y): PlacedSite => ({
    site,
    x,
    y,
    band: site.score?.band ?? 'not-known',
  }))
  const hotspots = placed(map.hotspots, (hotspot, x, y): PlacedHotspot => ({
    hotspot,
    x,
    y,
    radius: hotspot.kind === 'conflict' ? discRadius(hotspot.deaths12m) : RING_PX,
  }))
  return {
    // The worst on top, the largest disc at the bottom.
    sites: sites.sort((a, b) => ORDER.indexOf(a.band) - ORDER.indexOf(b.band)),
    hotspots: hotspots.sort((a, b) => b.radius - a.radius),
    corridors: map.corridors.map(corridor => lineOf(corridor.stops)).filter(line => line.length > 1),
    routes: map.routes
      .map(route => lineOf(route.line.map(([lon, lat]) => ({ lon, lat }))))
      .filter(line => line.length > 1),
  }
}

/**
 * Joins sites that would lie over each other: a grid of `cellPx` on the screen at the zoom `scale`.
 * Cells are anchored in the world, so that moving the map does not shuffle the groups.
 */
export function clustersOf(sites: readonly PlacedSite[], scale: number, cellPx = 18): Cluster[] {
  const cell = cellPx / scale
  const cells = new Map<string, PlacedSite[]>()
  for (const site of sites) {
    const key = `${Math.floor(site.x / cell)} ${Math.floor(site.y / cell)}`
    const group = cells.get(key)
    if (group === undefined) cells.set(key, [site])
    else group.push(site)
  }
  return [...cells.values()].map(clusterOf).sort((a, b) => ORDER.indexOf(a.band) - ORDER.indexOf(b.band))
}

function clusterOf(sites: readonly PlacedSite[]): Cluster {
  const sum = (axis: 'x' | 'y') => sites.reduce((total, site) => total + site[axis], 0) / sites.length
  const band = sites.reduce<Band>(
    (worst, site) => (ORDER.indexOf(site.band) > ORDER.indexOf(worst) ? site.band : worst),
    'not-known',
  )
  return { x: sum('x'), y: sum('y'), sites, band }
}
