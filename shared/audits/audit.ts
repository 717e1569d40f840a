import { z } from 'zod'
import { idSchema } from '../ids/id'
import { subjectTypeSchema } from '../response/finding'
import { calendarDateSchema, momentSchema, type CalendarDate } from '../units/calendar-date'
import { peopleSchema } from '../units/people'

/** Auditor of the customer, or independent of both sides (glossary). */
export const AUDITOR_TYPES = ['second-party', 'third-party'] as const
/** Whether the site knew the date. */
export const ANNOUNCEMENTS = ['announced', 'semi-announced', 'unannounced'] as const
export const AUDIT_STATUSES = ['planned', 'under-way', 'reported', 'closed'] as const
export type AuditStatus = (typeof AUDIT_STATUSES)[number]

/** What the audit measures against. */
const criterionSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  version: z.string().trim().max(100).nullable(),
})

/**
 * Declaration of independence: no commercial or family link to the auditee beyond the audit, no advice given before
 * (OECD-MIN 2016, Annex I Step 4; five steps, S4.03).
 */
const independenceSchema = z.strictObject({
  declaredBy: z.string().trim().min(1).max(300),
  declaredOn: calendarDateSchema,
  /** Links that were named; `null` = none. */
  conflicts: z.string().trim().min(1).max(5000).nullable(),
})
export type Independence = z.infer<typeof independenceSchema>

const draftFields = z.strictObject({
  title: z.string().trim().min(1).max(300),
  subjectType: subjectTypeSchema,
  subjectId: idSchema.nullable(),
  auditorType: z.enum(AUDITOR_TYPES),
  announcement: z.enum(ANNOUNCEMENTS).nullable(),
  /** The auditing firm or person; `null` = not chosen yet. */
  auditor: z.string().trim().min(1).max(300).nullable(),
  /** The auditor of the register; `null` = named only by the text above. */
  auditorId: idSchema.nullable(),
  /** Languages in which workers are to be interviewed (BCP 47). */
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(50),
  /** Who is interviewed where, how many, how they are chosen and kept safe. */
  interviewPlan: z.string().trim().min(1).max(10_000).nullable(),
  criteria: z.array(criterionSchema).max(50),
  scope: z.string().trim().min(1).max(10_000),
  /** What the audit did not cover; an audit report without it is rarely believed. */
  notCovered: z.string().trim().min(1).max(10_000).nullable(),
  /** Workers interviewed in private; `null` = not recorded. */
  interviews: peopleSchema.nullable(),
  startsOn: calendarDateSchema.nullable(),
  endsOn: calendarDateSchema.nullable(),
  independence: independenceSchema.nullable(),
  /** The audit it follows: its checklists and open points were carried over from there. */
  followsId: idSchema.nullable(),
  /** The organisation that had it made and shared it; `null` = it is the entity's own. */
  sharedFrom: z.string().trim().min(1).max(300).nullable(),
  status: z.enum(AUDIT_STATUSES),
})
type AuditFields = z.infer<typeof draftFields>

const isReported = (audit: Pick<AuditFields, 'status'>): boolean =>
  audit.status === 'reported' || audit.status === 'closed'

const RULES: readonly {
  readonly path: string
  readonly code: string
  broken(audit: AuditFields): boolean
}[] = [
  {
    path: 'subjectId',
    code: 'subject-missing',
    broken: audit => (audit.subjectType === 'entity') !== (audit.subjectId === null),
  },
  {
    path: 'endsOn',
    code: 'ends-before-start',
    broken: audit => audit.startsOn !== null && audit.endsOn !== null && audit.endsOn < audit.startsOn,
  },
  { path: 'auditor', code: 'auditor-missing', broken: audit => isReported(audit) && audit.auditor === null },
  {
    path: 'criteria',
    code: 'criteria-missing',
    broken: audit => isReported(audit) && audit.criteria.length === 0,
  },
  { path: 'endsOn', code: 'dates-missing', broken: audit => isReported(audit) && audit.endsOn === null },
]

export const auditDraftSchema = draftFields.superRefine((audit, context) => {
  for (const rule of RULES) {
    if (rule.broken(audit)) context.addIssue({ code: 'custom', message: rule.code, path: [rule.path] })
  }
})
export type AuditDraft = z.infer<typeof auditDraftSchema>

/** An audit of which nothing is said yet. */
export const emptyAudit = (): AuditDraft => ({
  title: '',
  subjectType: 'supplier',
  subjectId: null,
  auditorType: 'third-party',
  announcement: null,
  auditor: null,
  auditorId: null,
  languages: [],
  interviewPlan: null,
  criteria: [],
  scope: '',
  notCovered: null,
  interviews: null,
  startsOn: null,
  endsOn: null,
  independence: null,
  followsId: null,
  sharedFrom: null,
  status: 'planned',
})

export const auditSchema = draftFields.extend({
  id: idSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Audit = z.infer<typeof auditSchema>

/** Whether everything a reported audit needs is there. */
export const canBeReported = (audit: AuditFields): boolean =>
  RULES.every(rule => !rule.broken({ ...audit, status: 'reported' }))

export const AUDIT_REMARKS = [
  'independence-not-declared',
  'conflict-declared',
  'announcement-not-recorded',
  'announced-only',
  'no-private-interviews',
  'limits-not-recorded',
] as const
export type AuditRemark = (typeof AUDIT_REMARKS)[number]

/**
 * What a reader of a reported audit would ask. Announced audits without private interviews are widely reported to miss
 * coercion and debt (five steps, S4.04). A planned audit has nothing to be asked about yet.
 */
export function auditRemarks(audit: AuditFields): AuditRemark[] {
  if (!isReported(audit)) return []
  const asked: readonly (readonly [AuditRemark, boolean])[] = [
    ['independence-not-declared', audit.independence === null],
    ['conflict-declared', audit.independence?.conflicts != null],
    ['announcement-not-recorded', audit.announcement === null],
    ['announced-only', audit.announcement === 'announced'],
    ['no-private-interviews', (audit.interviews ?? 0) === 0],
    ['limits-not-recorded', audit.notCovered === null],
  ]
  return asked.filter(([, applies]) => applies).map(([remark]) => remark)
}

/** Whether an audit that should have begun by now has not. */
export const isLate = (audit: Pick<AuditFields, 'status' | 'startsOn'>, today: CalendarDate): boolean =>
  audit.status === 'planned' && audit.startsOn !== null && audit.startsOn < today
