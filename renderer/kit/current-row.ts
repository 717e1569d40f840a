import { startTransition, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { DataListProps } from './data-list'
import { useListMemory } from './list-memory'
import type { ListPicks } from './list-picks'
import type { RowSource } from './row-source'

/** The row the person is on, and what keys and clicks do with it. */
export interface CurrentRow {
  readonly index: number
  readonly press: (index: number, extend: boolean) => void
  readonly toggle: (index: number) => void
  /** A key pressed on the row of that index. */
  readonly key: (event: KeyboardEvent<HTMLElement>, at: number) => void
  readonly keepScroll: (scrollTop: number) => void
  /** True once for the row that the keyboard moved to: it takes the focus. */
  readonly takesFocus: (index: number) => boolean
}

const PAGE_ROWS = 15

/** How far each key moves. */
function target(key: string, index: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE_ROWS,
    PageUp: index - PAGE_ROWS,
    Home: 0,
    End: total - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(total - 1, to))
}

/** Rows are answers of the engine: fetched anew they are other objects, and news only where their content differs. */
const saysTheSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Where a link wants to begin, counted in the list as it is shown: its own order may differ from the page's. */
function startOf<Row, Field extends string>(
  { startAt, rows: given }: DataListProps<Row, Field>,
  rows: RowSource<Row>,
): number | undefined {
  const row = startAt === undefined ? undefined : given.all?.[startAt]
  const shown = row === undefined ? -1 : (rows.all?.indexOf(row) ?? -1)
  return shown < 0 ? startAt : shown
}

export function useCurrentRow<Row, Field extends string>(
  list: DataListProps<Row, Field>,
  rows: RowSource<Row>,
  picks: ListPicks,
  scrollTo: (index: number) => void,
): CurrentRow {
  const total = rows.total ?? 0
  const place = useListMemory.getState().places[list.listId]
  const [kept, setIndex] = useState(startOf(list, rows) ?? place?.index ?? 0)
  const index = Math.min(kept, Math.max(0, total - 1))
  const scrollTop = useRef(place?.scrollTop ?? 0)
  // Which row takes the focus: the row that was current before may be asked once more before the move is drawn.
  const focusNext = useRef<number | 'current' | null>(useListMemory.getState().returns ? 'current' : null)
  useEffect(() => useListMemory.setState({ returns: false }), [])
  const anchor = useRef(index)
  const keep = (at: number) =>
    useListMemory.getState().keepPlace(list.listId, { index: at, scrollTop: scrollTop.current })

  // Rows that were removed take the focus with them when it stood on what was done with them: the next row has it then.
  const before = useRef(total)
  useLayoutEffect(() => {
    if (total < before.current && document.activeElement === document.body) focusNext.current = 'current'
    before.current = total
  }, [total])

  const row = rows.at(index)
  const { onCurrent } = list
  const told = useRef<Row | undefined>(undefined)
  useEffect(() => {
    if (row === undefined || saysTheSame(told.current, row)) return
    const isFirst = told.current === undefined
    told.current = row
    // Where nothing was in hand, what stands beside the list comes in slices. Later it comes at once: keys act on what is in hand.
    if (isFirst) startTransition(() => onCurrent?.(row))
    else onCurrent?.(row)
  }, [row, onCurrent])

  const move = (to: number, extend: boolean) => {
    setIndex(to)
    keep(to)
    if (extend) picks.extend(anchor.current, to)
    else anchor.current = to
  }
  const toggle = (at: number) => {
    const one = rows.at(at)
    if (one === undefined) return
    anchor.current = at
    picks.toggle(list.rowId(one))
  }
  /** Whether the key meant something here. */
  const ran = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (key === 'a' && (ctrlKey || metaKey)) picks.all()
    else if (key === 'Enter' && row !== undefined) list.onOpen?.(row)
    else if (key === 'F2' && row !== undefined) (list.onEdit ?? list.onOpen)?.(row)
    else if (key === ' ') toggle(index)
    else if (key === 'Escape' && picks.ids.size > 0) picks.none()
    else if (key === 'Escape' && list.onBack !== undefined) list.onBack()
    else return false
    return true
  }
  const key = (event: KeyboardEvent<HTMLElement>, at: number) => {
    if (event.target !== event.currentTarget && event.key !== 'Escape') return
    const to = target(event.key, index, total)
    if (to !== null) {
      // Nothing is drawn anew at the ends: a focus that was kept for later would be taken from elsewhere.
      focusNext.current = to === at ? null : to
      move(to, event.shiftKey)
      scrollTo(to)
    } else if (!ran(event)) return
    event.preventDefault()
  }
  return {
    index,
    toggle,
    key,
    press: (at, extend) => {
      move(at, extend)
      if (!extend && list.onSelect === undefined) picks.none()
    },
    keepScroll: top => {
      scrollTop.current = top
      keep(index)
    },
    takesFocus: at => {
      const takes = focusNext.current === 'current' || focusNext.current === at
      if (takes) focusNext.current = null
      return takes
    },
  }
}
