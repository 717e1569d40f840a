import type { Store } from './store'

/** A setting of the workspace as JSON; `undefined` when nobody has set it. */
export function readSetting(store: Store, id: string): string | undefined {
  return store.sqlite.prepare<[string], { value: string }>('SELECT value FROM setting WHERE id = ?').get(id)
    ?.value
}
