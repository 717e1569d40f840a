import type { Database, Statement } from 'better-sqlite3'
import { canonicalRow } from '@shared/text/canonical-json'
import { Refusal } from '@shared/contract/error'
import type { Topic } from '@shared/contract/topic'
import type { TableName, Tables } from './tables'

type Values = Readonly<Record<string, unknown>>
type RowOf<T extends TableName> = Partial<Tables[T]>

/** A row type of a table seen as what it is: columns and values. */
const valuesOf = (row: object): Values => row as Values

/** One row to write. Rows of this kind are logged with what was before and after, and can be undone. */
export type RowOp =
  | { readonly op: 'insert'; readonly table: TableName; readonly id: string; readonly values: Values }
  | { readonly op: 'update'; readonly table: TableName; readonly id: string; readonly values: Values }
  | { readonly op: 'remove'; readonly table: TableName; readonly id: string }

type OnConflict = 'ignore' | 'replace'

/** Bulky or derived rows (list entries, scores, bytes): not logged row by row, they hang on a logged row. */
export interface BulkOp {
  readonly table: TableName
  readonly rows: Iterable<object>
  /** What becomes of a row whose key exists already: left as it is, or replaced. Without it the change fails. */
  readonly onConflict?: OnConflict
}

export type Summary = Readonly<Record<string, string | number | null>>

/** What a use case wants changed. `undo: 'record'` keeps it off the undo stack (a score run, an export). */
export interface ChangeDraft {
  readonly topic: Topic
  /** Topic and verb, `suppliers.edit`; the sentence for it is `trail:action.<action>`. */
  readonly action: string
  readonly summary: Summary
  readonly reason?: string | null
  readonly undo: 'step' | 'record'
  readonly rows: Iterable<RowOp>
  readonly bulk?: readonly BulkOp[]
  readonly touched: readonly Topic[]
  /** What a removal for good takes out of rows and history beside its own rows; runs within the same transaction. */
  readonly takesOut?: (db: Database) => void
  /** The trail's head the draft was computed from; the change is refused when something came between. */
  readonly expectHead?: number
}

export const insert = <T extends TableName>(table: T, row: Tables[T] & { id: string }): RowOp => ({
  op: 'insert',
  table,
  id: row.id,
  values: valuesOf(row),
})
export const update = <T extends TableName>(table: T, id: string, values: RowOf<T>): RowOp => ({
  op: 'update',
  table,
  id,
  values: valuesOf(values),
})
export const remove = (table: TableName, id: string): RowOp => ({ op: 'remove', table, id })

/** One written row as the trail keeps it: whole for insert and remove, the changed columns for update. */
export interface WrittenRow {
  readonly table: string
  readonly id: string
  readonly before: string | null
  readonly after: string | null
}

const IDENTIFIER = /^[a-z][a-z0-9_]*$/

/** Table and column names come from our own code only; this keeps a slip from becoming SQL. */
function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new TypeError(`not a column or table name: ${name}`)
  return `"${name}"`
}

/** Writes rows through prepared statements and gives back what the trail must remember. Call inside a transaction. */
export class RowWriter {
  readonly #db: Database
  readonly #statements = new Map<string, Statement>()

  constructor(db: Database) {
    this.#db = db
  }

  write(op: RowOp): WrittenRow | null {
    switch (op.op) {
      case 'insert':
        this.#insert(op.table, op.values)
        return { table: op.table, id: op.id, before: null, after: canonicalRow(op.values) }
      case 'update':
        return this.#update(op.table, op.id, op.values)
      case 'remove': {
        const before = this.#row(op.table, op.id)
        this.#prepared(`DELETE FROM ${identifier(op.table)} WHERE "id" = ?`).run(op.id)
        return { table: op.table, id: op.id, before: canonicalRow(before), after: null }
      }
    }
  }

  writeBulk(bulk: BulkOp): number {
    let count = 0
    for (const row of bulk.rows) {
      this.#insert(bulk.table, valuesOf(row), bulk.onConflict)
      count++
    }
    return count
  }

  #insert(table: string, values: Values, onConflict?: OnConflict): void {
    const columns = Object.keys(values)
    const shape = `${onConflict ?? 'insert'} ${table} ${columns.join()}`
    this.#prepared(shape, () => insertSql(table, columns, onConflict)).run(...Object.values(values))
  }

  #update(table: string, id: string, values: Values): WrittenRow | null {
    const row = this.#row(table, id)
    const changed = Object.entries(values).filter(([column, value]) => row[column] !== value)
    if (changed.length === 0) return null
    const sql = `UPDATE ${identifier(table)} SET ${changed.map(([column]) => `${identifier(column)} = ?`).join(', ')} WHERE "id" = ?`
    this.#prepared(sql).run(...changed.map(([, value]) => value), id)
    const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]))
    return { table, id, before: canonicalRow(before), after: canonicalRow(Object.fromEntries(changed)) }
  }

  #row(table: string, id: string): Values {
    const row = this.#prepared(`SELECT * FROM ${identifier(table)} WHERE "id" = ?`).get(id)
    if (!isValues(row)) throw new Refusal({ code: 'not-found', params: { table, id } })
    return row
  }

  /** The statement known under a key; its SQL is put together only the first time. */
  #prepared(key: string, sql = () => key): Statement {
    const known = this.#statements.get(key)
    if (known) return known
    const fresh = this.#db.prepare(sql())
    this.#statements.set(key, fresh)
    return fresh
  }
}

function insertSql(table: string, columns: readonly string[], onConflict?: OnConflict): string {
  const names = columns.map(identifier).join(', ')
  const values = columns.map(() => '?').join(', ')
  const or = onConflict === undefined ? '' : `OR ${onConflict.toUpperCase()} `
  return `INSERT ${or}INTO ${identifier(table)} (${names}) VALUES (${values})`
}

function isValues(row: unknown): row is Values {
  return typeof row === 'object' && row !== null
}
