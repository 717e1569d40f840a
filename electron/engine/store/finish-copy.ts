import { closeSync, fsyncSync, openSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import { firstFault } from './check-pages'
import { connect, copyUnder, type CopyUnder } from './connection'
import type { FileKey } from './file-key'

/** A copy that is written, or only one that is there: looked through, and on the disk afterwards. */
export interface FileTask {
  /** How it is written; `null` where it is there already. */
  readonly copy: CopyUnder | null
  readonly path: string
  readonly key: FileKey | null
}

/** A copy that can't be read is none: it is looked through and flushed. Refuses a damaged one. */
export function finishCopy({ copy, path, key }: FileTask): void {
  if (copy !== null) copyUnder(copy)
  sound(path, key)
  flush(path)
}

/** Looks through a closed file; refuses a damaged one. Leaves it without a log beside it. */
export function sound(path: string, key: FileKey | null): void {
  const db = connect(path, { mustExist: true, key })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    const found = firstFault(db, Infinity)
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
