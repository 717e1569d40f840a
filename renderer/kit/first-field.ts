const FIELD = ':is(input, select, textarea):not([type="hidden"], :disabled)'

/** The first thing that can be filled in or chosen in a place. */
export const firstField = (place: Element | null | undefined): Element | null =>
  place?.querySelector(FIELD) ?? null
