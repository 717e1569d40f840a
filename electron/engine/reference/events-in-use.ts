import type { EventColumns, LabelledEvents } from '@shared/reference/event-columns'
import { mergeEvents } from '@shared/reference/merge-events'
import type { Call } from '../call'
import { activeEventEditions, readEventColumns, readLabelledEvents, type StoredEvents } from '../store/events'
import type { Store } from '../store/store'

interface Kept {
  readonly key: string
  readonly columns: EventColumns
  labelled: LabelledEvents | null
}

/** The events last read of each open file: unpacking them again for every look would cost a tenth of a second. */
const kept = new WeakMap<Store, Kept>()

const keyOf = (editions: readonly StoredEvents[]): string => editions.map(({ sha256 }) => sha256).join(' ')

function merged(store: Store, editions: readonly StoredEvents[]): LabelledEvents | null {
  return mergeEvents(
    editions.map(stored => ({
      events: readLabelledEvents(store, stored),
      preliminary: stored.edition.preliminary,
    })),
  )
}

function read(store: Store, editions: readonly StoredEvents[]): Kept | null {
  const key = keyOf(editions)
  const known = kept.get(store)
  if (known?.key === key) return known
  const [only, second] = editions
  if (only === undefined) return null
  const labelled = second === undefined ? null : merged(store, editions)
  const fresh = { key, labelled, columns: labelled?.columns ?? readEventColumns(store, only) }
  kept.set(store, fresh)
  return fresh
}

/** Events of the editions in use, merged, without words; `null` when no event file is in use. */
export function eventsOf(store: Store, editions: readonly StoredEvents[]): EventColumns | null {
  return read(store, editions)?.columns ?? null
}

/** The same with ids, places and parties, for lists and names. */
export function labelledEventsOf(store: Store, editions: readonly StoredEvents[]): LabelledEvents | null {
  const found = read(store, editions)
  if (found === null) return null
  found.labelled ??= merged(store, editions)
  return found.labelled
}

/** The events a score would be made with now, and the key by which anything derived from them may be kept. */
export async function eventsInUse(
  call: Pick<Call, 'store'>,
): Promise<{ readonly columns: EventColumns; readonly key: string } | null> {
  const editions = await activeEventEditions(call.store)
  const columns = eventsOf(call.store, editions)
  return columns === null ? null : { columns, key: keyOf(editions) }
}
