import type { Side } from '@shared/trail/merge'
import type { RowOp } from '../change'
import type { Store } from '../store'
import type { Pause } from '../trail'
import { Copies } from './copies'
import { itemsOf, resolved, type ItemConflict, type Items } from './items'
import { operationsOf, type Operations } from './operations'
import { commonPoints, type Points } from './points'
import { tableShapes, type TableShape } from './table-rules'
import { impossibleRows } from './trial'

/** Two copies made ready to become one: what is to be written, and what both said differently. */
export interface MadeMerge extends Operations, Omit<Items, 'items'> {
  readonly points: Points
  readonly copies: Copies
  readonly shapes: ReadonlyMap<string, TableShape>
  readonly conflicts: readonly ItemConflict[]
  /** Rows of theirs that can't stand beside ours, as `table id`: ours stays, theirs is kept in the sealed trail only. */
  readonly impossible: ReadonlySet<string>
}

/**
 * Plans the merge of another copy into this one; writes nothing that stays. `choose` decides each conflict. Takes the
 * connection for itself, and lets others be called between slices.
 */
export async function makeMerge(
  mine: Store,
  theirs: Store,
  choose: (conflict: ItemConflict) => Side,
  pause: Pause,
): Promise<MadeMerge> {
  const points = commonPoints(mine.sqlite, theirs.sqlite)
  const shapes = tableShapes(mine.sqlite)
  const copies = new Copies(mine, theirs, points)
  const { items, left, renumbered, erased } = itemsOf(copies, shapes)
  await pause(0)
  const conflicts = new Map(
    items
      .flatMap(item => resolved(item, shapes, choose).conflicts)
      .map(conflict => [conflict.key, conflict] as const),
  )
  const write = (without: ReadonlySet<string>) => operationsOf(items, copies, shapes, choose, without)
  const impossible = new Set<string>()
  let operations = write(impossible)
  for (;;) {
    const found = await impossibleRows(mine.sqlite, operations.rows, pause)
    if (found.size === 0) break
    for (const key of found) impossible.add(key)
    operations = write(impossible)
  }
  return {
    ...operations,
    points,
    copies,
    shapes,
    left,
    renumbered,
    erased,
    impossible,
    conflicts: [...conflicts.values()],
  }
}

/** How many rows a merge adds, changes and removes, table by table. */
export function countsOf(
  rows: readonly RowOp[],
): { table: string; added: number; changed: number; removed: number }[] {
  const counts = new Map<string, { table: string; added: number; changed: number; removed: number }>()
  const field = { insert: 'added', update: 'changed', remove: 'removed' } as const
  for (const { table, op } of rows) {
    const count = counts.get(table) ?? { table, added: 0, changed: 0, removed: 0 }
    count[field[op]] += 1
    counts.set(table, count)
  }
  return [...counts.values()]
}
