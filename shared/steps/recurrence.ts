import type { CalendarDate } from '../units/calendar-date'
import { addMonths } from './add-months'

/**
 * When something that comes again is due next, once it was done: the first date of its rhythm after the due date it had
 * and after the day it was done, so that work done late doesn't shift the rhythm and work done early isn't asked for twice.
 * Without a due date the rhythm starts with the day it was done; without a rhythm it is not due again.
 */
export function nextDueOn(
  dueOn: CalendarDate | null,
  doneOn: CalendarDate,
  repeatMonths: number | null,
): CalendarDate | null {
  if (repeatMonths === null) return null
  const from = dueOn ?? doneOn
  let times = 1
  while (addMonths(from, times * repeatMonths) <= doneOn) times++
  return addMonths(from, times * repeatMonths)
}

/** The dates of a rhythm from its next one up to a last day, for looking ahead. */
export function datesUntil(
  dueOn: CalendarDate,
  repeatMonths: number | null,
  until: CalendarDate,
): CalendarDate[] {
  if (repeatMonths === null) return dueOn <= until ? [dueOn] : []
  const dates: CalendarDate[] = []
  for (let times = 0; ; times++) {
    const date = addMonths(dueOn, times * repeatMonths)
    if (date > until) return dates
    dates.push(date)
  }
}
