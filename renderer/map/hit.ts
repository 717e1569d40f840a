import { type Clusters, sitesOf } from './clusters'
import { eventsNear, type DaySpan, type EventPoints } from './events'
import type { Layers } from './drawing'
import type { Flow, MapSite, PlacedHotspot, Scene } from './scene'
import { onScreen, type View } from './view'

/** What lies under a point of the screen: everything within reach, so that marks over each other open as a list. */
export interface Hit {
  readonly sites: readonly MapSite[]
  readonly hotspots: readonly PlacedHotspot[]
  readonly flows: readonly Flow[]
  /** Positions in the columns of events, most deaths first. */
  readonly events: readonly number[]
}

const REACH_PX = 10
const RING_REACH_PX = 6

interface Marks {
  readonly scene: Scene
  readonly clusters: Clusters
  readonly events: EventPoints | null
  readonly span: DaySpan
  readonly layers: Layers
  readonly view: View
}

type Point = { readonly x: number; readonly y: number }

/** The nearest cluster within reach of a point; -1 = none. */
export function clusterAt(clusters: Clusters, view: View, at: Point): number {
  let [best, nearest] = [-1, REACH_PX]
  for (let cluster = 0; cluster < clusters.x.length; cluster++) {
    const [x, y] = onScreen(view, { x: clusters.x[cluster] ?? 0, y: clusters.y[cluster] ?? 0 })
    const away = Math.hypot(x - at.x, y - at.y)
    if (away <= nearest) [best, nearest] = [cluster, away]
  }
  return best
}

/** Hotspots whose disc lies under a point, the nearest middle first. */
function hotspotsAt(hotspots: readonly PlacedHotspot[], view: View, at: Point): PlacedHotspot[] {
  const away = (spot: PlacedHotspot) => {
    const [x, y] = onScreen(view, spot)
    return Math.hypot(x - at.x, y - at.y)
  }
  return hotspots
    .filter(spot => away(spot) <= Math.max(spot.radius, RING_REACH_PX))
    .sort((a, b) => away(a) - away(b))
}

/** Corridors with a stop under a point. */
function flowsAt(flows: readonly Flow[], view: View, at: Point): Flow[] {
  return flows.filter(({ line }) =>
    line.some(([x, y]) => {
      const [left, top] = onScreen(view, { x, y })
      return Math.hypot(left - at.x, top - at.y) <= RING_REACH_PX
    }),
  )
}

const EVENT_REACH_PX = 5

/** Whether a pointer is over anything that opens; without the events, which lie too close to say "hand" everywhere. */
export function isOverMark({ scene, clusters, layers, view }: Marks, at: Point): boolean {
  return (
    (layers.sites && clusterAt(clusters, view, at) >= 0) ||
    (layers.hotspots && hotspotsAt(scene.hotspots, view, at).length > 0)
  )
}

/** Everything under a point of the screen; `null` where there is nothing. */
export function hitAt({ scene, clusters, events, span, layers, view }: Marks, at: Point): Hit | null {
  const cluster = layers.sites ? clusterAt(clusters, view, at) : -1
  const hit = {
    sites: cluster < 0 ? [] : sitesOf(clusters, cluster),
    hotspots: layers.hotspots ? hotspotsAt(scene.hotspots, view, at) : [],
    flows: layers.corridors ? flowsAt(scene.flows, view, at) : [],
    events: layers.events && events !== null ? eventsNear(events, view, span, at, EVENT_REACH_PX) : [],
  }
  return Object.values(hit).every(found => found.length === 0) ? null : hit
}
