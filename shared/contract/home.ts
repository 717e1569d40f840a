import { z } from 'zod'
import { idSchema } from '../ids/id'
import { DUE_KINDS } from '../steps/due'
import { RULE_SEVERITIES } from '../steps/rules/registry'
import { calendarDateSchema } from '../units/calendar-date'
import { nothing, query } from './endpoint'
import { inLanguageSchema } from './list-export'
import { dueItemSchema as calendarItemSchema } from './steps'

const count = z.int().min(0)
const sharePct = z.number().min(0).max(100)
const homeBandSchema = z.enum(['low', 'medium', 'high', 'critical', 'not-known'])

/** A sentence of `home.json`: `<place>.<code>`, filled with its parameters. */
const lineSchema = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type HomeLine = z.infer<typeof lineSchema>

const STEP_KEYS = ['S1', 'S2', 'S3', 'S4', 'S5'] as const

const stepProgressSchema = z.strictObject({
  step: z.enum(STEP_KEYS),
  /** Share of the requirements of the step that are in place, 0 to 100. */
  donePct: sharePct,
})

/** Open counts beside the entries of the rail; `null` = nothing counts there yet. */
const railCountsSchema = z.strictObject({
  suppliers: count,
  recruiters: count,
  corridors: count,
  /** Possible matches without a decision. */
  screening: count,
  /** Findings and actions that are not closed. */
  response: count,
  /** Complaints that are not closed. */
  grievances: count,
  /** Remedies that are not closed. */
  remedy: count,
  /** Audits that are not closed. */
  audits: count,
  evidence: count,
})

const dueItemSchema = z.strictObject({
  kind: z.enum(DUE_KINDS),
  id: z.string(),
  /** Words of the person (title of an action) or the text of the requirement. */
  title: z.string(),
  dueOn: calendarDateSchema,
  /** Days after the due date, today counted by the engine's calendar; 0 or less = not overdue. */
  lateByDays: z.int(),
  /** The supplier it is about, to go there. */
  supplierId: idSchema.nullable(),
  /** How many answers or records it stands for; `null` = it is one thing. */
  count: z.int().nullable(),
})
export type DueItem = z.infer<typeof dueItemSchema>

const riskyItemSchema = z.strictObject({
  supplierId: idSchema,
  name: z.string(),
  band: homeBandSchema,
  score: z.number().min(0).max(100),
})

const scoreRunSchema = z.strictObject({
  runId: idSchema,
  at: z.iso.datetime(),
  low: count,
  medium: count,
  high: count,
  critical: count,
  notKnown: count,
})
export type HomeScoreRun = z.infer<typeof scoreRunSchema>

const overviewSchema = z.strictObject({
  /** The five steps as one picture, each with one line that says where it stands (`home:step.<code>`). */
  steps: z.array(
    stepProgressSchema.extend({
      /** `true` when a gate of the step is open or something overdue needs a hand. */
      attention: z.boolean(),
      line: lineSchema,
    }),
  ),
  due: z.strictObject({
    withinDays: count,
    /** The last day that is counted. */
    until: calendarDateSchema,
    total: count,
    overdue: count,
    /** The most pressing, oldest first. */
    items: z.array(dueItemSchema).max(10),
  }),
  risky: z.strictObject({
    /** `false` until a score run exists: then the counts say nothing. */
    scored: z.boolean(),
    critical: count,
    high: count,
    provisional: count,
    /** The highest scores, highest first. */
    items: z.array(riskyItemSchema).max(10),
  }),
  changed: z.strictObject({
    /** Day from which changes are counted: the score run before the last. `null` while there is none. */
    since: calendarDateSchema.nullable(),
    /** Suppliers whose band is another than in the run before. */
    bandChanges: count,
    /** Latest first (`home:changed.<code>`). */
    items: z
      .array(
        lineSchema.extend({
          count: count.nullable(),
          at: z.iso.datetime(),
          /** The entry of the history. */
          seq: z.int().min(1),
        }),
      )
      .max(10),
  }),
  missing: z.strictObject({
    /** Items of the disclosure regimes in use that nothing answers yet, or only in part. */
    total: count,
    items: z.array(z.strictObject({ regime: z.string(), itemId: z.string(), text: z.string() })).max(10),
  }),
  /** The last eight score runs, oldest first. */
  runs: z.array(scoreRunSchema).max(8),
})
export type HomeOverview = z.infer<typeof overviewSchema>

const consistencySchema = z.strictObject({
  serious: count,
  warning: count,
  note: count,
  broken: z.array(
    z.strictObject({
      /** Id of the rule (`shared/steps/rules/registry.ts`). */
      rule: z.string(),
      severity: z.enum(RULE_SEVERITIES),
      /** What its sentence is filled with. */
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      /** Where to put it right. */
      link: z.strictObject({ kind: z.enum(DUE_KINDS), id: z.string() }),
    }),
  ),
})
export type Consistency = z.infer<typeof consistencySchema>

export const homeEndpoints = {
  /** What the rail shows on every page. */
  'home.rail': query(
    nothing,
    z.strictObject({ steps: z.array(stepProgressSchema), counts: railCountsSchema }),
  ),
  /** Everything with a date that still wants a hand, the earliest first: what the calendar shows. */
  'home.due': query(inLanguageSchema, z.strictObject({ items: z.array(calendarItemSchema) })),
  /** What does not hold together, the serious first; at most 500 are listed, all are counted. */
  'home.consistency': query(inLanguageSchema, consistencySchema),
  /** What is due, risky, changed, missing; the five steps; bands over the last score runs. */
  'home.overview': query(inLanguageSchema, overviewSchema),
} as const
