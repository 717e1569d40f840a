import type { Row, Side } from '@shared/trail/merge'
import type { RowOp } from '../change'
import type { TableName } from '../tables'
import type { Copies } from './copies'
import { parentsOf, resolved, type Item, type ItemConflict } from './items'
import type { TableShape } from './table-rules'

type Shapes = ReadonlyMap<string, TableShape>

export interface Operations {
  readonly rows: readonly RowOp[]
  /** Rows that stay although one side took them away, because the other goes on using them. */
  readonly kept: readonly { readonly table: string; readonly id: string }[]
}

const keyOf = (table: string, id: string): string => `${table} ${id}`

/**
 * What has to be written so that our rows become the merged ones. References always find their row: what one side removed
 * and the other goes on using is not removed, and comes back where it is gone. Rows in `impossible`, and what hangs on
 * them, stay as they are here.
 */
export function operationsOf(
  items: readonly Item[],
  copies: Copies,
  shapes: Shapes,
  choose: (conflict: ItemConflict) => Side,
  impossible: ReadonlySet<string>,
): Operations {
  const writing = new Writing(copies, shapes, impossible)
  for (const item of items) writing.want(item, resolved(item, shapes, choose).row)
  return writing.settled()
}

class Writing {
  readonly #copies: Copies
  readonly #shapes: Shapes
  readonly #impossible: ReadonlySet<string>
  readonly #ops = new Map<string, RowOp>()
  readonly #kept = new Map<string, { table: string; id: string }>()

  constructor(copies: Copies, shapes: Shapes, impossible: ReadonlySet<string>) {
    this.#copies = copies
    this.#shapes = shapes
    this.#impossible = impossible
  }

  want({ table, id, mine }: Pick<Item, 'table' | 'id' | 'mine'>, row: Row | null): void {
    const key = keyOf(table, id)
    if (this.#impossible.has(key)) return
    if (row === null) {
      if (mine !== null) this.#ops.set(key, { op: 'remove', table: table as TableName, id })
      return
    }
    const values = { ...row, id }
    if (mine !== null && isSame(mine, values)) return
    this.#ops.set(key, { op: mine === null ? 'insert' : 'update', table: table as TableName, id, values })
  }

  /** Removals come first and insertions last, so that what must be unique is free when it is given again. */
  settled(): Operations {
    while (this.#findParents() || this.#keepUsed());
    const rank = { remove: 0, update: 1, insert: 2 }
    const rows = [...this.#ops.values()].sort((a, b) => rank[a.op] - rank[b.op])
    return { rows, kept: [...this.#kept.values()] }
  }

  /** Brings back what a written row refers to, or leaves the row when there is no such thing. True when something changed. */
  #findParents(): boolean {
    let changed = false
    for (const [key, op] of this.#ops) {
      if (op.op === 'remove') continue
      for (const { table, id } of this.#references(op.table, op.values as Row)) {
        if (this.#isThere(table, id)) continue
        changed = true
        if (!this.#bringBack(table, id)) {
          this.#ops.delete(key)
          break
        }
      }
    }
    return changed
  }

  /** Only what the schema demands; what a row is about without a reference may be gone. */
  #references(table: string, row: Row): { table: string; id: string }[] {
    const columns = new Set(this.#shapes.get(table)?.references.map(reference => reference.table))
    return parentsOf(table, row, this.#shapes).filter(parent => columns.has(parent.table))
  }

  #isThere(table: string, id: string): boolean {
    const op = this.#ops.get(keyOf(table, id))
    return op === undefined ? this.#copies.mine.byId(table, id) !== null : op.op !== 'remove'
  }

  #bringBack(table: string, id: string): boolean {
    const key = keyOf(table, id)
    const isRemoval = this.#ops.get(key)?.op === 'remove'
    const row = isRemoval ? null : this.#copies.theirRow(table, id)
    if (this.#impossible.has(key) || (!isRemoval && row === null)) return false
    this.#ops.delete(key)
    this.#kept.set(key, { table, id })
    if (row !== null) this.want({ table, id, mine: null }, row)
    return true
  }

  /** Doesn't remove what rows of ours, that stay, refer to. */
  #keepUsed(): boolean {
    let changed = false
    for (const [key, op] of this.#ops) {
      if (op.op !== 'remove' || !this.#isUsed(op.table, op.id)) continue
      this.#ops.delete(key)
      this.#kept.set(key, { table: op.table, id: op.id })
      changed = true
    }
    return changed
  }

  #isUsed(table: string, id: string): boolean {
    for (const [child, { references, columns }] of this.#shapes) {
      if (!columns.includes('id')) continue
      for (const reference of references)
        if (reference.table === table && this.#staysWith(child, reference.column, id)) return true
    }
    return false
  }

  #staysWith(child: string, column: string, id: string): boolean {
    return this.#copies.mine.idsWith(child, column, id).some(childId => {
      const op = this.#ops.get(keyOf(child, childId))
      if (op === undefined) return true
      return op.op !== 'remove' && (op.values as Row)[column] === id
    })
  }
}

const isSame = (a: Row, b: Row): boolean => Object.keys(b).every(column => a[column] === b[column])
