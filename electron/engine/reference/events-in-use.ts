import type { EventColumns, LabelledEvents } from '@shared/reference/event-columns'
import { mergeEvents } from '@shared/reference/merge-events'
import type { Call } from '../call'
import { readLabelledEvents, storedEvents, type StoredEvents } from '../store/events'
import { loadedEditions } from '../store/reference'
import type { Store } from '../store/store'

interface Kept {
  readonly key: string
  readonly events: LabelledEvents
}

/** The events last read of each open file: unpacking them for every look would cost half a second. */
const kept = new WeakMap<Store, Kept[]>()
/** Two sets at a time: those in use, and those of a preview. */
const SETS_KEPT = 2

const keyOf = (editions: readonly StoredEvents[]): string => editions.map(({ sha256 }) => sha256).join(' ')

/** Events of these editions, merged, with ids, places and parties; `null` when there are none. */
export function labelledEventsOf(store: Store, editions: readonly StoredEvents[]): LabelledEvents | null {
  const key = keyOf(editions)
  const sets = kept.get(store) ?? []
  const known = sets.find(set => set.key === key)
  if (known !== undefined) return known.events
  const events = mergeEvents(
    editions.map(stored => ({
      events: readLabelledEvents(store, stored),
      preliminary: stored.edition.preliminary,
    })),
  )
  if (events !== null) kept.set(store, [{ key, events }, ...sets].slice(0, SETS_KEPT))
  return events
}

/** The events a score would be made with now, and the key by which anything derived from them may be kept. */
export async function eventsInUse(call: Pick<Call, 'store'>): Promise<{
  readonly columns: EventColumns
  readonly labelled: LabelledEvents
  readonly key: string
} | null> {
  const editions = storedEvents(await loadedEditions(call.store))
  const events = labelledEventsOf(call.store, editions)
  return events === null ? null : { columns: events.columns, labelled: events, key: keyOf(editions) }
}
