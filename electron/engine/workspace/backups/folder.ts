import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { BackupView } from '@shared/contract/workspace-safety'
import { Refusal } from '@shared/contract/error'
import {
  backupName,
  expiredBackups,
  readBackupName,
  stemOf,
  type BackupReason,
  type BackupSettings,
} from '@shared/workspace/backup'
import type { Moment } from '@shared/units/calendar-date'
import { isLockedHead } from '../../store/file-key'
import { fileHead } from '../../store/store'
import { fileRefusal } from '../../store/file-refusal'
import { makeFolder, settleFolder } from '../../store/settle'

/** Two workspaces of one name in different folders do not share their backups in a folder of the person's choice. */
const markOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 8)

/** Where the backups of a workspace lie: beside it, or in the folder somebody chose. */
export function backupFolder(path: string, { folder }: Pick<BackupSettings, 'folder'>): string {
  const [place, stem] = [dirname(resolve(path)), stemOf(basename(path))]
  return folder === null ? join(place, `${stem}.backups`) : join(folder, `${stem}-${markOf(place)}.backups`)
}

function viewOf(folder: string, name: string): BackupView | null {
  const read = readBackupName(name)
  if (read === null) return null
  const path = join(folder, name)
  try {
    return { ...read, sizeBytes: statSync(path).size, encrypted: isLockedHead(fileHead(path)) }
  } catch (cause) {
    // A file that went away, or that is no workspace any more, is no backup; anything else is an error of ours.
    if (fileRefusal(cause, path) instanceof Refusal) return null
    throw cause
  }
}

/** The backups in a folder, newest first. */
export function backupsIn(folder: string): BackupView[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map(name => viewOf(folder, name))
    .filter(view => view !== null)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name))
}

/** The path of one backup by its name; refuses names that are none of the folder's. */
export function backupPath(folder: string, name: string): string {
  if (!backupsIn(folder).some(backup => backup.name === name))
    throw new Refusal({ code: 'file-missing', params: { path: join(folder, name) } })
  return join(folder, name)
}

/** A path for a new backup, readable by this user only as the workspace is. Two of one second are told apart. */
export function freshPath(folder: string, workspace: string, at: Moment, reason: BackupReason): string {
  makeFolder(folder)
  for (let moment = Date.parse(at); ; moment += 1000) {
    const path = join(folder, backupName(basename(workspace), new Date(moment).toISOString(), reason))
    if (!existsSync(path)) return path
  }
}

/** Removes backups; they don't come back when the power is cut afterwards. */
export function removeBackups(folder: string, backups: readonly Pick<BackupView, 'name'>[]): void {
  if (backups.length === 0) return
  for (const { name } of backups) rmSync(join(folder, name), { force: true })
  settleFolder(folder)
}

/** Removes backups that are no longer kept; gives how many. */
export function removeExpired(folder: string, settings: BackupSettings, now: Moment): number {
  const gone = expiredBackups(backupsIn(folder), settings, now)
  removeBackups(folder, gone)
  return gone.length
}

/** Removes every backup that is not encrypted; gives how many. */
export function removeOpen(folder: string): number {
  const open = backupsIn(folder).filter(backup => !backup.encrypted)
  removeBackups(folder, open)
  return open.length
}
