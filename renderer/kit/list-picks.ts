import { useLayoutEffect, useRef, useState } from 'react'
import type { DataListProps } from './data-list'
import type { RowSource } from './row-source'

/** Which rows are picked. */
export interface ListPicks {
  readonly ids: ReadonlySet<string>
  /** Rows far from the screen are being fetched to be picked, or could not be. */
  readonly coming: 'no' | 'yes' | 'failed'
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** Adds the rows from one place of the list to another, however far they are from the screen. */
  readonly extend: (from: number, to: number) => void
  readonly all: () => void
  readonly none: () => void
}

const NONE: ReadonlySet<string> = new Set()

/** The rows from one place to another where all of them are here; `null` where one is not. */
function rowsHere<Row>(rows: RowSource<Row>, first: number, last: number): readonly Row[] | null {
  const here: Row[] = []
  for (let at = first; at <= last; at++) {
    const row = rows.at(at)
    if (row === undefined) return null
    here.push(row)
  }
  return here
}

/**
 * The rows the page wants picked, or else the list's own, which serve for copying. What is on the screen is picked at once: what is
 * done with it next must not miss any.
 */
export function useListPicks<Row, Field extends string>(
  list: DataListProps<Row, Field>,
  rows: RowSource<Row>,
): ListPicks {
  const [own, setOwn] = useState(NONE)
  const [onTheWay, setOnTheWay] = useState(0)
  const [hasFailed, setHasFailed] = useState(false)
  const ids = list.onSelect === undefined ? own : (list.selected ?? NONE)
  // Keys come faster than what they picked is drawn, and rows from the engine later than other keys.
  const latest = useRef(ids)
  // Whoever lets go of what is picked wants nothing of what is still on its way.
  const wish = useRef(0)
  useLayoutEffect(() => {
    if (ids.size === 0 && latest.current.size > 0) wish.current++
    latest.current = ids
  }, [ids])
  const put = (next: ReadonlySet<string>) => {
    latest.current = next
    if (list.onSelect === undefined) setOwn(next)
    else list.onSelect(next)
  }
  const add = (found: readonly Row[]) => put(new Set([...latest.current, ...found.map(list.rowId)]))
  const fetchAndAdd = async (first: number, last: number) => {
    const wished = wish.current
    setHasFailed(false)
    setOnTheWay(count => count + 1)
    const found = await rows.range(first, last).catch(() => null)
    setOnTheWay(count => count - 1)
    if (wished !== wish.current) return
    if (found === null) setHasFailed(true)
    else add(found)
  }
  const addBetween = (first: number, last: number) => {
    const here = rowsHere(rows, first, last)
    if (here === null) void fetchAndAdd(first, last)
    else add(here)
  }
  return {
    ids,
    coming: onTheWay > 0 ? 'yes' : hasFailed ? 'failed' : 'no',
    has: id => ids.has(id),
    toggle: id => {
      const next = new Set(latest.current)
      if (!next.delete(id)) next.add(id)
      put(next)
    },
    extend: (from, to) => addBetween(Math.min(from, to), Math.max(from, to)),
    // All that was asked for, also where what is shown is of the filter before.
    all: () => (rows.isPast === true ? void fetchAndAdd(0, Infinity) : addBetween(0, (rows.total ?? 0) - 1)),
    none: () => {
      wish.current++
      setHasFailed(false)
      if (latest.current.size > 0) put(NONE)
    },
  }
}
