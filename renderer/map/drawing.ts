import type { Clusters } from './clusters'
import type { DaySpan, EventPoints } from './events'
import type { Ring } from './rings'
import type { Scene } from './scene'
import type { Size, View } from './view'
import type { World } from './world'

export const LAYERS = ['sites', 'hotspots', 'events', 'corridors', 'routes'] as const
export type Layer = (typeof LAYERS)[number]
export type Layers = Readonly<Record<Layer, boolean>>

/** The colours of the map, read from the tokens of the theme. */
export type Colours = (token: string) => string

/** All that a drawing of the map is made of: the same for the screen and for the picture that is kept. */
export interface Drawing {
  readonly size: Size
  /** Pixels of the canvas for each px of `size`. */
  readonly dense: number
  readonly view: View
  readonly world: World | null
  readonly scene: Scene
  readonly events: EventPoints | null
  readonly span: DaySpan
  readonly clusters: Clusters
  readonly layers: Layers
  readonly colours: Colours
  readonly font: string
  /** A number in the figures of the language. */
  readonly number: (value: number) => string
  /** The cluster that is open beside the map; -1 = none. */
  readonly open: number
  /** Circles and outlines in kilometres: the radius about what is open, a place that is being marked. */
  readonly rings: readonly Ring[]
}
