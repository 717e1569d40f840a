import { asciiDigits, fold, saysNothing } from '../fold'
import type { Cell } from '../sheet'
import { monthOf } from './month-names'
import { ABSENT, read, refuse, type Reading } from './reading'

/** The order of day and month in dates that are written with numbers only. */
export type DateOrder = 'day-first' | 'month-first'

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const YEAR_LAST = /^(\d{1,2})([-/.\s])(\d{1,2})\2(\d{4}|\d{2})(?:\s+\d{1,2}:.*)?$/
/** Day numbers of spreadsheet programs between 1954 and 2119; smaller numbers are years or counts. */
const SERIAL = { first: 20_000, last: 80_000, epochDay: -25_569 }

/** Years below this are read as 20xx, the others as 19xx (both are written with two digits). */
const PIVOT_YEAR = 70

/** A date beyond this year is nearly always a Bikram Sambat date (57 years ahead) or a typing error. */
const LAST_PLAUSIBLE_YEAR = 2070

/** `YYYY-MM-DD`, or `null` when the calendar has no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < PIVOT_YEAR ? 2000 : 1900)

/** The calendar date of a spreadsheet's day number (1900 system): pure counting of days, no zone. */
export function dateOfSerial(serial: number): string {
  return new Date((Math.floor(serial) + SERIAL.epochDay) * 86_400_000).toISOString().slice(0, 10)
}

function numericParts(text: string): { first: number; second: number; dotted: boolean } | null {
  const match = YEAR_LAST.exec(asciiDigits(text).trim())
  return match && { first: Number(match[1]), second: Number(match[3]), dotted: match[2] === '.' }
}

/**
 * The order of a column: a part above 12 can only be a day. Dotted dates put the day first in every country that writes
 * them so. `null` when nothing tells (03/04/2026 alone) or when the column holds both: then it has to be asked.
 */
export function dateOrderOf(cells: readonly Cell[]): DateOrder | null {
  const parts = cells.flatMap(cell => numericParts(cell.text) ?? [])
  const dayFirst = parts.some(part => part.first > 12) || parts.some(part => part.dotted)
  const monthFirst = parts.some(part => part.second > 12)
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'day-first' : 'month-first'
}

/** Are there dates in the column whose order matters and shows nowhere? */
export function dateOrderIsOpen(cells: readonly Cell[]): boolean {
  const hasOrder = cells.some(cell => {
    const parts = numericParts(cell.text)
    return parts !== null && parts.first <= 12 && parts.second <= 12 && parts.first !== parts.second
  })
  return hasOrder && dateOrderOf(cells) === null
}

/** A calendar date of a cell. Times and zones are dropped as written, so the day never slips. */
export function readDate(cell: Cell, order: DateOrder | null): Reading<string> {
  if (cell.kind === 'empty') return ABSENT
  if (cell.kind === 'date') return plausible(String(cell.value))
  if (typeof cell.value === 'number') return readSerial(cell.value)
  if (saysNothing(cell.text)) return ABSENT
  const text = asciiDigits(cell.text).trim()
  return readYearFirst(text) ?? readNumeric(text, order) ?? readNamed(text) ?? refuse('date-unreadable')
}

function readSerial(value: number): Reading<string> {
  if (value >= SERIAL.first && value <= SERIAL.last) return plausible(dateOfSerial(value))
  return readYearFirst(String(value)) ?? refuse('date-unreadable')
}

function readYearFirst(text: string): Reading<string> | null {
  const match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  return match && plausible(calendarDate(Number(match[1]), Number(match[2]), Number(match[3])))
}

function readNumeric(text: string, order: DateOrder | null): Reading<string> | null {
  const match = YEAR_LAST.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')]
  if (first > 12 || first === second) return plausible(calendarDate(year, second, first))
  if (second > 12) return plausible(calendarDate(year, first, second))
  if (order === null) return refuse('date-order-open', {}, calendarDate(year, second, first) ?? undefined)
  return plausible(
    order === 'day-first' ? calendarDate(year, second, first) : calendarDate(year, first, second),
  )
}

/** `4 March 2026`, `Mar 4, 2026`, `04-Mar-26`, `4 mars 2026`, `4. März 2026`: the month has a name, so nothing is open. */
function readNamed(text: string): Reading<string> | null {
  const words = fold(text).split(' ')
  const numbers = words.flatMap(word => /^(\d{1,4})(?:st|nd|rd|th|er)?$/.exec(word)?.[1] ?? [])
  const [first, second] = numbers
  if (first === undefined || second === undefined) return null
  const month = words.map(monthOf).find(value => value !== undefined)
  if (month === undefined) return null
  const [year, day] = first.length === 4 ? [first, second] : [second, first]
  return plausible(calendarDate(fullYear(year), month, Number(day)))
}

function plausible(date: string | null): Reading<string> {
  if (date === null) return refuse('date-not-in-calendar')
  const year = Number(date.slice(0, 4))
  return year >= 1900 && year <= LAST_PLAUSIBLE_YEAR ? read(date) : refuse('date-implausible', { year })
}
