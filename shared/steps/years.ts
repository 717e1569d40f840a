import type { CalendarDate } from '../units/calendar-date'

/**
 * The days at which progress is compared: the last day of each reporting year between the first record and today, the
 * newest first and at most `most`, then put in order.
 */
export function yearEnds(
  periodEndsOn: CalendarDate,
  firstOn: CalendarDate,
  today: CalendarDate,
  most: number,
): CalendarDate[] {
  const monthDay = periodEndsOn.slice(4)
  const days: CalendarDate[] = []
  for (let year = Number(today.slice(0, 4)); days.length < most; year--) {
    const day = realDay(year, monthDay)
    if (day < firstOn) break
    if (day < today) days.push(day)
  }
  return days.reverse()
}

/** A year that ends on 29 February ends on the 28th where there is no such day. */
function realDay(year: number, monthDay: string): CalendarDate {
  const day = `${String(year).padStart(4, '0')}${monthDay}`
  const isLeapDay = monthDay === '-02-29'
  return isLeapDay && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day
    ? `${day.slice(0, 8)}28`
    : day
}

/** One logged change of one row: `before` is `null` for a new row, `after` for a removed one. */
export interface RowChange<Row> {
  readonly id: string
  readonly at: string
  readonly before: Partial<Row> | null
  readonly after: Partial<Row> | null
}

/** Rows as they stood at the end of a day, from the log of their changes in order. */
export function rowsOn<Row extends object>(changes: readonly RowChange<Row>[], day: CalendarDate): Row[] {
  const rows = new Map<string, Row>()
  for (const { id, at, before, after } of changes) {
    if (at.slice(0, 10) > day) break
    if (after === null) rows.delete(id)
    else rows.set(id, { ...(before === null ? {} : rows.get(id)), ...after } as Row)
  }
  return [...rows.values()]
}
