import { z } from 'zod'
import type { LabelledEvents } from '../reference/event-columns'
import { addDays } from '../units/calendar-date'
import { countriesByDeaths, type EventContext } from './event-context'
import { EventIndex } from './event-index'
import type { RiskModel } from './model'
import { stackedColumns } from '../units/stacked-columns'

/** Prepared events as they are kept beside their edition: numbers as bytes, words as JSON. */
export interface PackedEvents {
  readonly columns: Uint8Array
  readonly words: string
}

/** Tens of thousands of texts, checked in one go: each on its own takes ten times as long. */
const texts = z.custom<readonly string[]>(
  value => Array.isArray(value) && value.every(text => typeof text === 'string'),
)

const wordsSchema = z.strictObject({
  count: z.int().nonnegative(),
  lastDay: z.int(),
  /** Deaths of twelve months by country. */
  deaths: z.array(z.tuple([z.string(), z.number()])),
  ids: texts,
  places: texts,
  countries: texts,
})

/** Bytes of one place: five columns of eight bytes, six of four. */
const PLACE_BYTES = 5 * 8 + 6 * 4

/** Views of one buffer, widest numbers first, so that every column starts where its type may start. */
function viewsOf(buffer: ArrayBuffer, count: number) {
  const take = stackedColumns(count)
  return {
    places: {
      lat: new Float64Array(buffer, take(8), count),
      lon: new Float64Array(buffer, take(8), count),
      radiusKm: new Float64Array(buffer, take(8), count),
      weight: new Float64Array(buffer, take(8), count),
      deaths: new Float64Array(buffer, take(8), count),
      events: new Int32Array(buffer, take(4), count),
      heaviest: new Int32Array(buffer, take(4), count),
    },
    heaviest: {
      place: new Uint32Array(buffer, take(4), count),
      country: new Uint32Array(buffer, take(4), count),
      day: new Int32Array(buffer, take(4), count),
      deaths: new Int32Array(buffer, take(4), count),
    },
  }
}

/** What of prepared events takes its time to make, as bytes and words. */
export function packEventContext({ index, heaviest, countries, lastDayNumber }: EventContext): PackedEvents {
  const { places } = index
  const buffer = new ArrayBuffer(PLACE_BYTES * places.count)
  const views = viewsOf(buffer, places.count)
  views.places.lat.set(places.lat)
  views.places.lon.set(places.lon)
  views.places.radiusKm.set(places.radiusKm)
  views.places.weight.set(places.weight)
  views.places.deaths.set(places.deaths)
  views.places.events.set(places.events)
  views.places.heaviest.set(places.heaviest)
  views.heaviest.place.set(heaviest.place)
  views.heaviest.country.set(heaviest.country)
  views.heaviest.day.set(heaviest.day)
  views.heaviest.deaths.set(heaviest.deaths)
  const words: z.infer<typeof wordsSchema> = {
    count: places.count,
    lastDay: lastDayNumber,
    deaths: Array.from(countries, ([code, { deaths }]) => [code, deaths]),
    ids: [...heaviest.ids],
    places: [...heaviest.places],
    countries: [...heaviest.countries],
  }
  return { columns: new Uint8Array(buffer), words: JSON.stringify(words) }
}

/**
 * Prepared events from what was kept, for the model they were prepared with: the same numbers to the last bit. Throws where
 * bytes and words do not fit each other.
 */
export function unpackEventContext(
  { columns, words }: PackedEvents,
  model: RiskModel,
  labelled: () => LabelledEvents,
): EventContext {
  const { count, lastDay, deaths, ids, places, countries } = wordsSchema.parse(JSON.parse(words))
  if (columns.byteLength !== count * PLACE_BYTES || ids.length !== count)
    throw new RangeError(`${columns.byteLength} bytes are not ${count} places`)
  // A copy: the bytes may be a stretch of a larger buffer.
  const views = viewsOf(new Uint8Array(columns).buffer, count)
  return {
    index: new EventIndex({ count, ...views.places }, model),
    lastDay: addDays('1970-01-01', lastDay),
    lastDayNumber: lastDay,
    countries: countriesByDeaths(deaths),
    heaviest: { ids, places, countries, ...views.heaviest },
    labelled,
  }
}
