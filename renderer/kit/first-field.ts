const FIELD = ':is(input, select, textarea):not([type="hidden"], :disabled)'

/** The first thing that can be filled in or chosen in a place. */
export const firstField = (place: Element | null | undefined): Element | null =>
  place?.querySelector(FIELD) ?? null

/** Fields that unfold when they are reached: none stands open before somebody went there. */
const OPENS_BY_FOCUS = '[role="combobox"], [aria-haspopup], [data-dates-input]'

/** Where one begins to fill in a place that was asked for: its first field, unless that would unfold. */
export function firstToFillIn(place: Element | null | undefined): HTMLElement | null {
  const first = firstField(place)
  return first instanceof HTMLElement && !first.matches(OPENS_BY_FOCUS) ? first : null
}
