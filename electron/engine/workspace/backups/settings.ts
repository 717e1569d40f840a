import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupSettingsSchema, DEFAULT_BACKUPS, type BackupSettings } from '@shared/workspace/backup'
import { writeBytes } from '../../write-file'

const settingsPath = (dataDir: string): string => join(dataDir, 'backups.json')

/** How backups are kept on this computer: a choice of the person, so that it holds for a damaged workspace too. */
export function backupSettings(dataDir: string): BackupSettings {
  try {
    return backupSettingsSchema.parse(JSON.parse(readFileSync(settingsPath(dataDir), 'utf8')))
  } catch {
    // Not chosen yet, or a file that was damaged: what everybody begins with is safe.
    return DEFAULT_BACKUPS
  }
}

export async function saveBackupSettings(dataDir: string, settings: BackupSettings): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  await writeBytes(settingsPath(dataDir), `${JSON.stringify(settings, null, 2)}\n`)
}
