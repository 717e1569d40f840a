import { z } from 'zod'
import { idSchema } from '../ids/id'
import { editionKindSchema, sourceSchema } from '../reference/edition'
import { calendarDateSchema } from '../units/calendar-date'
import { command, done, nothing, query } from './endpoint'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)
const param = z.union([z.string(), z.number()])

/** An edition of outside data, named as every score and export names it. */
export const editionRefSchema = z.strictObject({
  /** Id of the built-in edition, or of the loaded row. */
  id: z.string(),
  kind: editionKindSchema,
  edition: z.string(),
  asOf: calendarDateSchema,
  builtIn: z.boolean(),
  /** SHA-256 of its content in canonical JSON. */
  sha256: z.string(),
})
export type EditionRef = z.infer<typeof editionRefSchema>

export const editionInfoSchema = editionRefSchema.extend({
  licence: z.string(),
  credits: z.array(z.string()),
  sources: z.array(sourceSchema),
  entries: count,
  fileName: z.string().nullable(),
  loadedAt: z.iso.datetime().nullable(),
  /** Codes of the catalogue `reference`, `coverage.<code>` and `gap.<code>`. */
  coverage: z.array(z.strictObject({ code: z.string(), count, of: count.nullable() })),
  gaps: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), param) })),
})
export type EditionInfo = z.infer<typeof editionInfoSchema>

/** A row of a loaded file that was not taken, and why (`reference:rejected.<code>`). */
export const rejectedRowSchema = z.strictObject({
  row: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>

export const referenceEndpoints = {
  /** Every edition in use, built-in ones first, with what it covers and where it is thin. */
  'reference.editions': query(nothing, z.strictObject({ editions: z.array(editionInfoSchema) })),
  /** Loads an own list beside the built-in data. Nothing is loaded when a row is wrong, unless `skipRejected`. */
  'reference.load': command(
    z.strictObject({ kind: z.literal('hotspots'), file: fileTokenSchema, skipRejected: z.boolean() }),
    z.strictObject({ id: idSchema.nullable(), loaded: count, rejected: z.array(rejectedRowSchema) }),
  ),
  'reference.remove': command(z.strictObject({ id: idSchema }), done),
} as const
