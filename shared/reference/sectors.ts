import { z } from 'zod'
import { editionHeader } from './edition'

const rating = z.int().min(1).max(5)

/** Ratings 1 (low) to 5 (high) of one ISIC Rev. 4 division: judgements informed by the sources, not published scores. */
export const sectorRatingSchema = z.strictObject({
  /** One division (`14`) or a range (`41-43`). */
  isic: z.string().regex(/^\d{2}(-\d{2})?$/),
  name: z.string().min(1),
  ratings: z.strictObject({
    lowWage: rating,
    lowQualification: rating,
    informality: rating,
    migrantShare: rating,
    seasonal: rating,
    remoteOrIsolated: rating,
    recruitmentFeesCommon: rating,
    conflictLinkage: rating,
  }),
  basis: z.string(),
  forcedLabourPairs: z.int().min(0).nullable(),
  sources: z.array(z.int().min(0)),
})

export const sectorsEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('sectors'),
  /** Words of hotspot and route lists (goods, industries) and the key of the sector table they belong to. */
  words: z.record(z.string(), z.string()),
  sectors: z.array(sectorRatingSchema),
})
export type SectorsEdition = z.infer<typeof sectorsEditionSchema>
