import type { RiskModel } from '@shared/risk/model'
import { indexReference, type PlaceIndex } from '@shared/risk/places'
import { canonicalJson } from '@shared/text/canonical-json'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { ReferenceInUse } from '../reference'

/** The index last made of the editions in use: an edit asks for the same one again and again. */
const indexes = new WeakMap<ReferenceInUse, { readonly key: string; readonly index: PlaceIndex }>()

/** Everything a run looks up, from the editions it is made with: single events, where in use, count directly. */
export function placeIndex(reference: ReferenceInUse, model: RiskModel, asOf: CalendarDate): PlaceIndex {
  const key = canonicalJson([model, asOf])
  const known = indexes.get(reference)
  if (known?.key === key) return known.index
  const { data, events } = reference
  const index = indexReference(data, model, asOf, events?.contextFor(model) ?? null)
  indexes.set(reference, { key, index })
  return index
}
