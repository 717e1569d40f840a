import type { CalendarDate } from '../units/calendar-date'
import type { Recipient } from './campaign'

/** A questionnaire that was sent, and never answered by this subject since. */
export type Unanswered = Pick<Recipient, 'subjectType' | 'subjectId' | 'campaignId'> & {
  readonly sentOn: CalendarDate
}

/** The same day a year before; the 29th of February becomes a day that sorts after the 28th, which is what counts here. */
const yearBefore = (day: CalendarDate): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The newest day on which each subject answered any questionnaire. */
function lastAnswersOf(recipients: readonly Recipient[]): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>()
  for (const { subjectId, answeredOn } of recipients)
    if (answeredOn !== null && answeredOn > (last.get(subjectId) ?? '')) last.set(subjectId, answeredOn)
  return last
}

/**
 * Who has left a questionnaire unanswered for over twelve months (risk model 4.4, floor F8): sent more than a year ago, and
 * no questionnaire answered since that day. The oldest such one of each.
 */
export function longUnanswered(recipients: readonly Recipient[], today: CalendarDate): Unanswered[] {
  const limit = yearBefore(today)
  const lastAnswers = lastAnswersOf(recipients)
  const oldest = new Map<string, Unanswered>()
  for (const { subjectType, subjectId, campaignId, sentOn, answeredOn } of recipients) {
    if (sentOn === null || answeredOn !== null || sentOn >= limit) continue
    const answered = (lastAnswers.get(subjectId) ?? '') >= sentOn
    const before = oldest.get(subjectId)
    if (!answered && (before === undefined || sentOn < before.sentOn))
      oldest.set(subjectId, { subjectType, subjectId, campaignId, sentOn })
  }
  return [...oldest.values()]
}
