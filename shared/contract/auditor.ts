import { z } from 'zod'
import { KIT_VERDICTS } from '../audits/kit'
import { SAMPLE_METHODS, seedSchema } from '../audits/sample'
import { evidenceEntrySchema } from '../disclosure/bundle/evidence-entry'
import { bundleSampleSchema, remarkSchema } from '../disclosure/bundle/remarks'
import { bundlePathSchema, FILE_ROLES, sha256Schema } from '../disclosure/manifest'
import { WITHHELD } from '../disclosure/profiles/suppression'
import { UNITS } from '../disclosure/report'
import { verdictSchema } from '../disclosure/verdict'
import { idSchema } from '../ids/id'
import { verifyInputSchema } from './disclosure'
import { job, nothing, query } from './endpoint'
import { signWithSchema } from './signing'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)
const ofBundle = z.strictObject({ file: fileTokenSchema })

/** A row of a file of a bundle, as much of it as names it. */
const bundleRowSchema = z.strictObject({
  line: z.int().min(1),
  id: z.string().nullable(),
  name: z.string().nullable(),
  value: z.number().nullable(),
})
export type BundleRow = z.infer<typeof bundleRowSchema>

/** Files of a bundle whose records a sample is drawn from. */
export const SAMPLED_PATHS = [
  'scores/suppliers.jsonl',
  'scores/sites.jsonl',
  'scores/corridors.jsonl',
  'records/findings.jsonl',
  'records/actions.jsonl',
] as const

const signedBySchema = z.strictObject({ fingerprint: sha256Schema, name: z.string().nullable() })

const remarksPlanSchema = z.strictObject({
  auditor: z.string(),
  savedAt: z.string(),
  /** Who signed the file; `null` = it is not signed. */
  signer: signedBySchema.nullable(),
  bundle: z.strictObject({ fingerprint: sha256Schema, edition: z.int(), period: z.string() }),
  sample: bundleSampleSchema.nullable(),
  remarks: z.array(remarkSchema),
  takenBefore: z.boolean(),
  head: z.int(),
})
export type RemarksPlan = z.infer<typeof remarksPlanSchema>

const takenRemarkSchema = z.strictObject({
  id: idSchema,
  bundle: sha256Schema,
  path: z.string(),
  line: z.int().nullable(),
  recordId: z.string().nullable(),
  about: z.string(),
  verdict: z.enum(KIT_VERDICTS).nullable(),
  text: z.string().nullable(),
  author: z.string(),
  signer: sha256Schema.nullable(),
  takenAt: z.string(),
})
export type TakenRemark = z.infer<typeof takenRemarkSchema>

/** Auditor mode: a bundle is looked at read-only, with or without a workspace; and the way back of what was said. */
export const auditorEndpoints = {
  /** Checks a bundle and lists its files and figures. */
  'disclosure.open-bundle': job(
    verifyInputSchema,
    z.strictObject({
      verdict: verdictSchema,
      parts: z.array(z.strictObject({ path: z.string(), role: z.enum(FILE_ROLES), sizeBytes: count })),
      figures: z.array(
        z.strictObject({
          key: z.string(),
          value: z.number().nullable(),
          unit: z.enum(UNITS),
          /** Why those the bundle is for are not told it; left out of one that is told or not known. */
          withheld: z.enum(WITHHELD).optional(),
          /** The file it is counted from; `null` = the bundle has no rows for it. */
          path: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** A stretch of a file: its rows, or the text of one that has none; `null` for what is no text. */
  'disclosure.bundle-part': query(
    ofBundle.extend({ path: bundlePathSchema, offset: count, limit: z.int().min(1).max(500) }),
    z.strictObject({ rows: z.array(bundleRowSchema), total: count, text: z.string().nullable() }),
  ),
  /** One row, as it stands in the bundle, and the files of evidence behind it. */
  'disclosure.bundle-row': query(
    ofBundle.extend({ path: bundlePathSchema, line: z.int().min(1) }),
    z.strictObject({ json: z.string(), evidence: z.array(evidenceEntrySchema) }),
  ),
  /** Saves one file of the bundle as it was listed; refuses one that was changed. */
  'disclosure.save-part': job(
    ofBundle.extend({ path: bundlePathSchema, target: fileTokenSchema }),
    z.strictObject({ path: z.string() }),
  ),
  /** What a figure is counted from, and the figure counted again. */
  'disclosure.bundle-figure': query(
    ofBundle.extend({ key: z.string().max(300) }),
    z.strictObject({
      rows: z.array(bundleRowSchema),
      total: count,
      path: z.string().nullable(),
      /** `null` where it cannot be counted again. */
      agrees: z.boolean().nullable(),
      again: z.number().nullable(),
      /** Of a share: the keys of its part and its whole. */
      share: z.strictObject({ part: z.string(), whole: z.string() }).nullable(),
    }),
  ),
  /** Draws a sample from a file of the bundle; the same seed draws the same. */
  'disclosure.bundle-sample': query(
    ofBundle.extend({
      path: z.enum(SAMPLED_PATHS),
      size: z.int().min(1).max(10_000),
      seed: seedSchema,
      method: z.enum(SAMPLE_METHODS),
    }),
    z.strictObject({ sample: bundleSampleSchema, rows: z.array(bundleRowSchema) }),
  ),
  /** Saves what an auditor said of a bundle as a file, signed with the auditor's own key. */
  'disclosure.save-remarks': job(
    z.strictObject({
      bundle: fileTokenSchema,
      file: fileTokenSchema,
      auditor: z.string().trim().min(1).max(200),
      sample: bundleSampleSchema.nullable(),
      remarks: z.array(remarkSchema).min(1).max(20_000),
      sign: signWithSchema.nullable(),
    }),
    z.strictObject({ path: z.string(), remarks: count, signer: sha256Schema.nullable() }),
  ),
  /** Reads saved remarks of this bundle again, to go on with them. */
  'disclosure.read-remarks': query(
    z.strictObject({ bundle: fileTokenSchema, file: fileTokenSchema }),
    z.strictObject({
      auditor: z.string(),
      sample: bundleSampleSchema.nullable(),
      remarks: z.array(remarkSchema),
    }),
  ),
  /** What a remarks file would bring into the workspace whose bundle it is about; writes nothing. */
  'disclosure.plan-remarks': job(ofBundle, remarksPlanSchema),
  'disclosure.take-remarks': job(ofBundle.extend({ head: z.int() }), z.strictObject({ remarks: count })),
  /** What auditors said of bundles of this workspace: who, of what, signed by which key. */
  'disclosure.remarks': query(nothing, z.strictObject({ remarks: z.array(takenRemarkSchema) })),
} as const
