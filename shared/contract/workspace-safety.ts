import { PAPER_SIZES } from '../units/paper'
import { z } from 'zod'
import { periodSchema } from '../workspace/entity'
import { BACKUP_REASONS, backupSettingsSchema } from '../workspace/backup'
import { SYNC_SERVICES } from '../workspace/place'
import { command, job, nothing, query } from './endpoint'
import { fileTokenSchema, newPassphraseSchema, secretSchema, workspaceInfoSchema } from './workspace'

/** The open workspace, or with a token a file that is not open, perhaps because it can't be. */
const whichFile = { file: fileTokenSchema.nullable() }
export const backupNameSchema = z
  .string()
  .max(300)
  .regex(/^[^/\\]+\.fivefold$/)

export const backupSchema = z.strictObject({
  name: z.string(),
  at: z.iso.datetime(),
  reason: z.enum(BACKUP_REASONS),
  sizeBytes: z.int(),
  /** Whether it asks for a passphrase. */
  encrypted: z.boolean(),
})
export type BackupView = z.infer<typeof backupSchema>

const countsSchema = z.strictObject({
  suppliers: z.int(),
  sites: z.int(),
  recruiters: z.int(),
  corridors: z.int(),
  findings: z.int(),
  evidence: z.int(),
  /** Entries of the history. */
  changes: z.int(),
})
export type ContentCounts = z.infer<typeof countsSchema>

export const contentsSchema = z.strictObject({
  entity: z.string(),
  period: periodSchema,
  savedAt: z.iso.datetime(),
  counts: countsSchema,
})
export type Contents = z.infer<typeof contentsSchema>

const placeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('synced'), service: z.enum(SYNC_SERVICES) }),
    z.strictObject({ kind: z.literal('network') }),
  ])
  .nullable()

export const safetySchema = z.strictObject({
  encrypted: z.boolean(),
  /** Where the file lies at risk; `null` for a place like any. */
  place: placeSchema,
  sizeBytes: z.int(),
  /** Free space where the workspace lies; `null` where the system does not say. */
  freeBytes: z.int().nullable(),
  /** Little enough to say so. */
  short: z.boolean(),
  /** When the copy was made that is looked at because the workspace is open elsewhere; `null` for one to work in. */
  lookedAtSince: z.iso.datetime().nullable(),
})
export type Safety = z.infer<typeof safetySchema>

export const salvageSchema = z.strictObject({
  rows: z.int(),
  /** Tables of which rows could not be read, or had to be left out because what they belong to is gone. */
  lost: z.array(z.strictObject({ table: z.string(), unreadable: z.int().nullable(), orphaned: z.int() })),
  /** Evidence whose bytes no longer match their hash, or are gone. */
  evidenceLost: z.int(),
  trailWhole: z.boolean(),
})
export type Salvage = z.infer<typeof salvageSchema>

const rememberedSchema = z.strictObject({
  /** Whether there is a key store that keeps anything from anybody. */
  isPossible: z.boolean(),
  isRemembered: z.boolean(),
})

export const workspaceSafetyEndpoints = {
  /** Opens a copy of a workspace that is open elsewhere, as of now: everything can be seen, nothing changed. */
  'workspace.look': command(
    z.strictObject({ file: fileTokenSchema, secret: secretSchema.optional() }),
    workspaceInfoSchema,
  ),
  'workspace.safety': query(nothing, safetySchema),
  'workspace.backups': query(
    z.strictObject(whichFile),
    z.strictObject({
      /** Where they lie, for the person to read. */
      folder: z.string(),
      settings: backupSettingsSchema,
      backups: z.array(backupSchema),
      totalBytes: z.int(),
    }),
  ),
  /** Sets how many backups are kept, for how long and where, for all workspaces of this person; `null` = beside the workspace. */
  'workspace.set-backups': command(
    z.strictObject({
      keep: backupSettingsSchema.shape.keep,
      days: backupSettingsSchema.shape.days,
      folder: z.union([z.literal('as-now'), z.literal('beside'), fileTokenSchema]),
    }),
    backupSettingsSchema,
  ),
  /** Makes a backup; with `daily` only when the newest is a day old and something changed since. */
  'workspace.backup': job(
    z.strictObject({ reason: z.enum(['daily', 'by-hand', 'before-merge']) }),
    z.strictObject({ made: backupSchema.nullable(), removed: z.int() }),
  ),
  /** What is in a backup, beside what is in the workspace now (`null` when that is not open). */
  'workspace.preview-backup': query(
    z.strictObject({ ...whichFile, name: backupNameSchema, secret: secretSchema.optional() }),
    z.strictObject({ backup: contentsSchema, now: contentsSchema.nullable() }),
  ),
  /**
   * Brings a backup back: into a new file, or in place of the workspace, of which a backup is made first (or, where it can't be
   * read, which is kept under another name). What was brought back is open afterwards.
   */
  'workspace.restore': job(
    z.strictObject({
      ...whichFile,
      name: backupNameSchema,
      into: fileTokenSchema.nullable(),
      secret: secretSchema.optional(),
    }),
    z.strictObject({ workspace: workspaceInfoSchema, kept: z.string().nullable() }),
  ),
  /** Reads what can be read of a damaged file into a new workspace. */
  'workspace.salvage': job(
    z.strictObject({ file: fileTokenSchema, into: fileTokenSchema, secret: secretSchema.optional() }),
    salvageSchema,
  ),
  /**
   * Encrypts the open workspace, or gives it another passphrase (then `current` opens it now). The recovery sheet is written
   * first; backups in the clear are removed once an encrypted one is there.
   */
  'workspace.protect': job(
    z.strictObject({
      passphrase: newPassphraseSchema,
      current: secretSchema.nullable(),
      sheet: fileTokenSchema,
      page: z.enum(PAPER_SIZES),
      removeOpenBackups: z.boolean(),
    }),
    z.strictObject({ sheet: z.string(), removed: z.int() }),
  ),
  /** Whether the system's key store can keep the key of a workspace here, and whether it does; `null` = the open one. */
  'workspace.remembered': query(z.strictObject(whichFile), rememberedSchema),
  /** Keeps the key of the open workspace (never its passphrase) in the system's key store, or takes it out. */
  'workspace.remember': command(z.strictObject({ isRemembered: z.boolean() }), rememberedSchema),
  /** Takes the encryption off again. */
  'workspace.unprotect': job(z.strictObject({ current: secretSchema }), workspaceInfoSchema),
  /** Closes an encrypted workspace and forgets its key; gives the token with which it is opened again. */
  'workspace.lock': command(nothing, z.strictObject({ file: fileTokenSchema, name: z.string() })),
} as const
