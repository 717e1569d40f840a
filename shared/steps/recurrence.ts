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
