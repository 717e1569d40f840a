import { useState, type ReactNode } from 'react'
import { cellText } from './clip-table'
import type { DataColumn } from './list-table'
import { useReadSlice } from './read-slice'

/** So many rows are drawn for their text at a time: a slice stays far below what a person notices. */
const SLICE = 100

/** The cells of rows in letters. */
export type TextLines = readonly (readonly string[])[]

interface Work<Row> {
  readonly rows: readonly Row[]
  readonly lines: TextLines
  readonly done: (lines: TextLines) => void
}

export interface DrawnTexts<Row> {
  /** What the cells of these rows say; one reading at a time. */
  readonly read: (rows: readonly Row[]) => Promise<TextLines>
  readonly busy: boolean
  /** Where cells are drawn to be read; never seen. */
  readonly sheet: ReactNode
}

/**
 * Cells say what they say on the screen: they are drawn, slice by slice, where nobody sees them, and read; a column may say in
 * plain words instead (`text`).
 */
export function useDrawnTexts<Row>(columns: readonly DataColumn<Row>[]): DrawnTexts<Row> {
  const [work, setWork] = useState<Work<Row> | null>(null)
  const take = (lines: TextLines) => {
    if (work === null) return
    const all = [...work.lines, ...lines]
    const isDone = all.length >= work.rows.length
    setWork(isDone ? null : { ...work, lines: all })
    if (isDone) work.done(all)
  }
  return {
    read: rows => new Promise(done => setWork({ rows, lines: [], done })),
    busy: work !== null,
    sheet:
      work === null ? null : (
        <Sheet
          key={work.lines.length}
          columns={columns}
          rows={work.rows.slice(work.lines.length, work.lines.length + SLICE)}
          onRead={take}
        />
      ),
  }
}

interface SheetProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly onRead: (lines: TextLines) => void
}

function Sheet<Row>({ columns, rows, onRead }: SheetProps<Row>) {
  const body = useReadSlice<HTMLDivElement>(({ children }) =>
    onRead(Array.from(children, line => Array.from(line.children, cellText))),
  )
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
