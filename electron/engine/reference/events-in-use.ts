import type { LabelledEvents } from '@shared/reference/event-columns'
import { mergeEvents } from '@shared/reference/merge-events'
import { readLabelledEvents, type StoredEvents } from '../store/events'
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
