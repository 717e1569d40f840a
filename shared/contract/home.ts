import { z } from 'zod'
import { idSchema } from '../ids/id'
import { calendarDateSchema } from '../units/calendar-date'
import { nothing, query } from './endpoint'
import { topicSchema } from './topic'
import { summarySchema } from './trail'

const bandSchema = z.enum(['low', 'medium', 'high', 'critical'])
const count = z.int().min(0)

/** Suppliers per band of one score run; the worst first in every picture. */
export const bandCountsSchema = z.strictObject({
  critical: count,
  high: count,
  medium: count,
  low: count,
  provisional: count,
})

/** One thing that has a date: an action, a decision to take, a requirement, a licence. */
export const dueItemSchema = z.strictObject({
  topic: topicSchema,
  id: z.string(),
  /** Code of the kind, `home:due.<kind>`, for example `action`, `requirement`, `licence`. */
  kind: z.string(),
  title: z.string(),
  dueOn: calendarDateSchema,
})
export type DueItem = z.infer<typeof dueItemSchema>

export const homeEndpoints = {
  /** The four questions of the first page, the five steps as one picture, and the counts of the rail. */
  'home.overview': query(
    nothing,
    z.strictObject({
      today: calendarDateSchema,
      due: z.strictObject({
        /** Within the next 14 days, overdue ones included. */
        total: count,
        overdue: count,
        items: z.array(dueItemSchema).max(8),
      }),
      risky: z.strictObject({
        /** `null` until the first score run. */
        bands: bandCountsSchema.nullable(),
        unscored: count,
        top: z
          .array(z.strictObject({ id: idSchema, name: z.string(), band: bandSchema, residual: z.number() }))
          .max(5),
      }),
      changed: z.strictObject({
        /** Suppliers whose band differs between the last two score runs. */
        bandChanges: count,
        since: z.iso.datetime().nullable(),
        items: z
          .array(
            z.strictObject({
              seq: z.int(),
              at: z.iso.datetime(),
              topic: topicSchema,
              action: z.string(),
              summary: summarySchema,
            }),
          )
          .max(6),
      }),
      missing: z.strictObject({
        regime: z.string(),
        /** Items of the regime that the data answers only partly or not at all. */
        total: count,
        items: z
          .array(
            z.strictObject({ id: z.string(), title: z.string(), coverage: z.enum(['partly', 'missing']) }),
          )
          .max(6),
      }),
      steps: z.array(
        z.strictObject({
          step: z.enum(['S1', 'S2', 'S3', 'S4', 'S5']),
          scorePct: z.number().min(0).max(100),
          done: count,
          total: count,
          gatesOpen: count,
        }),
      ),
      /** Score runs, oldest first, at most eight. */
      runs: z.array(z.strictObject({ id: idSchema, at: z.iso.datetime(), bands: bandCountsSchema })).max(8),
      counts: z.strictObject({
        suppliers: count,
        sites: count,
        recruiters: count,
        corridors: count,
        /** Possible matches without a decision. */
        matchesOpen: count,
        findingsOpen: count,
        actionsOpen: count,
        audits: count,
        evidence: count,
      }),
    }),
  ),
} as const
export type Overview = z.infer<(typeof homeEndpoints)['home.overview']['output']>
