import { localeWords } from '../text/locale-words'
import { calendarDateSchema, type CalendarDate } from '../units/calendar-date'
import type { Cell, Chart, Figure, Inline, Report, Table, Unit } from './report'

/** A named number, ready to be bound into a sentence or a table. */
export function figure(key: string, value: number | null, unit: Unit = 'count'): Figure {
  return { kind: 'figure', key, value, unit }
}

/** The part of a whole in per cent, rounded to one decimal; `null` when the whole is empty or a part not known. */
export function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return Math.round((part / whole) * 1000) / 10
}

const DECIMALS: Readonly<Record<Unit, number>> = {
  count: 0,
  pct: 1,
  km: 0,
  days: 1,
  bytes: 0,
  level: 0,
  amount: 2,
  points: 1,
  months: 1,
}

const formats = new Map<string, Intl.NumberFormat>()

/** Made once for a locale and a number of decimals: making one takes longer than writing a hundred numbers with it. */
function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: 'always' })
  formats.set(key, format)
  return format
}

/**
 * Groups are set apart by a no-break space (ISO 80000-1, 7.3.1), which no language reads as a decimal sign,
 * and which every font has, unlike the narrow one.
 */
export function numberText(value: number, decimals: number, language: string): string {
  return numberFormat(localeWords(language).numbers, decimals)
    .formatToParts(value)
    .map(part => (part.type === 'group' ? '\u00a0' : part.value))
    .join('')
}

const SUFFIX: Readonly<Record<Unit, string>> = {
  count: '',
  pct: '\u00a0%',
  km: '\u00a0km',
  days: '',
  bytes: '',
  level: '',
  amount: '',
  points: '',
  months: '',
}

/** The one written form of a figure. Bytes are written in full; a reader compares them with what a file manager says. */
export function figureText(item: Figure, language: string, notKnown: string): string {
  if (item.withheld !== undefined) return item.withheld.text
  if (item.value === null) return notKnown
  return numberText(item.value, DECIMALS[item.unit], language) + SUFFIX[item.unit]
}

/** A calendar date with a named month, for example 04 Mar 2026, so that day and month can't be mistaken. */
export const dateText = (date: CalendarDate, language: string): string =>
  localeWords(language).date(new Date(`${date}T00:00:00Z`))

/** The name of a period, for example 2026 or FY 2026/27, in the figures of the language; one day is written as a day. */
export const periodText = (label: string, language: string): string =>
  calendarDateSchema.safeParse(label).success
    ? dateText(label, language)
    : label.replace(/[0-9]/g, digit => numberText(Number(digit), 0, language))

/** The written form of anything that stands in a sentence or a cell. */
export function cellText(cell: Cell, language: string, notKnown: string): string {
  if (cell.kind === 'figure') return figureText(cell, language, notKnown)
  if (cell.kind === 'date') return cell.date === null ? notKnown : dateText(cell.date, language)
  if (cell.kind === 'run') return inlineText(cell.content, language, notKnown)
  return cell.text
}

/** What stands over a table or a chart: its kind, its number in the figures of the language, and what it shows. */
export function captionText({ kind, number, caption }: Table | Chart, { labels, language }: Report): string {
  return `${labels[kind]} ${numberText(number, 0, language)}. ${caption}`
}

/** The written form of a run of inlines. */
export function inlineText(content: readonly Inline[], language: string, notKnown: string): string {
  return content.map(part => cellText(part, language, notKnown)).join('')
}
