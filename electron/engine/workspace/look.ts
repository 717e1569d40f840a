import { randomBytes } from 'node:crypto'
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { roomForCopy } from '../disk'
import { onFile } from '../store/file-refusal'
import { openStore, type Store } from '../store/store'
import { bytesOnDisk } from './backups/keep'
import { keyFor } from './open'

const TRIES = 5
const DAY_MS = 86_400_000
const LOGS = ['', '-wal', '-shm', '-journal'] as const

/** A file that nobody wrote to between two looks has the same size and time. */
function stampOf(path: string): string {
  const found = statSync(path, { bigint: true })
  return `${found.size} ${found.mtimeNs} ${found.ino}`
}

/**
 * Copies a workspace that another program has open. The log is copied before the file; as long as the file itself does not
 * change meanwhile, nothing was folded into it, and both together are what was committed when the log was copied.
 * A frame of the log that was caught half-written does not match its check and is left out by SQLite.
 */
function snapshot(path: string, to: string): void {
  for (let n = 0; n < TRIES; n++) {
    const before = stampOf(path)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${to}-wal`)
    else rmSync(`${to}-wal`, { force: true })
    copyFileSync(path, to, constants.COPYFILE_FICLONE)
    if (stampOf(path) === before) return
  }
  throw new Refusal({ code: 'workspace-locked', params: { path } })
}

const remove = (path: string): void => {
  for (const log of LOGS) rmSync(`${path}${log}`, { force: true })
}

/** Copies that a program which was ended left behind. */
function removeOld(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (now - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true })
  }
}

/**
 * A workspace that is open elsewhere, to be looked at: a copy as of now in the person's own folder, in which nothing can be
 * changed and which goes when it is closed.
 */
export async function lookedAt(path: string, secret: string | undefined, call: Call): Promise<Store> {
  const folder = join(call.dataDir, 'looks')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const at = call.now()
  removeOld(folder, Date.parse(at))
  roomForCopy(folder, bytesOnDisk(path))
  const copy = join(folder, `${randomBytes(8).toString('hex')}.fivefold`)
  const key = await keyFor(path, secret)
  return onFile(path, () => {
    try {
      snapshot(path, copy)
      return openStore(copy, { key, look: { path, at, remove: () => remove(copy) } })
    } catch (cause) {
      remove(copy)
      throw cause
    }
  })
}
