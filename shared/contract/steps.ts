import { z } from 'zod'
import { stepAnswerDraftSchema, stepAnswerSchema } from '../steps/answer'
import { DUE_KINDS, DUE_STATES } from '../steps/due'
import {
  frameworkSourceSchema,
  requirementIdSchema,
  requirementSchema,
  stepIdSchema,
  stepSchema,
} from '../steps/framework'
import { localTextSchema } from '../steps/local-text'
import { STEP_STATES } from '../steps/progress'
import { calendarDateSchema } from '../units/calendar-date'
import { ENTITY_KINDS } from '../workspace/entity'
import { WORKBOOK_FIELDS, WORKBOOK_PROBLEMS } from '../steps/workbook'
import { idSchema } from '../ids/id'
import { registerDraftSchema, registerEntrySchema, RETAINED_KINDS } from '../steps/register'
import { command, done, job, nothing, query } from './endpoint'
import { inLanguageSchema, listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'

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

export const dueItemSchema = z.strictObject({
  kind: z.enum(DUE_KINDS),
  id: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  dueOn: calendarDateSchema,
  state: z.enum(['later', 'soon', 'overdue']),
  supplierId: z.string().nullable(),
  /** Every how many months it comes again; `null` = once. */
  repeatMonths: z.int().nullable(),
  /** Its title may name a worker or a source: exports leave it out. */
  restricted: z.boolean(),
  /** How many answers or records it stands for; `null` = it is one thing. */
  count: count.nullable(),
})

const workbookInput = {
  file: fileTokenSchema,
  /** Language of the headings besides English. */
  language: listTarget.language,
}
const workbookValue = z.union([z.string(), z.number(), z.null()])
const workbookPlanSchema = z.strictObject({
  fileName: z.string(),
  /** State of the workspace the plan was made for. */
  head: z.int(),
  rows: count,
  unchanged: count,
  /** Columns the workbook does not have: their fields stay as they are. */
  missingColumns: z.array(z.enum(WORKBOOK_FIELDS)),
  changes: z.array(
    z.strictObject({
      requirementId: z.string(),
      title: z.string(),
      fields: z.array(
        z.strictObject({ field: z.enum(WORKBOOK_FIELDS), before: workbookValue, after: workbookValue }),
      ),
    }),
  ),
  /** Rows that are left out whole. */
  problems: z.array(
    z.strictObject({
      sheet: z.string(),
      row: z.int(),
      ref: z.string(),
      value: z.string(),
      code: z.enum(WORKBOOK_PROBLEMS),
    }),
  ),
})
export type WorkbookPlan = z.infer<typeof workbookPlanSchema>

export const stepsEndpoints = {
  /** The requirements that are meant for this kind of entity, step by step, with answers and progress. */
  'steps.list': query(
    nothing,
    z.strictObject({
      frameworkVersion: z.string(),
      /** Languages beside English, and whether somebody who reads them confirmed the texts. */
      translations: z.record(z.string(), z.enum(['machine', 'confirmed'])),
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
  /** Says that a requirement was seen to on a day: where it comes again, it gets its next due date. */
  'steps.done': command(
    z.strictObject({
      requirementId: requirementIdSchema,
      doneOn: calendarDateSchema,
      note: z.string().trim().max(1000).nullable(),
    }),
    stepAnswerSchema,
  ),
  /** Progress at the end of each reporting year, oldest first, and today. */
  'steps.years': query(
    nothing,
    z.strictObject({
      years: z.array(
        z.strictObject({ on: calendarDateSchema, isToday: z.boolean(), steps: z.array(stepProgressSchema) }),
      ),
    }),
  ),
  /** Writes every requirement with its answer as a workbook to fill in. */
  'steps.export': job(z.strictObject(listTarget), listExported),
  /** What reading such a workbook back would change; writes nothing. */
  'steps.plan-import': job(z.strictObject(workbookInput), workbookPlanSchema),
  /** Reads it back in one change; refused when the workspace is not the one of the plan any more. */
  'steps.commit-import': job(
    z.strictObject({ ...workbookInput, head: z.int() }),
    z.strictObject({ changed: count }),
  ),
  /** Writes what is due, as a filter shows it. */
  'steps.export-due': job(
    z.strictObject({
      kinds: z.array(z.enum(DUE_KINDS)),
      owner: z.string().nullable(),
      overdueOnly: z.boolean(),
      /** Due on that day or before; `null` = whenever. */
      until: calendarDateSchema.nullable(),
      ...listTarget,
    }),
    listExported,
  ),
  /** Writes what is due as a calendar file (RFC 5545), as a filter shows it. */
  'steps.export-calendar': job(
    z.strictObject({
      kinds: z.array(z.enum(DUE_KINDS)),
      owner: z.string().nullable(),
      overdueOnly: z.boolean(),
      /** Due on that day or before; `null` = whenever. */
      until: calendarDateSchema.nullable(),
      file: fileTokenSchema,
      language: listTarget.language,
    }),
    listExported,
  ),
  /** The registers of step 1: the newest version of every entry, with the older ones. */
  'steps.registers': query(
    nothing,
    z.strictObject({
      entries: z.array(
        z.strictObject({
          entry: registerEntrySchema,
          /** Of a contract's supplier. */
          supplierName: z.string().nullable(),
          /** Versions that it took the place of, the newest first. */
          older: z.array(registerEntrySchema),
        }),
      ),
      /** Share of the people in scope who are trained, 0 to 100; `null` = no training says both numbers. */
      trainedPct: z.number().min(0).max(100).nullable(),
      suppliersWithClauses: count,
    }),
  ),
  /** Adds an entry (`id: null`), changes one, or puts a new version in the place of another, which is kept. */
  'steps.save-register': command(
    z
      .strictObject({ id: idSchema.nullable(), replaces: idSchema.nullable(), draft: registerDraftSchema })
      .refine(({ id, replaces }) => id === null || replaces === null, {
        path: ['replaces'],
        message: 'invalid',
      }),
    z.strictObject({ id: idSchema }),
  ),
  'steps.remove-register': command(
    z.strictObject({ id: idSchema, reason: z.string().trim().min(1).max(1000) }),
    done,
  ),
  /** What each rule on how long records are kept would put into the bin today, and what it asks to remove from there for good. */
  'steps.retention': query(
    inLanguageSchema,
    z.strictObject({
      rules: z.array(
        z.strictObject({
          ruleId: idSchema,
          title: z.string(),
          /** Days in the bin before it asks for removal for good; `null` = it never does. */
          eraseAfterDays: z.int().nullable(),
          /** Restricted ones first, then the oldest. */
          records: z.array(
            z.strictObject({
              id: idSchema,
              title: z.string(),
              endedOn: calendarDateSchema,
              restricted: z.boolean(),
            }),
          ),
          /** Records of the bin that wait for somebody's yes to their removal for good (`trail.erase` with `ruleId`). */
          waiting: z.array(
            z.strictObject({
              kind: z.enum(RETAINED_KINDS),
              id: idSchema,
              name: z.string(),
              /** The first day on which the rule asked for it. */
              dueOn: calendarDateSchema,
            }),
          ),
        }),
      ),
    }),
  ),
  /** Puts exactly what was previewed into the bin, in one step; refused when that is no longer what the rules say. */
  'steps.apply-retention': command(
    z.strictObject({
      rules: z.array(z.strictObject({ ruleId: idSchema, recordIds: z.array(idSchema) })).min(1),
    }),
    z.strictObject({ binned: count }),
  ),
  /** Everything with a date that still wants a hand: requirements, actions, reviews, audits, evidence that ends. */
  'steps.due': query(nothing, z.strictObject({ items: z.array(dueItemSchema) })),
} as const
