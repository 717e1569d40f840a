import type { ActionRow } from '@shared/contract/response'
import { daysBetween, type CalendarDate } from '@shared/units/calendar-date'

/** Where an action lies on the line of days, in per cent of its whole length. */
export interface Span {
  readonly startPct: number
  readonly widthPct: number
}

export interface Timeline {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly todayPct: number
  readonly spanOf: (action: Dated) => Span
}

type Dated = Pick<ActionRow, 'startsOn' | 'dueOn' | 'createdAt'>

const beginOf = ({ startsOn, createdAt }: Dated): CalendarDate => startsOn ?? createdAt.slice(0, 10)
/** A bar is never thinner than can be seen. */
const THINNEST = 0.8

/** The line of days that holds all of these actions and today. */
export function timelineOf(actions: readonly Dated[], today: CalendarDate): Timeline {
  const days = [today, ...actions.flatMap(action => [beginOf(action), action.dueOn])].sort()
  const from = days[0] ?? today
  const to = days.at(-1) ?? today
  const length = Math.max(1, daysBetween(from, to))
  const pct = (day: CalendarDate) => (daysBetween(from, day) / length) * 100
  return {
    from,
    to,
    todayPct: pct(today),
    spanOf: action => {
      const begin = beginOf(action)
      // An action that was written down after its date is a mark on its date.
      const startPct = pct(begin > action.dueOn ? action.dueOn : begin)
      return { startPct, widthPct: Math.max(THINNEST, pct(action.dueOn) - startPct) }
    },
  }
}
