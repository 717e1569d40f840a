import type { HandlersOf } from '../../call'
import type { workspaceSafetyEndpoints } from '@shared/contract/workspace-safety'
import { onFile } from '../../store/file-refusal'
import { fileContents } from '../../store/file-contents'
import { lookInto } from '../../store/store'
import type { Session } from '../../session'
import { keyFor } from '../open'
import { backupPath, backupsIn, removeExpired } from './folder'
import { keepBackup, keepDailyBackup } from './keep'
import { folderOf, pathOf, restoreBackup } from './restore'
import { backupSettings, saveBackupSettings } from './settings'

type BackupEndpoints = Pick<
  typeof workspaceSafetyEndpoints,
  | 'workspace.backups'
  | 'workspace.set-backups'
  | 'workspace.backup'
  | 'workspace.preview-backup'
  | 'workspace.restore'
>

/** A backup that somebody puts elsewhere leaves the place of the workspace. */
const elsewhere = ({ reason }: { readonly reason: string }) =>
  ({
    topic: 'workspace',
    action: 'workspace.backup-elsewhere',
    summary: { reason },
    undo: 'record',
    rows: [],
    touched: [],
  }) as const

/** Backups: listed, set, made, looked into, brought back. */
export function backupHandlers(session: Session): HandlersOf<BackupEndpoints> {
  return {
    'workspace.backups': ({ file }, call) => {
      const folder = folderOf(pathOf(file, call), call)
      const backups = backupsIn(folder)
      const totalBytes = backups.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
      return Promise.resolve({ folder, settings: backupSettings(call.dataDir), backups, totalBytes })
    },
    'workspace.set-backups': async ({ keep, days, folder }, call) => {
      const now = backupSettings(call.dataDir).folder
      const place = folder === 'as-now' ? now : folder === 'beside' ? null : call.files.path(folder, 'folder')
      const settings = { keep, days, folder: place }
      await saveBackupSettings(call.dataDir, settings)
      call.touch(['workspace'])
      return settings
    },
    'workspace.backup': async ({ reason }, call) => {
      const made = await (reason === 'daily' ? keepDailyBackup(call) : keepBackup(call, reason))
      const settings = backupSettings(call.dataDir)
      const folder = folderOf(call.store.path, call)
      if (made?.reason === 'by-hand' && settings.folder !== null) await call.change(elsewhere(made))
      const removed = await onFile(folder, () => removeExpired(folder, settings, call.now()))
      return { made, removed }
    },
    'workspace.preview-backup': async ({ file, name, secret }, call) => {
      const path = backupPath(folderOf(pathOf(file, call), call), name)
      const key = await keyFor(path, secret, session.current?.key)
      return {
        backup: lookInto(path, key, db => fileContents(db, path)),
        now: session.current === null ? null : fileContents(call.store.sqlite, call.store.path),
      }
    },
    'workspace.restore': (input, call) => restoreBackup(input, session, call),
  }
}
