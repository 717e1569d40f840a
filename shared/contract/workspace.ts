import { PAPER_SIZES } from '../units/paper'
import { z } from 'zod'
import { releaseSchema } from '../workspace/release'
import { entitySchema, periodSchema } from '../workspace/entity'
import { command, done, job, nothing, query } from './endpoint'
import { headViewSchema } from './signed-head'

/** Tokens stand for a file the person chose in a dialog or dropped: the window never sees or sends paths. */
export const fileTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
export type FileToken = z.infer<typeof fileTokenSchema>

/** What opens an encrypted workspace: its passphrase, or the lines of its recovery sheet. Never kept, never logged. */
export const secretSchema = z.string().min(1).max(2000)

/** A passphrase somebody chooses; what opens a file may be shorter or be the lines of a recovery sheet. */
export const LEAST_PASSPHRASE = 12
export const newPassphraseSchema = z.string().min(LEAST_PASSPHRASE).max(500)

export const workspaceInfoSchema = z.strictObject({
  fileName: z.string(),
  /** Where the file lies, for the person to read. */
  folder: z.string(),
  entity: entitySchema,
  period: periodSchema,
  sample: z.boolean(),
  /** Last committed change. */
  savedAt: z.iso.datetime(),
})
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>

export const checkReportSchema = z.strictObject({
  database: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) }),
  foreignKeys: z.strictObject({ ok: z.boolean(), broken: z.int() }),
  trail: z.strictObject({
    ok: z.boolean(),
    entries: z.int(),
    firstBroken: z.int().nullable(),
    head: z.string().nullable(),
    /** How many entries had something removed for good; what is left of them is proved as before. */
    blanked: z.int(),
  }),
  /** Copies that were merged into this one, and whether their sealed trails prove what the merges say. */
  copies: z.strictObject({ ok: z.boolean(), merged: z.int(), firstBroken: z.int().nullable() }),
  /** Signed heads of the history. */
  heads: z.strictObject({
    ok: z.boolean(),
    count: z.int(),
    newest: headViewSchema.nullable(),
    /** The first that does not fit, and how far the last one before it reaches that does: between them it was rewritten. */
    firstBroken: headViewSchema.nullable(),
    soundUpTo: z.int(),
    /** The head that was given to compare with; `null` where none was. */
    given: headViewSchema.nullable(),
  }),
  evidence: z.strictObject({ ok: z.boolean(), files: z.int(), changed: z.array(z.string()) }),
})
export type CheckReport = z.infer<typeof checkReportSchema>

export const workspaceEndpoints = {
  'workspace.create': command(
    z.strictObject({
      file: fileTokenSchema,
      entity: entitySchema,
      period: periodSchema,
      /** Encrypts it from its first page on; the recovery sheet is written before. */
      protection: z
        .strictObject({
          passphrase: newPassphraseSchema,
          sheet: fileTokenSchema,
          page: z.enum(PAPER_SIZES),
        })
        .optional(),
    }),
    workspaceInfoSchema,
  ),
  'workspace.open': command(
    z.strictObject({ file: fileTokenSchema, secret: secretSchema.optional() }),
    workspaceInfoSchema,
  ),
  'workspace.close': command(nothing, done),
  'workspace.current': query(nothing, workspaceInfoSchema.nullable()),
  'workspace.edit': command(
    z.strictObject({ entity: entitySchema, period: periodSchema }),
    workspaceInfoSchema,
  ),
  /** Fills an empty workspace with the invented sample: lists imported, sanctions sample loaded, scored and screened. */
  'workspace.fill-sample': job(nothing, workspaceInfoSchema),
  /**
   * Asks the address of a permit which version of the program is the newest; `isNewer` = it comes after this one. Nothing is
   * downloaded besides, and no workspace is needed.
   */
  'workspace.newest-release': job(
    z.strictObject({ permit: fileTokenSchema }),
    releaseSchema.extend({ isNewer: z.boolean() }).strict(),
  ),
  /** With `head`: a saved head of this workspace that was kept elsewhere must fit as well. */
  'workspace.check': job(z.strictObject({ head: fileTokenSchema.nullable().optional() }), checkReportSchema),
} as const
