import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { flush } from './finish-copy'

/** What a drive says that can't flush a folder: it keeps its names by itself, or not at all. */
const NOT_HERE = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF'])

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : null)

/** Waits until the names in a folder are on the disk: those that were given, and those that were taken away. */
export function settleFolder(folder: string): void {
  // Windows flushes no folders.
  if (process.platform === 'win32') return
  let file: number | null = null
  try {
    file = openSync(folder, 'r')
    fsyncSync(file)
  } catch (cause) {
    if (!NOT_HERE.has(String(codeOf(cause)))) throw cause
  } finally {
    if (file !== null) closeSync(file)
  }
}

/**
 * Waits until a file that was made or renamed has its name on the disk, so that it is there after the power was cut. Its bytes are
 * flushed before by whoever wrote them. On Windows, where only files can be flushed, that of the file takes its name along.
 */
export function settle(path: string): void {
  if (process.platform === 'win32') flush(path)
  else settleFolder(dirname(path))
}

/** Makes a folder, readable by this user only, that is there after the power was cut; none is made where there is one. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let at = path; ; at = dirname(at)) {
    settleFolder(dirname(at))
    if (at === first || at === dirname(at)) return
  }
}
