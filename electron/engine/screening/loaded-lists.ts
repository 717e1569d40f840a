import { Refusal } from '@shared/contract/error'
import type { ListEdition } from '@shared/contract/screening'
import { listEntrySchema, type ListEntry } from '@shared/screening/entry'
import { NameIndex } from '@shared/screening/name-index'
import { currentEditions, readEntries } from '../store/screening'
import type { Store } from '../store/store'

/** The current editions, their entries one behind the other, and the index over all their names. */
export interface LoadedLists {
  readonly editions: readonly ListEdition[]
  readonly entries: readonly ListedEntry[]
  readonly index: NameIndex
}

export interface ListedEntry {
  readonly edition: ListEdition
  readonly entry: ListEntry
  readonly fingerprint: string
}

const known = new WeakMap<Store, { readonly key: string; readonly lists: LoadedLists }>()

async function entriesOf(store: Store, edition: ListEdition): Promise<ListedEntry[]> {
  const rows = await readEntries(store, edition.id)
  return rows.map(row => ({
    edition,
    entry: listEntrySchema.parse(JSON.parse(row.entry)),
    fingerprint: row.fingerprint,
  }))
}

/**
 * The lists ready to be searched. The index is made once per set of editions and kept while the workspace is open:
 * making it costs seconds, a search milliseconds. Refuses when no list was loaded.
 */
export async function loadedLists(store: Store): Promise<LoadedLists> {
  const editions = await currentEditions(store)
  if (editions.length === 0) throw new Refusal({ code: 'refused', detail: 'no-list' })
  const key = editions.map(edition => edition.id).join(' ')
  const before = known.get(store)
  if (before?.key === key) return before.lists
  const entries = (await Promise.all(editions.map(edition => entriesOf(store, edition)))).flat()
  const lists = { editions, entries, index: new NameIndex(entries.map(each => each.entry)) }
  known.set(store, { key, lists })
  return lists
}
