import { z } from 'zod'
import { shownName } from '../../text/clean'
import { bundlePathSchema, sha256Schema } from '../manifest'

/** Why a file of evidence is not in a bundle. */
export const EVIDENCE_HELD = [
  'restricted',
  'not-chosen',
  'profile',
  'not-readable',
  'names-found',
  'not-cleaned',
] as const
export type EvidenceHeld = (typeof EVIDENCE_HELD)[number]

/** A file of evidence as the index in a bundle has it; what an older bundle does not say, or what is unreadable, is `null`. */
export const evidenceEntrySchema = z.object({
  number: z.int().min(1).nullable().catch(null),
  /** `null` where those the bundle is for are not told it. */
  title: z.string().transform(shownName).nullable().catch(null),
  /** Hash of the file as it was added. */
  sha256: sha256Schema.nullable().catch(null),
  sizeBytes: z.int().min(0).nullable().catch(null),
  /** Where it stands in the bundle; `null` = it was left out. */
  path: bundlePathSchema.nullable().catch(null),
  /** Whether a copy stands there from which something was taken out. */
  cleaned: z.preprocess(
    found => found === true || (typeof found === 'object' && found !== null),
    z.boolean(),
  ),
  leftOutBecause: z.enum(EVIDENCE_HELD).nullable().catch(null),
})
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>

/** Reads an entry of the index; one that is no object tells nothing. */
export const evidenceEntry = (found: unknown): EvidenceEntry =>
  evidenceEntrySchema.parse(typeof found === 'object' && found !== null ? found : {})
