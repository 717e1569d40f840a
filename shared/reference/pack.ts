import { z } from 'zod'
import { calendarDateSchema } from '../units/calendar-date'
import { sharedFlagSchema } from './flags'
import { hotspotSchema } from './hotspots'

/**
 * What one organisation hands to another by file: own places, red flags and readings of forced-labour indicators, with
 * the giver's name, its terms, and a hash by which the taker sees that nothing was changed on the way.
 */
export const packContentSchema = z.strictObject({
  format: z.literal('fivefold-pack'),
  version: z.literal(1),
  giver: z.string().trim().min(1).max(200),
  madeOn: calendarDateSchema,
  licence: z.string().trim().min(1).max(200),
  note: z.string().max(2000).nullable(),
  hotspots: z.array(hotspotSchema).max(5000),
  flags: z.array(sharedFlagSchema).max(20_000),
})
export type PackContent = z.infer<typeof packContentSchema>

/** The content and the SHA-256 of its canonical JSON (RFC 8785). */
export const packSchema = packContentSchema.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
