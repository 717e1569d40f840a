import { renameSync, rmSync, statSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import type { Session } from '../../session'
import { encryptAnew } from '../../store/connection'
import { copyNow, flush, sound } from '../../store/copies'
import type { FileKey } from '../../store/file-key'
import { fileRefusal } from '../../store/file-refusal'
import { openStore } from '../../store/store'
import { anewPath } from '../unfinished'

/** On a full disk a closed file keeps its log beside it: another file must not come into that one's company. */
function mustBeFolded(path: string): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Refusal({ code: 'disk-full', params: { path } })
}

/**
 * Puts the open workspace under another key, or in the clear: a copy is encrypted, looked through and flushed, and takes the
 * place of the file in one step of the file system. Until then the file is as it was, and stays open if anything fails.
 */
export function reencrypt(session: Session, to: FileKey | null): void {
  const { path, key } = session.store
  const anew = anewPath(path)
  try {
    copyNow(session.store, anew)
    encryptAnew(anew, key, to)
    sound(anew, to)
    flush(anew)
  } catch (cause) {
    rmSync(anew, { force: true })
    throw fileRefusal(cause, path)
  }
  session.close()
  try {
    mustBeFolded(path)
    renameSync(anew, path)
  } catch (cause) {
    rmSync(anew, { force: true })
    session.use(openStore(path, { key }))
    throw fileRefusal(cause, path)
  }
  session.use(openStore(path, { key: to }))
}
