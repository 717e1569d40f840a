import { timingSafeEqual } from 'node:crypto'
import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { workspaceSafetyEndpoints } from '@shared/contract/workspace-safety'
import { TOPICS } from '@shared/contract/topic'
import type { Call, HandlersOf } from '../../call'
import { roomForCopy } from '../../disk'
import type { Session } from '../../session'
import { fileKey, newFileKey } from '../../store/file-key'
import type { Store } from '../../store/store'
import { readWorkspace } from '../../store/workspace'
import { signWhenClosing } from '../../trail'
import { removeOpen } from '../backups/folder'
import { bytesOnDisk, keepBackup } from '../backups/keep'
import { folderOf } from '../backups/restore'
import { workspaceInfo } from '../info'
import { reencrypt } from './reencrypt'
import { writeRecoverySheet } from './recovery-sheet'
import { forgetKey, remember, whetherRemembered } from './remembered'

type ProtectionEndpoints = Pick<
  typeof workspaceSafetyEndpoints,
  | 'workspace.protect'
  | 'workspace.unprotect'
  | 'workspace.remembered'
  | 'workspace.remember'
  | 'workspace.lock'
>

/** Who changes or removes a passphrase must know it, also at a computer that was left open. */
async function confirmed({ key, path }: Store, secret: string | null): Promise<void> {
  if (key === null) return
  if (secret === null) throw new Refusal({ code: 'passphrase-needed', params: { path } })
  const given = await fileKey(key.head, secret, path)
  if (!timingSafeEqual(given.key, key.key)) throw new Refusal({ code: 'passphrase-wrong', params: { path } })
}

async function record(verb: string, call: Call): Promise<void> {
  await call.change({
    topic: 'workspace',
    action: `workspace.${verb}`,
    summary: {},
    undo: 'record',
    rows: [],
    touched: TOPICS,
  })
  call.touch(TOPICS)
}

/** The sheet is on the disk before the first page is encrypted: a passphrase that is forgotten then loses nothing. */
async function protect(
  { passphrase, current, sheet, page, removeOpenBackups }: InputOf<'workspace.protect'>,
  session: Session,
  call: Call,
): Promise<OutputOf<'workspace.protect'>> {
  const { store } = call
  await confirmed(store, current)
  // The new form, and beside it for a while a copy to make it from, then its first backup.
  roomForCopy(dirname(store.path), 2 * bytesOnDisk(store.path))
  const verb = store.key === null ? 'protect' : 'change-passphrase'
  const { key: before } = store
  const { entity } = await readWorkspace(store)
  call.progress({ phase: 'sheet', done: 0, total: null })
  const key = await newFileKey(passphrase, call.stretchWork)
  const written = await writeRecoverySheet(
    key,
    { path: store.path, entity: entity.name },
    { sheet, page },
    call,
  )
  try {
    await call.alone(() => reencrypt(session, key, call))
  } catch (cause) {
    // A sheet that opens nothing would only mislead.
    if (session.current?.key !== key) rmSync(written, { force: true })
    throw cause
  }
  await forgetKey(before, call)
  await record(verb, call)
  await keepBackup(call, 'after-protection')
  const removed = removeOpenBackups ? removeOpen(folderOf(session.store.path, call)) : 0
  return { sheet: written, removed }
}

/** Encryption of the whole file with a passphrase: put on, changed, taken off; and closing a file so that nobody reads on. */
export function protectionHandlers(session: Session): HandlersOf<ProtectionEndpoints> {
  return {
    'workspace.protect': (input, call) => protect(input, session, call),
    'workspace.unprotect': async ({ current }, call) => {
      if (call.store.key === null) throw new Refusal({ code: 'refused', detail: 'not-protected' })
      await confirmed(call.store, current)
      roomForCopy(dirname(call.store.path), bytesOnDisk(call.store.path))
      const { key } = call.store
      await call.alone(() => reencrypt(session, null, call))
      await forgetKey(key, call)
      await record('unprotect', call)
      return workspaceInfo(session.store)
    },
    'workspace.remembered': whetherRemembered,
    'workspace.remember': remember,
    'workspace.lock': async (_, call) => {
      const { path, key } = call.store
      if (key === null) throw new Refusal({ code: 'refused', detail: 'not-protected' })
      await call.alone(() => {
        // Whatever becomes of the signature, the file is closed: that is what was asked for.
        try {
          signWhenClosing(call.store, call.actor, call.now())
        } finally {
          session.close()
        }
        return Promise.resolve()
      })
      call.touch(TOPICS)
      return { file: call.files.grant(path, 'open'), name: basename(path) }
    },
  }
}
