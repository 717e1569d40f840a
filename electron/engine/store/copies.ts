import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import { connect } from './connection'
import type { FileKey } from './file-key'
import { fileRefusal } from './file-refusal'
import type { Store } from './store'

/** What a copy needs of an open workspace. */
export type Copied = Pick<Store, 'path' | 'sqlite' | 'key'>

const PAGES_AT_ONCE = 2000
const part = (path: string): string => `${path}.part`

/**
 * Copies an open workspace into a file of its own, in slices, so that others can work meanwhile; the copy holds what was
 * committed when it ends. An encrypted one is copied at once, because SQLite's backup can't write under a key, and stays
 * encrypted under the same. `told` may throw to end it. Nothing is left behind when it fails.
 */
export async function copyInto(
  from: Copied,
  path: string,
  told: (done: number, total: number) => void,
): Promise<void> {
  try {
    if (from.key !== null) vacuumInto(from, part(path))
    else
      await from.sqlite.backup(part(path), {
        progress: ({ totalPages, remainingPages }) => {
          told(totalPages - remainingPages, totalPages)
          return PAGES_AT_ONCE
        },
      })
    settle(path, from.key)
  } catch (cause) {
    rmSync(part(path), { force: true })
    throw fileRefusal(cause, path)
  }
}

/** The same at once, for where nobody can wait. */
export function copyNow(from: Copied, path: string): void {
  try {
    vacuumInto(from, part(path))
    settle(path, from.key)
  } catch (cause) {
    rmSync(part(path), { force: true })
    throw fileRefusal(cause, path)
  }
}

const vacuumInto = ({ sqlite }: Copied, path: string): unknown => {
  rmSync(path, { force: true })
  return sqlite.prepare('VACUUM INTO ?').run(path)
}

/** A copy that can't be read is none: it is looked through, flushed to the disk, and only then gets its name. */
function settle(path: string, key: FileKey | null): void {
  sound(part(path), key)
  flush(part(path))
  renameSync(part(path), path)
}

/** Looks through a closed file; refuses a damaged one. Leaves it without a log beside it. */
export function sound(path: string, key: FileKey | null): void {
  const db = connect(path, { mustExist: true, key })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    const found = String(db.pragma('quick_check(1)', { simple: true }))
    if (found !== 'ok') throw new Refusal({ code: 'workspace-damaged', params: { path, detail: found } })
  } finally {
    db.close()
  }
}

/** Waits until a file is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Bytes that an open workspace has, its log included once it is folded in. */
export function sizeOfOpen({ sqlite }: Pick<Copied, 'sqlite'>): number {
  const pragma = (name: string) => Number(sqlite.pragma(name, { simple: true }))
  return pragma('page_count') * pragma('page_size')
}
