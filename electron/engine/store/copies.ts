import { renameSync, rmSync } from 'node:fs'
import { emptyFile, scratchPath } from './connection'
import { inThread, type Told } from './copy-thread'
import { flush, sound } from './finish-copy'
import { fileRefusal } from './file-refusal'
import { settle } from './settle'
import type { Store } from './store'

/** What a copy needs of an open workspace. */
export type Copied = Pick<Store, 'path' | 'sqlite' | 'key'>

const PAGES_AT_ONCE = 2000
/** Under this name a copy is written; it gets its own once it is whole. */
const partPath = (path: string): string => `${path}.part`

/** Takes away what a copy that was not finished left behind. */
function discardPart(path: string): void {
  for (const left of [partPath(path), scratchPath(partPath(path))]) rmSync(left, { force: true })
}

/**
 * Copies an open workspace into a file of its own, so that others can work meanwhile. An encrypted one stays encrypted under
 * the same key. `told` may throw to end it. Nothing is left behind when it fails.
 */
export async function copyInto(from: Store, path: string, told: Told): Promise<void> {
  try {
    if (from.key === null) await copyPages(from, partPath(path), told)
    else await copyLent(from, partPath(path), told)
    await inThread({ copy: null, path: partPath(path), key: from.key })
    renameSync(partPath(path), path)
    settle(path)
  } catch (cause) {
    discardPart(path)
    throw fileRefusal(cause, path)
  }
}

/** In slices, by SQLite's backup, which can't write under a key. The copy holds what was committed when it ends. */
export async function copyPages({ sqlite }: Copied, path: string, told: Told): Promise<void> {
  emptyFile(path)
  await sqlite.backup(path, {
    progress: ({ totalPages, remainingPages }) => {
      told(totalPages - remainingPages, totalPages)
      return PAGES_AT_ONCE
    },
  })
}

/** In a thread that the file is lent to, or here where it can't be lent. The copy holds what was committed when it begins. */
async function copyLent(from: Store, path: string, told: Told): Promise<void> {
  const reader = from.lend()
  if (reader === null) {
    vacuumInto(from, path)
    return
  }
  try {
    const { path: source, key } = from
    await inThread(
      { copy: { from: source, fromKey: key, to: path, toKey: key }, path, key },
      told,
      sizeOfOpen(from),
    )
  } finally {
    from.takeBack(reader)
  }
}

/** The same at once, for where nobody can wait: before a file is brought up to our schema. */
export function copyNow(from: Copied, path: string): void {
  try {
    vacuumInto(from, partPath(path))
    sound(partPath(path), from.key)
    flush(partPath(path))
    renameSync(partPath(path), path)
    settle(path)
  } catch (cause) {
    discardPart(path)
    throw fileRefusal(cause, path)
  }
}

const vacuumInto = ({ sqlite }: Copied, path: string): unknown => {
  emptyFile(path)
  return sqlite.prepare('VACUUM INTO ?').run(path)
}

/** Bytes that an open workspace has, its log included once it is folded in. */
export function sizeOfOpen({ sqlite }: Pick<Copied, 'sqlite'>): number {
  const pragma = (name: string) => Number(sqlite.pragma(name, { simple: true }))
  return pragma('page_count') * pragma('page_size')
}
