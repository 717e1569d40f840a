import { addMonths } from '../steps/add-months'
import { addDays, type CalendarDate } from '../units/calendar-date'
import type { Deadline } from './regime'

/** Months after a last day: a year that ends with a month has months that do too (30 June plus six is 31 December). */
const monthsAfter = (last: CalendarDate, months: number): CalendarDate =>
  addDays(addMonths(addDays(last, 1), months), -1)

const weekday = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The day itself or the Monday after it. Public holidays differ by country and are not known here. */
function nextWorkingDay(date: CalendarDate): CalendarDate {
  const day = weekday(date)
  if (day === 6) return addDays(date, 2)
  return day === 0 ? addDays(date, 1) : date
}

function firstAfter(end: CalendarDate, { month, day }: { month: number; day: number }): CalendarDate {
  const on = (year: number) =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const year = Number(end.slice(0, 4))
  return on(year) > end ? on(year) : on(year + 1)
}

/**
 * The day by which a statement about a period is due; `null` where it hangs on a statement that was never made.
 * @param end last day of the reporting period
 * @param lastApproved day on which the last statement was approved
 */
export function deadlineOn(
  rule: Deadline,
  end: CalendarDate,
  lastApproved: CalendarDate | null,
): CalendarDate | null {
  switch (rule.kind) {
    case 'after-period':
      return monthsAfter(end, rule.months)
    case 'after-last':
      return lastApproved === null ? null : addMonths(lastApproved, rule.months)
    case 'day': {
      const day = firstAfter(rule.calendarYear ? `${end.slice(0, 4)}-12-31` : end, rule)
      return rule.businessDay ? nextWorkingDay(day) : day
    }
  }
}
