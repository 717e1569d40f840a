import { distanceKm, EARTH_RADIUS_KM } from '@shared/risk/distance'
import type { RiskMapEvents } from '@shared/contract/risk-map'
import type { DaySpan } from './events'

/** Events in order of latitude, so that those near a place are a stretch of it. */
export interface EventIndex {
  readonly events: RiskMapEvents
  readonly order: Uint32Array
  readonly lats: Float32Array
}

export interface EventsWithin {
  readonly count: number
  readonly deaths: number
  /** Day of the last one, since 1970-01-01; `null` = none. */
  readonly lastDay: number | null
}

export function indexEvents(events: RiskMapEvents): EventIndex {
  const order = Uint32Array.from(events.lat.keys()).sort(
    (a, b) => (events.lat[a] ?? 0) - (events.lat[b] ?? 0),
  )
  return { events, order, lats: Float32Array.from(order, at => events.lat[at] ?? 0) }
}

/** First position in rising numbers that is not below a value. */
function lowerBound(numbers: Float32Array, value: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) < value) from = middle + 1
    else to = middle
  }
  return from
}

const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180

/** Events of a span within some kilometres of a place. */
export function eventsWithin(
  { events, order, lats }: EventIndex,
  at: { readonly lat: number; readonly lon: number },
  radiusKm: number,
  span: DaySpan,
): EventsWithin {
  const reach = radiusKm / KM_PER_DEGREE + 1e-4
  let [count, deaths, lastDay] = [0, 0, -Infinity]
  const end = lowerBound(lats, at.lat + reach)
  for (let i = lowerBound(lats, at.lat - reach); i < end; i++) {
    const event = order[i] ?? 0
    const day = events.day[event] ?? 0
    if (day < span.from || day > span.to) continue
    const place = { lat: events.lat[event] ?? 0, lon: events.lon[event] ?? 0 }
    if (distanceKm(at, place) > radiusKm) continue
    count++
    deaths += events.deaths[event] ?? 0
    lastDay = Math.max(lastDay, day)
  }
  return { count, deaths, lastDay: count === 0 ? null : lastDay }
}
