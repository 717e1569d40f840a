import { constants, copyFile, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { promisify } from 'node:util'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { TOPICS } from '@shared/contract/topic'
import type { Call } from '../../call'
import { roomForCopy } from '../../disk'
import type { Session } from '../../session'
import type { Copied } from '../../store/copies'
import { inThread } from '../../store/copy-thread'
import { flush } from '../../store/finish-copy'
import type { FileKey } from '../../store/file-key'
import { onFile } from '../../store/file-refusal'
import { settle, settleFolder } from '../../store/settle'
import { openStore } from '../../store/store'
import { keyFor } from '../open'
import { anewPath } from '../unfinished'
import { workspaceInfo } from '../info'
import { backupFolder, backupPath, freshPath } from './folder'
import { keepBackupNow } from './keep'
import { backupSettings } from './settings'

const copied = promisify(copyFile)

/** The workspace that is meant: the open one, or the file behind a token. */
export const pathOf = (file: string | null, call: Call): string =>
  file === null ? (call.store.look?.path ?? call.store.path) : call.files.path(file, 'open')

export const folderOf = (path: string, call: Call): string => backupFolder(path, backupSettings(call.dataDir))

/** A copy of a backup under a name that is not the workspace's yet: looked through and on the disk. */
async function prepared(backup: string, path: string, key: FileKey | null): Promise<void> {
  await onFile(path, async () => {
    roomForCopy(dirname(path), statSync(backup).size)
    try {
      await copied(backup, anewPath(path), constants.COPYFILE_FICLONE)
      await inThread({ copy: null, path: anewPath(path), key })
    } catch (cause) {
      rmSync(anewPath(path), { force: true })
      throw cause
    }
  })
}

/** Gives a closed file a second name, or a second copy where it can't have one: on another drive, on drives without links. */
async function secondName(path: string, kept: string): Promise<void> {
  try {
    linkSync(path, kept)
  } catch {
    await copied(path, kept, constants.COPYFILE_FICLONE)
    flush(kept)
  }
}

/**
 * Keeps the workspace that is about to be replaced among the backups, before anything takes its name: whatever happens next,
 * one of the two files is there under it. A log that could not be folded in goes along, so that it never stands beside another
 * file. Works for a file that can't be read. Gives its name there.
 */
async function putAside(path: string, call: Call): Promise<string | null> {
  if (!existsSync(path)) return null
  const kept = freshPath(folderOf(path, call), path, call.now(), 'before-restore')
  await secondName(path, kept)
  if (existsSync(`${path}-wal`)) {
    await secondName(`${path}-wal`, `${kept}-wal`)
    rmSync(`${path}-wal`)
  }
  rmSync(`${path}-shm`, { force: true })
  // In this order also when the power goes in between: kept, without its log, replaced.
  settle(kept)
  settleFolder(dirname(path))
  return basename(kept)
}

/**
 * A file that is open elsewhere is not replaced under the hands of who works in it. (An encrypted one whose passphrase is
 * another than the backup's can't be asked.)
 */
async function mustBeFree(path: string, key: FileKey | null): Promise<void> {
  try {
    openStore(path, { key: await keyFor(path, undefined, key) }).close()
  } catch (cause) {
    if (cause instanceof Refusal && cause.error.code === 'workspace-locked') throw cause
    // Whatever else is wrong with it is why it is replaced.
  }
}

async function replace(
  path: string,
  key: FileKey | null,
  session: Session,
  call: Call,
): Promise<string | null> {
  if (session.current?.path === path) session.close()
  else if (existsSync(path)) await mustBeFree(path, key)
  return onFile(path, async () => {
    const kept = await putAside(path, call)
    renameSync(anewPath(path), path)
    return kept
  })
}

/** Puts the prepared copy where it belongs and opens it; gives the name under which what was there is kept. */
async function swapIn(
  path: string,
  key: FileKey | null,
  isNew: boolean,
  session: Session,
  call: Call,
): Promise<string | null> {
  try {
    const kept = isNew ? null : await replace(path, key, session, call)
    if (isNew) renameSync(anewPath(path), path)
    call.progress({ phase: 'restore', done: 2, total: 3 })
    const beforeMigration = (file: Copied) => void keepBackupNow(file, 'before-migration', call)
    session.use(openStore(path, { key, isSound: true, beforeMigration }))
    settle(path)
    return kept
  } finally {
    rmSync(anewPath(path), { force: true })
  }
}

/** Brings a backup back and opens it. */
export async function restoreBackup(
  { file, name, into, secret }: InputOf<'workspace.restore'>,
  session: Session,
  call: Call,
): Promise<OutputOf<'workspace.restore'>> {
  const from = pathOf(file, call)
  const backup = backupPath(folderOf(from, call), name)
  const path = into === null ? from : call.files.path(into, 'save')
  if (into !== null && existsSync(path)) throw new Refusal({ code: 'workspace-exists', params: { path } })
  call.progress({ phase: 'restore', done: 0, total: 3 })
  const key = await keyFor(backup, secret, session.current?.key)
  await prepared(backup, path, key)
  call.progress({ phase: 'restore', done: 1, total: 3 })
  const swap = () => swapIn(path, key, into !== null, session, call)
  const kept = await (session.current ? call.alone(swap) : swap())
  await call.change({
    topic: 'workspace',
    action: 'workspace.restore',
    summary: { name },
    undo: 'record',
    rows: [],
    touched: TOPICS,
  })
  call.touch(TOPICS)
  return { workspace: await workspaceInfo(session.store), kept }
}
