import { z } from 'zod'
import { idSchema } from '../ids/id'
import { BIN_KINDS } from '../trail/bin'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'
import { command, job, nothing, query } from './endpoint'
import { backupNameSchema } from './workspace-safety'

const ref = z.strictObject({ kind: z.enum(BIN_KINDS), id: idSchema })

const hanging = z.strictObject({ table: z.string(), count: z.int().min(1) })

const binRowSchema = z.strictObject({
  ...ref.shape,
  name: z.string(),
  /** Of a supply link: whom the named supplier supplies; of anything else `null`. */
  to: z.string().nullable(),
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
  /** The rule that put it here and asks to remove it for good, from which day on, and whether that has come. */
  removal: z
    .strictObject({ ruleId: idSchema, title: z.string(), dueOn: calendarDateSchema, waits: z.boolean() })
    .nullable(),
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

const counted = z.array(z.strictObject({ table: z.string(), count: z.int().min(1) }))
const chosen = z.array(ref).min(1).max(20_000)

export const erasurePlanSchema = z.strictObject({
  /** Everything that goes, by table, the chosen records among it. */
  gone: counted,
  /** What stays and only loses its reference to what goes. */
  emptied: counted,
  /** Stored files that go along, by name. */
  files: z.array(z.string()),
  /** Lists that brought it in and stay, because they are kept as evidence. */
  held: z.array(z.string()),
  /** Entries of the history out of which texts are taken. */
  entries: z.int(),
  /** Steps that can't be taken back any more afterwards. */
  steps: z.int(),
  /** Backups that hold it; `null` = it can't be said (another passphrase, a file that can't be read). */
  backups: z.array(
    z.strictObject({ name: backupNameSchema, at: momentSchema, holds: z.literal(true).nullable() }),
  ),
  /** The last entry of the history when this was planned. */
  head: z.int(),
})
export type ErasurePlan = z.infer<typeof erasurePlanSchema>

export const erasureEndpoints = {
  /** What would be lost if records of the bin were removed for good; every backup is looked into. Nothing is touched. */
  'trail.erase-plan': job(z.strictObject({ records: chosen }), erasurePlanSchema),
  /**
   * Removes records of the bin for good, as planned at `head`: rows, texts of the history, files, pages of the file. It can't be
   * undone, and neither can what was done before. Backups that are named go as well.
   */
  'trail.erase': job(
    z
      .strictObject({
        records: chosen,
        /** Why; `null` where a rule says it. */
        reason: z.string().trim().min(1).max(2000).nullable(),
        /** The rule that is carried out, for exactly what waits by it. */
        ruleId: idSchema.nullable(),
        head: z.int(),
        backups: z.array(backupNameSchema).max(1000),
      })
      .refine(({ reason, ruleId }) => (reason === null) !== (ruleId === null), {
        path: ['reason'],
        message: 'invalid',
      }),
    z.strictObject({
      erased: z.int(),
      backups: z.int(),
      /** Whether the file was made anew; where it could not be, it will when it is opened next. */
      clean: z.boolean(),
    }),
  ),
} as const
