import { daysBetween, type CalendarDate } from '../units/calendar-date'
import { median } from '../units/median'
import { isAnswer, isRemedied, type Grievance, type KeptStep } from './record'

type Case = Pick<Grievance, 'receivedOn' | 'closing'>
type Step = Pick<KeptStep, 'step' | 'takenOn'>

/** Days from the complaint to the first answer to the person; `null` = not answered yet. */
export function daysToAnswer(grievance: Pick<Case, 'receivedOn'>, steps: readonly Step[]): number | null {
  const days = steps
    .filter(({ step }) => isAnswer(step))
    .map(({ takenOn }) => daysBetween(grievance.receivedOn, takenOn))
  return days.length === 0 ? null : Math.min(...days)
}

/** What a year's statement says of complaints; metrics of the five steps, S1.08. */
export interface GrievanceFigures {
  readonly received: number
  /** Of those received, closed with remedy. */
  readonly resolved: number
  /** Of those received, closed in any way. */
  readonly closed: number
  /** Of those received that were answered; `null` = none was. */
  readonly medianDaysToFirstResponse: number | null
  readonly unanswered: number
}

export interface CaseWithSteps {
  readonly grievance: Case
  readonly steps: readonly Step[]
}

/** Complaints received within a span of days, first and last day included; `null` = ever. */
export function grievanceFigures(
  all: readonly CaseWithSteps[],
  span: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate } | null,
): GrievanceFigures {
  const counted = all.filter(
    ({ grievance: { receivedOn } }) =>
      span === null || (receivedOn >= span.startsOn && receivedOn <= span.endsOn),
  )
  const answers = counted.map(({ grievance, steps }) => daysToAnswer(grievance, steps))
  const known = answers.filter(days => days !== null)
  return {
    received: counted.length,
    resolved: counted.filter(({ grievance: { closing } }) => closing !== null && isRemedied(closing.outcome))
      .length,
    closed: counted.filter(({ grievance }) => grievance.closing !== null).length,
    medianDaysToFirstResponse: median(known),
    unanswered: answers.length - known.length,
  }
}
