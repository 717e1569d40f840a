/**
 * Which columns a person sees, in which order and how wide; columns the layout does not know stand where the list puts them.
 */
export interface ListLayout {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Columns that stay also where there is little room for them. */
  readonly shown: readonly string[]
  /** Widths in rem that the person gave. */
  readonly widths: Readonly<Record<string, number>>
}

export const AS_BUILT: ListLayout = { order: [], hidden: [], shown: [], widths: {} }

/** A layout of its own, to be kept or sent. */
export const keptLayout = ({ order, hidden, shown, widths }: ListLayout) => ({
  order: [...order],
  hidden: [...hidden],
  shown: [...shown],
  widths: { ...widths },
})

interface Keyed {
  readonly key: string
}

/** What decides whether a column fits. */
interface Sized extends Keyed {
  readonly width?: number
  /** Left out first where the list is narrow. */
  readonly secondary?: boolean
}

/** Room that nothing has to be left out for. */
export const PLENTY = Number.POSITIVE_INFINITY

/** All columns in the person's order, the hidden ones among them; a column that is new to the layout keeps its own place. */
export function inOrder<Column extends Keyed>(columns: readonly Column[], layout: ListLayout): Column[] {
  const known = layout.order.flatMap(key => columns.find(column => column.key === key) ?? [])
  const result = [...known]
  columns.forEach((column, at) => {
    if (!layout.order.includes(column.key)) result.splice(at, 0, column)
  })
  return result
}

/** Width of a column in rem, as the person or the list wants it. */
export const widthOf = ({ key, width = 0 }: Sized, layout: ListLayout): number => layout.widths[key] ?? width

/**
 * The columns that are drawn: never none, so that a list always says which row is which. Where they don't fit into `room` (rem),
 * secondary ones are left out, the last first, unless the person ticked them.
 */
export function laidOut<Column extends Sized>(
  columns: readonly Column[],
  layout: ListLayout,
  room = PLENTY,
): Column[] {
  const ordered = inOrder(columns, layout)
  const ticked = ordered.filter(({ key }) => !layout.hidden.includes(key))
  let over = ticked.reduce((sum, column) => sum + widthOf(column, layout), 0) - room
  const fits = ticked.toReversed().filter(column => {
    if (over <= 0 || column.secondary !== true || layout.shown.includes(column.key)) return true
    over -= widthOf(column, layout)
    return false
  })
  return fits.length > 0 ? fits.toReversed() : ordered.slice(0, 1)
}

/** The layout with a column one or more places further on (`by` < 0: back), counted among those that are shown. */
export function moved(
  columns: readonly Sized[],
  layout: ListLayout,
  key: string,
  by: number,
  room = PLENTY,
): ListLayout {
  const shown = laidOut(columns, layout, room).map(column => column.key)
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

/**
 * The layout with a column shown or hidden; the last one that is shown stays. One that was left out for want of room is shown
 * from then on: the list is then scrolled sideways.
 */
export function toggled(
  columns: readonly Sized[],
  layout: ListLayout,
  key: string,
  room = PLENTY,
): ListLayout {
  const without = (keys: readonly string[]) => keys.filter(one => one !== key)
  const drawn = laidOut(columns, layout, room)
  if (!drawn.some(column => column.key === key)) {
    const asked = laidOut(columns, { ...layout, hidden: without(layout.hidden) }, room)
    const isLeftOut = !asked.some(column => column.key === key)
    const shown = isLeftOut ? [...layout.shown, key] : layout.shown
    return { ...layout, hidden: without(layout.hidden), shown }
  }
  if (drawn.length === 1) return layout
  return { ...layout, hidden: [...layout.hidden, key], shown: without(layout.shown) }
}

const NARROWEST_REM = 3
const WIDEST_REM = 60

/** The layout with a column so wide, within what can still be read and reached. */
export function widened(layout: ListLayout, key: string, rem: number): ListLayout {
  const width = Math.round(Math.min(WIDEST_REM, Math.max(NARROWEST_REM, rem)) * 8) / 8
  return { ...layout, widths: { ...layout.widths, [key]: width } }
}
