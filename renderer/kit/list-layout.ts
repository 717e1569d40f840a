/** Which columns a person sees, and in which order; columns the layout does not know stand where the list puts them. */
export interface ListLayout {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
}

export const AS_BUILT: ListLayout = { order: [], hidden: [] }

interface Keyed {
  readonly key: string
}

/** All columns in the person's order, the hidden ones among them; a column that is new to the layout keeps its own place. */
export function inOrder<Column extends Keyed>(columns: readonly Column[], layout: ListLayout): Column[] {
  const known = layout.order.flatMap(key => columns.find(column => column.key === key) ?? [])
  const result = [...known]
  columns.forEach((column, at) => {
    if (!layout.order.includes(column.key)) result.splice(at, 0, column)
  })
  return result
}

/** The columns that are drawn: never none, so that a list always says which row is which. */
export function laidOut<Column extends Keyed>(columns: readonly Column[], layout: ListLayout): Column[] {
  const ordered = inOrder(columns, layout)
  const shown = ordered.filter(({ key }) => !layout.hidden.includes(key))
  return shown.length > 0 ? shown : ordered.slice(0, 1)
}

/** The layout with a column one or more places further on (`by` < 0: back), counted among those that are shown. */
export function moved(columns: readonly Keyed[], layout: ListLayout, key: string, by: number): ListLayout {
  const shown = laidOut(columns, layout).map(column => column.key)
  const from = shown.indexOf(key)
  const next = shown[from + by]
  return from < 0 || next === undefined ? layout : movedTo(columns, layout, key, next)
}

/** The layout with a column at the place of another, as by a drag of its heading. */
export function movedTo(
  columns: readonly Keyed[],
  layout: ListLayout,
  key: string,
  place: string,
): ListLayout {
  const order = inOrder(columns, layout).map(column => column.key)
  const to = order.indexOf(place)
  if (to < 0 || !order.includes(key)) return layout
  const others = order.filter(one => one !== key)
  others.splice(to, 0, key)
  return { ...layout, order: others }
}

/** The layout with a column shown or hidden; the last one that is shown stays. */
export function toggled(columns: readonly Keyed[], layout: ListLayout, key: string): ListLayout {
  if (layout.hidden.includes(key)) return { ...layout, hidden: layout.hidden.filter(one => one !== key) }
  const isLast = laidOut(columns, layout).every(column => column.key === key)
  return isLast ? layout : { ...layout, hidden: [...layout.hidden, key] }
}
