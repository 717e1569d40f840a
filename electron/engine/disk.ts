import { statfsSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'

const MB = 1_000_000
/** Below this nothing is written any more: what is left is needed to fold the log into the file. */
const LEAST_FREE = 16 * MB
/** Below this people are told before it hurts. */
const SHORT_OF = 500 * MB
/** What a large copy leaves free. */
const LEFT_BY_COPIES = 100 * MB

/** Bytes this user can still write in a folder; `null` where the system does not say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** What kind of file system a folder lies on, as Linux numbers them; `null` elsewhere. */
export function fileSystemType(folder: string): number | null {
  try {
    return process.platform === 'linux' ? statfsSync(folder).type : null
  } catch {
    return null
  }
}

export const isShort = (free: number | null): boolean => free !== null && free < SHORT_OF

/** Whether a folder's drive has no room for anything. */
export function isFull(folder: string): boolean {
  const free = freeBytes(folder)
  return free !== null && free < LEAST_FREE
}

/** Refuses a change while the disk is all but full, so that none is ever cut off half-way. */
export function roomForChange(folder: string): void {
  const free = freeBytes(folder)
  if (free !== null && free < LEAST_FREE) throw noRoom(folder, LEAST_FREE, free)
}

/** What a folder on a full drive is refused with. */
export const fullRefusal = (folder: string): Refusal => noRoom(folder, LEAST_FREE, freeBytes(folder) ?? 0)

/** Refuses a copy that would fill the disk. */
export function roomForCopy(folder: string, bytes: number): void {
  const free = freeBytes(folder)
  if (free !== null && free < bytes + LEFT_BY_COPIES) throw noRoom(folder, bytes + LEFT_BY_COPIES, free)
}

const noRoom = (path: string, need: number, free: number): Refusal =>
  new Refusal({
    code: 'disk-full',
    detail: 'no-room',
    params: { path, needMb: Math.ceil(need / MB), freeMb: Math.floor(free / MB) },
  })
