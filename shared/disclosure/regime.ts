import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'
import { countryCodeSchema } from '../suppliers/records'
import { ANNEXES, BODY } from './layout'

/** Kinds of data an item of a law or guideline may ask for. Each has a rule in `coverage.ts`. */
export const DATA_KINDS = [
  'entity',
  'policy',
  'governance',
  'records',
  'training',
  'contracts',
  'purchasing',
  'requests',
  'questionnaires',
  'suppliers',
  'sites',
  'method',
  'risk',
  'bands',
  'hotspots',
  'corridors',
  'screening',
  'minerals',
  'decisions',
  'actions',
  'engagement',
  'indicators',
  'audits',
  'grievances',
  'remedy',
  'income',
  'statement',
  'protection',
  'approval',
  'signature',
  'publication',
] as const
export type DataKind = (typeof DATA_KINDS)[number]

export const ITEM_LEVELS = ['mandatory', 'conditional', 'recommended', 'procedural'] as const

/** How far the authors compared a claim with its source; `partly` = some of it, and the text says which. */
export const CERTAINTIES = ['confirmed', 'partly', 'unverified'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** What a file says about a law, with how sure that is. */
const claimSchema = z.strictObject({
  text: z.string().min(1),
  certainty: z.enum(CERTAINTIES),
  /** What the source says about its certainty, beyond the one word. */
  remark: z.string().min(1).nullable(),
})
export type Claim = z.infer<typeof claimSchema>

/** Numbers of items also name own words, so they are short and plain. */
export const itemIdSchema = z.string().regex(/^[A-Z0-9]{2,10}\.\d{2}$/)

const itemSchema = claimSchema.extend({
  id: itemIdSchema,
  level: z.enum(ITEM_LEVELS),
  /** Requirements of the five steps that stand behind the item. */
  requirements: z.array(z.string()),
  data: z.array(z.enum(DATA_KINDS)).min(1),
  /** Id of the section that answers it. */
  section: z.enum([...BODY, ...ANNEXES]),
})
export type RegimeItem = z.infer<typeof itemSchema>

/** Questions about an entity that decide which laws it answers to (`reporting.ts`). */
export const PLACE_QUESTIONS = ['seat', 'businessIn', 'listedIn', 'productsIn'] as const
export const MONEY_QUESTIONS = ['turnover', 'turnoverEu', 'assets', 'royalties'] as const
export const COUNT_QUESTIONS = ['employees', 'employeesIn'] as const
export const YES_QUESTIONS = [
  'goodsOrServices',
  'sellsGoods',
  'retailOrManufacture',
  'california',
  'secRegistrant',
  'federalContracts',
  'minerals',
  'conflictMinerals',
  'importsMineralsEu',
  'aboveEuVolumes',
  'importsMineralsSwiss',
  'childLabourSuspicion',
  'xinjiangLink',
] as const

const most = z.number().int().min(1)
const bound = { atLeast: most.optional(), above: most.optional() }

/** One condition; `EU` stands for its member states, `*` for any country at all. */
export const leafSchema = z.union([
  z.strictObject({
    ask: z.enum(PLACE_QUESTIONS),
    in: z.array(z.union([countryCodeSchema, z.enum(['EU', '*'])])).min(1),
  }),
  z.strictObject({ ask: z.enum(MONEY_QUESTIONS), currency: z.string().regex(/^[A-Z]{3}$/), ...bound }),
  z.strictObject({ ask: z.enum(COUNT_QUESTIONS), country: countryCodeSchema.optional(), ...bound }),
  z.strictObject({ ask: z.enum(YES_QUESTIONS), is: z.literal(true) }),
])
export type Leaf = z.infer<typeof leafSchema>

export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: number; readonly of: readonly Condition[] }

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ atLeast: most, of: z.array(conditionSchema).min(1) }),
  ]),
)

const certain = { certainty: z.enum(CERTAINTIES) }
const deadlineSchema = z.discriminatedUnion('kind', [
  /** So many months after the end of the reporting period. */
  z.strictObject({ kind: z.literal('after-period'), months: most, ...certain }),
  /** The first such day after the period (`calendarYear`: after the year it ends in); `businessDay`: or the next working day. */
  z.strictObject({
    kind: z.literal('day'),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    businessDay: z.boolean(),
    calendarYear: z.boolean(),
    ...certain,
  }),
  /** So many months after the last statement was approved. */
  z.strictObject({ kind: z.literal('after-last'), months: most, ...certain }),
])
export type Deadline = z.infer<typeof deadlineSchema>

/** In what capacity somebody approves or signs. */
export const CAPACITIES = [
  'governing-body',
  'director',
  'member',
  'partner',
  'senior-manager',
  'authorised-person',
  'other',
] as const
export type Capacity = (typeof CAPACITIES)[number]
const capacities = z.array(z.enum(CAPACITIES)).min(1).nullable()

export const PURPOSES = ['statement', 'filing', 'documentation', 'authority', 'plan'] as const

/** A law or guideline as data: what a statement under it says, who must make it, by when, signed by whom, and where it goes. */
export const regimeSchema = z.strictObject({
  schemaVersion: z.literal(2),
  id: z.string().regex(/^[A-Z0-9]{2,20}$/),
  version: z.string().min(1),
  language: z.string().min(2),
  name: z.string().min(1),
  /** A few words for a list. */
  short: z.string().min(1).max(40),
  /** A public statement, a filing, papers kept inside, answers to an authority, or a plan. */
  purpose: z.enum(PURPOSES),
  /** How far the file as a whole was compared with its sources. */
  status: z.enum(CERTAINTIES),
  legalReference: claimSchema,
  inForce: z.strictObject({
    /** `null` = the source of this file names no day. */
    from: calendarDateSchema.nullable(),
    /** Where duties begin later than the law. */
    appliesFrom: calendarDateSchema.nullable(),
    until: calendarDateSchema.nullable(),
    ...certain,
  }),
  who: claimSchema,
  /** Nobody must; whoever wants may. */
  voluntary: z.boolean(),
  when: conditionSchema,
  cadence: claimSchema,
  deadlines: z.array(deadlineSchema),
  /** Capacities that may approve and sign; `null` = the law asks for none. */
  signOff: claimSchema.extend({ approver: capacities, signatory: capacities }),
  publishedWhere: claimSchema,
  notes: z.array(claimSchema),
  /** Languages a statement is wanted in; empty = none is prescribed. */
  statementLanguages: z.array(z.string().min(2)),
  items: z.array(itemSchema).min(1),
})
export type Regime = z.infer<typeof regimeSchema>
