import { z } from 'zod'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { signWithSchema } from './signing'
import { headViewSchema } from './signed-head'
import { documentSchema, restrictedPartSchema, shownSchema } from './shown'
import { fileTokenSchema } from './workspace'
import { sha256Schema } from '../disclosure/manifest'
import { idSchema } from '../ids/id'
import { topicSchema } from './topic'
import { PAPER_SIZES } from '../units/paper'

export const summarySchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

export const trailRowSchema = z.strictObject({
  table: z.string(),
  id: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
export type TrailRow = z.infer<typeof trailRowSchema>

export const TRAIL_KINDS = ['step', 'record', 'undo', 'redo'] as const

export const trailEntrySchema = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  topic: topicSchema,
  action: z.string(),
  summary: summarySchema,
  reason: z.string().nullable(),
  kind: z.enum(TRAIL_KINDS),
  /** The entry an undo or redo speaks of. */
  refersTo: z.int().nullable(),
  rowCount: z.int(),
  hash: z.string(),
  /** The first rows of the change; a bulk change has more than are shown. */
  rows: z.array(trailRowSchema),
})
export type TrailEntry = z.infer<typeof trailEntrySchema>

/** What the next undo or redo would do, so that it can be named. */
const stepSchema = z.strictObject({ seq: z.int(), action: z.string(), summary: summarySchema })
export type UndoStep = z.infer<typeof stepSchema>

/** Ways out of the screen that make no file. */
export const SHOWN_WAYS = ['print', 'clipboard'] as const

export const TRAIL_LEFT = ['only', 'without'] as const
export type TrailLeft = (typeof TRAIL_LEFT)[number]

const trailFilter = {
  topic: topicSchema.nullable(),
  /** Only entries that touched this record. */
  recordId: idSchema.nullable(),
  text: z.string().max(200).nullable(),
  /** Only what left the program (files, what was printed or copied), or everything but that. */
  left: z.enum(TRAIL_LEFT).optional(),
}

export const trailEndpoints = {
  'trail.list': query(
    z.strictObject({
      ...trailFilter,
      /** Entries older than this sequence number; `null` = the newest. */
      before: z.int().nullable(),
      limit: z.int().min(1).max(500),
      /** For a list that leaves the workspace: entries name nothing that is restricted by now. */
      outward: z.boolean().optional(),
    }),
    z.strictObject({
      entries: z.array(trailEntrySchema),
      total: z.int(),
      /** What records are called now that the rows refer to, by id; persons are not among them. */
      names: z.record(z.string(), z.string()).optional(),
    }),
  ),
  /** Writes the history as a filter shows it, newest first, each change as its sentence. */
  'trail.export': job(z.strictObject({ ...trailFilter, ...listTarget }), listExported),
  'trail.steps': query(
    nothing,
    z.strictObject({ undo: stepSchema.nullable(), redo: stepSchema.nullable(), depth: z.int() }),
  ),
  /** Tells of a list that another program of ours has written, as the command line does. */
  'trail.tell-list': command(
    z.strictObject({
      list: z.string().regex(/^[a-z][a-z-]{0,40}$/),
      format: z.string().regex(/^[a-z0-9]{1,10}$/),
      rows: z.int().min(0),
      /** By which columns its rows were chosen; not by what values, which can name somebody. */
      chosenBy: z.array(z.string().regex(/^[A-Za-z][\w.-]{0,60}$/)).max(50),
      sha256: sha256Schema,
    }),
    done,
  ),
  /**
   * Tells what leaves the screen: what was printed, or goes to the clipboard. In a copy that is only looked at there is no history to
   * tell it in, and the answer says so.
   */
  'trail.tell-shown': command(
    z.strictObject({ way: z.enum(SHOWN_WAYS), ...shownSchema.shape }),
    z.strictObject({ told: z.boolean() }),
  ),
  /** Tells that text goes to the clipboard out of a restricted part of a record: which part and record, never what it says. */
  'trail.tell-text': command(
    z.strictObject({ part: restrictedPartSchema, recordId: idSchema }),
    z.strictObject({ told: z.boolean() }),
  ),
  /** Writes the page of the window as PDF; `shown` is `null` where it shows nothing of a workspace (help). */
  'trail.save-page': job(
    z.strictObject({
      file: fileTokenSchema,
      /** The page as one document that needs nothing else (`renderer/app/paper-document.ts`). */
      html: documentSchema,
      /** What the page is called; stands at the foot of each sheet. */
      name: z.string().min(1).max(200),
      page: z.enum(PAPER_SIZES),
      shown: shownSchema.nullable(),
    }),
    /** Whether the history tells of it; a copy that is only looked at has none. */
    z.strictObject({ told: z.boolean() }),
  ),
  /** Every signed head, the one that reaches furthest last, and how far the history goes now. */
  'trail.heads': query(nothing, z.strictObject({ heads: z.array(headViewSchema), entries: z.int() })),
  /**
   * Signs how far the history goes. One that is signed by this key already, with nothing done since, is not signed again.
   * With `keepOpen` the key stays open until the workspace is closed, which then signs once more when a day has passed.
   */
  'trail.sign-head': command(
    z.strictObject({ sign: signWithSchema, keepOpen: z.boolean() }),
    z.strictObject({ entries: z.int(), fingerprint: sha256Schema, signed: z.boolean() }),
  ),
  /** Saves the newest signed head as a file, to be kept where nobody can change it. */
  'trail.save-head': command(z.strictObject({ file: fileTokenSchema }), headViewSchema),
  'trail.undo': command(nothing, stepSchema),
  'trail.redo': command(nothing, stepSchema),
  'trail.check': job(
    nothing,
    z.strictObject({
      ok: z.boolean(),
      entries: z.int(),
      firstBroken: z.int().nullable(),
      head: z.string().nullable(),
      blanked: z.int(),
    }),
  ),
} as const
