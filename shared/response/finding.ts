import { z } from 'zod'
import { idSchema } from '../ids/id'
import { requirementIdSchema } from '../steps/framework'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { peopleSchema } from '../units/people'
import { indicatorIdSchema, indicatorStrengthSchema, sourceGradeSchema } from './indicators'

export const SUBJECT_TYPES = ['entity', 'supplier', 'site', 'recruiter', 'corridor'] as const
export const subjectTypeSchema = z.enum(SUBJECT_TYPES)
export type SubjectType = z.infer<typeof subjectTypeSchema>

/** Where a finding came from. */
export const FINDING_SOURCES = [
  'observation',
  'audit',
  'questionnaire',
  'grievance',
  'worker-interview',
  'screening',
  'risk-score',
  'media',
] as const

/** What kind of conclusion it is; three kinds and strong indicators raise floors in the risk score (method 4.4). */
export const FINDING_KINDS = [
  'indicator',
  'armed-group-support',
  'access-refused',
  'red-flag',
  'system-gap',
  'other',
] as const

export const RED_FLAG_SEVERITIES = ['critical', 'major', 'minor'] as const

/** Grade of an audit finding (glossary: finding_grade). */
export const FINDING_GRADES = ['critical', 'major', 'minor', 'observation'] as const
export const findingGradeSchema = z.enum(FINDING_GRADES)
export type FindingGrade = z.infer<typeof findingGradeSchema>

/** How the entity is tied to the impact (UN Guiding Principles, 19): decides who must remedy. */
export const INVOLVEMENTS = ['caused', 'contributed', 'linked'] as const

export const FINDING_STATUSES = ['open', 'closed'] as const

/** Rating from 1 to 5; `null` = not rated, which is not the same as low. */
export const ratingSchema = z.int().min(1).max(5).nullable()

const draftFields = z.strictObject({
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().max(20_000).nullable(),
  subjectType: subjectTypeSchema,
  /** Record the finding is about; `null` exactly when it is the entity itself. */
  subjectId: idSchema.nullable(),
  kind: z.enum(FINDING_KINDS),
  source: z.enum(FINDING_SOURCES),
  sourceGrade: sourceGradeSchema,
  observedOn: calendarDateSchema.nullable(),
  indicatorId: indicatorIdSchema.nullable(),
  indicatorStrength: indicatorStrengthSchema.nullable(),
  redFlagSeverity: z.enum(RED_FLAG_SEVERITIES).nullable(),
  /** Section of the questionnaire or sheet the red flag stands in. */
  section: z.string().trim().min(1).max(200).nullable(),
  scale: ratingSchema,
  scopeOfImpact: ratingSchema,
  irremediability: ratingSchema,
  likelihood: ratingSchema,
  /** Power of the entity to change what the partner does, 1 to 5. */
  leverage: ratingSchema,
  workersAffected: peopleSchema.nullable(),
  involvement: z.enum(INVOLVEMENTS).nullable(),
  involvementReason: z.string().trim().max(5000).nullable(),
  auditId: idSchema.nullable(),
  grade: findingGradeSchema.nullable(),
  /** What was measured against, with its version. */
  criterion: z.string().trim().max(2000).nullable(),
  requirementId: requirementIdSchema.nullable(),
  /** Why it came to it, as far as somebody looked; the cause decides what keeps it from coming back. */
  rootCause: z.string().trim().min(1).max(5000).nullable(),
})

const RULES: readonly {
  readonly path: string
  readonly code: string
  broken(draft: FindingFields): boolean
}[] = [
  {
    path: 'subjectId',
    code: 'subject-missing',
    broken: draft => (draft.subjectType === 'entity') !== (draft.subjectId === null),
  },
  {
    path: 'indicatorId',
    code: 'indicator-missing',
    broken: draft => draft.kind === 'indicator' && draft.indicatorId === null,
  },
  {
    path: 'indicatorStrength',
    code: 'strength-missing',
    broken: draft => (draft.indicatorId === null) !== (draft.indicatorStrength === null),
  },
  {
    path: 'redFlagSeverity',
    code: 'red-flag-severity-missing',
    broken: draft => (draft.kind === 'red-flag') !== (draft.redFlagSeverity !== null),
  },
  {
    path: 'grade',
    code: 'grade-missing',
    broken: draft => (draft.auditId === null) !== (draft.grade === null),
  },
]

type FindingFields = z.infer<typeof draftFields>

/** What a person says of a finding; the rules name the field that is wrong. */
export const findingDraftSchema = draftFields.superRefine((draft, context) => {
  for (const rule of RULES) {
    if (rule.broken(draft)) context.addIssue({ code: 'custom', message: rule.code, path: [rule.path] })
  }
})
export type FindingDraft = z.infer<typeof findingDraftSchema>

/** What nobody has said of a finding yet: neither rated nor tied to an audit, indicator or requirement. */
export const UNSAID = {
  indicatorId: null,
  indicatorStrength: null,
  redFlagSeverity: null,
  section: null,
  scale: null,
  scopeOfImpact: null,
  irremediability: null,
  likelihood: null,
  leverage: null,
  workersAffected: null,
  involvement: null,
  involvementReason: null,
  auditId: null,
  grade: null,
  criterion: null,
  requirementId: null,
  rootCause: null,
} as const satisfies Partial<FindingDraft>

export const CLOSING_OUTCOMES = ['resolved', 'unfounded', 'duplicate'] as const
export const CLOSING_VERIFICATIONS = ['none', 'self', 'doc', 'indep'] as const

/** How and why a finding was closed. Floors go only with a closing that somebody verified (method 4.4). */
const closingFields = z.strictObject({
  outcome: z.enum(CLOSING_OUTCOMES),
  reason: z.string().trim().min(1).max(5000),
  verification: z.enum(CLOSING_VERIFICATIONS),
  verifiedBy: z.string().trim().min(1).max(300).nullable(),
  closedOn: calendarDateSchema,
  /** The finding it is joined to, exactly when it is the same as another. */
  duplicateOf: idSchema.nullable(),
})
/** What a person says when closing: a duplicate names the finding it is joined to. */
export const closingSchema = closingFields.refine(
  ({ outcome, duplicateOf }) => (outcome === 'duplicate') === (duplicateOf !== null),
  { path: ['duplicateOf'], message: 'duplicate-of-what' },
)
export type Closing = z.infer<typeof closingSchema>

export const findingSchema = draftFields.extend({
  id: idSchema,
  status: z.enum(FINDING_STATUSES),
  closing: closingFields.nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Finding = z.infer<typeof findingSchema>
