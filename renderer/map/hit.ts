import type { Cluster, PlacedHotspot, Scene } from './scene'
import { onScreen, type View } from './view'
import type { Layers } from './draw-map'

/** What lies under a point of the screen. */
export type Hit =
  | { readonly kind: 'sites'; readonly cluster: Cluster }
  | { readonly kind: 'hotspot'; readonly spot: PlacedHotspot }

const REACH_PX = 10

interface Marks {
  readonly scene: Scene
  readonly clusters: readonly Cluster[]
  readonly layers: Layers
  readonly view: View
}

/** The mark nearest to a point within reach; sites come before hotspots, small discs before large ones. */
export function hitAt({ scene, clusters, layers, view }: Marks, x: number, y: number): Hit | null {
  const away = (at: { readonly x: number; readonly y: number }) => {
    const [left, top] = onScreen(view, at)
    return Math.hypot(left - x, top - y)
  }
  const cluster = layers.sites ? nearest(clusters, away, () => REACH_PX) : null
  if (cluster !== null) return { kind: 'sites', cluster }
  const spot = layers.hotspots ? nearest(scene.hotspots, away, one => Math.max(one.radius, 6)) : null
  return spot === null ? null : { kind: 'hotspot', spot }
}

function nearest<Item>(
  items: readonly Item[],
  away: (item: Item) => number,
  reach: (item: Item) => number,
): Item | null {
  let best: { item: Item; distance: number } | null = null
  for (const item of items) {
    const distance = away(item)
    if (distance <= reach(item) && distance <= (best?.distance ?? Infinity)) best = { item, distance }
  }
  return best?.item ?? null
}
