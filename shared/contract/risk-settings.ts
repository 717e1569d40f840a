import { z } from 'zod'
import { idSchema } from '../ids/id'
import { BANDS } from '../risk/model'
import { SETTING_GROUPS, settingValuesSchema } from '../risk/settings'
import { command, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'

const count = z.int().min(0)
const score = z.number().min(0).max(100)
const share = z.number().min(0).max(1)
const band = z.enum(BANDS)
const bandCounts = z.strictObject({ critical: count, high: count, medium: count, low: count })
const bandShares = z.strictObject({ critical: share, high: share, medium: share, low: share })
const runId = idSchema.nullable()

const versionSchema = z.strictObject({
  id: idSchema,
  at: z.iso.datetime(),
  name: z.string(),
  reason: z.string(),
  values: settingValuesSchema,
})

const settingSchema = z.strictObject({
  key: z.string(),
  group: z.enum(SETTING_GROUPS),
  /** In the built-in model. */
  builtIn: z.number(),
  /** In the model that scores are made with now; weights as shares of 1. */
  inUse: z.number(),
  min: z.number(),
  max: z.number(),
  step: z.number(),
  unit: z.enum(['share', 'km', 'months']),
})
export type SettingView = z.infer<typeof settingSchema>

const standing = z.strictObject({ residual: score, band, rank: z.int().min(1) })
const scenarioRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  country: z.string().nullable(),
  before: standing,
  after: standing,
})
export type ScenarioRow = z.infer<typeof scenarioRowSchema>

export const scenarioSchema = z.strictObject({
  suppliers: count,
  bandChanges: count,
  rankChanges: count,
  bandsBefore: bandCounts,
  bandsAfter: bandCounts,
  /** The suppliers that move most: changed bands first, then by points; at most as many as asked for. */
  rows: z.array(scenarioRowSchema),
})
export type Scenario = z.infer<typeof scenarioSchema>

export const sensitivitySchema = z.strictObject({
  id: idSchema,
  runId: idSchema,
  at: z.iso.datetime(),
  runs: z.int(),
  seed: z.int(),
  top: count,
  sameTop: share,
  topKept: share,
  bandKept: share,
})
export type SensitivityView = z.infer<typeof sensitivitySchema>

const rankSpreadSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  residual: score,
  rank: z.int(),
  low: z.int(),
  middle: z.int(),
  high: z.int(),
  topShare: share,
  bands: bandShares,
})
export type RankSpreadRow = z.infer<typeof rankSpreadSchema>

const now = z.strictObject({
  supplier: z.string(),
  residual: score,
  inherent: score,
  band,
  confidence: z.number().min(0).max(1.0001),
  range: z.strictObject({ low: score, high: score }),
  provisional: z.boolean(),
})

/** Settings of the model, what other settings would change, and how firm the ranking is. */
export const riskSettingsEndpoints = {
  /** Every setting with its built-in and its present value, and the versions that were kept, the newest first. */
  'risk.settings': query(
    nothing,
    z.strictObject({ model: z.string(), settings: z.array(settingSchema), versions: z.array(versionSchema) }),
  ),
  /** Scores the workspace as it is now with the present and with other settings; keeps nothing. */
  'risk.scenario': job(
    z.strictObject({ values: settingValuesSchema, limit: z.int().min(1).max(5000) }),
    scenarioSchema,
  ),
  /** Makes settings those of the workspace, as a version with name and reason; no values = back to the built-in model. */
  'risk.keep-settings': command(
    z.strictObject({
      values: settingValuesSchema,
      name: z.string().trim().min(1).max(80),
      reason: z.string().trim().min(1).max(500),
    }),
    z.strictObject({ id: idSchema }),
  ),
  /** Ranks the suppliers of the newest run under drawn settings and keeps what comes out with the seed. */
  'risk.sensitivity': job(
    z.strictObject({
      runs: z.int().min(100).max(50_000),
      seed: z.int().min(-2_147_483_648).max(2_147_483_647),
    }),
    sensitivitySchema,
  ),
  /** What was kept for a run (`null` = the newest), and a stretch of its ranks. */
  'risk.ranks': query(
    z.strictObject({ runId, offset: count, limit: z.int().min(1).max(20_000) }),
    z.strictObject({
      sensitivity: sensitivitySchema.nullable(),
      rows: z.array(rankSpreadSchema),
      total: count,
    }),
  ),
  'risk.export-ranks': job(z.strictObject({ runId, ...listTarget }), listExported),
  /** The score a supplier would have now, from its facts as they are; nothing is kept. */
  'risk.now': query(z.strictObject({ supplier: idSchema }), now),
} as const
