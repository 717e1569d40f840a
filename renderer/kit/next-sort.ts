import type { SortKey } from './list-memory'

/** So many keys an endpoint takes; a further one replaces the last. */
const MOST_KEYS = 3

/** The order after a press on a heading: ascending, descending, as it was; `add` keeps the other keys (Shift). */
export function nextSort<Field extends string>(
  sort: readonly SortKey<Field>[],
  field: Field,
  add: boolean,
): readonly SortKey<Field>[] {
  const key = sort.find(({ by }) => by === field)
  const others = add ? sort.filter(({ by }) => by !== field) : []
  if (key === undefined) return [...others.slice(0, MOST_KEYS - 1), { by: field, descending: false }]
  if (key.descending) return others
  return add
    ? sort.map(one => (one.by === field ? { ...one, descending: true } : one))
    : [{ by: field, descending: true }]
}
