import { z } from 'zod'
import { idSchema } from '../ids/id'
import { requirementIdSchema } from '../steps/framework'
import { calendarDateSchema, daysBetween, momentSchema, type CalendarDate } from '../units/calendar-date'

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** What a person says of a file. */
export const evidenceDraftSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  note: z.string().trim().max(5000).nullable(),
  /** Day after which it proves nothing any more; `null` = no end known. */
  validUntil: calendarDateSchema.nullable(),
  /** BCP 47 tag of the language it is written in. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .nullable(),
  /** Holds names of workers or sources: never leaves in a bundle unless somebody chooses so. */
  restricted: z.boolean(),
  /** Told by the file where it says so, else by a person; `null` = not known. */
  pages: z.int().min(1).max(1_000_000).nullable(),
})
export type EvidenceDraft = z.infer<typeof evidenceDraftSchema>

/** A file kept as evidence: its bytes lie under their hash, its old name is only text. */
export const evidenceSchema = evidenceDraftSchema.extend({
  id: idSchema,
  fileName: z.string().min(1),
  sha256: sha256Schema,
  sizeBytes: z.int().min(1),
  mediaType: z.string().min(1),
  addedAt: momentSchema,
  addedBy: z.string(),
  /** The newer version that took its place; `null` = it is the newest. */
  replacedBy: idSchema.nullable(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** One use of a file; requirements have their framework id, everything else the id of its record. */
export const evidenceTargetSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('requirement'), id: requirementIdSchema }),
  z.strictObject({ type: z.literal('finding'), id: idSchema }),
  z.strictObject({ type: z.literal('action'), id: idSchema }),
  z.strictObject({ type: z.literal('audit'), id: idSchema }),
])
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>

export const VALIDITY_STATES = ['no-end', 'valid', 'ending', 'ended'] as const
export type ValidityState = (typeof VALIDITY_STATES)[number]

/** Days before the end from which a file counts as ending. */
export const ENDING_DAYS = 60

/** Whether the file still proves something today; the last valid day itself still counts. */
export function validityOf(validUntil: CalendarDate | null, today: CalendarDate): ValidityState {
  if (validUntil === null) return 'no-end'
  const days = daysBetween(today, validUntil)
  if (days < 0) return 'ended'
  return days <= ENDING_DAYS ? 'ending' : 'valid'
}
