import { isBehindLock } from '@shared/second-lock/behind-lock'
import type { ChangeDraft, RowOp } from '../store/change'
import { keptTexts, secondLocks } from '../store/second-lock'
import { isSealedTable, sealedColumnsOf, sealedParts, type SealedTable } from '../store/sealed-columns'
import type { Store } from '../store/store'
import { keysOf, openedAt, refuseLock, sealedAt, type Keyed } from './keys'

type Written = Exclude<RowOp, { op: 'remove' }>

/**
 * A change with every text sealed that the lock is to seal, whoever wrote it: people, imports, merges. Without a lock it
 * stays as it is; with a closed one it is refused where it would bring a new text (`second-lock-closed`).
 */
export function sealedDraft(draft: ChangeDraft, store: Store, at: Keyed): ChangeDraft {
  const lockId = secondLocks(store).at(-1)?.id
  if (lockId === undefined) return draft
  return { ...draft, rows: sealedRows(draft.rows, { store, at, lockId }) }
}

interface Under {
  readonly store: Store
  readonly at: Keyed
  readonly lockId: string
}

function* sealedRows(rows: Iterable<RowOp>, under: Under): Generator<RowOp> {
  for (const op of rows)
    yield op.op === 'remove' || !isSealedTable(op.table) ? op : sealedOp(op, op.table, under)
}

function sealedOp(op: Written, table: SealedTable, under: Under): RowOp {
  const kept = op.op === 'update' ? keptTexts(under.store, table, op.id) : {}
  const columns = new Set(sealedColumnsOf(table))
  const values = Object.entries(op.values).flatMap(([column, value]): [string, unknown][] => {
    if (!columns.has(column) || typeof value !== 'string' || sealedParts(value) !== null)
      return [[column, value]]
    const place = { table, id: op.id, column }
    const before = kept[column] ?? null
    if (before !== null && sealedParts(before) !== null) {
      // What says the same stays as it is sealed: sealing it anew would look like a change, in history and merges.
      if (isBehindLock(value) || openedAt(place, before, under.at) === value) return []
    }
    const key = keysOf(under.at).get(under.lockId) ?? refuseLock('second-lock-closed')
    return [[column, sealedAt(place, value, under.lockId, key)]]
  })
  return { ...op, values: Object.fromEntries(values) }
}
