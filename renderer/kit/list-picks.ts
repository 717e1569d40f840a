import { useState } from 'react'
import type { DataListProps } from './data-list'
import type { RowSource } from './row-source'

/** Which rows are picked. */
export interface ListPicks {
  readonly ids: ReadonlySet<string>
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** Adds the rows from one place of the list to another, however far they are from the screen. */
  readonly extend: (from: number, to: number) => void
  readonly all: () => void
  readonly none: () => void
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The rows the page wants picked, or else the list's own, which serve for copying.
 */
export function useListPicks<Row, Field extends string>(
  list: DataListProps<Row, Field>,
  rows: RowSource<Row>,
): ListPicks {
  const [own, setOwn] = useState(NONE)
  const ids = list.onSelect === undefined ? own : (list.selected ?? NONE)
  const set = list.onSelect ?? setOwn
  const add = async (first: number, last: number) => {
    const found = await rows.range(first, last)
    set(new Set([...ids, ...found.map(list.rowId)]))
  }
  return {
    ids,
    has: id => ids.has(id),
    toggle: id => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      set(next)
    },
    extend: (from, to) => void add(Math.min(from, to), Math.max(from, to)),
    all: () => void add(0, (rows.total ?? 0) - 1),
    none: () => {
      if (ids.size > 0) set(NONE)
    },
  }
}
