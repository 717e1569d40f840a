import type { Database } from 'better-sqlite3'
import type { Cell } from '@shared/trail/merge'
import type { WrittenRow } from '../change'
import { RowsOf } from './rows-of'
import { LEFT_BEHIND, type TableShape } from './table-rules'

/**
 * Whether the rows of a copy are what its trail says of them, for every row that its trail touched after an entry. Names
 * the first that is not (table and id): it was changed outside the program, and nobody can say by whom.
 */
export function firstUnproven(
  db: Database,
  since: number,
  shapes: ReadonlyMap<string, TableShape>,
): { readonly table: string; readonly id: string } | null {
  const last = new Map<string, { table: string; id: string; cells: Record<string, Cell> | null }>()
  const written = db.prepare<[number], WrittenRow>(
    'SELECT table_name AS "table", row_id AS id, before, after FROM trail_row WHERE seq > ? AND digest IS NULL ORDER BY seq, n',
  )
  for (const { table, id, after } of written.iterate(since)) {
    const key = `${table} ${id}`
    const cells = after === null ? null : (JSON.parse(after) as Record<string, Cell>)
    last.set(key, { table, id, cells: cells === null ? null : { ...last.get(key)?.cells, ...cells } })
  }
  const rows = new RowsOf(db)
  for (const { table, id, cells } of last.values()) {
    if (LEFT_BEHIND.has(table) || !shapes.has(table)) continue
    const row = rows.byId(table, id)
    const fits =
      cells === null
        ? row === null
        : row !== null && Object.entries(cells).every(([column, cell]) => row[column] === cell)
    if (!fits) return { table, id }
  }
  return null
}
