import type { LabelledEvents } from '../reference/event-columns'
import { addDays, type CalendarDate } from '../units/calendar-date'
import { monthsOfDays } from './decay'
import type { Point } from './distance'
import { EventIndex } from './event-index'
import { countedRadius, type EventPlace } from './event-places'
import { eventExposure } from './events'
import type { RiskModel } from './model'
import { severityFromDeaths } from './severity'

/** The events of one place as a reason names them: the heaviest of them, and how many there are. */
export interface EventMatch {
  /** The publisher's id of the heaviest event. */
  readonly id: string
  /** The publisher's words for the place; `null` where it gives none. */
  readonly place: string | null
  readonly country: string | null
  /** Day and deaths of the heaviest event, as in the data. */
  readonly date: CalendarDate
  readonly deaths: number
  /** Events and deaths coded to this place within the window. */
  readonly events: number
  readonly deathsInAll: number
  readonly distanceKm: number
  /** What the place adds to E. */
  readonly density: number
}

/** Exposure to single events at a point. */
export interface EventReading {
  /** E(p) and C_ev of it. */
  readonly density: number
  readonly exposure: number
  /** What the hotspots that are not derived from events make of C. */
  readonly curated: number
  /** Places within reach. */
  readonly places: number
  /** The places that add most. */
  readonly matches: readonly EventMatch[]
}

/** What events say of a whole country, vague ones included: for places known by their country alone. */
export interface EventCountry {
  /** Deaths of the last twelve months of the edition. */
  readonly deaths: number
  readonly severity: number
}

/** Single events ready for scoring. */
export interface EventContext {
  readonly index: EventIndex
  readonly lastDay: CalendarDate
  readonly countries: ReadonlyMap<string, EventCountry>
  readonly labelled: LabelledEvents
}

/** Beyond this many places only those that add most are kept as reasons; all of them count. */
const PLACES_KEPT = 5
/** The deaths of a year make the severity of a country, as they make that of a hotspot derived from events. */
const COUNTRY_MONTHS = 12

function countriesOf({ columns }: LabelledEvents): Map<string, EventCountry> {
  const deaths = new Map<string, number>()
  for (let event = 0; event < columns.count; event++) {
    const code = columns.countries[columns.country[event] ?? 0] ?? ''
    const age = monthsOfDays(columns.lastDay - (columns.day[event] ?? 0))
    if (code === '' || age > COUNTRY_MONTHS) continue
    deaths.set(code, (deaths.get(code) ?? 0) + (columns.deaths[event] ?? 0))
  }
  return new Map(
    [...deaths].map(([code, sum]) => [code, { deaths: sum, severity: severityFromDeaths(sum) }] as const),
  )
}

/** Prepares an edition of events, or several merged ones, for scoring with a model. */
export function eventContext(labelled: LabelledEvents, model: RiskModel): EventContext {
  return {
    index: new EventIndex(labelled.columns, model),
    lastDay: addDays('1970-01-01', labelled.columns.lastDay),
    countries: countriesOf(labelled),
    labelled,
  }
}

/** What events add at a point, with the places that add most (model 4.1, events directly). */
export function eventsAt(
  point: Point,
  events: EventContext,
  model: RiskModel,
): Omit<EventReading, 'curated'> {
  const { columns, labels } = events.labelled
  const { density, matches: found } = events.index.reading(point)
  const matches = found.slice(0, PLACES_KEPT).map(({ event, events, deaths, distanceKm, density }) => ({
    id: labels.ids[event] ?? '',
    place: labels.places[labels.place[event] ?? 0] || null,
    country: columns.countries[columns.country[event] ?? 0] || null,
    date: addDays('1970-01-01', columns.day[event] ?? 0),
    deaths: columns.deaths[event] ?? 0,
    events,
    deathsInAll: deaths,
    distanceKm,
    density,
  }))
  return { density, exposure: eventExposure(density, model), places: found.length, matches }
}

/** One event as a stranger needs it to add up E again: `[id, lat, lon, precision, deaths, day]`. */
export type EventLine = readonly [
  id: string,
  lat: number,
  lon: number,
  precision: number,
  deaths: number,
  day: number,
]

/** Every event that reaches at least one of the points, in the order of the edition. */
export function eventsReaching(
  points: Iterable<Point>,
  { index, labelled }: EventContext,
  model: RiskModel,
): EventLine[] {
  const reached = new Set<EventPlace>()
  for (const point of points) index.addReached(point, reached)
  const keyOf = (lat: number, lon: number, radiusKm: number) => `${lat} ${lon} ${radiusKm}`
  const keys = new Set([...reached].map(({ lat, lon, radiusKm }) => keyOf(lat, lon, radiusKm)))
  const { columns, labels } = labelled
  return Array.from({ length: columns.count }, (_, event) => event).flatMap(event => {
    const radiusKm = countedRadius(columns, event, model.events)
    const [lat, lon] = [columns.lat[event] ?? 0, columns.lon[event] ?? 0]
    if (radiusKm === undefined || !keys.has(keyOf(lat, lon, radiusKm))) return []
    const [precision, deaths] = [columns.precision[event] ?? 0, columns.deaths[event] ?? 0]
    return [[labels.ids[event] ?? '', lat, lon, precision, deaths, columns.day[event] ?? 0] as const]
  })
}
