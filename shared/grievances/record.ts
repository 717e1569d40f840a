import { z } from 'zod'
import { idSchema } from '../ids/id'
import { indicatorIdSchema } from '../response/indicators'
import { subjectTypeSchema } from '../response/finding'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { peopleSchema } from '../units/people'

/** How a complaint came in (five steps, S1.08). */
export const GRIEVANCE_CHANNELS = [
  'hotline',
  'app-or-web',
  'e-mail',
  'letter-box',
  'in-person',
  'union',
  'ngo',
  'auditor',
  'other',
] as const

/** Who speaks, as a kind and never as a name. */
export const GRIEVANCE_VOICES = ['worker', 'group', 'representative', 'family', 'anonymous', 'other'] as const

export const GRIEVANCE_TOPICS = [
  'recruitment-fees',
  'wages-hours',
  'documents-movement',
  'threats-violence',
  'deception',
  'housing-safety',
  'discrimination',
  'retaliation',
  'children',
  'other',
] as const

/** What was done, one entry a day. */
export const GRIEVANCE_STEPS = [
  'acknowledged',
  'asked',
  'protection-checked',
  'referred',
  'investigated',
  'remedy-agreed',
  'informed',
  'note',
] as const
export type GrievanceStep = (typeof GRIEVANCE_STEPS)[number]

/** Steps that are an answer to the person who complained. */
export const isAnswer = (step: GrievanceStep): boolean => step === 'acknowledged' || step === 'informed'

export const GRIEVANCE_OUTCOMES = [
  'remedied',
  'partly-remedied',
  'not-upheld',
  'withdrawn',
  'no-contact',
] as const
/** Outcomes that count as resolved with remedy (metric of S1.08, "share closed with remedy"). */
export const isRemedied = (outcome: (typeof GRIEVANCE_OUTCOMES)[number]): boolean =>
  outcome === 'remedied' || outcome === 'partly-remedied'

const words = (most: number) => z.string().trim().min(1).max(most)

const grievanceFields = z.strictObject({
  /** The number the person was told, so that they can ask again without a name. */
  number: words(60),
  receivedOn: calendarDateSchema,
  channel: z.enum(GRIEVANCE_CHANNELS),
  /** BCP 47 tag of the language it was made in; `null` = not known. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .nullable(),
  voice: z.enum(GRIEVANCE_VOICES),
  topic: z.enum(GRIEVANCE_TOPICS),
  subjectType: subjectTypeSchema,
  /** Record the complaint is about; `null` exactly when it is the entity itself. */
  subjectId: idSchema.nullable(),
  /** People concerned; `null` = not known. */
  workers: peopleSchema.min(1).nullable(),
  indicatorId: indicatorIdSchema.nullable(),
  /** Somebody may be in danger now: protection comes before anything else. */
  urgent: z.boolean(),
  /** The person agreed that the complaint is passed on; `null` = not asked yet. */
  consent: z.boolean().nullable(),
  owner: words(300).nullable(),
  answerDueOn: calendarDateSchema.nullable(),
  /** The finding it led to. */
  findingId: idSchema.nullable(),
  /** The remedy it led to. */
  remedyId: idSchema.nullable(),
})
type GrievanceFields = z.infer<typeof grievanceFields>

const RULES: readonly {
  readonly path: string
  readonly code: string
  broken(fields: GrievanceFields): boolean
}[] = [
  {
    path: 'subjectId',
    code: 'subject-missing',
    broken: ({ subjectType, subjectId }) => (subjectType === 'entity') !== (subjectId === null),
  },
  {
    path: 'answerDueOn',
    code: 'due-before-start',
    broken: ({ receivedOn, answerDueOn }) => answerDueOn !== null && answerDueOn < receivedOn,
  },
]

/** What a person says of a complaint; the rules name the field that is wrong. */
export const grievanceDraftSchema = grievanceFields.superRefine((draft, context) => {
  for (const rule of RULES)
    if (rule.broken(draft)) context.addIssue({ code: 'custom', message: rule.code, path: [rule.path] })
})
export type GrievanceDraft = z.infer<typeof grievanceDraftSchema>

export const grievanceClosingSchema = z.strictObject({
  outcome: z.enum(GRIEVANCE_OUTCOMES),
  reason: words(5000),
  /** Whether the person was content with it; `null` = not asked or not reached. */
  content: z.boolean().nullable(),
  closedOn: calendarDateSchema,
})
export type GrievanceClosing = z.infer<typeof grievanceClosingSchema>

export const grievanceSchema = grievanceFields.extend({
  id: idSchema,
  closing: grievanceClosingSchema.nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Grievance = z.infer<typeof grievanceSchema>

/**
 * What could lead to a person: how to reach them safely, and what they said in their own words. Kept apart from the
 * case, shown only on request, never in lists, history sentences, exports or logs.
 */
export const restrictedSchema = z.strictObject({
  safeContact: words(2000).nullable(),
  account: words(50_000).nullable(),
})
export type Restricted = z.infer<typeof restrictedSchema>

export const grievanceStepDraftSchema = z.strictObject({
  grievanceId: idSchema,
  step: z.enum(GRIEVANCE_STEPS),
  takenOn: calendarDateSchema,
  /** What was done, without anything that leads to a person. */
  note: words(5000).nullable(),
  /** Whom it was referred to. */
  referredTo: words(300).nullable(),
})
export type GrievanceStepDraft = z.infer<typeof grievanceStepDraftSchema>

export const grievanceStepSchema = grievanceStepDraftSchema.extend({ id: idSchema, createdAt: momentSchema })
export type KeptStep = z.infer<typeof grievanceStepSchema>
