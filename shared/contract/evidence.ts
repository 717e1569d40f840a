import { z } from 'zod'
import {
  evidenceDraftSchema,
  evidenceSchema,
  evidenceTargetSchema,
  VALIDITY_STATES,
} from '../evidence/evidence'
import { idSchema } from '../ids/id'
import { command, done, job, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)

const evidenceUseSchema = z.strictObject({
  target: evidenceTargetSchema,
  /** Title of what it proves; `null` when that is no longer there. */
  title: z.string().nullable(),
})

export const evidenceViewSchema = evidenceSchema.extend({
  validity: z.enum(VALIDITY_STATES),
  uses: z.array(evidenceUseSchema),
})
export type EvidenceView = z.infer<typeof evidenceViewSchema>

const evidenceFilter = {
  /** Only what proves this. */
  target: evidenceTargetSchema.nullable(),
  /** Words in title, file name or note. */
  text: z.string().max(200).nullable(),
  validity: z.enum(VALIDITY_STATES).nullable(),
}

export const evidenceFilterSchema = z.strictObject({
  text: evidenceFilter.text,
  validity: evidenceFilter.validity,
})

export const evidenceEndpoints = {
  /**
   * Keeps a file: its bytes go into the workspace under their SHA-256. The same bytes are never kept twice: a file that is
   * there already only gets the new uses.
   */
  'evidence.add': job(
    z.strictObject({
      file: fileTokenSchema,
      /** `null` = the name of the file without its extension. */
      title: evidenceDraftSchema.shape.title.nullable(),
      validUntil: evidenceDraftSchema.shape.validUntil,
      language: evidenceDraftSchema.shape.language,
      restricted: z.boolean(),
      targets: z.array(evidenceTargetSchema).max(100),
    }),
    z.strictObject({ evidence: evidenceSchema, wasThere: z.boolean() }),
  ),
  'evidence.list': query(
    z.strictObject({ ...evidenceFilter, offset: count, limit: z.int().min(1).max(500) }),
    z.strictObject({ rows: z.array(evidenceViewSchema), total: count, sizeBytes: count }),
  ),
  /** Writes the index of files as a filter shows it; restricted ones without title and file name. */
  'evidence.export': job(z.strictObject({ ...evidenceFilter, ...listTarget }), listExported),
  'evidence.edit': command(z.strictObject({ id: idSchema, draft: evidenceDraftSchema }), done),
  'evidence.link': command(
    z.strictObject({ id: idSchema, targets: z.array(evidenceTargetSchema).min(1).max(100) }),
    done,
  ),
  'evidence.unlink': command(z.strictObject({ id: idSchema, target: evidenceTargetSchema }), done),
  /** Puts a file into the bin; it keeps its bytes and uses, so that undo brings all of it back. */
  'evidence.remove': command(
    z.strictObject({ id: idSchema, reason: z.string().trim().min(1).max(1000) }),
    done,
  ),
  /** A new version takes the place of a file in all its uses; the old one is kept. */
  'evidence.replace': job(
    z.strictObject({
      id: idSchema,
      file: fileTokenSchema,
      validUntil: evidenceDraftSchema.shape.validUntil,
      reason: z.string().trim().min(1).max(1000).nullable(),
    }),
    z.strictObject({ evidence: evidenceSchema }),
  ),
  /** A file and its older versions, the newest first. */
  'evidence.versions': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({
      versions: z.array(z.strictObject({ number: z.int().min(1), evidence: evidenceSchema })),
    }),
  ),
  /** What the window shows of a file without any program: a picture, the pages of a PDF, the beginning of a text, or nothing. */
  'evidence.preview': query(
    z.strictObject({ id: idSchema }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('image'), source: z.string() }),
      /** The whole document, as base64: the window draws its pages. */
      z.strictObject({ kind: z.literal('pdf'), base64: z.string() }),
      z.strictObject({ kind: z.literal('text'), text: z.string(), isCut: z.boolean() }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
  ),
  /** Recomputes the hash of one file, or (`null`) of every file, and names those whose bytes differ or are gone. */
  'evidence.check': job(
    z.strictObject({ id: idSchema.nullable() }),
    z.strictObject({
      files: count,
      sizeBytes: count,
      changed: z.array(
        z.strictObject({ id: idSchema, title: z.string(), problem: z.enum(['changed', 'missing']) }),
      ),
    }),
  ),
  /** Writes the kept bytes to a place the person chose; refused when they are not what was added. */
  'evidence.save-copy': command(z.strictObject({ id: idSchema, file: fileTokenSchema }), done),
  /** The same for a copy that is dragged out of the window; a restricted file is not. */
  'evidence.drag-copy': command(z.strictObject({ id: idSchema, file: fileTokenSchema }), done),
} as const
