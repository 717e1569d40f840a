import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'

/** The kinds of outside data a score depends on. */
export const EDITION_KINDS = [
  'countries',
  'hotspots',
  'routes',
  'sectors',
  'events',
  'areas',
  'indicators',
  'profile',
  'sector-scores',
  'override',
  'flags',
] as const
export const editionKindSchema = z.enum(EDITION_KINDS)
export type EditionKind = (typeof EDITION_KINDS)[number]

/** Whether a source was itself consulted, read through another publication, or only named. */
export const CITATION_STATUSES = ['looked-up', 'secondary', 'unverified'] as const

export const sourceSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().nullable(),
  year: z.int().nullable(),
  licence: z.string().nullable(),
  citationStatus: z.enum(CITATION_STATUSES),
})

/** The fields every edition starts with: what it is, how old, whose, under which terms. */
export const editionHeader = {
  id: z.string().min(1),
  edition: z.string().min(1),
  /** The last day the data speaks for. */
  asOf: calendarDateSchema,
  licence: z.string().min(1),
  credits: z.array(z.string().min(1)),
  sources: z.array(sourceSchema),
}

/** How far an entry was checked: source consulted, true for the country only, or from general knowledge. */
export const VERIFICATIONS = ['looked-up', 'country-level', 'unverified'] as const
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const STATUSES = ['current', 'historic'] as const

/** Fields that hotspots and routes share. `sources` are positions in the edition's list of sources. */
export const describedPlace = {
  id: z.string().min(1),
  name: z.string().min(1),
  status: z.enum(STATUSES),
  /** Years, open-ended as `2014-`; `null` = not known. */
  period: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  verification: z.enum(VERIFICATIONS),
  /** Sectors and goods named by the sources, in their words. */
  sectors: z.array(z.string()),
  patterns: z.array(z.string()),
  sources: z.array(z.int().min(0)),
}
