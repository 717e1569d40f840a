import { z } from 'zod'
import { idSchema } from '../ids/id'
import { job, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { scoreRunSchema } from './risk-run'

const count = z.int().min(0)
const score = z.number().min(0).max(100)
const runId = idSchema.nullable()

/** Suppliers of one country, sector or tier by band, and the workers of those that count them. */
const groupSchema = z.strictObject({
  /** Country code, sector key or tier; `null` = not known. */
  key: z.string().nullable(),
  critical: count,
  high: count,
  medium: count,
  low: count,
  suppliers: count,
  workers: count,
})
export type AnalyticsGroup = z.infer<typeof groupSchema>

/** A country where suppliers are: two of its indicators, and what its context would be without them. */
const countryPointSchema = z.strictObject({
  country: z.string(),
  suppliers: count,
  /** Control of corruption, 0 to 100, higher is worse; `null` = not known. */
  corruption: score.nullable(),
  /** Money-laundering status (FATF) as the profile scores it; `null` = not known. */
  laundering: score.nullable(),
  launderingStatus: z.string().nullable(),
  /** The other indicators of the profile, weighted anew without these two: nothing is compared with itself. */
  vulnerability: score.nullable(),
})
export type CountryPoint = z.infer<typeof countryPointSchema>

export const analyticsSchema = z.strictObject({
  run: scoreRunSchema,
  byCountry: z.array(groupSchema),
  bySector: z.array(groupSchema),
  byTier: z.array(groupSchema),
  /** Oldest first, the run itself last. */
  runs: z.array(scoreRunSchema),
  countries: z.array(countryPointSchema),
  /** Spearman's rank correlation with vulnerability over these countries; `null` = too few points. */
  corruptionCorrelation: z.number().nullable(),
  launderingCorrelation: z.number().nullable(),
})
export type Analytics = z.infer<typeof analyticsSchema>

/** One run of a supplier's history. */
const historyPointSchema = z.strictObject({
  runId: idSchema,
  at: z.iso.datetime(),
  model: z.string(),
  residual: score,
  inherent: score,
  band: z.enum(['low', 'medium', 'high', 'critical']),
  confidence: z.number(),
  range: z.strictObject({ low: score, high: score }),
  /** What is behind a change against the run before: `null` for the first, or where nothing changed. */
  change: z.enum(['facts', 'editions', 'model', 'several', 'age']).nullable(),
})
export type HistoryPoint = z.infer<typeof historyPointSchema>

export const riskAnalyticsEndpoints = {
  /** The portfolio of a run by country, sector and tier, over time, and the indicators of its countries. */
  'risk.analytics': query(z.strictObject({ runId }), analyticsSchema.nullable()),
  'risk.export-analytics': job(z.strictObject({ runId, ...listTarget }), listExported),
  /** The score of a supplier, site or corridor over the runs, oldest first, with what changed. */
  'risk.history': query(
    z.strictObject({ subject: idSchema }),
    z.strictObject({ points: z.array(historyPointSchema) }),
  ),
} as const
