import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { DataListProps } from './data-list'
import { useListMemory } from './list-memory'

/** The row the person is on, and what keys and clicks do with it. */
export interface CurrentRow {
  readonly index: number
  readonly press: (index: number, extend: boolean) => void
  readonly toggle: (index: number) => void
  readonly key: (event: KeyboardEvent<HTMLElement>) => void
  readonly keepScroll: (scrollTop: number) => void
  /** True once after the keyboard moved: the row that is current then takes the focus. */
  readonly takesFocus: () => boolean
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

export function useCurrentRow<Row, Field extends string>(
  list: DataListProps<Row, Field>,
  total: number,
  scrollTo: (index: number) => void,
): CurrentRow {
  const place = useListMemory.getState().places[list.listId]
  const [kept, setIndex] = useState(list.startAt ?? place?.index ?? 0)
  const index = Math.min(kept, Math.max(0, total - 1))
  const scrollTop = useRef(place?.scrollTop ?? 0)
  const focusNext = useRef(false)
  const anchor = useRef(index)
  const keep = (at: number) =>
    useListMemory.getState().keepPlace(list.listId, { index: at, scrollTop: scrollTop.current })

  const row = list.rows.at(index)
  const { onCurrent } = list
  const told = useRef<Row | undefined>(undefined)
  useEffect(() => {
    if (row === undefined || saysTheSame(told.current, row)) return
    told.current = row
    onCurrent?.(row)
  }, [row, onCurrent])

  const move = (to: number) => {
    setIndex(to)
    keep(to)
  }
  const toggle = (at: number) => {
    const one = list.rows.at(at)
    if (one === undefined || list.onSelect === undefined) return
    const next = new Set(list.selected)
    const rowId = list.rowId(one)
    if (!next.delete(rowId)) next.add(rowId)
    anchor.current = at
    list.onSelect(next)
  }
  const extend = (to: number) => {
    if (list.onSelect === undefined) return
    const [from, until] = [Math.min(anchor.current, to), Math.max(anchor.current, to)]
    const ids = Array.from({ length: until - from + 1 }, (_, step) => list.rows.at(from + step)).flatMap(
      one => (one === undefined ? [] : [list.rowId(one)]),
    )
    list.onSelect(new Set([...(list.selected ?? []), ...ids]))
  }
  const key = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget && event.key !== 'Escape') return
    const to = target(event.key, index, total)
    if (to !== null) {
      focusNext.current = true
      move(to)
      scrollTo(to)
      if (event.shiftKey) extend(to)
    } else if (event.key === 'Enter' && row !== undefined) list.onOpen?.(row)
    else if (event.key === ' ') toggle(index)
    else if (event.key === 'Escape' && list.onBack !== undefined) list.onBack()
    else return
    event.preventDefault()
  }
  return {
    index,
    toggle,
    key,
    press: (at, withShift) => {
      move(at)
      if (withShift) extend(at)
      else anchor.current = at
    },
    keepScroll: top => {
      scrollTop.current = top
      keep(index)
    },
    takesFocus: () => {
      const takes = focusNext.current
      focusNext.current = false
      return takes
    },
  }
}
