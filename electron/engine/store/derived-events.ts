import { createHash } from 'node:crypto'
import type { PackedEvents } from '@shared/risk/event-context-pack'
import type { BulkOp } from './change'
import type { Store } from './store'

export interface DerivedEventsRow {
  kind: 'places' | 'hotspots'
  key: string
  words: string
  columns: Uint8Array
  sha256: string
}

export interface DerivedEventsTables {
  derived_events: DerivedEventsRow
}

const hashOf = (key: string, { words, columns }: PackedEvents): string =>
  createHash('sha256').update(`${key}\n${words}\n`).update(columns).digest('hex')

export const derivedRow = (
  kind: DerivedEventsRow['kind'],
  key: string,
  packed: PackedEvents,
): DerivedEventsRow => ({ kind, key, ...packed, sha256: hashOf(key, packed) })

/** What the file keeps of this kind under this key; `null` when it keeps none, or when its bytes are not those of its hash. */
export function readDerivedEvents(
  store: Store,
  kind: DerivedEventsRow['kind'],
  key: string,
): PackedEvents | null {
  const row = store.sqlite
    .prepare<[string, string], DerivedEventsRow>('SELECT * FROM derived_events WHERE kind = ? AND key = ?')
    .get(kind, key)
  return row === undefined || hashOf(key, row) !== row.sha256 ? null : row
}

/** Whether the file keeps any of this kind under this key. */
export function hasDerivedEvents(store: Store, kind: DerivedEventsRow['kind'], key: string): boolean {
  const found = store.sqlite
    .prepare<[string, string]>('SELECT 1 FROM derived_events WHERE kind = ? AND key = ?')
    .get(kind, key)
  return found !== undefined
}

function isKept(store: Store, { kind, key, sha256 }: DerivedEventsRow): boolean {
  const found = store.sqlite
    .prepare<[string, string, string]>(
      'SELECT 1 FROM derived_events WHERE kind = ? AND key = ? AND sha256 = ?',
    )
    .get(kind, key, sha256)
  return found !== undefined
}

/** Keeps rows in the stead of those of their kind; what the file has already is not written again. */
export function keepDerivedEvents(store: Store, rows: readonly DerivedEventsRow[]): BulkOp {
  const fresh = rows.filter(row => !isKept(store, row))
  return { table: 'derived_events', rows: fresh, onConflict: 'replace' }
}
