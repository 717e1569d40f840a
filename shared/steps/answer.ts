import { z } from 'zod'
import { idSchema } from '../ids/id'
import { maturitySchema, verificationSchema } from '../suppliers/records'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { requirementIdSchema } from './framework'

/** What the person fills in for one requirement. */
export const stepAnswerDraftSchema = z.strictObject({
  requirementId: requirementIdSchema,
  /** 0 absent to 4 effective; `null` = not assessed, which never counts as good. */
  maturity: maturitySchema.nullable(),
  verification: verificationSchema,
  note: z.string().trim().max(20_000).nullable(),
  /** Who answers for the requirement. */
  owner: z.string().trim().max(300).nullable(),
  dueOn: calendarDateSchema.nullable(),
  /** Every how many months it comes again; `null` = once. Done, it gets its next due date. */
  repeatMonths: z.int().min(1).max(60).nullable(),
  /** Why the requirement does not apply; `null` = it applies. A gate always applies. */
  notApplicableReason: z.string().trim().min(1).max(2000).nullable(),
})
export type StepAnswerDraft = z.infer<typeof stepAnswerDraftSchema>

/** The answer as kept. */
export const stepAnswerSchema = stepAnswerDraftSchema.extend({
  id: idSchema,
  /** The day the maturity or its verification was last set. */
  assessedOn: calendarDateSchema.nullable(),
  /** The day somebody last said it was done. */
  lastDoneOn: calendarDateSchema.nullable(),
  /** The version of the framework that was answered. */
  frameworkVersion: z.string(),
  updatedAt: momentSchema,
})
export type StepAnswer = z.infer<typeof stepAnswerSchema>

/** In place, and nothing that comes again: then its date no longer wants a hand. */
export const isSettled = (
  answer: Pick<StepAnswerDraft, 'maturity' | 'repeatMonths'> | null,
  doneThreshold: number,
): boolean => answer !== null && answer.repeatMonths === null && (answer.maturity ?? 0) >= doneThreshold
