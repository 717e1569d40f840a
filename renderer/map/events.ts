import type { RiskMapEvents } from '@shared/contract/risk-map'
import type { Size, View } from './view'
import { place } from './world'

/** Events in the projected world, as columns of one length. */
export interface EventPoints {
  readonly events: RiskMapEvents
  readonly x: Float32Array
  readonly y: Float32Array
}

/** A stretch of days since 1970-01-01, both ends counted. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

/** Projects all events once; one that the projection has no place for lies outside every screen. */
export function eventPoints(events: RiskMapEvents): EventPoints {
  const { length } = events.lat
  const [x, y] = [new Float32Array(length), new Float32Array(length)]
  for (let i = 0; i < length; i++) {
    const at = place(events.lon[i] ?? 0, events.lat[i] ?? 0)
    x[i] = at?.[0] ?? NaN
    y[i] = at?.[1] ?? NaN
  }
  return { events, x, y }
}

/** How many events lie in each square of the screen, and the deaths in them. */
export interface EventBins {
  readonly columns: number
  readonly rows: number
  readonly counts: Uint32Array
  readonly deaths: Float32Array
  /** Where the first square starts on the screen, in px: squares are anchored in the world. */
  readonly left: number
  readonly top: number
  readonly cellPx: number
  /** Events of the span on the screen. */
  readonly shown: number
}

const CELL_PX = 4

/** Counts the events of a span in squares of the screen: one pass over the columns, nothing made per event. */
export function binEvents(
  { events, x, y }: EventPoints,
  view: View,
  size: Size,
  span: DaySpan,
  cellPx = CELL_PX,
): EventBins {
  const left = (view.dx % cellPx) - cellPx
  const top = (view.dy % cellPx) - cellPx
  const columns = Math.ceil((size.width - left) / cellPx) + 1
  const rows = Math.ceil((size.height - top) / cellPx) + 1
  const [counts, deaths] = [new Uint32Array(columns * rows), new Float32Array(columns * rows)]
  let shown = 0
  for (let i = 0; i < x.length; i++) {
    const day = events.day[i] ?? 0
    if (day < span.from || day > span.to) continue
    const column = Math.floor(((x[i] ?? NaN) * view.scale + view.dx - left) / cellPx)
    const row = Math.floor(((y[i] ?? NaN) * view.scale + view.dy - top) / cellPx)
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue
    const at = row * columns + column
    counts[at] = (counts[at] ?? 0) + 1
    deaths[at] = (deaths[at] ?? 0) + (events.deaths[i] ?? 0)
    shown++
  }
  return { columns, rows, counts, deaths, left, top, cellPx, shown }
}

/** How strongly a square is inked, 0 to 1: by deaths, on a scale of tens, never invisible. */
export function inkOf(count: number, deaths: number): number {
  return count === 0 ? 0 : Math.min(1, 0.35 + 0.13 * Math.log10(1 + deaths + count))
}

/** Positions of the events of a span within some px of a point of the screen, most deaths first. */
export function eventsNear(
  { events, x, y }: EventPoints,
  view: View,
  span: DaySpan,
  at: { readonly x: number; readonly y: number },
  reachPx: number,
): number[] {
  const found: number[] = []
  for (let i = 0; i < x.length; i++) {
    const day = events.day[i] ?? 0
    if (day < span.from || day > span.to) continue
    const dx = (x[i] ?? NaN) * view.scale + view.dx - at.x
    const dy = (y[i] ?? NaN) * view.scale + view.dy - at.y
    if (dx * dx + dy * dy <= reachPx * reachPx) found.push(i)
  }
  return found.sort((a, b) => (events.deaths[b] ?? 0) - (events.deaths[a] ?? 0))
}

/** Positions of the events of a span, in their own order. */
export function eventsIn({ events }: EventPoints, span: DaySpan): Uint32Array {
  const found = new Uint32Array(events.day.length)
  let count = 0
  for (let i = 0; i < events.day.length; i++) {
    const day = events.day[i] ?? 0
    if (day >= span.from && day <= span.to) found[count++] = i
  }
  return found.slice(0, count)
}
