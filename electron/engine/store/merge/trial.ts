import type { Database } from 'better-sqlite3'
import { RowWriter, type RowOp } from '../change'
import type { Pause } from '../trail'

const SLICE_MS = 25

/** What SQLite says when a row can't stand beside the others. */
const isConstraint = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  typeof cause.code === 'string' &&
  /^SQLITE_CONSTRAINT_(CHECK|UNIQUE|NOTNULL|PRIMARYKEY)/.test(cause.code)

/**
 * Writes rows and takes them back, to learn which of them the schema does not allow beside the others: gives their keys.
 * Nobody else may use the connection meanwhile.
 */
export async function impossibleRows(
  db: Database,
  rows: readonly RowOp[],
  pause: Pause,
): Promise<Set<string>> {
  const writer = new RowWriter(db)
  const impossible = new Set<string>()
  let ends = performance.now() + SLICE_MS
  db.exec('BEGIN IMMEDIATE')
  try {
    db.pragma('defer_foreign_keys = ON')
    for (const [n, op] of rows.entries()) {
      if (!isPossible(db, writer, op)) impossible.add(`${op.table} ${op.id}`)
      if (performance.now() < ends) continue
      await pause(n)
      ends = performance.now() + SLICE_MS
    }
  } finally {
    db.exec('ROLLBACK')
  }
  return impossible
}

function isPossible(db: Database, writer: RowWriter, op: RowOp): boolean {
  db.exec('SAVEPOINT one_row')
  try {
    writer.write(op)
    return true
  } catch (cause) {
    if (!isConstraint(cause)) throw cause
    db.exec('ROLLBACK TO one_row')
    return false
  } finally {
    db.exec('RELEASE one_row')
  }
}
