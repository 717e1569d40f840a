import { z } from 'zod'
import type { Moment } from '../units/calendar-date'

/** Why a backup was made. */
export const BACKUP_REASONS = [
  'daily',
  'by-hand',
  'before-migration',
  'before-restore',
  'before-merge',
  'after-protection',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** How many automatic backups stay, for how long, and where: `folder` is a path, or `null` for beside the workspace. */
export const backupSettingsSchema = z.strictObject({
  keep: z.int().min(1).max(200),
  days: z.int().min(1).max(3650),
  folder: z.string().min(1).max(4096).nullable(),
})
export type BackupSettings = z.infer<typeof backupSettingsSchema>

export const DEFAULT_BACKUPS: BackupSettings = { keep: 10, days: 180, folder: null }

export interface Backup {
  readonly name: string
  readonly at: Moment
  readonly reason: BackupReason
}

const EXTENSION = '.fivefold'
const DAY_MS = 86_400_000
const NAME = /^.+ (\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z ([a-z-]+)\.fivefold$/s

/** The name of a workspace without its ending. */
export const stemOf = (fileName: string): string =>
  fileName.endsWith(EXTENSION) ? fileName.slice(0, -EXTENSION.length) : fileName

/** `Harbour 2026 20261126T214803Z daily.fivefold`: says of which file it is, when it was made, to the second, and why. */
export function backupName(fileName: string, at: Moment, reason: BackupReason): string {
  const stamp = `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
  return `${stemOf(fileName)} ${stamp} ${reason}${EXTENSION}`
}

/** What a name says; `null` for a file that is no backup of ours. */
export function readBackupName(name: string): Backup | null {
  const [, year, month, day, hour, minute, second, why] = NAME.exec(name) ?? []
  const reason = BACKUP_REASONS.find(known => known === why)
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`)
  if (reason === undefined || Number.isNaN(at.getTime())) return null
  return { name, at: at.toISOString(), reason }
}

const newestFirst = <B extends Backup>(backups: readonly B[]): B[] =>
  backups.toSorted((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name))

/** The newest backup of all. */
export const newestBackup = <B extends Backup>(backups: readonly B[]): B | null =>
  newestFirst(backups)[0] ?? null

/**
 * Backups that may go: the oldest beyond the number that is kept, and those that are too old. One that somebody made by
 * hand never goes by itself, and the newest always stays.
 */
export function expiredBackups<B extends Backup>(
  backups: readonly B[],
  { keep, days }: Pick<BackupSettings, 'keep' | 'days'>,
  now: Moment,
): B[] {
  const oldest = new Date(Date.parse(now) - days * DAY_MS).toISOString()
  const newest = newestBackup(backups)
  return newestFirst(backups.filter(backup => backup.reason !== 'by-hand')).filter(
    (backup, at) => backup !== newest && (at >= keep || backup.at < oldest),
  )
}

/** Whether it is time for another: something changed since the newest, and that one is a day old. */
export function backupIsDue(backups: readonly Backup[], lastChange: Moment, now: Moment): boolean {
  const newest = newestBackup(backups)
  if (newest === null) return true
  return newest.at < lastChange && Date.parse(now) - Date.parse(newest.at) >= DAY_MS
}
