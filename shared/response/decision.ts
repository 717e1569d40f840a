import { z } from 'zod'
import { idSchema } from '../ids/id'
import { addMonths } from '../steps/add-months'
import { addDays, calendarDateSchema, momentSchema } from '../units/calendar-date'

/** The three responses of the OECD minerals guidance (Annex I, Step 3(B); Annex II). */
export const RESPONSE_OPTIONS = ['continue', 'suspend', 'disengage'] as const
export const responseOptionSchema = z.enum(RESPONSE_OPTIONS)
export type ResponseOption = z.infer<typeof responseOptionSchema>

/** One step of a staged exit: what ends by when, and when it did. */
const exitStageSchema = z.strictObject({
  what: z.string().trim().min(1).max(500),
  dueOn: calendarDateSchema,
  doneOn: calendarDateSchema.nullable(),
})

const draftFields = z.strictObject({
  findingId: idSchema,
  option: responseOptionSchema,
  reasons: z.string().trim().min(1).max(10_000),
  /** What the decision means for the workers; needed where they may be left worse off (five steps, S3.03 and S3.11). */
  effectOnWorkers: z.string().trim().min(1).max(10_000).nullable(),
  leverageTried: z.string().trim().min(1).max(10_000).nullable(),
  approver: z.string().trim().min(1).max(300),
  decidedOn: calendarDateSchema,
  reviewOn: calendarDateSchema,
  /** Steps of a responsible exit, by date; none for the other responses (five steps, S3.11). */
  exitStages: z.array(exitStageSchema).max(30),
})

export const decisionDraftSchema = draftFields.superRefine((draft, context) => {
  if (draft.reviewOn <= draft.decidedOn)
    context.addIssue({ code: 'custom', message: 'review-before-decision', path: ['reviewOn'] })
  if (draft.option !== 'continue' && draft.effectOnWorkers === null)
    context.addIssue({ code: 'custom', message: 'effect-on-workers-missing', path: ['effectOnWorkers'] })
  if (draft.option !== 'disengage' && draft.exitStages.length > 0)
    context.addIssue({ code: 'custom', message: 'exit-without-disengaging', path: ['exitStages'] })
  draft.exitStages.forEach((stage, at) => {
    if (stage.dueOn < draft.decidedOn)
      context.addIssue({
        code: 'custom',
        message: 'stage-before-decision',
        path: ['exitStages', at, 'dueOn'],
      })
  })
})
export type DecisionDraft = z.infer<typeof decisionDraftSchema>

export const decisionSchema = draftFields.extend({ id: idSchema, createdAt: momentSchema })
export type Decision = z.infer<typeof decisionSchema>

export const DECISION_REMARKS = [
  'review-after-six-months',
  'review-after-one-month',
  'leverage-not-recorded',
  'exit-not-staged',
] as const
export type DecisionRemark = (typeof DECISION_REMARKS)[number]

/**
 * What a reader of the decision would ask. Mitigation is expected to show measurable improvement within six months
 * (OECD-MIN 2016, Annex II, period unverified); a suspension is looked at monthly (framework, response options).
 */
export function decisionRemarks(decision: Omit<DecisionDraft, 'findingId'>): DecisionRemark[] {
  const remarks: DecisionRemark[] = []
  const { option, decidedOn, reviewOn } = decision
  if (option === 'continue' && reviewOn > addMonths(decidedOn, 6)) remarks.push('review-after-six-months')
  if (option === 'suspend' && reviewOn > addDays(decidedOn, 31)) remarks.push('review-after-one-month')
  if (option === 'disengage' && decision.leverageTried === null) remarks.push('leverage-not-recorded')
  if (option === 'disengage' && decision.exitStages.length === 0) remarks.push('exit-not-staged')
  return remarks
}

/** The decision in force: the one decided last, and of one day the one recorded last. */
export function decisionInForce<D extends Pick<Decision, 'decidedOn' | 'createdAt'>>(
  decisions: readonly D[],
): D | null {
  const later = (a: D, b: D) =>
    a.decidedOn > b.decidedOn || (a.decidedOn === b.decidedOn && a.createdAt >= b.createdAt)
  return decisions.reduce<D | null>((last, one) => (last === null || later(one, last) ? one : last), null)
}
