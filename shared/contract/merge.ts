import { z } from 'zod'
import { SIDES } from '../trail/merge'
import { job } from './endpoint'
import { fileTokenSchema } from './workspace'

const sideSchema = z.enum(SIDES)
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** Most conflicts that a plan names one by one; the rest are decided all alike. */
export const MOST_CONFLICTS = 1000

/** Who said something last, when, in which change and why; `null` where a trail no longer says. */
const saidSchema = z
  .strictObject({
    actor: z.string(),
    at: z.iso.datetime(),
    action: z.string(),
    summary: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    reason: z.string().nullable(),
  })
  .nullable()
export type Said = z.infer<typeof saidSchema>

const cellSchema = z.union([z.string(), z.number(), z.null()])

export const mergeConflictSchema = z.strictObject({
  /** Names the conflict when it is decided. */
  key: z.string(),
  kind: z.enum(['field', 'removed-mine', 'removed-theirs', 'list']),
  table: z.string(),
  id: z.string(),
  /** What people call the record, or the one it belongs to. */
  name: z.string(),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      base: cellSchema,
      mine: cellSchema,
      theirs: cellSchema,
      /** The content is restricted: only that it differs is told. */
      hidden: z.boolean(),
    }),
  ),
  mine: saidSchema,
  theirs: saidSchema,
  /** The side that keeps work from being lost; `null` = nobody can know. */
  suggested: sideSchema.nullable(),
})
export type MergeConflict = z.infer<typeof mergeConflictSchema>

const copySchema = z.strictObject({
  /** Entries since the trails part. */
  entries: z.int(),
  actors: z.array(z.string()),
  head: hashSchema,
})

const recordSchema = z.strictObject({ table: z.string(), id: z.string(), name: z.string() })

export const mergePlanSchema = z.strictObject({
  fileName: z.string(),
  /** The last entry that both trails have. */
  base: z.strictObject({ seq: z.int(), at: z.iso.datetime(), hash: hashSchema }),
  mine: copySchema,
  theirs: copySchema,
  /** Whether this copy was merged with the other before. */
  mergedBefore: z.boolean(),
  counts: z.array(z.strictObject({ table: z.string(), added: z.int(), changed: z.int(), removed: z.int() })),
  conflicts: z.array(mergeConflictSchema).max(MOST_CONFLICTS),
  conflictCount: z.int(),
  /** New suppliers and recruiters of theirs that are called like one here: the duplicates flow shows them afterwards. */
  alike: z.int(),
  /** What stays on one side's removal because the other goes on using it. */
  kept: z.array(recordSchema),
  /** Records that got another number because both copies had given out theirs. */
  renumbered: z.array(recordSchema),
  /** Records that can't stand beside ours: ours stays, theirs is kept in the sealed trail only. */
  impossible: z.array(recordSchema),
  /** Results and lists that each copy makes or loads anew, by table. */
  left: z.array(z.strictObject({ table: z.string(), count: z.int() })),
  /** How many records the other copy worked on that were removed here for good: they stay away. */
  erased: z.int(),
})
export type MergePlan = z.infer<typeof mergePlanSchema>

export const mergeEndpoints = {
  /** Reads another copy of the open workspace and says what a merge would do; writes nothing. */
  'trail.merge-plan': job(z.strictObject({ file: fileTokenSchema }), mergePlanSchema),
  /**
   * Merges another copy into the open workspace, as one step that can be undone. Refused when either copy is not what the
   * plan was made of, or a conflict is left undecided.
   */
  'trail.merge': job(
    z.strictObject({
      file: fileTokenSchema,
      heads: z.strictObject({ mine: hashSchema, theirs: hashSchema }),
      /** For every conflict of fields that `choices` does not name; work against removal stays, unless it is named. */
      accept: sideSchema.nullable(),
      choices: z.record(z.string().max(300), sideSchema),
    }),
    z.strictObject({
      entries: z.int(),
      rows: z.int(),
      conflicts: z.int(),
      /** Number of the entry that the merge became; `null` when there was nothing to write but the merge itself. */
      seq: z.int(),
      hash: hashSchema,
    }),
  ),
} as const
