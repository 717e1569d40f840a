import type { LetThrough, PassableKind } from '@shared/disclosure/profiles/let-through'
import { insert, remove, type RowOp } from './change'
import type { Store } from './store'

export interface LetThroughRow {
  id: string
  kind: PassableKind
  text: string
  /** The text as a search compares it: once for each kind. */
  words: string
  reason: string
  let_by: string
  at: string
}

/** Texts that the leak check lets through, in the order in which they were. */
export async function readLetThrough(store: Store): Promise<LetThrough[]> {
  const rows = await store.db.selectFrom('let_through').selectAll().orderBy('id').execute()
  return rows.map(({ id, kind, text, reason, let_by: by, at }) => ({ id, kind, text, reason, by, at }))
}

export const insertLetThrough = (row: LetThroughRow): RowOp => insert('let_through', row)

export const removeLetThrough = (id: string): RowOp => remove('let_through', id)
