import { z } from 'zod'
import { idSchema } from '../ids/id'
import { subjectTypeSchema } from '../response/finding'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { moneySchema, type Money } from '../units/money'
import { peopleSchema } from '../units/people'

/**
 * What is made good: recruitment fees repaid, wages paid back, documents returned, compensation for harm, care (medical
 * or legal help, safe housing, a safe way home), or something else (UN Guiding Principles, 25 and commentary; five steps, S3.09).
 */
export const REMEDY_KINDS = ['fees', 'wages', 'documents', 'compensation', 'care', 'other'] as const
export type RemedyKind = (typeof REMEDY_KINDS)[number]

/** Kinds that are money: they count as received only when they were paid. */
export const isMoney = (kind: RemedyKind): boolean =>
  kind === 'fees' || kind === 'wages' || kind === 'compensation'

/** What happened, one entry a day and group of workers: never names. */
export const REMEDY_EVENTS = [
  'offered',
  'paid',
  'returned',
  'provided',
  'confirmed',
  'declined',
  'tried',
  'unreachable',
] as const
export type RemedyEvent = (typeof REMEDY_EVENTS)[number]

/** Something reached the workers. */
export const isDelivery = (event: RemedyEvent): boolean =>
  event === 'paid' || event === 'returned' || event === 'provided'

export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)
const amountSchema = moneySchema.refine(({ currency }) => isCurrency(currency), {
  path: ['currency'],
  message: 'currency-not-known',
})
const positiveAmountSchema = amountSchema.refine(({ minor }) => minor > 0, {
  path: ['minor'],
  message: 'amount-not-positive',
})

const once = (amounts: readonly Money[]): boolean =>
  new Set(amounts.map(({ currency }) => currency)).size === amounts.length

const remedyFields = z.strictObject({
  title: z.string().trim().min(1).max(300),
  kind: z.enum(REMEDY_KINDS),
  subjectType: subjectTypeSchema,
  /** Record the remedy is about; `null` exactly when it is the entity itself. */
  subjectId: idSchema.nullable(),
  /** The finding that called for it. */
  findingId: idSchema.nullable(),
  /** The cohort of a corridor that paid the fees. */
  cohortId: idSchema.nullable(),
  /** People it is owed to; `null` = not known. */
  workers: peopleSchema.min(1).nullable(),
  /** What is owed in all, one amount a currency; `null` = not known, empty = no money is owed. */
  owed: z.array(positiveAmountSchema).max(12).refine(once, { message: 'currency-twice' }).nullable(),
  /** How the amount was reckoned. */
  basis: z.string().trim().min(1).max(5000).nullable(),
  /** How it was agreed with the people concerned. */
  agreement: z.string().trim().min(1).max(5000).nullable(),
  owner: z.string().trim().min(1).max(300).nullable(),
  startsOn: calendarDateSchema.nullable(),
  dueOn: calendarDateSchema.nullable(),
})
type RemedyFields = z.infer<typeof remedyFields>

interface Rule<Fields> {
  readonly path: string
  readonly code: string
  broken(fields: Fields): boolean
}

const REMEDY_RULES: readonly Rule<RemedyFields>[] = [
  {
    path: 'subjectId',
    code: 'subject-missing',
    broken: ({ subjectType, subjectId }) => (subjectType === 'entity') !== (subjectId === null),
  },
  {
    path: 'dueOn',
    code: 'due-before-start',
    broken: ({ startsOn, dueOn }) => startsOn !== null && dueOn !== null && dueOn < startsOn,
  },
  {
    path: 'cohortId',
    code: 'cohort-without-corridor',
    broken: ({ cohortId, subjectType }) => cohortId !== null && subjectType !== 'corridor',
  },
]

const checked =
  <Fields>(rules: readonly Rule<Fields>[]) =>
  (fields: Fields, context: z.RefinementCtx): void => {
    for (const rule of rules)
      if (rule.broken(fields)) context.addIssue({ code: 'custom', message: rule.code, path: [rule.path] })
  }

/** What a person says of a remedy; the rules name the field that is wrong. */
export const remedyDraftSchema = remedyFields.superRefine(checked(REMEDY_RULES))
export type RemedyDraft = z.infer<typeof remedyDraftSchema>

/** `complete`: everybody owed has confirmed. `partly` and `not-possible` say why. */
export const REMEDY_OUTCOMES = ['complete', 'partly', 'not-possible'] as const
export const remedyClosingSchema = z
  .strictObject({
    outcome: z.enum(REMEDY_OUTCOMES),
    /** Why it is closed although somebody has not confirmed, and what happens with money that is left. */
    reason: z.string().trim().min(1).max(5000).nullable(),
    closedOn: calendarDateSchema,
  })
  .refine(({ outcome, reason }) => outcome === 'complete' || reason !== null, {
    path: ['reason'],
    message: 'closing-needs-reason',
  })
export type RemedyClosing = z.infer<typeof remedyClosingSchema>

export const remedySchema = remedyFields.extend({
  id: idSchema,
  closing: remedyClosingSchema.nullable(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
})
export type Remedy = z.infer<typeof remedySchema>

/** What one unit of an amount's currency was worth in another, on a day: how amounts are compared later. */
const rateSchema = z.strictObject({
  to: z.string().refine(isCurrency, { message: 'currency-not-known' }),
  perUnit: z.number().positive().max(1e9),
  on: calendarDateSchema,
})
export type Rate = z.infer<typeof rateSchema>

const entryFields = z.strictObject({
  remedyId: idSchema,
  event: z.enum(REMEDY_EVENTS),
  happenedOn: calendarDateSchema,
  /** People who reach this state by it, each counted once: a second instalment to the same people counts 0. `null` = not known. */
  workers: peopleSchema.nullable(),
  amount: positiveAmountSchema.nullable(),
  rate: rateSchema.nullable(),
  /** Means, place, proof; why more was paid than owed. Never a name. */
  note: z.string().trim().min(1).max(5000).nullable(),
})
type EntryFields = z.infer<typeof entryFields>

const ENTRY_RULES: readonly Rule<EntryFields>[] = [
  {
    path: 'amount',
    code: 'amount-missing',
    broken: ({ event, amount }) => event === 'paid' && amount === null,
  },
  {
    path: 'amount',
    code: 'amount-not-here',
    broken: ({ event, amount }) => amount !== null && event !== 'paid' && event !== 'offered',
  },
  {
    path: 'rate',
    code: 'rate-without-amount',
    broken: ({ amount, rate }) => amount === null && rate !== null,
  },
  {
    path: 'workers',
    code: 'workers-missing',
    broken: ({ event, workers }) =>
      (event === 'confirmed' || event === 'unreachable') && (workers ?? 0) === 0,
  },
]

export const remedyEntryDraftSchema = entryFields.superRefine(checked(ENTRY_RULES))
export type RemedyEntryDraft = z.infer<typeof remedyEntryDraftSchema>

export const remedyEntrySchema = entryFields.extend({ id: idSchema, createdAt: momentSchema })
export type RemedyEntry = z.infer<typeof remedyEntrySchema>
