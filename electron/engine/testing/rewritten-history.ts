import Sqlite, { type Database } from 'better-sqlite3'
import {
  entryHash,
  GENESIS,
  KEPT_ROWS,
  plainRowsHash,
  rowsHash,
  saidHash,
  type KeptRow,
} from '../store/entry-hash'
import type { Tables } from '../store/tables'

/** Computes every hash of a history anew, as somebody would who changed an entry and wants nobody to see it. */
function hashAnew(db: Database): void {
  const rows = db.prepare<[number], KeptRow>(KEPT_ROWS)
  const put = db.prepare(
    'UPDATE trail SET row_count = ?, rows_hash = ?, said_hash = ?, prev_hash = ?, hash = ? WHERE seq = ? AND hash = ?',
  )
  let before = GENESIS
  for (const { hash, ...said } of db.prepare<[], Tables['trail']>('SELECT * FROM trail ORDER BY seq').all()) {
    const own = rows.all(said.seq)
    const row_count = own.length
    // One without stands for an entry from before migration 0722.
    const anew =
      said.said_hash === null
        ? { row_count, rows_hash: plainRowsHash(own), said_hash: null }
        : { row_count, rows_hash: rowsHash(own), said_hash: saidHash(said) }
    const entry = { ...said, ...anew, prev_hash: before }
    before = entryHash(entry)
    put.run(entry.row_count, entry.rows_hash, entry.said_hash, entry.prev_hash, before, entry.seq, hash)
  }
}

/** Forges the history of a closed workspace: takes its guards off, changes it, and makes its chain whole again. */
export function forgeHistory(path: string, change: (db: Database) => void): void {
  const db = new Sqlite(path)
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('trail', 'trail_row')`,
    )
    .all()
  db.transaction(() => {
    for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
    change(db)
    hashAnew(db)
    for (const { sql } of guards) db.exec(sql)
  })()
  db.close()
}
