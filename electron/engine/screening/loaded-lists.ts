import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { ListEdition } from '@shared/contract/screening'
import type { Progress } from '@shared/contract/reply'
import { indexedEntrySchema, type IndexedEntry } from '@shared/screening/entry'
import { NameIndex } from '@shared/screening/name-index'
import { packIndex } from '@shared/screening/name-scorer'
import { flatten, unflatten, type FlatIndex } from '@shared/screening/packed-index'
import { currentEditions, readEntries } from '../store/screening'
import { keepIndex, readIndex } from '../store/screening-index'
import type { Store } from '../store/store'
import { matcherVersion } from './score-threads'

/** The current editions, their entries one behind the other, and the index over all their names. */
export interface LoadedLists {
  readonly editions: readonly ListEdition[]
  readonly entries: readonly ListedEntry[]
  readonly index: NameIndex
  /** What the index is made of, for other threads. */
  readonly flat: FlatIndex
}

export interface ListedEntry {
  readonly edition: ListEdition
  /** What names are compared with. The rest of an entry stays in the workspace: it is many times as large. */
  readonly entry: IndexedEntry
  readonly fingerprint: string
}

/** What the making of an index needs from the call that waits for it. */
interface Waiting {
  progress(progress: Progress): void
  readonly signal: AbortSignal
}

const known = new WeakMap<Store, { readonly key: string; readonly lists: LoadedLists }>()

/** How long the engine may compute before it looks after other calls. */
const SLICE_MS = 30
const ENTRIES_AT_ONCE = 500

/** Gives others their turn whenever a slice is used up, says how far it is, and ends when the caller gave up. */
class Turns {
  private ends = performance.now() + SLICE_MS

  constructor(private readonly waiting: Waiting) {}

  async between(progress: Progress): Promise<void> {
    if (performance.now() < this.ends) return
    this.waiting.progress(progress)
    await setImmediate()
    if (this.waiting.signal.aborted) throw new Refusal({ code: 'cancelled' })
    this.ends = performance.now() + SLICE_MS
  }
}

async function entriesOf(store: Store, edition: ListEdition, turns: Turns): Promise<ListedEntry[]> {
  const entries: ListedEntry[] = []
  for (let after = ''; ;) {
    const rows = readEntries(store, edition.id, { after, limit: ENTRIES_AT_ONCE })
    for (const row of rows) {
      const entry = indexedEntrySchema.parse(JSON.parse(row.entry))
      entries.push({ edition, entry, fingerprint: row.fingerprint })
    }
    after = rows.at(-1)?.key ?? after
    if (rows.length < ENTRIES_AT_ONCE) return entries
    await turns.between({ phase: 'prepare-lists', done: entries.length, total: edition.entries })
  }
}

async function makeFlat(entries: readonly IndexedEntry[], turns: Turns): Promise<FlatIndex> {
  const total = entries.reduce((sum, entry) => sum + entry.names.length, 0)
  const steps = packIndex(entries)
  for (let done = 0; ;) {
    const step = steps.next()
    if (step.done === true) return flatten(step.value)
    done += step.value
    await turns.between({ phase: 'index-names', done, total })
  }
}

/** The index kept with these editions by this very program; else it is made, and kept. */
async function keptFlat(store: Store, editions: string, make: () => Promise<FlatIndex>): Promise<FlatIndex> {
  const version = matcherVersion()
  if (version === null) return make()
  const key = `${version} ${editions}`
  const kept = readIndex(store, key)
  if (kept !== null) return kept
  const made = await make()
  keepIndex(store, key, made)
  return made
}

/**
 * The lists ready to be searched. The index is made once per set of editions and kept while the workspace is open:
 * making it costs seconds, a search milliseconds. It is made in slices, so that the engine answers others meanwhile.
 * Refuses when no list was loaded.
 */
export async function loadedLists(store: Store, waiting: Waiting): Promise<LoadedLists> {
  const editions = await currentEditions(store)
  if (editions.length === 0) throw new Refusal({ code: 'refused', detail: 'no-list' })
  const key = editions.map(edition => edition.id).join(' ')
  const before = known.get(store)
  if (before?.key === key) return before.lists
  const turns = new Turns(waiting)
  const entries: ListedEntry[] = []
  for (const edition of editions) entries.push(...(await entriesOf(store, edition, turns)))
  const indexed = entries.map(each => each.entry)
  const flat = await keptFlat(store, key, () => makeFlat(indexed, turns))
  const lists = { editions, entries, index: new NameIndex(unflatten(flat), indexed), flat }
  known.set(store, { key, lists })
  return lists
}
