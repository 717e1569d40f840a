import type { CalendarDate } from '../units/calendar-date'
import type { Grievance, GrievanceClosing, GrievanceStepDraft, KeptStep } from './record'

type Case = Pick<Grievance, 'receivedOn' | 'urgent' | 'consent' | 'closing' | 'answerDueOn' | 'topic'>
type Step = Pick<KeptStep, 'step' | 'takenOn'>

export type StepProblem =
  'grievance-closed' | 'in-the-future' | 'before-received' | 'referred-without-consent' | 'referral-to-whom'

/**
 * What is wrong with one more step. A case is referred only with the person's consent (do no harm: ILO and IOM
 * guidance on referral of victims of trafficking, 2009; five steps, S3.10).
 */
export function stepProblem(
  grievance: Case,
  step: Pick<GrievanceStepDraft, 'step' | 'takenOn' | 'referredTo'>,
  today: CalendarDate,
): StepProblem | null {
  if (grievance.closing !== null) return 'grievance-closed'
  if (step.takenOn > today) return 'in-the-future'
  if (step.takenOn < grievance.receivedOn) return 'before-received'
  if (step.step !== 'referred') return null
  if (grievance.consent !== true) return 'referred-without-consent'
  return step.referredTo === null ? 'referral-to-whom' : null
}

export type GrievanceClosingProblem = 'closed-already' | 'closed-in-the-future' | 'closed-before-received'

export function grievanceClosingProblem(
  grievance: Case,
  closing: Pick<GrievanceClosing, 'closedOn'>,
  today: CalendarDate,
): GrievanceClosingProblem | null {
  if (grievance.closing !== null) return 'closed-already'
  if (closing.closedOn > today) return 'closed-in-the-future'
  return closing.closedOn < grievance.receivedOn ? 'closed-before-received' : null
}

/** Prompts that keep people from harm while a case is open; none of them stops anything. */
export const DO_NO_HARM = [
  'protection-first',
  'ask-consent',
  'answer-the-person',
  'no-confrontation',
  'no-punishment',
  'retaliation-watch',
] as const
export type DoNoHarm = (typeof DO_NO_HARM)[number]

export function doNoHarm(grievance: Case, steps: readonly Step[]): DoNoHarm[] {
  if (grievance.closing !== null) return []
  const done = (...kinds: readonly Step['step'][]) => steps.some(({ step }) => kinds.includes(step))
  const asked: readonly (readonly [DoNoHarm, boolean])[] = [
    ['protection-first', grievance.urgent && !done('protection-checked')],
    ['ask-consent', grievance.consent === null],
    ['answer-the-person', !done('acknowledged', 'informed')],
    ['no-confrontation', !done('investigated')],
    ['no-punishment', grievance.topic === 'documents-movement' || grievance.topic === 'children'],
    ['retaliation-watch', grievance.topic === 'retaliation' || grievance.topic === 'threats-violence'],
  ]
  return asked.filter(([, holds]) => holds).map(([prompt]) => prompt)
}
