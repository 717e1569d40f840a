import { renameSync, rmSync, statSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../../call'
import type { Session } from '../../session'
import { copyNow, copyPages, sizeOfOpen } from '../../store/copies'
import { inThread, type Told } from '../../store/copy-thread'
import type { FileKey } from '../../store/file-key'
import { fileRefusal } from '../../store/file-refusal'
import { settle } from '../../store/settle'
import { openStore, type Store } from '../../store/store'
import { anewPath, discardSource, discardUnfinished, sourcePath } from '../unfinished'

/** On a full disk a closed file keeps its log beside it: another file must not come into that one's company. */
function mustBeFolded(path: string): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Refusal({ code: 'disk-full', params: { path } })
}

/**
 * What the thread reads. An encrypted file is read while it is open, where it can be lent. A plain one is open in the other build
 * of SQLite, and one build's closing would let go of the other's lock (decision 0640): that one is copied first.
 */
async function readable(store: Store, told: Told): Promise<string> {
  const source = sourcePath(store.path)
  if (store.key === null) await copyPages(store, source, told)
  else if (store.isLent) return store.path
  else copyNow(store, source)
  return source
}

async function writeAnew(
  store: Store,
  to: FileKey | null,
  call: Pick<Call, 'progress' | 'signal'>,
): Promise<void> {
  const told = (phase: string) => (done: number, total: number) => {
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
    call.progress({ phase, done, total })
  }
  const path = anewPath(store.path)
  const from = await readable(store, told('copy'))
  const copy = { from, fromKey: store.key, to: path, toKey: to }
  await inThread({ copy, path, key: to }, told(to === null ? 'decrypt' : 'encrypt'), sizeOfOpen(store))
  if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
}

/**
 * Puts the open workspace under another key, or in the clear: a copy is encrypted, looked through and flushed in a thread, and
 * takes the place of the file in one step of the file system. Until then the file is as it was, and stays open if anything
 * fails or the call is cancelled. Whoever calls it is alone with the workspace.
 */
export async function reencrypt(
  session: Session,
  to: FileKey | null,
  call: Pick<Call, 'progress' | 'signal'>,
): Promise<void> {
  const { store } = session
  const { path, key } = store
  try {
    await writeAnew(store, to, call)
    discardSource(path)
  } catch (cause) {
    discardUnfinished(path)
    throw fileRefusal(cause, path)
  }
  session.close()
  try {
    mustBeFolded(path)
    renameSync(anewPath(path), path)
  } catch (cause) {
    rmSync(anewPath(path), { force: true })
    session.use(openStore(path, { key, isSound: true }))
    throw fileRefusal(cause, path)
  }
  session.use(openStore(path, { key: to, isSound: true }))
  settle(path)
}
