import { useMemo } from 'react'
import type { z } from 'zod'
import type { DataListProps } from './data-list'
import { AS_BUILT, inOrder, laidOut, PLENTY, type ListLayout } from './list-layout'
import { useKeptState, useListMemory, type SortKey } from './list-memory'
import { BOX_COLUMN_REM, type DataColumn } from './list-table'
import { found, narrowed, NOT_NARROWED, sorted, type ListNarrowing } from './rows-at-hand'
import { rowsAtHand, type RowSource } from './row-source'
import { useText } from './text'

/** The filter that stands above a list and belongs to its page: kept in views, and checked when a view brings it back. */
export interface ListFilter {
  readonly value: unknown
  /** Sets a filter that was kept; `false` where it is none of this page. */
  readonly take: (kept: unknown) => boolean
}

export const listFilter = <Filter>(
  value: Filter,
  schema: z.ZodType<Filter>,
  set: (filter: Filter) => void,
): ListFilter => ({
  value,
  take: kept => {
    const found = schema.safeParse(kept)
    if (found.success) set(found.data)
    return found.success
  },
})

/** How a list is seen at this moment, and what changes that. */
export interface ListState<Row> {
  /** Lists of one kind share the layout of their columns and their views. */
  readonly kind: string
  /** Every column there is, in the person's order. */
  readonly every: readonly DataColumn<Row>[]
  /** The columns that are drawn. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: RowSource<Row>
  /** How many rows there are before the list narrows them itself; `null` where it does not. */
  readonly before: number | null
  readonly sort: readonly SortKey[]
  readonly onSort: ((sort: readonly SortKey[]) => void) | undefined
  /** How much room the columns have, in rem. */
  readonly room: number
  readonly layout: ListLayout
  readonly setLayout: (layout: ListLayout) => void
  readonly narrowing: ListNarrowing
  readonly setNarrowing: (narrowing: ListNarrowing) => void
  /** Shows every row again. */
  readonly showAll: () => void
}

const UNSORTED: readonly SortKey[] = []

/** A column that has a plain value sorts, in lists whose rows are at hand. */
const sortable = <Row>(column: DataColumn<Row>): DataColumn<Row> =>
  column.value === undefined ? column : { ...column, sortBy: column.sortBy ?? column.key }

/** The text that a list at hand is searched for, kept while the window is open: the list narrows, a field above it says by what. */
export const useListText = (listId: string) => useKeptState(`${listId}.text`, '')

/** Whether a list at hand shows fewer rows than the filters of its page let through. */
export function useIsNarrowed(listId: string): boolean {
  const [text] = useListText(listId)
  const [{ notKnown, since }] = useKeptState<ListNarrowing>(`${listId}.narrowing`, NOT_NARROWED)
  return text.trim() !== '' || notKnown.length > 0 || since !== null
}

/**
 * @param room width of the list in rem: what does not fit and may be missed is left out
 */
export function useListState<Row, Field extends string>(
  list: DataListProps<Row, Field>,
  room: number,
): ListState<Row> {
  const { listId, rows } = list
  const kind = list.kind ?? listId
  const t = useText()
  const layout = useListMemory(memory => memory.layouts[kind]) ?? AS_BUILT
  const keepLayout = useListMemory(memory => memory.keepLayout)
  const [narrowing, setNarrowing] = useKeptState<ListNarrowing>(`${listId}.narrowing`, NOT_NARROWED)
  const [text, setText] = useListText(listId)
  const [ownSort, setOwnSort] = useKeptState<readonly SortKey[]>(`${listId}.own-sort`, UNSORTED)
  const sortsItself = list.onSort === undefined && rows.all !== undefined
  // The names of fields are the page's own: a key that comes back to it came from its columns.
  const given = list.columns as readonly DataColumn<Row>[]
  const every = useMemo(
    () => inOrder(sortsItself ? given.map(sortable) : given, layout),
    [given, sortsItself, layout],
  )
  const forColumns = room - (list.onSelect === undefined ? 0 : BOX_COLUMN_REM)
  const { all } = rows
  const kept = useMemo(
    () => (all === undefined ? null : found(narrowed(all, given, narrowing), given, text)),
    [all, given, narrowing, text],
  )
  const shown = useMemo(
    () => (kept === null ? null : rowsAtHand(sortsItself ? sorted(kept, given, ownSort, t.language) : kept)),
    [kept, given, sortsItself, ownSort, t.language],
  )
  return {
    kind,
    every,
    columns: useMemo(() => laidOut(every, layout, forColumns), [every, layout, forColumns]),
    rows: shown ?? rows,
    before: kept === null || kept === all ? null : (all?.length ?? null),
    sort: sortsItself ? ownSort : ((list.sort as readonly SortKey[] | undefined) ?? UNSORTED),
    onSort: sortsItself ? setOwnSort : (list.onSort as ListState<Row>['onSort']),
    room: forColumns,
    layout,
    setLayout: next => keepLayout(kind, next),
    narrowing,
    setNarrowing,
    showAll: () => {
      setNarrowing(NOT_NARROWED)
      setText('')
    },
  }
}

/** The same list with paper's own room: there the columns are as wide as their words, and none is left out. */
export const listOnPaper = <Row>(list: ListState<Row>): ListState<Row> => ({
  ...list,
  room: PLENTY,
  columns: laidOut(list.every, list.layout, PLENTY),
})
