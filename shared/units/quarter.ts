import { z } from 'zod'
import { addDays, type CalendarDate } from './calendar-date'

/** A quarter of a calendar year: `2026-Q4`. */
export const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/)

/** The quarter a day lies in. */
export function quarterOf(date: CalendarDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** First and last day of a quarter. */
export function quarterSpan(quarter: string): {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
} {
  const year = Number(quarter.slice(0, 4))
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1
  const day = (of: number, month: number) => `${of}-${String(month).padStart(2, '0')}-01`
  const next = first === 10 ? day(year + 1, 1) : day(year, first + 3)
  return { startsOn: day(year, first), endsOn: addDays(next, -1) }
}

/** The quarter of a day and those before it, the newest first. */
export function quartersBack(date: CalendarDate, count: number): string[] {
  const quarters = [quarterOf(date)]
  while (quarters.length < count) {
    const { startsOn } = quarterSpan(quarters.at(-1) ?? quarterOf(date))
    quarters.push(quarterOf(addDays(startsOn, -1)))
  }
  return quarters
}
