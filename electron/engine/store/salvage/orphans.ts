import type { Database } from 'better-sqlite3'

interface Reference {
  readonly table: string
  readonly from: string
  readonly parent: string
  readonly to: string
}

interface Column {
  readonly name: string
  readonly notnull: number
  readonly pk: number
}

const columnsOf = (db: Database, table: string): Column[] =>
  db.prepare<[string], Column>('SELECT name, "notnull", pk FROM pragma_table_info(?)').all(table)

function referencesOf(db: Database, table: string): Reference[] {
  return db
    .prepare<[string], { from: string; parent: string; to: string | null }>(
      'SELECT "from", "table" AS parent, "to" FROM pragma_foreign_key_list(?)',
    )
    .all(table)
    .map(({ from, parent, to }) => ({ table, from, parent, to: to ?? primaryKey(db, parent) }))
}

const primaryKey = (db: Database, table: string): string =>
  columnsOf(db, table).find(column => column.pk === 1)?.name ?? 'rowid'

/** The parent may be the table itself, or have a column of the same name: both sides say whose column is meant. */
const orphaned = ({ table, from, parent, to }: Reference): string =>
  `"${table}"."${from}" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM "${parent}" AS kept WHERE kept."${to}" = "${table}"."${from}")`

/**
 * Columns that can be emptied so that a row stays without what it referred to: the reference alone, or with all that is
 * said of the same thing (`source_import_id` with file, sheet and row).
 */
function emptied(db: Database, { table, from }: Reference): string[][] {
  const free = columnsOf(db, table)
    .filter(column => column.notnull === 0 && column.pk === 0)
    .map(({ name }) => name)
  if (!free.includes(from)) return []
  const prefix = from.slice(0, from.indexOf('_') + 1)
  return [[from], free.filter(name => prefix !== '' && name.startsWith(prefix))]
}

function mend(db: Database, reference: Reference): number {
  const where = orphaned(reference)
  for (const columns of emptied(db, reference)) {
    const set = columns.map(name => `"${name}" = NULL`).join(', ')
    if (columns.length > 0) db.exec(`UPDATE OR IGNORE "${reference.table}" SET ${set} WHERE ${where}`)
  }
  return db.prepare(`DELETE FROM "${reference.table}" WHERE ${where}`).run().changes
}

/**
 * Makes every reference hold again after rows were lost: what can do without is emptied, other rows are left out, and
 * then those that belong to them. Answers how many were left out, by table.
 */
export function leaveOutOrphans(db: Database, tables: readonly string[]): Map<string, number> {
  const references = tables.flatMap(table => referencesOf(db, table))
  const lost = new Map<string, number>()
  for (let again = true; again;) {
    again = false
    for (const reference of references) {
      const gone = mend(db, reference)
      if (gone === 0) continue
      again = true
      lost.set(reference.table, (lost.get(reference.table) ?? 0) + gone)
    }
  }
  return lost
}
