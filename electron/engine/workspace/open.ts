import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import type { Copied } from '../store/copies'
import { fileKey, isLockedHead, type FileKey } from '../store/file-key'
import { onFile } from '../store/file-refusal'
import { fileHead, openStore, type Store } from '../store/store'
import { keepBackupNow } from './backups/keep'
import { forgetKey, rememberedKey } from './protection/remembered'
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

/**
 * Opens a workspace with what somebody typed, or with the key that this computer remembers of it; a backup is made before its
 * form is brought up to ours.
 */
export async function opened(path: string, secret: string | undefined, call: Call): Promise<Store> {
  const remembered = secret === undefined ? await rememberedKey(path, call) : null
  const key = remembered ?? (await keyFor(path, secret))
  const beforeMigration = (file: Copied) => void keepBackupNow(file, 'before-migration', call)
  try {
    const store = openStore(path, { key, beforeMigration })
    discardUnfinished(path)
    return store
  } catch (cause) {
    if (remembered === null || !(cause instanceof Refusal) || cause.error.code !== 'passphrase-wrong')
      throw cause
    // The file is not what it was when its key was kept: whoever opens it types what opens it.
    await forgetKey(remembered, call)
    throw new Refusal({ code: 'passphrase-needed', params: { path } }, { cause })
  }
}
