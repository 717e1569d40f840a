import { z } from 'zod'
import { DUPLICATE_VERDICTS } from '../duplicates/decisions'
import { PARTY_KINDS, partySchema } from '../duplicates/party'
import { idSchema } from '../ids/id'
import { command, done, job, nothing, query } from './endpoint'

const kindSchema = z.enum(PARTY_KINDS)
const note = z.string().max(1000).nullable()

export const comparisonReasonSchema = z.strictObject({
  /** Its sentence is `duplicates:reason.<code>`, filled by the parameters. */
  code: z.string(),
  side: z.enum(['for', 'against']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Log odds, negative against. */
  points: z.number(),
})

const wordsSchema = z.array(z.strictObject({ text: z.string(), differs: z.boolean() })).readonly()

/** One field of both sides, word by word; an empty side does not say. */
export const sideRowSchema = z.strictObject({
  field: z.enum(['name', 'otherNames', 'country', 'region', 'city', 'address', 'position', 'numbers']),
  ours: wordsSchema,
  theirs: wordsSchema,
})

/** Two parties held against each other. */
export const comparedSchema = z.strictObject({
  /** 0 to 1: how likely both are one. */
  score: z.number().min(0).max(1),
  reasons: z.array(comparisonReasonSchema).readonly(),
  sides: z.array(sideRowSchema).readonly(),
})
export type Compared = z.infer<typeof comparedSchema>

const partyRefSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** The supplier a site belongs to. */
  supplierId: idSchema.nullable(),
  supplierName: z.string().nullable(),
})

const pairSchema = z.strictObject({
  kind: kindSchema,
  left: partyRefSchema,
  right: partyRefSchema,
  compared: comparedSchema,
})
export type DuplicatePair = z.infer<typeof pairSchema>

const pairInput = { kind: kindSchema, leftId: idSchema, rightId: idSchema }
const mergeInput = { kind: kindSchema, keepId: idSchema, loseId: idSchema }

const conflictSchema = z.strictObject({ field: z.string(), kept: z.string(), lost: z.string() })
const previewSchema = z.strictObject({
  kept: partyRefSchema,
  lost: partyRefSchema,
  /** Rows that go along, by table. */
  moves: z.record(z.string(), z.int()),
  /** Fields that the kept record takes over because it has nothing there. */
  fills: z.array(z.string()),
  /** Fields in which both say something different; what is not taken stays as the kept record has it. */
  conflicts: z.array(conflictSchema),
})
export type MergePreview = z.infer<typeof previewSchema>

const decisionSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  verdict: z.enum(DUPLICATE_VERDICTS),
  left: partySchema,
  right: partySchema,
  score: z.number(),
  note: z.string().nullable(),
  decidedAt: z.iso.datetime(),
  decidedBy: z.string(),
})
export type ListedDecision = z.infer<typeof decisionSchema>

const mergeSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  keptId: idSchema,
  lostId: idSchema,
  lostName: z.string(),
  /** Rows that came along. */
  moved: z.int(),
  note: z.string().nullable(),
  mergedAt: z.iso.datetime(),
  mergedBy: z.string(),
})
export type ListedMerge = z.infer<typeof mergeSchema>

/** Numbers that can be taken out of a supplier with a split. */
export const SPLIT_NUMBERS = [
  'ownNumber',
  'lei',
  'vatNumber',
  'dunsNumber',
  'osId',
  'registrationNumber',
] as const

export const duplicatesEndpoints = {
  /** Looks through the whole register for likely duplicates that nobody has decided; the likeliest first, at most 1,000. */
  'duplicates.find': job(
    z.strictObject({ kind: kindSchema }),
    z.strictObject({ pairs: z.array(pairSchema), total: z.int(), looked: z.int() }),
  ),
  /** Says that two records are different: they are never offered again until the decision is reopened. */
  'duplicates.keep-apart': command(z.strictObject({ ...pairInput, note }), done),
  'duplicates.preview-merge': query(z.strictObject(mergeInput), previewSchema),
  /** Makes two records one: everything of the one goes to the other, the losing name stays as another name. */
  'duplicates.merge': command(
    z.strictObject({ ...mergeInput, take: z.array(z.string()).max(50), note }),
    z.strictObject({ mergeId: idSchema }),
  ),
  /** Merges of one kept record that can be taken apart. */
  'duplicates.merges': query(z.strictObject({ keptId: idSchema }), z.array(mergeSchema)),
  /** Takes a merge apart: the lost record comes back with what came along and was not moved on since. */
  'duplicates.part': command(z.strictObject({ mergeId: idSchema, note }), done),
  /** Takes sites, names and numbers out of a supplier into a new one. */
  'duplicates.split': command(
    z.strictObject({
      supplierId: idSchema,
      name: z.string().min(1).max(500),
      siteIds: z.array(idSchema).max(10_000),
      aliases: z.array(z.string()).max(1000),
      numbers: z.array(z.enum(SPLIT_NUMBERS)),
      note,
    }),
    z.strictObject({ id: idSchema }),
  ),
  /** Everything that was decided, newest first. */
  'duplicates.decisions': query(nothing, z.array(decisionSchema)),
  /** From now on asked again. */
  'duplicates.reopen': command(z.strictObject({ id: idSchema, note }), done),
} as const
