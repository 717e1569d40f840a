import { chmodSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { BackupView } from '@shared/contract/workspace-safety'
import { Refusal } from '@shared/contract/error'
import { backupIsDue, type BackupReason } from '@shared/workspace/backup'
import type { Call } from '../../call'
import { roomForCopy } from '../../disk'
import { copyInto, copyNow, sizeOfOpen, type Copied } from '../../store/copies'
import { fileRefusal } from '../../store/file-refusal'
import { readWorkspace } from '../../store/workspace'
import { backupFolder, backupsIn, freshPath } from './folder'
import { backupSettings } from './settings'

type Surroundings = Pick<Call, 'dataDir' | 'now'>

function pathOfNew(from: Copied, reason: BackupReason, { dataDir, now }: Surroundings): string {
  const folder = backupFolder(from.path, backupSettings(dataDir))
  try {
    const path = freshPath(folder, from.path, now(), reason)
    roomForCopy(folder, sizeOfOpen(from))
    return path
  } catch (cause) {
    throw fileRefusal(cause, folder)
  }
}

function made(path: string): BackupView {
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  const found = backupsIn(dirname(path)).find(backup => backup.name === basename(path))
  if (!found) throw new Refusal({ code: 'file-missing', params: { path } })
  return found
}

/** Makes a backup of the open workspace; refuses (`disk-full`) before it would fill the disk. */
export async function keepBackup(
  call: Surroundings & Pick<Call, 'store' | 'progress' | 'signal'>,
  reason: BackupReason,
): Promise<BackupView> {
  const { store, signal } = call
  if (store.look !== null) throw new Refusal({ code: 'read-only' })
  const path = pathOfNew(store, reason, call)
  await copyInto(store, path, (done, total) => {
    if (signal.aborted) throw new Refusal({ code: 'cancelled' })
    call.progress({ phase: 'backup', done, total })
  })
  return made(path)
}

/** The same at once, for a file that is being opened. */
export function keepBackupNow(from: Copied, reason: BackupReason, around: Surroundings): BackupView {
  const path = pathOfNew(from, reason, around)
  copyNow(from, path)
  return made(path)
}

/** The daily backup, if it is time for one; `null` if not. */
export async function keepDailyBackup(call: Call): Promise<BackupView | null> {
  const folder = backupFolder(call.store.path, backupSettings(call.dataDir))
  const { savedAt } = await readWorkspace(call.store)
  return backupIsDue(backupsIn(folder), savedAt, call.now()) ? keepBackup(call, 'daily') : null
}

/** How large the workspace is on the disk, its log included. */
export function bytesOnDisk(path: string): number {
  const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return size(path) + size(`${path}-wal`)
}
