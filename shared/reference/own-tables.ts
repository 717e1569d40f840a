import { z } from 'zod'
import type { CountryProfile } from '../risk/country'
import { sectorOf } from '../risk/sectors'
import { editionHeader } from './edition'
import type { RowProblem, TableRow } from './table'

/** Own scores of sectors, laid over the model's table (model 4.5: a start point, editable). */
export const sectorScoresEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('sector-scores'),
  scores: z.array(z.strictObject({ sector: z.string(), score: z.number().min(0).max(100) })),
})
export type SectorScoresEdition = z.infer<typeof sectorScoresEditionSchema>

export const SECTOR_COLUMNS = {
  sector: ['sector', 'sector key', 'key', 'industry'],
  score: ['score', 'risk', 'value'],
} as const

/** Reads an own table of sector scores; the keys are those of the model's table. */
export function readSectorScores(rows: readonly TableRow<keyof typeof SECTOR_COLUMNS>[]): {
  readonly scores: SectorScoresEdition['scores']
  readonly rejected: readonly RowProblem[]
} {
  const scores: SectorScoresEdition['scores'] = []
  const rejected: RowProblem[] = []
  for (const { row, cells } of rows) {
    const sector = cells.sector.toLowerCase().replace(/[\s_]+/g, '-')
    const score = cells.score === '' ? NaN : Number(cells.score.replace(',', '.'))
    if (sectorOf(sector) === null)
      rejected.push({ row, column: 'sector', value: cells.sector, code: 'unknown-word' })
    else if (!Number.isFinite(score))
      rejected.push({ row, column: 'score', value: cells.score, code: 'not-a-number' })
    else if (score < 0 || score > 100)
      rejected.push({ row, column: 'score', value: cells.score, code: 'out-of-range' })
    else if (scores.some(known => known.sector === sector))
      rejected.push({ row, column: 'sector', value: cells.sector, code: 'twice' })
    else scores.push({ sector, score })
  }
  return { scores, rejected }
}

const rescalingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('as-is') }),
  z.strictObject({ kind: z.literal('complement') }),
  z.strictObject({ kind: z.literal('linear'), zero: z.number(), hundred: z.number() }),
  z.strictObject({ kind: z.literal('table'), scores: z.record(z.string(), z.number().min(0).max(100)) }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(z.tuple([z.number(), z.number().min(0).max(100)])).min(1),
  }),
  z.strictObject({ kind: z.literal('log'), fullAt: z.number().positive() }),
])

/** An own country profile as its file holds it: which indicators make K, with which weights and rescaling. */
export const profileFileSchema = z.strictObject({
  id: z.string().min(1).max(60),
  indicators: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        weight: z.number().positive().max(1),
        rescaling: rescalingSchema,
      }),
    )
    .min(1),
})

export const profileEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('profile'),
  profile: profileFileSchema,
})

const WEIGHT_TOLERANCE = 1e-6

/** What makes a profile unusable though its form is right: weights that don't sum to 1, an indicator named twice. */
export function profileProblem(profile: CountryProfile): 'weights-not-one' | 'indicator-twice' | null {
  const sum = profile.indicators.reduce((total, { weight }) => total + weight, 0)
  if (Math.abs(sum - 1) > WEIGHT_TOLERANCE) return 'weights-not-one'
  const ids = new Set(profile.indicators.map(({ id }) => id))
  return ids.size < profile.indicators.length ? 'indicator-twice' : null
}

/** A person's word on one hotspot, whatever edition it comes from: another severity or radius, or off. */
export const overrideEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('override'),
  hotspotId: z.string(),
  severity: z.number().min(0).max(100).nullable(),
  radiusKm: z.number().positive().max(2000).nullable(),
  off: z.boolean(),
})
export type OverrideEdition = z.infer<typeof overrideEditionSchema>
