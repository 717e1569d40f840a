import { stackedColumns } from '../units/stacked-columns'

/**
 * Single conflict events as a struct of arrays: entry `i` of every column belongs to event `i`. A full event data set
 * (over 400 000 rows) stays under 20 MB this way, and a scan over one column touches nothing else.
 */
export interface EventColumns {
  readonly count: number
  /** Degrees, WGS 84. */
  readonly lat: Float64Array
  readonly lon: Float64Array
  /** Best estimate of deaths, 0 or more. */
  readonly deaths: Int32Array
  /** Last day of the event in days since 1970-01-01; events before that day are negative. */
  readonly day: Int32Array
  /** UCDP's `where_prec`: 1 exact, 2 within 25 km, 3 and 4 second- and first-level region, 5 to 7 too vague for a place. */
  readonly precision: Uint8Array
  /** UCDP's type of violence: 1 state-based, 2 non-state, 3 one-sided; 0 where the source has no such type. */
  readonly violence: Uint8Array
  /** Position in `countries`; 0 is "not known". */
  readonly country: Uint16Array
  /** ISO 3166-1 alpha-2 codes; the first entry is the empty text. */
  readonly countries: readonly string[]
  /** The last day the data speaks for, in days since 1970-01-01: ages are counted from here. */
  readonly lastDay: number
}

/** Words beside the columns, for lists and names; not needed to score. */
export interface EventLabels {
  /** The publisher's id of each event as text; unique within its family of editions. */
  readonly ids: readonly string[]
  /** Position in `places`: the publisher's words for the place, 0 = none. */
  readonly place: Uint32Array
  readonly places: readonly string[]
  /** Position in `parties`: the dyad or actors, 0 = none. */
  readonly party: Uint16Array
  readonly parties: readonly string[]
}

/** Events with their labels, as one file or several merged ones give them. */
export interface LabelledEvents {
  readonly columns: EventColumns
  readonly labels: EventLabels
}

/** Bytes of one event in the packed form. */
export const PACKED_EVENT_BYTES = 8 + 8 + 4 + 4 + 4 + 2 + 2 + 1 + 1

/** What stands beside the packed bytes: with it they can be read again. */
export interface EventsHeader {
  readonly count: number
  readonly countries: readonly string[]
  readonly lastDay: number
}

interface Columns {
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly deaths: Int32Array
  readonly day: Int32Array
  readonly place: Uint32Array
  readonly party: Uint16Array
  readonly country: Uint16Array
  readonly precision: Uint8Array
  readonly violence: Uint8Array
}

/** Views of one buffer, widest numbers first, so that every column starts where its type may start. */
function viewsOf(buffer: ArrayBuffer, count: number): Columns {
  const take = stackedColumns(count)
  return {
    lat: new Float64Array(buffer, take(8), count),
    lon: new Float64Array(buffer, take(8), count),
    deaths: new Int32Array(buffer, take(4), count),
    day: new Int32Array(buffer, take(4), count),
    place: new Uint32Array(buffer, take(4), count),
    party: new Uint16Array(buffer, take(2), count),
    country: new Uint16Array(buffer, take(2), count),
    precision: new Uint8Array(buffer, take(1), count),
    violence: new Uint8Array(buffer, take(1), count),
  }
}

/** The columns as one run of bytes, little-endian, as every machine the app runs on keeps numbers. */
export function packEvents({ columns, labels }: LabelledEvents): Uint8Array {
  const buffer = new ArrayBuffer(columns.count * PACKED_EVENT_BYTES)
  const views = viewsOf(buffer, columns.count)
  views.lat.set(columns.lat)
  views.lon.set(columns.lon)
  views.deaths.set(columns.deaths)
  views.day.set(columns.day)
  views.place.set(labels.place)
  views.party.set(labels.party)
  views.country.set(columns.country)
  views.precision.set(columns.precision)
  views.violence.set(columns.violence)
  return new Uint8Array(buffer)
}

/** Reads packed columns. Throws a RangeError when there are fewer or more bytes than the header says. */
export function unpackEvents(
  bytes: Uint8Array,
  header: EventsHeader,
): Pick<LabelledEvents, 'columns'> & { readonly place: Uint32Array; readonly party: Uint16Array } {
  if (bytes.byteLength !== header.count * PACKED_EVENT_BYTES)
    throw new RangeError(`${bytes.byteLength} bytes are not ${header.count} events`)
  const { count, countries, lastDay } = header
  // A copy: the bytes may be a stretch of a larger buffer. Of the header only what a column lacks, whatever else it holds.
  const { place, party, ...columns } = viewsOf(new Uint8Array(bytes).buffer, count)
  return { columns: { ...columns, count, countries, lastDay }, place, party }
}
