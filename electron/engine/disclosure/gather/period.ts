import type { CalendarDate } from '@shared/units/calendar-date'
import type { Period } from '@shared/workspace/entity'

/** Whether a day lies in the reporting period; both ends belong to it. */
export const isWithin = (period: Period, day: CalendarDate | null): boolean =>
  day !== null && day >= period.startsOn && day <= period.endsOn

/** Whether something that began and ended touches the period. What has no dates is not said to be in it. */
export function touches(
  period: Pick<Period, 'startsOn' | 'endsOn'>,
  startsOn: CalendarDate | null,
  endsOn: CalendarDate | null,
): boolean {
  const [first, last] = [startsOn ?? endsOn, endsOn ?? startsOn]
  return first !== null && last !== null && first <= period.endsOn && last >= period.startsOn
}
