import type { Database } from 'better-sqlite3'
import { isEmptied, referringColumns, type Referring } from './references'

export interface Found {
  readonly table: string
  readonly id: string
}

/** Everything that goes with records that are removed for good. */
export interface Closure {
  /** Records that are there and go, and those that were there once and are in the history only; by id. */
  readonly gone: ReadonlyMap<string, Found>
  /** Rows that go under the id of the record they belong to, as they have it for their own. */
  readonly alongside: readonly Found[]
  /** Records that stay and only name one that goes. */
  readonly emptied: readonly (Found & { readonly column: string })[]
}

/** Rows that hang on records, level by level, those of the history that are no longer there included. */
export function closureOf(db: Database, chosen: readonly Found[]): Closure {
  const columns = referringColumns(db).filter(({ isLogged }) => isLogged)
  const owning = columns.filter(column => !isEmptied(column))
  const before = onceThere(db, owning)
  const gone = new Map(chosen.map(record => [record.id, record] as const))
  for (let level = [...gone.keys()]; level.length > 0;) {
    const found = [
      ...owning.flatMap(column => rowsAt(db, column, level)),
      ...level.flatMap(id => before.get(id) ?? []),
    ].filter(({ id }) => !gone.has(id))
    for (const record of found) gone.set(record.id, record)
    level = [...new Set(found.map(({ id }) => id))]
  }
  const ids = [...gone.keys()]
  const alongside = columns.filter(({ column }) => column === 'id').flatMap(column => rowsAt(db, column, ids))
  const emptied = columns
    .filter(isEmptied)
    .flatMap(column => rowsAt(db, column, ids).map(row => ({ ...row, column: column.column })))
    .filter(({ id }) => !gone.has(id))
  return { gone, alongside, emptied }
}

const rowsAt = (db: Database, { table, column }: Referring, ids: readonly string[]): Found[] =>
  db
    .prepare<[string], { id: string }>(
      `SELECT id FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids))
    .map(({ id }) => ({ table, id }))

/** What every row of the history hung on when it was made or taken away, by that id. */
function onceThere(db: Database, columns: readonly Referring[]): ReadonlyMap<string, Found[]> {
  const byTable = new Map<string, string[]>()
  for (const { table, column } of columns) byTable.set(table, [...(byTable.get(table) ?? []), column])
  const rows = db.prepare<[string], { table: string; id: string; cells: string }>(
    `SELECT table_name AS "table", row_id AS id, coalesce(after, before) AS cells FROM trail_row
     WHERE (before IS NULL OR after IS NULL) AND digest IS NULL AND table_name IN (SELECT value FROM json_each(?))`,
  )
  const found = new Map<string, Found[]>()
  for (const { table, id, cells } of rows.iterate(JSON.stringify([...byTable.keys()]))) {
    const values = JSON.parse(cells) as Readonly<Record<string, unknown>>
    for (const column of byTable.get(table) ?? []) {
      const owner = values[column]
      if (typeof owner === 'string') found.set(owner, [...(found.get(owner) ?? []), { table, id }])
    }
  }
  return found
}
