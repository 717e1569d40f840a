import type { Store } from './store'

/** Orders kept per workspace: enough for the lists of one window and a change of sort back and forth. */
const KEPT = 6

interface Orders {
  head: number
  readonly byKey: Map<string, Promise<readonly string[]>>
}

const orders = new WeakMap<Store, Orders>()

/**
 * The ids of a list in its order, worked out once and kept until the next change of the workspace. Any stretch of the
 * list is then a slice: the window may jump anywhere in tens of thousands of rows without counting up to there.
 */
export function keptOrder(
  store: Store,
  key: string,
  compute: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { byKey } = ordersOf(store)
  const known = byKey.get(key)
  if (known) return known
  const fresh = compute()
  byKey.set(key, fresh)
  fresh.catch(() => byKey.delete(key))
  for (const old of byKey.keys()) {
    if (byKey.size <= KEPT) break
    byKey.delete(old)
  }
  return fresh
}

function ordersOf(store: Store): Orders {
  const kept = orders.get(store)
  if (kept?.head === store.trail.head) return kept
  const fresh = { head: store.trail.head, byKey: new Map<string, Promise<readonly string[]>>() }
  orders.set(store, fresh)
  return fresh
}

/** Rows fetched by id come in any order; puts them into the order of the ids. Ids without a row are left out. */
export function inOrderOf<Row extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
