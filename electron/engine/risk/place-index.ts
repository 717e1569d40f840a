import type { LabelledEvents } from '@shared/reference/event-columns'
import { eventContext, type EventContext } from '@shared/risk/event-context'
import type { RiskModel } from '@shared/risk/model'
import { indexReference, type PlaceIndex } from '@shared/risk/places'
import { canonicalJson } from '@shared/text/canonical-json'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { ReferenceInUse } from '../reference'

/**
 * The index of events takes a part of a second for a full file: it is kept with the events as long as they are in use. It
 * follows from them and the model alone, so nothing of it is stored.
 */
const kept = new WeakMap<LabelledEvents, { readonly key: string; readonly context: EventContext }>()

function contextOf(events: LabelledEvents, model: RiskModel): EventContext {
  const key = canonicalJson([model.events, model.conflict.cutoff])
  const known = kept.get(events)
  if (known?.key === key) return known.context
  const context = eventContext(events, model)
  kept.set(events, { key, context })
  return context
}

/** The index last made of the editions in use: an edit asks for the same one again and again. */
const indexes = new WeakMap<ReferenceInUse, { readonly key: string; readonly index: PlaceIndex }>()

/** Everything a run looks up, from the editions it is made with: single events, where in use, count directly. */
export function placeIndex(reference: ReferenceInUse, model: RiskModel, asOf: CalendarDate): PlaceIndex {
  const key = canonicalJson([model, asOf])
  const known = indexes.get(reference)
  if (known?.key === key) return known.index
  const { data, events } = reference
  const index = indexReference(data, model, asOf, events === null ? null : contextOf(events, model))
  indexes.set(reference, { key, index })
  return index
}
