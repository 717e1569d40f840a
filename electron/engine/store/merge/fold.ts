import type { Database } from 'better-sqlite3'
import type { Cell, Row } from '@shared/trail/merge'
import type { WrittenRow } from '../change'

/** What a row was at an earlier point of its trail: whether it was there, and the cells that changed since. */
export interface Earlier {
  readonly table: string
  readonly id: string
  readonly existed: boolean
  readonly cells: ReadonlyMap<string, Cell>
}

interface Folding extends Earlier {
  readonly cells: Map<string, Cell>
}

const keyOf = (table: string, id: string): string => `${table} ${id}`

/**
 * Every row that a trail touched after an entry, as it was at that entry. Rows that are not in here are what they were.
 */
export class Fold {
  readonly #rows = new Map<string, Folding>()

  constructor(db: Database, since: number) {
    const rows = db.prepare<[number], WrittenRow>(
      'SELECT table_name AS "table", row_id AS id, before, after FROM trail_row WHERE seq > ? AND digest IS NULL ORDER BY seq, n',
    )
    for (const row of rows.iterate(since)) this.#add(row)
  }

  get touched(): Iterable<Earlier> {
    return this.#rows.values()
  }

  has(table: string, id: string): boolean {
    return this.#rows.has(keyOf(table, id))
  }

  /** A row as it was, put together from what stands now and what was there before the changes. */
  rowAt(table: string, id: string, now: Row | null): Row | null {
    const earlier = this.#rows.get(keyOf(table, id))
    if (earlier === undefined) return now
    return earlier.existed ? { ...now, ...Object.fromEntries(earlier.cells) } : null
  }

  #add({ table, id, before }: WrittenRow): void {
    const key = keyOf(table, id)
    const known = this.#rows.get(key)
    if (known === undefined) {
      const cells = new Map(before === null ? [] : Object.entries(cellsIn(before)))
      this.#rows.set(key, { table, id, existed: before !== null, cells })
      return
    }
    if (!known.existed || before === null) return
    for (const [column, cell] of Object.entries(cellsIn(before)))
      if (!known.cells.has(column)) known.cells.set(column, cell)
  }

  /** The last entry after `since` that wrote one of these columns of a row (any of them where none is named). */
  static lastTouch(
    db: Database,
    since: number,
    table: string,
    id: string,
    columns: readonly string[],
  ): Touch | null {
    const touches = db.prepare<[string, number, string], Touch & WrittenRow>(
      `SELECT trail.actor, trail.at, trail.action, trail.summary, trail.reason, trail_row.before, trail_row.after
       FROM trail_row JOIN trail ON trail.seq = trail_row.seq
       WHERE trail_row.row_id = ? AND trail_row.seq > ? AND trail_row.table_name = ? AND trail_row.digest IS NULL
       ORDER BY trail_row.seq DESC`,
    )
    for (const { before, after, ...touch } of touches.iterate(id, since, table))
      if (
        columns.length === 0 ||
        before === null ||
        after === null ||
        columns.some(column => column in cellsIn(after))
      )
        return touch
    return null
  }
}

/** Who changed something, when, in which change and why. */
export interface Touch {
  readonly actor: string
  readonly at: string
  readonly action: string
  readonly summary: string
  readonly reason: string | null
}

const cellsIn = (json: string): Record<string, Cell> => JSON.parse(json) as Record<string, Cell>
