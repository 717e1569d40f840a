import { existsSync, rmSync } from 'node:fs'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { TOPICS } from '@shared/contract/topic'
import type { Call } from '../call'
import { newestBaseline } from '../reference'
import type { Session } from '../session'
import type { ChangeDraft } from '../store/change'
import { newFileKey, type FileKey } from '../store/file-key'
import { createStore } from '../store/store'
import { newWorkspaceRow } from '../store/workspace'
import { workspaceInfo } from './info'
import { writeRecoverySheet } from './protection/recovery-sheet'

type Created = InputOf<'workspace.create'>

/** The key of a file that is encrypted from the first page on, and the sheet that is on the disk before that. */
async function keyOfNew(
  { protection, entity }: Created,
  path: string,
  call: Call,
): Promise<{ readonly key: FileKey | null; readonly sheet: string | null }> {
  if (protection === undefined) return { key: null, sheet: null }
  const key = await newFileKey(protection.passphrase, call.stretchWork)
  return { key, sheet: await writeRecoverySheet(key, { path, entity: entity.name }, protection, call) }
}

/** Makes a workspace with its built-in data and opens it. Nothing is left behind when that fails. */
export async function createWorkspace(
  input: Created,
  session: Session,
  call: Call,
): Promise<OutputOf<'workspace.create'>> {
  const { file, entity, period } = input
  const path = call.files.path(file, 'save')
  if (existsSync(path)) throw new Refusal({ code: 'workspace-exists', params: { path } })
  const baseline = await newestBaseline(call)
  const first: ChangeDraft = {
    topic: 'workspace',
    action: 'workspace.create',
    summary: { entity: entity.name, period: period.label },
    undo: 'record',
    rows: [newWorkspaceRow(call.newId(), entity, period, call.now()), ...baseline.rows],
    bulk: baseline.bulk,
    touched: TOPICS,
  }
  const context = { actor: call.actor, at: call.now() }
  const { key, sheet } = await keyOfNew(input, path, call)
  try {
    session.use(createStore(path, store => void store.trail.commit(first, context), key))
  } catch (cause) {
    // A sheet that opens nothing would only mislead.
    if (sheet !== null) rmSync(sheet, { force: true })
    throw cause
  }
  call.touch(TOPICS)
  return workspaceInfo(session.store)
}
