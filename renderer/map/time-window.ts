import { dayNumber } from '@shared/units/calendar-date'
import type { DaySpan } from './events'
import type { MapHotspot } from './scene'

/** The calendar date of a day counted from 1970-01-01. */
export const dateOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Months counted from 1970-01, so that a slider can stand on one. */
export const monthOf = (date: string): number =>
  (Number(date.slice(0, 4)) - 1970) * 12 + Number(date.slice(5, 7)) - 1
export function firstDayOf(month: number): string {
  return new Date(Date.UTC(1970, month, 1)).toISOString().slice(0, 10)
}

/** What the map shows in time: the month it ends with, and how many months back; `null` = all there is. */
export interface TimeWindow {
  readonly endMonth: number
  readonly months: number | null
}

/** Lengths of a window in months; `null` = all there is. */
export const WINDOW_LENGTHS = [1, 3, 6, 12, 24, 60, null] as const

/** The days of a window: whole months. */
export function spanOf({ endMonth, months }: TimeWindow): DaySpan {
  return {
    from: months === null ? -Infinity : dayNumber(firstDayOf(endMonth - months + 1)),
    to: dayNumber(firstDayOf(endMonth + 1)) - 1,
  }
}

/** The years of a period as written (`2014-`, `2025`, `1991-2002`); `null` = not known. */
export function yearsOf(period: string | null): { readonly from: number; readonly to: number } | null {
  const parts = /^(\d{4})(?:(-)(\d{4})?)?$/.exec(period?.trim() ?? '')
  if (parts === null) return null
  const from = Number(parts[1])
  return { from, to: parts[2] === undefined ? from : parts[3] === undefined ? Infinity : Number(parts[3]) }
}

/**
 * Whether a hotspot belongs to a window: its last event is not before it and its years reach into it.
 * One without any date always shows: nobody said that it ended.
 */
export function hotspotShown(hotspot: Pick<MapHotspot, 'lastEventOn' | 'period'>, span: DaySpan): boolean {
  if (hotspot.lastEventOn !== null && dayNumber(hotspot.lastEventOn) < span.from) return false
  const years = yearsOf(hotspot.period)
  if (years === null) return true
  const ends = years.to === Infinity ? Infinity : dayNumber(`${years.to}-12-31`)
  // The newest year of an edition speaks for what follows until the next edition: only the past is cut off.
  return dayNumber(`${years.from}-01-01`) <= span.to && (hotspot.lastEventOn !== null || ends >= span.from)
}
