import { z } from 'zod'

/** A day of the calendar without zone, `YYYY-MM-DD`. It never becomes a moment, so it can't slip a day. */
export const calendarDateSchema = z.iso.date()
export type CalendarDate = z.infer<typeof calendarDateSchema>

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export const momentSchema = z.iso.datetime()
export type Moment = z.infer<typeof momentSchema>

/** Days since 1970-01-01 of a calendar date (proleptic Gregorian). */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}

/** Whole days from one calendar date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The calendar date a number of days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10)
}
