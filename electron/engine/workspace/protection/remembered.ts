import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../../call'
import { isLockedHead, keyName, type FileKey } from '../../store/file-key'
import { onFile } from '../../store/file-refusal'
import { fileHead } from '../../store/store'

type Remembered = OutputOf<'workspace.remembered'>

/** The key that this computer remembers of an encrypted file; `null` where it remembers none, or the file is a plain one. */
export async function rememberedKey(path: string, { keys }: Pick<Call, 'keys'>): Promise<FileKey | null> {
  if (keys === null) return null
  const head = await onFile(path, () => fileHead(path))
  if (!isLockedHead(head)) return null
  const key = await keys.find(keyName({ head }))
  return key === null ? null : { head, key: Buffer.from(key) }
}

/** Forgets a key that no longer opens anything. */
export async function forgetKey(key: FileKey | null, { keys }: Pick<Call, 'keys'>): Promise<void> {
  if (key !== null) await keys?.forget(keyName(key))
}

/** Whether this computer can remember keys at all, and whether it does for the open workspace or a file that is not open. */
export async function whetherRemembered(
  { file }: InputOf<'workspace.remembered'>,
  call: Call,
): Promise<Remembered> {
  const { keys } = call
  const isPossible = keys !== null && (await keys.isReal())
  if (!isPossible) return { isPossible, isRemembered: false }
  const path = file === null ? null : (await call.files.open(file)).path
  // The bytes of an open file are left to SQLite.
  if (path !== null && path !== call.openStore?.path)
    return { isPossible, isRemembered: (await rememberedKey(path, call)) !== null }
  const { key } = call.store
  return { isPossible, isRemembered: key !== null && (await keys.find(keyName(key))) !== null }
}

/** Remembers the key of the open workspace on this computer, or forgets it. */
export async function remember(
  { isRemembered }: InputOf<'workspace.remember'>,
  call: Call,
): Promise<Remembered> {
  const { keys, store } = call
  if (store.key === null) throw new Refusal({ code: 'refused', detail: 'not-protected' })
  if (!isRemembered) await forgetKey(store.key, call)
  else {
    if (keys === null || !(await keys.isReal()))
      throw new Refusal({ code: 'refused', detail: 'no-key-store' })
    await keys.keep(keyName(store.key), store.key.key)
  }
  call.touch(['workspace'])
  return whetherRemembered({ file: null }, call)
}
