import type { Store } from './store'

/** For a WHERE clause of `rowsFor`: `WHERE site_id ${IN_IDS}`. */
export const IN_IDS = 'IN (SELECT value FROM json_each(?))'

/** Rows of a statement whose only parameter is a JSON list of ids: one statement, however many ids. */
export function rowsFor<Row>(store: Store, sql: string, ids: readonly string[]): Row[]
export function rowsFor(store: Store, sql: string, ids: readonly string[]): unknown[] {
  return store.sqlite.prepare(sql).all(JSON.stringify(ids))
}

/** Items by a key of theirs, in the order in which they came; a key without items has an empty list. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => T[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return key => groups.get(key) ?? []
}
