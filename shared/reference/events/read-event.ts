import { countryCodeOf } from '../../intake/values/country'
import type { Outlines } from '../../intake/values/outlines'
import { dayNumber } from '../../units/calendar-date'
import type { EventField, EventLayout } from './layout'

/** Why a row of an event file is not taken: a code of the catalogue `reference`, `rejected.<code>`. */
export type EventVerdict =
  | 'empty'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-date'
  | 'in-the-future'
  | 'unknown-country'
  | 'swapped-coordinates'
  | 'in-the-sea'
  | 'twice'
  | 'cut-off'

export interface ReadEvent {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly deaths: number
  readonly day: number
  readonly precision: number
  readonly violence: number
  readonly country: string
  readonly place: string
  readonly party: string
}

export interface EventProblem {
  readonly code: EventVerdict
  readonly field: EventField | null
  readonly value: string | null
}

/** What a row is judged by besides itself. */
export interface EventContext {
  readonly layout: EventLayout
  readonly outlines: Outlines
  /** Days since 1970-01-01; later events are refused. */
  readonly today: number
}

class Problem extends Error {
  readonly problem: EventProblem
  constructor(code: EventVerdict, field: EventField | null, value: string | null) {
    super(code)
    this.problem = { code, field, value }
  }
}

function cellOf(cells: readonly string[], { columns }: EventLayout, field: EventField): string {
  const at = columns[field]
  return at === undefined ? '' : (cells[at] ?? '').trim()
}

function wholeNumber(text: string, field: EventField, least: number, most: number): number {
  if (text === '') throw new Problem('empty', field, null)
  const value = Number(text)
  if (!Number.isFinite(value)) throw new Problem('not-a-number', field, text)
  if (value < least || value > most) throw new Problem('out-of-range', field, text)
  return value
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** `2025-03-01`, with or without a time behind it, and ACLED's `01 March 2025`. */
function isoDate(text: string): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T][\d:.Z]*)?$/.exec(text)?.[1]
  if (iso !== undefined) return iso
  const words = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text)
  const month = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1
  if (words === null || month === 0) return null
  return `${words[3]}-${String(month).padStart(2, '0')}-${(words[1] ?? '').padStart(2, '0')}`
}

function dayOf(text: string, today: number): number {
  const date = isoDate(text)
  const day = date === null ? NaN : dayNumber(date)
  if (Number.isNaN(day)) throw new Problem('not-a-date', 'date', text)
  if (day > today) throw new Problem('in-the-future', 'date', text)
  return day
}

/** Names as UCDP keeps them carry history in brackets, `Russia (Soviet Union)`; Gaza and the West Bank stand under Israel. */
const BRACKETS = / *\([^)]*\)/g
const PALESTINE = /gaza|west bank/i
const CODES = new Map<string, string>([
  ['kingdom of eswatini', 'SZ'],
  ['macedonia, fyr', 'MK'],
  ['serbia', 'RS'],
  ['madagascar', 'MG'],
])

function countryOf(name: string, region: string): string | null {
  const plain = name.replace(BRACKETS, '').trim()
  const known = CODES.get(plain.toLowerCase())
  if (known !== undefined) return known
  const code = countryCodeOf(plain) ?? countryCodeOf(name)
  if (code !== null) CODES.set(plain.toLowerCase(), code)
  return code === 'IL' && PALESTINE.test(region) ? 'PS' : code
}

/** Precision 5 and more is a part of a country, a country or the open sea: such a point says nothing about a place. */
export const VAGUE_PRECISION = 5

/** Refuses points that can't be where the row says they are; vague ones are not judged. */
function judgePlace(lat: number, lon: number, country: string, precision: number, outlines: Outlines): void {
  if (precision >= VAGUE_PRECISION || outlines.near(country, lat, lon) === true) return
  const given = `${lat}, ${lon}`
  const couldSwap = Math.abs(lon) <= 90
  if (couldSwap && outlines.near(country, lon, lat) === true)
    throw new Problem('swapped-coordinates', 'lat', given)
  if (!outlines.onLand(lat, lon)) throw new Problem('in-the-sea', 'lat', given)
}

/** ACLED codes 1 town, 2 part of a region, 3 region: UCDP's 1, 2 and 4. */
const ACLED_PRECISION = [0, 1, 2, 4]

function precisionOf(text: string, family: EventLayout['family']): number {
  if (text === '') return family === 'ucdp' ? VAGUE_PRECISION : 1
  const value = wholeNumber(text, 'precision', 1, family === 'ucdp' ? 7 : 3)
  return family === 'ucdp' ? value : (ACLED_PRECISION[value] ?? VAGUE_PRECISION)
}

/** A latitude that can only be a longitude is the most common slip of all. */
function latitude(text: string): number {
  const value = Number(text)
  if (Math.abs(value) > 90 && Math.abs(value) <= 180) throw new Problem('swapped-coordinates', 'lat', text)
  return wholeNumber(text, 'lat', -90, 90)
}

function readFields(cells: readonly string[], { layout, outlines, today }: EventContext): ReadEvent {
  const cell = (field: EventField) => cellOf(cells, layout, field)
  const id = cell('id')
  if (id === '') throw new Problem('empty', 'id', null)
  const [lat, lon] = [latitude(cell('lat')), wholeNumber(cell('lon'), 'lon', -180, 180)]
  const country = countryOf(cell('country'), cell('region'))
  if (country === null) throw new Problem('unknown-country', 'country', cell('country'))
  const precision = precisionOf(cell('precision'), layout.family)
  judgePlace(lat, lon, country, precision, outlines)
  return {
    id,
    lat,
    lon,
    country,
    precision,
    deaths: Math.round(wholeNumber(cell('deaths'), 'deaths', 0, 10_000_000)),
    day: dayOf(cell('date'), today),
    violence: layout.family === 'ucdp' ? wholeNumber(cell('violence'), 'violence', 1, 3) : 0,
    place: cell('place') || cell('region'),
    party: [cell('party'), cell('otherParty')].filter(name => name !== '').join(' - '),
  }
}

/** One row as an event, or why it is none. */
export function readEvent(
  cells: readonly string[],
  context: EventContext,
):
  | { readonly event: ReadEvent; readonly problem: null }
  | { readonly event: null; readonly problem: EventProblem } {
  if (cells.length < context.layout.width)
    return { event: null, problem: { code: 'cut-off', field: null, value: String(cells.length) } }
  try {
    return { event: readFields(cells, context), problem: null }
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    return { event: null, problem: cause.problem }
  }
}
