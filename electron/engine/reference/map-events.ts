import type { RiskMapEvents } from '@shared/contract/risk-map'
import type { EventColumns, LabelledEvents } from '@shared/reference/event-columns'
import type { Call } from '../call'
import { storedEvents, type StoredEvents } from '../store/events'
import { loadedEditions } from '../store/reference'
import { eventsOf } from './events-in-use'

/** Coded to a place, a district or a region; 5 to 7 say no more than a country (UCDP GED codebook, `where_prec`). */
const VAGUEST_PLACED = 4

function placedEvents({ count, precision }: EventColumns): Uint32Array {
  const placed = new Uint32Array(count)
  let found = 0
  for (let i = 0; i < count; i++) {
    const level = precision[i] ?? 0
    if (level >= 1 && level <= VAGUEST_PLACED) placed[found++] = i
  }
  return placed.slice(0, found)
}

const editionView = ({ id, edition }: StoredEvents): RiskMapEvents['editions'][number] => ({
  id,
  edition: edition.edition,
  licence: edition.licence,
  credits: edition.credits,
  asOf: edition.asOf,
})

function columnsOf({ columns, labels }: LabelledEvents) {
  const placed = placedEvents(columns)
  const picked = (from: ArrayLike<number>) => (_: unknown, at: number) => from[placed[at] ?? 0] ?? 0
  const of = { length: placed.length }
  return {
    lat: Float32Array.from(of, picked(columns.lat)),
    lon: Float32Array.from(of, picked(columns.lon)),
    day: Int32Array.from(of, picked(columns.day)),
    deaths: Int32Array.from(of, picked(columns.deaths)),
    precision: Uint8Array.from(of, picked(columns.precision)),
    country: Uint16Array.from(of, picked(columns.country)),
    countries: [...columns.countries],
    place: Uint32Array.from(of, picked(labels.place)),
    places: [...labels.places],
    withoutPlace: columns.count - placed.length,
  }
}

const NO_EVENTS = {
  lat: new Float32Array(),
  lon: new Float32Array(),
  day: new Int32Array(),
  deaths: new Int32Array(),
  precision: new Uint8Array(),
  country: new Uint16Array(),
  countries: [],
  place: new Uint32Array(),
  places: [],
  withoutPlace: 0,
}

/** The events in use that have a place, for the map and its table. */
export async function mapEvents(call: Pick<Call, 'store'>): Promise<RiskMapEvents> {
  const editions = storedEvents(await loadedEditions(call.store))
  const events = eventsOf(call.store, editions)
  return {
    editions: editions.map(editionView),
    ...(events === null ? NO_EVENTS : columnsOf(events.labelled())),
  }
}
