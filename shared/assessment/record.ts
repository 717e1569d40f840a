import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { answerValueSchema } from './answer'
import type { AssessmentKind } from './pack'
import { ANSWER_VERIFICATIONS } from './score'

/** Whom an assessment is about: the entity itself, or one record of the registers. */
export const ASSESSED_TYPES = ['entity', 'supplier', 'site', 'recruiter', 'corridor'] as const
export const assessedTypeSchema = z.enum(ASSESSED_TYPES)
export type AssessedType = z.infer<typeof assessedTypeSchema>

/** What each kind of questionnaire can be about, the usual first. */
export const SUBJECTS_OF_KIND: Readonly<Record<AssessmentKind, readonly AssessedType[]>> = {
  'recruiter-self-assessment': ['entity', 'recruiter', 'corridor', 'supplier'],
  'supplier-questionnaire': ['supplier', 'entity', 'site'],
  'site-assessment': ['site'],
  'worker-interviews': ['site', 'recruiter', 'corridor', 'supplier', 'entity'],
  'management-systems': ['entity', 'supplier', 'recruiter'],
  'financial-red-flags': ['supplier', 'recruiter', 'entity', 'site', 'corridor'],
  other: ['entity', 'supplier', 'site', 'recruiter', 'corridor'],
}

/** Who declared the answers, and when. The program records it and does not take it for proof. */
export const declarationSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  position: z.string().trim().min(1).max(300),
  declaredOn: calendarDateSchema,
})

export const assessmentSchema = z.strictObject({
  id: idSchema,
  packId: z.string(),
  /** The version of the pack that was answered last. */
  packVersion: z.string(),
  subjectType: assessedTypeSchema,
  /** `null` exactly when the entity itself is assessed. */
  subjectId: idSchema.nullable(),
  startedOn: calendarDateSchema,
  /** The assessment of the year before whose answers are offered for confirmation. */
  previousId: idSchema.nullable(),
  declaration: declarationSchema.nullable(),
  /** The last day it counts as current; `null` until declared. */
  validUntil: calendarDateSchema.nullable(),
  updatedAt: momentSchema,
})
export type Assessment = z.infer<typeof assessmentSchema>

export const keptAnswerSchema = z.strictObject({
  id: idSchema,
  assessmentId: idSchema,
  questionId: z.string(),
  value: answerValueSchema,
  verification: z.enum(ANSWER_VERIFICATIONS),
  note: z.string().trim().max(20_000).nullable(),
  answeredAt: momentSchema,
})
export type KeptAnswer = z.infer<typeof keptAnswerSchema>
