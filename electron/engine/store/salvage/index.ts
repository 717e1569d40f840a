import type { Database } from 'better-sqlite3'
import type { Salvage } from '@shared/contract/workspace-safety'
import { Refusal } from '@shared/contract/error'
import { APPLICATION_ID, connect } from '../connection'
import type { FileKey } from '../file-key'
import { migrate, SCHEMA_VERSION, schemaVersion } from '../migrations'
import { leaveOutOrphans } from './orphans'
import { expectedRows, readableRows } from './read-rows'

interface Table {
  readonly name: string
  readonly hasRowid: boolean
}

export interface Salvaged {
  readonly rows: number
  readonly lost: Salvage['lost']
}

/** Tables that triggers fill while others are written. */
const FILLED_BY_TRIGGERS = /^party_/

/** A damaged file for reading, also where it is shorter than it says. Only tables and columns of ours are ever asked for. */
export function openDamaged(path: string, key: FileKey | null): Database {
  const db = connect(path, { mustExist: true, readonly: true, key })
  db.unsafeMode(true)
  db.pragma('writable_schema = ON')
  return db
}

function saidVersion(db: Database, path: string): number {
  try {
    return schemaVersion(db)
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'nothing-to-salvage', params: { path } }, { cause })
  }
}

/** The version of the damaged file's schema; refuses a file of which not even that can be read. */
function versionOf(db: Database, path: string): number {
  const found = saidVersion(db, path)
  if (found > SCHEMA_VERSION)
    throw new Refusal({ code: 'workspace-newer', params: { path, found, known: SCHEMA_VERSION } })
  if (found <= 0) throw new Refusal({ code: 'refused', detail: 'nothing-to-salvage', params: { path } })
  return found
}

const tablesOf = (db: Database): Table[] =>
  db
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
    .filter(({ name }) => !FILLED_BY_TRIGGERS.test(name))
    .map(({ name, wr }) => ({ name, hasRowid: wr === 0 }))

const columnsOf = (db: Database, table: string): string[] =>
  db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

/** Copies the rows of one table; a row that breaks a rule of the schema counts as not readable. */
function copyTable(from: Database, to: Database, { name, hasRowid }: Table): number {
  const columns = columnsOf(to, name)
  const insert = to.prepare(
    `INSERT OR IGNORE INTO "${name}" (${columns.map(column => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  let copied = 0
  for (const row of readableRows(from, name, hasRowid)) {
    try {
      copied += insert.run(...columns.map(column => row[column] ?? null)).changes
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')))
        throw cause
    }
  }
  return copied
}

/** Runs work with the guards of the history off, and puts them back exactly as they were. */
function withoutGuards(db: Database, work: () => void): void {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('trail', 'trail_row')`,
    )
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
  work()
  for (const { sql } of guards) db.exec(sql)
}

/**
 * Copies what can be read of a damaged workspace into an empty database, at the damaged one's own version of the schema,
 * and then brings it up to ours. References hold afterwards. `told` hears of each table and may throw to end it.
 */
export function salvageInto(
  path: string,
  from: Database,
  to: Database,
  told: (done: number, total: number) => void,
): Salvaged {
  to.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(to, versionOf(from, path))
  const tables = tablesOf(to)
  let rows = 0
  const unreadable = new Map<string, number | null>()
  to.pragma('foreign_keys = OFF')
  to.transaction(() => {
    withoutGuards(to, () => {
      for (const [at, table] of tables.entries()) {
        told(at, tables.length)
        to.exec(`DELETE FROM "${table.name}"`)
        const copied = copyTable(from, to, table)
        const expected = expectedRows(from, table.name)
        rows += copied
        if (expected !== copied) unreadable.set(table.name, expected === null ? null : expected - copied)
      }
    })
  })()
  const orphans = new Map<string, number>()
  to.transaction(() =>
    withoutGuards(to, () => {
      for (const [table, count] of leaveOutOrphans(
        to,
        tables.map(({ name }) => name),
      ))
        orphans.set(table, count)
    }),
  )()
  to.pragma('foreign_keys = ON')
  migrate(to)
  const names = [...new Set([...unreadable.keys(), ...orphans.keys()])].toSorted()
  const lost = names.map(table => ({
    table,
    unreadable: unreadable.get(table) === undefined ? 0 : (unreadable.get(table) ?? null),
    orphaned: orphans.get(table) ?? 0,
  }))
  return { rows, lost }
}
