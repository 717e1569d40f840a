import type { Band } from '../kit/band'
import { BAND_ORDER, type MapSite, type SitePoints } from './scene'
import { WORLD } from './world'

/** Sites of one place of the screen, drawn as one mark, as columns of one length; the worst band comes last. */
export interface Clusters {
  readonly points: SitePoints
  readonly x: Float32Array
  readonly y: Float32Array
  /** The worst band among the sites of a cluster: a crowd never hides a critical site. */
  readonly band: Uint8Array
  /** Where the members of a cluster start in `members`; one longer than the others. */
  readonly start: Uint32Array
  readonly members: Uint32Array
}

const CELL_PX = 18
/** Zoom steps at which the groups change, per doubling: they hold still between, and are computed once. */
const STEPS = 4

/** The scale that groups are made for: the nearest step below, so that the marks never lie over each other. */
export const groupingScale = (scale: number): number => 2 ** (Math.floor(Math.log2(scale) * STEPS) / STEPS)

/**
 * Joins sites that would lie over each other: a grid of `cellPx` on the screen at the zoom `scale`.
 * Cells are anchored in the world, so that moving the map does not shuffle the groups.
 */
export function clustersOf(points: SitePoints, scale: number, cellPx = CELL_PX): Clusters {
  const cell = cellPx / scale
  const columns = Math.ceil(WORLD.width / cell) + 4
  const cells = new Map<number, number>()
  const clusterOf = new Uint32Array(points.x.length)
  for (let i = 0; i < points.x.length; i++) {
    const key =
      (Math.floor((points.y[i] ?? 0) / cell) + 2) * columns + Math.floor((points.x[i] ?? 0) / cell) + 2
    const known = cells.get(key)
    if (known === undefined) cells.set(key, cells.size)
    clusterOf[i] = known ?? cells.size - 1
  }
  return gathered(points, inOrderOfBand(points, clusterOf, cells.size), cells.size)
}

/** Numbers the clusters anew, the ones with the worst band last: they are drawn on top. */
function inOrderOfBand(points: SitePoints, clusterOf: Uint32Array, count: number): Uint32Array {
  const worst = new Uint8Array(count)
  for (let i = 0; i < clusterOf.length; i++) {
    const cluster = clusterOf[i] ?? 0
    worst[cluster] = Math.max(worst[cluster] ?? 0, points.band[i] ?? 0)
  }
  const order = Array.from(worst.keys()).sort((a, b) => (worst[a] ?? 0) - (worst[b] ?? 0))
  const rank = new Uint32Array(count)
  order.forEach((cluster, at) => (rank[cluster] = at))
  return clusterOf.map(cluster => rank[cluster] ?? 0)
}

function gathered(points: SitePoints, clusterOf: Uint32Array, count: number): Clusters {
  const start = new Uint32Array(count + 1)
  const [x, y, band] = [new Float32Array(count), new Float32Array(count), new Uint8Array(count)]
  for (const cluster of clusterOf) start[cluster + 1] = (start[cluster + 1] ?? 0) + 1
  for (let c = 0; c < count; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0)
  const next = start.slice(0, count)
  const members = new Uint32Array(clusterOf.length)
  for (let i = 0; i < clusterOf.length; i++) {
    const cluster = clusterOf[i] ?? 0
    const at = next[cluster] ?? 0
    members[at] = i
    next[cluster] = at + 1
    const size = (start[cluster + 1] ?? 0) - (start[cluster] ?? 0)
    x[cluster] = (x[cluster] ?? 0) + (points.x[i] ?? 0) / size
    y[cluster] = (y[cluster] ?? 0) + (points.y[i] ?? 0) / size
    band[cluster] = Math.max(band[cluster] ?? 0, points.band[i] ?? 0)
  }
  return { points, x, y, band, start, members }
}

export const sizeOf = ({ start }: Clusters, cluster: number): number =>
  (start[cluster + 1] ?? 0) - (start[cluster] ?? 0)

export const bandOfCluster = ({ band }: Clusters, cluster: number): Band =>
  BAND_ORDER[band[cluster] ?? 0] ?? 'not-known'

/** The sites of a cluster, worst score first. */
export function sitesOf({ points, start, members }: Clusters, cluster: number): MapSite[] {
  const sites = Array.from(
    members.subarray(start[cluster], start[cluster + 1]),
    member => points.sites[member],
  )
  return sites
    .filter(site => site !== undefined)
    .sort((a, b) => (b.score?.residual ?? -1) - (a.score?.residual ?? -1))
}
