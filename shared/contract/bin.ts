import { z } from 'zod'
import { idSchema } from '../ids/id'
import { BIN_KINDS } from '../trail/bin'
import { momentSchema } from '../units/calendar-date'
import { command, nothing, query } from './endpoint'

const ref = z.strictObject({ kind: z.enum(BIN_KINDS), id: idSchema })

const hanging = z.strictObject({ table: z.string(), count: z.int().min(1) })

const binRowSchema = z.strictObject({
  ...ref.shape,
  name: z.string(),
  /** What it belongs to, where it belongs to something. */
  of: z.string().nullable(),
  binnedAt: momentSchema,
  /** `null` = the history does not say (it came with a merge of copies). */
  binnedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** The entry of the history that put it here. */
  seq: z.int().nullable(),
  /** What comes back with it. */
  hangs: z.array(hanging),
  /** Whoever it belongs to is in the bin as well, and comes back with it. */
  takesAlong: z.string().nullable(),
  /** Why it can't come back by itself: it was merged into another, or its like is there again. */
  held: z.enum(['merged', 'twin']).nullable(),
})
export type BinRow = z.infer<typeof binRowSchema>

export const binEndpoints = {
  /** Everything in the bin, newest first. */
  'trail.bin': query(nothing, z.strictObject({ rows: z.array(binRowSchema) })),
  /** Takes records out of the bin in one step, with those that they belong to. */
  'trail.take-from-bin': command(
    z.strictObject({ records: z.array(ref).min(1).max(20_000) }),
    z.strictObject({ restored: z.int().min(0) }),
  ),
} as const
