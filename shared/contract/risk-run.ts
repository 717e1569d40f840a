import { z } from 'zod'
import { idSchema } from '../ids/id'
import { BANDS } from '../risk/model'
import { calendarDateSchema } from '../units/calendar-date'
import { editionRefSchema } from './reference'

const count = z.int().min(0)
export const bandSchema = z.enum(BANDS)

/** Suppliers per band, and how many of the bands are provisional. */
export const runBandsSchema = z.strictObject({
  critical: count,
  high: count,
  medium: count,
  low: count,
  provisional: count,
})

export const scoreRunSchema = z.strictObject({
  id: idSchema,
  at: z.iso.datetime(),
  /** The day ages are counted to. */
  asOf: calendarDateSchema,
  model: z.string(),
  countryProfile: z.string(),
  editions: z.array(editionRefSchema),
  suppliers: count,
  sites: count,
  corridors: count,
  bands: runBandsSchema,
  /** Suppliers whose band differs from the run before; `null` for the first run. */
  bandChanges: count.nullable(),
  /** SHA-256 over the facts read and over the scores made. */
  inputsHash: z.string(),
  outputsHash: z.string(),
})
export type ScoreRun = z.infer<typeof scoreRunSchema>
