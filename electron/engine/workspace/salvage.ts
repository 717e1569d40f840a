import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { TOPICS } from '@shared/contract/topic'
import { stemOf } from '@shared/workspace/backup'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import type { Call } from '../call'
import { roomForCopy } from '../disk'
import type { Session } from '../session'
import { connect } from '../store/connection'
import type { FileKey } from '../store/file-key'
import { fileRefusal } from '../store/file-refusal'
import { openDamaged, salvageInto, type Salvaged } from '../store/salvage'
import { openStore, type Store } from '../store/store'
import { checkBytes } from '../store/check-file'
import { hasWorkspaceRow, newWorkspaceRow } from '../store/workspace'
import { bytesOnDisk } from './backups/keep'
import { keyFor } from './open'

/** Makes the new file and fills it; nothing is left behind when that fails. It is encrypted as the damaged one was. */
function fillNew(damaged: string, path: string, key: FileKey | null, call: Call): Salvaged {
  if (existsSync(path)) throw new Refusal({ code: 'workspace-exists', params: { path } })
  const opened: { close(): unknown }[] = []
  const open = <D extends { close(): unknown }>(db: D): D => {
    opened.push(db)
    return db
  }
  try {
    const from = open(openDamaged(damaged, key))
    closeSync(openSync(path, 'wx', 0o600))
    const to = open(connect(path, { key }))
    return salvageInto(damaged, from, to, (done, total) => {
      if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
      call.progress({ phase: 'salvage', done, total })
    })
  } catch (cause) {
    for (const db of opened.splice(0)) db.close()
    rmSync(path, { force: true })
    throw fileRefusal(cause, damaged)
  } finally {
    for (const db of opened) db.close()
  }
}

/** A workspace whose own row could not be read gets one by the name of its file. */
function named(store: Store, damaged: string, call: Call) {
  if (hasWorkspaceRow(store)) return []
  const entity = entityNamed(stemOf(basename(damaged)))
  return [newWorkspaceRow(call.newId(), entity, calendarYear(Number(call.today().slice(0, 4))), call.now())]
}

/** Reads what can be read of a damaged file into a new workspace, opens that, and says what could not be read. */
export async function salvage(
  { file, into, secret }: InputOf<'workspace.salvage'>,
  session: Session,
  call: Call,
): Promise<OutputOf<'workspace.salvage'>> {
  const { path: damaged } = await call.files.open(file)
  const path = call.files.path(into, 'save')
  if (session.current?.path === damaged) throw new Refusal({ code: 'busy', params: { job: 'workspace' } })
  roomForCopy(dirname(path), bytesOnDisk(damaged))
  const key = await keyFor(damaged, secret)
  const { rows, lost } = fillNew(damaged, path, key, call)
  session.use(openStore(path, { key }))
  const { store } = call
  const trail = store.checkTrail()
  const evidenceLost = checkBytes(store.sqlite).changed.length
  await call.change({
    topic: 'workspace',
    action: 'workspace.salvage',
    summary: { rows, lost: lost.length },
    undo: 'record',
    rows: named(store, damaged, call),
    touched: TOPICS,
  })
  call.touch(TOPICS)
  return { rows, lost: [...lost], evidenceLost, trailWhole: trail.ok }
}
