import type { LabelledEvents } from '../../reference/event-columns'
import { dayNumber } from '../../units/calendar-date'

export interface PlainEvent {
  readonly lat: number
  readonly lon: number
  readonly deaths?: number
  readonly precision?: number
  readonly date?: string
  readonly country?: string
  readonly place?: string
}

export const EVENTS_LAST_DAY = '2026-08-31'

/** Events as an edition holds them; what isn't given is a recent, exactly placed event without a named place. */
export function labelledEvents(events: readonly PlainEvent[], lastDay = EVENTS_LAST_DAY): LabelledEvents {
  const countries = ['', ...new Set(events.flatMap(event => event.country ?? []))]
  const places = ['', ...new Set(events.flatMap(event => event.place ?? []))]
  return {
    columns: {
      count: events.length,
      lat: Float64Array.from(events, event => event.lat),
      lon: Float64Array.from(events, event => event.lon),
      deaths: Int32Array.from(events, event => event.deaths ?? 1),
      day: Int32Array.from(events, event => dayNumber(event.date ?? lastDay)),
      precision: Uint8Array.from(events, event => event.precision ?? 1),
      violence: Uint8Array.from(events, () => 1),
      country: Uint16Array.from(events, event => countries.indexOf(event.country ?? '')),
      countries,
      lastDay: dayNumber(lastDay),
    },
    labels: {
      ids: events.map((_, i) => String(1000 + i)),
      place: Uint32Array.from(events, event => places.indexOf(event.place ?? '')),
      places,
      party: new Uint16Array(events.length),
      parties: [''],
    },
  }
}
