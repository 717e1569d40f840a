import { useEffect, useRef, useState, type ReactNode } from 'react'
import { cellText, clipTable, putOnClipboard } from './clip-table'
import type { ListPicks } from './list-picks'
import type { ListState } from './list-state'
import type { DataColumn } from './list-table'

/** So many rows are drawn for their text at a time: a slice stays far below what a person notices. */
const SLICE = 100

interface Work<Row> {
  readonly rows: readonly Row[]
  readonly lines: readonly (readonly string[])[]
}

export interface CopyRows {
  /** Copies the picked rows, or else the one the person is on. */
  readonly copy: () => void
  readonly busy: boolean
  /** Where cells are drawn to be read; never seen. */
  readonly sheet: ReactNode
}

/**
 * Copies rows as a table. Cells say what they say on the screen: they are drawn, slice by slice, where nobody sees them, and
 * read; a column may say in plain words instead (`text`).
 */
export function useCopyRows<Row>(
  list: ListState<Row>,
  picks: ListPicks,
  rowId: (row: Row) => string,
  index: number,
  onCopied: (count: number) => void,
): CopyRows {
  const [work, setWork] = useState<Work<Row> | null>(null)
  const { columns, rows } = list
  const copy = async () => {
    const picked = picks.ids.size === 0 ? null : await rows.range(0, (rows.total ?? 0) - 1)
    const found = picked?.filter(row => picks.has(rowId(row))) ?? (await rows.range(index, index))
    if (found.length > 0) setWork({ rows: found, lines: [] })
  }
  const read = async (lines: Work<Row>['lines']) => {
    if (work === null) return
    const all = [...work.lines, ...lines]
    if (all.length < work.rows.length) {
      setWork({ ...work, lines: all })
      return
    }
    setWork(null)
    await putOnClipboard(
      clipTable(
        columns.map(column => column.heading),
        all,
      ),
    )
    onCopied(all.length)
  }
  return {
    copy: () => void copy(),
    busy: work !== null,
    sheet:
      work === null ? null : (
        <Sheet
          key={work.lines.length}
          columns={columns}
          rows={work.rows.slice(work.lines.length, work.lines.length + SLICE)}
          onRead={lines => void read(lines)}
        />
      ),
  }
}

interface SheetProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly onRead: (lines: readonly (readonly string[])[]) => void
}

function Sheet<Row>({ columns, rows, onRead }: SheetProps<Row>) {
  const body = useRef<HTMLDivElement>(null)
  const told = useRef(onRead)
  useEffect(() => {
    // A turn of its own for each slice: keys and scrolling come in between.
    const timer = setTimeout(() => {
      const lines = Array.from(body.current?.children ?? [], line => Array.from(line.children, cellText))
      told.current(lines)
    }, 0)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div ref={body} hidden>
      {rows.map((row, at) => (
        <div key={at}>
          {columns.map(column => (
            <span key={column.key}>{column.text?.(row) ?? column.cell(row)}</span>
          ))}
        </div>
      ))}
    </div>
  )
}
