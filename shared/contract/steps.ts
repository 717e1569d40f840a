import { z } from 'zod'
import { stepAnswerDraftSchema, stepAnswerSchema } from '../steps/answer'
import { DUE_KINDS, DUE_STATES } from '../steps/due'
import { frameworkSourceSchema, requirementSchema, stepIdSchema, stepSchema } from '../steps/framework'
import { localTextSchema } from '../steps/local-text'
import { STEP_STATES } from '../steps/progress'
import { calendarDateSchema } from '../units/calendar-date'
import { ENTITY_KINDS } from '../workspace/entity'
import { command, nothing, query } from './endpoint'

const count = z.int().min(0)

export const stepProgressSchema = z.strictObject({
  stepId: stepIdSchema,
  state: z.enum(STEP_STATES),
  /** Mean maturity over the applicable requirements, 0 to 100; `null` while nothing is assessed. */
  scorePct: z.number().min(0).max(100).nullable(),
  applicable: count,
  assessed: count,
  done: count,
  gatesTotal: count,
  /** Gates that hold the step back, in order. */
  gatesOpen: z.array(z.string()),
})

const requirementViewSchema = z.strictObject({
  requirement: requirementSchema,
  /** Words of the levels 0 to 4 that apply: the requirement's own or the general scale. */
  levels: z.array(localTextSchema).length(5),
  answer: stepAnswerSchema.nullable(),
  applies: z.boolean(),
  /** Where its due date stands today. */
  due: z.enum(DUE_STATES),
  /** Files that are linked to it. */
  evidenceCount: count,
})
export type RequirementView = z.infer<typeof requirementViewSchema>

const stepViewSchema = stepSchema.omit({ requirements: true }).extend({
  progress: stepProgressSchema,
  requirements: z.array(requirementViewSchema),
})
export type StepView = z.infer<typeof stepViewSchema>

const dueItemSchema = z.strictObject({
  kind: z.enum(DUE_KINDS),
  id: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  dueOn: calendarDateSchema,
  state: z.enum(['later', 'soon', 'overdue']),
  supplierId: z.string().nullable(),
})

export const stepsEndpoints = {
  /** The requirements that are meant for this kind of entity, step by step, with answers and progress. */
  'steps.list': query(
    nothing,
    z.strictObject({
      frameworkVersion: z.string(),
      entityKind: z.enum(ENTITY_KINDS),
      doneThreshold: z.int(),
      gateThreshold: z.int(),
      sources: z.array(frameworkSourceSchema),
      steps: z.array(stepViewSchema),
    }),
  ),
  'steps.progress': query(nothing, z.strictObject({ steps: z.array(stepProgressSchema) })),
  /** Sets the answer to one requirement, whole. The assessment gets today's date when maturity or verification change. */
  'steps.answer': command(
    z.strictObject({ answer: stepAnswerDraftSchema, reason: z.string().trim().max(1000).nullable() }),
    stepAnswerSchema,
  ),
  /** Everything with a date that still wants a hand: requirements, actions, reviews, audits, evidence that ends. */
  'steps.due': query(nothing, z.strictObject({ items: z.array(dueItemSchema) })),
} as const
