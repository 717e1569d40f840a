import type { Call } from '../call'
import { fileKey, isLockedHead, type FileKey } from '../store/file-key'
import { onFile } from '../store/file-refusal'
import { fileHead, openStore, type Store } from '../store/store'
import { keepBackupNow } from './backups/keep'
import { discardUnfinished } from './unfinished'

/**
 * The key of a file: that of the open workspace where it fits, else by what somebody typed; `null` for a plain file, and
 * for an encrypted one of which nothing is known (which is then refused when it is opened).
 */
export async function keyFor(
  path: string,
  secret: string | undefined,
  open: FileKey | null = null,
): Promise<FileKey | null> {
  const head = await onFile(path, () => fileHead(path))
  if (!isLockedHead(head)) return null
  if (open?.head.equals(head) === true) return open
  return secret === undefined ? null : fileKey(head, secret, path)
}

/** Opens a workspace with what somebody typed; a backup is made before its form is brought up to ours. */
export async function opened(path: string, secret: string | undefined, call: Call): Promise<Store> {
  const store = openStore(path, {
    key: await keyFor(path, secret),
    beforeMigration: file => void keepBackupNow(file, 'before-migration', call),
  })
  discardUnfinished(path)
  return store
}
