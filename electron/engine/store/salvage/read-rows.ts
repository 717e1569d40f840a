import type { Database } from 'better-sqlite3'

type Row = Readonly<Record<string, unknown>>
const ROWID = 'salvage_rowid'
/** How far a probe jumps at most over what can't be read. */
const LONGEST_JUMP = 512

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** What SQLite says of a page that is damaged, cut off, or (encrypted) does not match its seal. */
function isDamage(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|FORMAT|TOOBIG|NOMEM|ERROR)/.test(code)
}

/** Rows until the first page that can't be read; answers whether all came. */
function* untilDamage(db: Database, sql: string, params: readonly unknown[]): Generator<Row, boolean> {
  try {
    for (const row of db.prepare<unknown[], Row>(sql).iterate(...params)) yield row
    return true
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    return false
  }
}

const rowidOf = (row: Row): number => Number(row[ROWID])

/** What lies between two rows that could be read: probed with growing jumps, so that a good page among bad ones is found. */
function* between(db: Database, from: string, low: number, high: number): Generator<Row> {
  let jump = 1
  for (let at = low; at < high - 1;) {
    const sql = `${from} WHERE rowid > ? AND rowid < ? ORDER BY rowid`
    const rows = untilDamage(db, sql, [at, high])
    let last = at
    let step = rows.next()
    for (; step.done !== true; step = rows.next()) {
      last = rowidOf(step.value)
      yield step.value
    }
    if (step.value) return
    jump = last > at ? 1 : Math.min(jump * 2, LONGEST_JUMP)
    at = last + jump
  }
}

/** Rows of a table with row ids: from its beginning, from its end, and what can be found between. */
function* byRowid(db: Database, table: string): Generator<Row> {
  const from = `SELECT rowid AS ${ROWID}, * FROM ${quoted(table)}`
  let low = Number.MIN_SAFE_INTEGER
  const up = untilDamage(db, `${from} ORDER BY rowid`, [])
  let step = up.next()
  for (; step.done !== true; step = up.next()) {
    low = rowidOf(step.value)
    yield step.value
  }
  if (step.value) return
  let high = Number.MAX_SAFE_INTEGER
  const down = untilDamage(db, `${from} WHERE rowid > ? ORDER BY rowid DESC`, [low])
  for (step = down.next(); step.done !== true; step = down.next()) {
    high = rowidOf(step.value)
    yield step.value
  }
  if (step.value || high === Number.MAX_SAFE_INTEGER || low === Number.MIN_SAFE_INTEGER) return
  yield* between(db, from, low, high)
}

/** Rows of a table without row ids: what stands before the first page that can't be read. */
const byKey = (db: Database, table: string): Generator<Row> =>
  untilDamage(db, `SELECT * FROM ${quoted(table)}`, [])

/** Every row of a table that can be read, some with their row id beside their own columns. */
export function* readableRows(db: Database, table: string, hasRowid: boolean): Generator<Row> {
  yield* hasRowid ? byRowid(db, table) : byKey(db, table)
}

/** How many rows a table should have, by its smallest index; `null` where that can't be read either. */
export function expectedRows(db: Database, table: string): number | null {
  try {
    return db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${quoted(table)}`).get()?.n ?? null
  } catch (cause) {
    if (!isDamage(cause)) throw cause
    return null
  }
}
