import type { LabelledEvents } from '../reference/event-columns'
import { addDays, type CalendarDate } from '../units/calendar-date'
import { monthsOfDays } from './decay'
import type { Point } from './distance'
import { EventIndex } from './event-index'
import { countedRadius } from './event-places'
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

/** The heaviest event of each place of an index, by its slot. */
export interface HeaviestEvents {
  /** The publisher's ids. */
  readonly ids: readonly string[]
  /** Positions in `places` and `countries`; 0 = not known. */
  readonly place: Uint32Array
  readonly country: Uint32Array
  readonly day: Int32Array
  readonly deaths: Int32Array
  readonly places: readonly string[]
  readonly countries: readonly string[]
}

/** Single events ready for scoring. */
export interface EventContext {
  readonly index: EventIndex
  /** The last day the events speak for, and the same in days since 1970-01-01. */
  readonly lastDay: CalendarDate
  readonly lastDayNumber: number
  readonly countries: ReadonlyMap<string, EventCountry>
  readonly heaviest: HeaviestEvents
  /** All events with their ids and words: only what lists them one by one asks, because unpacking takes its time. */
  readonly labelled: () => LabelledEvents
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
  return countriesByDeaths(deaths)
}

/** What the deaths of twelve months say of each country. */
export const countriesByDeaths = (
  deaths: Iterable<readonly [code: string, deaths: number]>,
): Map<string, EventCountry> =>
  new Map(
    Array.from(deaths, ([code, sum]) => [code, { deaths: sum, severity: severityFromDeaths(sum) }] as const),
  )

function heaviestOf({ columns, labels }: LabelledEvents, heaviest: Int32Array): HeaviestEvents {
  const places = ['']
  const at = new Map([['', 0]])
  const positionOf = (word: string): number => {
    const known = at.get(word)
    if (known !== undefined) return known
    at.set(word, places.length)
    return places.push(word) - 1
  }
  return {
    ids: Array.from(heaviest, event => labels.ids[event] ?? ''),
    place: Uint32Array.from(heaviest, event => positionOf(labels.places[labels.place[event] ?? 0] ?? '')),
    country: Uint32Array.from(heaviest, event => columns.country[event] ?? 0),
    day: Int32Array.from(heaviest, event => columns.day[event] ?? 0),
    deaths: Int32Array.from(heaviest, event => columns.deaths[event] ?? 0),
    places,
    countries: columns.countries,
  }
}

/** Prepares an edition of events, or several merged ones, for scoring with a model. */
export function eventContext(labelled: LabelledEvents, model: RiskModel): EventContext {
  const index = EventIndex.of(labelled.columns, model)
  return {
    index,
    lastDay: addDays('1970-01-01', labelled.columns.lastDay),
    lastDayNumber: labelled.columns.lastDay,
    countries: countriesOf(labelled),
    heaviest: heaviestOf(labelled, index.places.heaviest),
    labelled: () => labelled,
  }
}

/** What events add at a point, with the places that add most (model 4.1, events directly). */
export function eventsAt(
  point: Point,
  events: EventContext,
  model: RiskModel,
): Omit<EventReading, 'curated'> {
  const { ids, place, places, country, countries, day, deaths } = events.heaviest
  const { density, matches: found } = events.index.reading(point)
  const matches = found.slice(0, PLACES_KEPT).map(({ slot, events, deaths: deathsInAll, ...match }) => ({
    id: ids[slot] ?? '',
    place: places[place[slot] ?? 0] || null,
    country: countries[country[slot] ?? 0] || null,
    date: addDays('1970-01-01', day[slot] ?? 0),
    deaths: deaths[slot] ?? 0,
    events,
    deathsInAll,
    distanceKm: match.distanceKm,
    density: match.density,
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
  const reached = new Set<number>()
  for (const point of points) index.addReached(point, reached)
  const { lat, lon, radiusKm } = index.places
  const keyOf = (lat = 0, lon = 0, radiusKm = 0) => `${lat} ${lon} ${radiusKm}`
  const keys = new Set(Array.from(reached, slot => keyOf(lat[slot], lon[slot], radiusKm[slot])))
  const { columns, labels } = labelled()
  return Array.from({ length: columns.count }, (_, event) => event).flatMap(event => {
    const radiusKm = countedRadius(columns, event, model.events)
    const [lat, lon] = [columns.lat[event] ?? 0, columns.lon[event] ?? 0]
    if (radiusKm === undefined || !keys.has(keyOf(lat, lon, radiusKm))) return []
    const [precision, deaths] = [columns.precision[event] ?? 0, columns.deaths[event] ?? 0]
    return [[labels.ids[event] ?? '', lat, lon, precision, deaths, columns.day[event] ?? 0] as const]
  })
}
