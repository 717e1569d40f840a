import type { Database, Statement } from 'better-sqlite3'
import type { Cell, Row } from '@shared/trail/merge'
import { NATURAL_KEYS, naturalKeyOf } from './table-rules'

/** Rows of one copy, by id and by what makes them the same thing. Table names come from our own schema only. */
export class RowsOf {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<Cell[], Row>>()

  constructor(db: Database) {
    this.#db = db
  }

  byId(table: string, id: string): Row | null {
    return this.#all(`SELECT * FROM "${table}" WHERE id = ?`).get(id) ?? null
  }

  /** The row that is the same thing as another copy's row. */
  likeness(table: string, row: Row): Row | null {
    const key = NATURAL_KEYS[table]
    const cells = naturalKeyOf(table, row)
    if (key === undefined || cells === null) return null
    const where = key.columns.map(column => `"${column}" IS ?`)
    if (key.whileEmpty !== undefined) where.push(`"${key.whileEmpty}" IS NULL`)
    return this.#all(`SELECT * FROM "${table}" WHERE ${where.join(' AND ')} LIMIT 1`).get(...cells) ?? null
  }

  /** Ids of rows that hold a cell in a column. */
  idsWith(table: string, column: string, cell: Cell): string[] {
    return this.#all(`SELECT id FROM "${table}" WHERE "${column}" = ?`)
      .all(cell)
      .map(row => String(row['id']))
  }

  #all(sql: string): Statement<Cell[], Row> {
    const known = this.#statements.get(sql) ?? this.#db.prepare<Cell[], Row>(sql)
    this.#statements.set(sql, known)
    return known
  }
}
