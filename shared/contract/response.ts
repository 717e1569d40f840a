import { z } from 'zod'
import { idSchema } from '../ids/id'
import { actionDraftSchema, actionSchema } from '../response/action'
import {
  DECISION_REMARKS,
  decisionDraftSchema,
  decisionSchema,
  responseOptionSchema,
} from '../response/decision'
import {
  closingSchema,
  FINDING_SOURCES,
  findingDraftSchema,
  findingSchema,
  subjectTypeSchema,
} from '../response/finding'
import { FINDING_FLOORS } from '../response/floors'
import { TRIAGES } from '../response/clusters'
import {
  indicatorIdSchema,
  indicatorSchema,
  indicatorsFrameworkSchema,
  indicatorStrengthSchema,
  sourceGradeSchema,
  TEST_SIDES,
} from '../response/indicators'
import { FINDING_STAGES } from '../response/stage'
import { DUE_STATES } from '../steps/due'
import { mitigationIndicatorSchema, responseOptionTextSchema } from '../steps/framework'
import { localTextSchema } from '../steps/local-text'
import { calendarDateSchema } from '../units/calendar-date'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'

const count = z.int().min(0)

/** What a finding or an audit is about, as lists show it. */
export const subjectViewSchema = z.strictObject({
  /** `null` = the entity itself. */
  name: z.string().nullable(),
  supplierId: idSchema.nullable(),
  country: z.string().nullable(),
})

export const findingRowSchema = findingSchema.extend({
  subject: subjectViewSchema,
  severity: z.int().min(1).max(5).nullable(),
  stage: z.enum(FINDING_STAGES),
  /** The response in force. */
  option: responseOptionSchema.nullable(),
  reviewOn: calendarDateSchema.nullable(),
  reviewDue: z.enum(DUE_STATES),
  actionsOpen: count,
  actionsOverdue: count,
  /** Floors of the risk score that it raises today, on its own or with others. */
  floors: z.array(z.enum(FINDING_FLOORS)),
})
export type FindingRow = z.infer<typeof findingRowSchema>

const decisionViewSchema = decisionSchema.extend({ remarks: z.array(z.enum(DECISION_REMARKS)) })
export type DecisionView = z.infer<typeof decisionViewSchema>

export const actionRowSchema = actionSchema.extend({
  due: z.enum(DUE_STATES),
  findingTitle: z.string(),
  subject: subjectViewSchema,
  evidenceCount: count,
  /** Titles of the actions it waits for that are not settled. */
  waitsFor: z.array(z.string()),
  /** Names of its partners, in their order; `null` = gone. */
  partnerNames: z.array(z.string().nullable()),
  /** Score of what the finding is about before the action began and in the newest run; `null` = not scored then. */
  risk: z.strictObject({
    before: z.number().min(0).max(100).nullable(),
    now: z.number().min(0).max(100).nullable(),
  }),
})
export type ActionRow = z.infer<typeof actionRowSchema>

const stretch = { offset: count, limit: z.int().min(1).max(500) } as const
const created = z.strictObject({ id: idSchema })

const findingFilter = {
  status: z.enum(['open', 'closed', 'all']),
  stage: z.enum(FINDING_STAGES).nullable(),
  subjectType: subjectTypeSchema.nullable(),
  subjectId: idSchema.nullable(),
  auditId: idSchema.nullable(),
  source: z.enum(FINDING_SOURCES).nullable(),
  text: z.string().max(200).nullable(),
}
export const findingFilterSchema = z.strictObject(findingFilter)
const actionFilter = {
  due: z.enum(DUE_STATES).nullable(),
  findingId: idSchema.nullable(),
  owner: z.string().max(300).nullable(),
}

const clusterRowSchema = z.strictObject({
  subjectType: subjectTypeSchema,
  subjectId: idSchema.nullable(),
  subject: subjectViewSchema,
  triage: z.enum(TRIAGES),
  /** Sides of the legal test that anything observed speaks for. */
  sides: z.array(z.enum(TEST_SIDES)),
  cells: z.array(
    z.strictObject({
      indicatorId: indicatorIdSchema,
      /** Of the strongest sign, and the best source for it. */
      strength: indicatorStrengthSchema,
      grade: sourceGradeSchema,
      /** Findings that tell of it, the strongest first. */
      findingIds: z.array(idSchema),
    }),
  ),
  /** Whether a sign here is strong and sourced well enough to raise the risk score by itself (F3). */
  raisesFloor: z.boolean(),
})
export type ClusterRow = z.infer<typeof clusterRowSchema>

export const responseEndpoints = {
  /** Findings in the order they should be worked on: severity, likelihood, leverage, how sure the source is. */
  'response.findings': query(
    z.strictObject({ ...findingFilter, ...stretch }),
    z.strictObject({ rows: z.array(findingRowSchema), total: count }),
  ),
  /** Writes the findings as a filter shows them. */
  'response.export-findings': job(z.strictObject({ ...findingFilter, ...listTarget }), listExported),
  /** The indicators of forced labour by place, the gravest first. */
  'response.clusters': query(
    nothing,
    z.strictObject({
      rows: z.array(clusterRowSchema),
      indicators: z.array(indicatorSchema.pick({ id: true, name: true })),
      /** What each triage means. */
      triage: z.record(z.enum(['probable', 'possible', 'monitor']), localTextSchema),
      /** What the program never concludes from them. */
      never: localTextSchema,
    }),
  ),
  'response.export-clusters': job(z.strictObject(listTarget), listExported),
  'response.finding': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({
      finding: findingRowSchema,
      /** Newest first; the first is in force. */
      decisions: z.array(decisionViewSchema),
      actions: z.array(actionRowSchema),
      evidenceCount: count,
      /** The finding it is joined to as a duplicate. */
      joinedTo: z.strictObject({ id: idSchema, title: z.string() }).nullable(),
      /** Findings that are joined to it as duplicates. */
      joined: z.array(z.strictObject({ id: idSchema, title: z.string() })),
    }),
  ),
  'response.add-finding': command(z.strictObject({ finding: findingDraftSchema }), created),
  'response.edit-finding': command(
    z.strictObject({
      id: idSchema,
      finding: findingDraftSchema,
      reason: z.string().trim().max(1000).nullable(),
    }),
    done,
  ),
  'response.close-finding': command(z.strictObject({ id: idSchema, closing: closingSchema }), done),
  'response.reopen-finding': command(
    z.strictObject({ id: idSchema, reason: z.string().trim().min(1).max(5000) }),
    done,
  ),
  'response.decide': command(z.strictObject({ decision: decisionDraftSchema }), created),
  /** A stage of an exit is done, or not after all (`null`); the decision itself stays as it was taken. */
  'response.finish-exit-stage': command(
    z.strictObject({
      decisionId: idSchema,
      stage: z.int().min(0).max(29),
      doneOn: calendarDateSchema.nullable(),
    }),
    done,
  ),
  'response.add-action': command(z.strictObject({ action: actionDraftSchema }), created),
  'response.edit-action': command(
    z.strictObject({
      id: idSchema,
      action: actionDraftSchema,
      reason: z.string().trim().max(1000).nullable(),
    }),
    done,
  ),
  'response.actions': query(
    z.strictObject({ ...actionFilter, ...stretch }),
    z.strictObject({ rows: z.array(actionRowSchema), total: count }),
  ),
  /** Writes the actions as a filter shows them. */
  'response.export-actions': job(z.strictObject({ ...actionFilter, ...listTarget }), listExported),
  /** What helps to fill in a finding, a decision and an action: words of the frameworks, with how sure they are. */
  'response.guide': query(
    nothing,
    z.strictObject({
      indicators: z.array(indicatorSchema),
      /** Languages of the indicators' texts beside English, and whether somebody confirmed them. */
      translations: indicatorsFrameworkSchema.shape.translations,
      strengths: z.record(indicatorStrengthSchema, localTextSchema),
      sourceGrades: z.record(sourceGradeSchema, localTextSchema),
      legalTest: localTextSchema,
      options: z.array(responseOptionTextSchema),
      mitigationIndicators: z.array(mitigationIndicatorSchema),
    }),
  ),
} as const
