import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Cell } from './data-list-row'
import { DataListHead } from './data-list-head'
import styles from './data-list.module.css'
import { listOnPaper, type ListState } from './list-state'
import { cellContent, type DataColumn } from './list-table'
import { usePaperRun, type PaperRun } from './on-paper'
import { useReadSlice } from './read-slice'

/** So many rows are drawn at a time: a slice stays far below what a person notices. */
const SLICE = 25

export interface PaperSheetProps<Row> {
  readonly list: ListState<Row>
  readonly label: string
  /** Stands above the headings on every sheet. */
  readonly onPaper: string
  /** The list as it stands on the screen. */
  readonly table: RefObject<HTMLTableElement | null>
}

/**
 * A list on its way to paper: with all columns and as many rows as paper takes, drawn slice by slice where nobody sees them and where
 * nothing is laid out, and handed over as HTML. The list on the screen stays as it is.
 */
export function PaperSheet<Row>(props: PaperSheetProps<Row>): ReactNode {
  const run = usePaperRun()
  return run === null ? null : <Rows {...props} run={run} />
}

function Rows<Row>({ run, ...props }: PaperSheetProps<Row> & { readonly run: PaperRun }) {
  const [rows, setRows] = useState<readonly Row[] | null>(null)
  const asked = useRef(props.list.rows)
  useEffect(() => {
    let isOver = false
    const last = Math.min(asked.current.total ?? 0, run.mostRows) - 1
    const found = last < 0 ? Promise.resolve([]) : asked.current.range(0, last)
    found.then(
      all => {
        if (!isOver) setRows(all)
      },
      (cause: unknown) => {
        if (!isOver) run.onRefused(cause)
      },
    )
    return () => {
      isOver = true
    }
  }, [run])
  return rows === null ? null : <Drawing {...props} run={run} rows={rows} />
}

interface DrawingProps<Row> extends PaperSheetProps<Row> {
  readonly run: PaperRun
  readonly rows: readonly Row[]
}

function Drawing<Row>({ list: onScreen, label, onPaper, table, run, rows }: DrawingProps<Row>) {
  const list = listOnPaper(onScreen)
  const own = useRef<HTMLTableElement>(null)
  const [drawn, setDrawn] = useState<readonly string[]>([])
  const first = drawn.length * SLICE
  const slice = rows.slice(first, first + SLICE)
  const take = (html: string) => {
    const all = [...drawn, html]
    run.onDrawn(slice.length)
    if (first + SLICE < rows.length) setDrawn(all)
    else if (own.current !== null && table.current !== null)
      run.onSheet(table.current, around(own.current, all.join('')))
  }
  return (
    <div hidden data-sheet>
      <table ref={own} className={styles.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <DataListHead list={list} withBoxes={false} onPaper={onPaper} />
        <Slice key={first} rows={slice} first={first} columns={list.columns} onRead={take} />
      </table>
    </div>
  )
}

interface SliceProps<Row> {
  readonly rows: readonly Row[]
  readonly first: number
  readonly columns: readonly DataColumn<Row>[]
  readonly onRead: (html: string) => void
}

function Slice<Row>({ rows, first, columns, onRead }: SliceProps<Row>) {
  const body = useReadSlice<HTMLTableSectionElement>(({ innerHTML }) => onRead(innerHTML))
  return (
    <tbody ref={body}>
      {rows.map((row, at) => (
        <tr key={at} className={styles.row} aria-rowindex={first + at + 2}>
          {columns.map((column, place) => (
            <Cell key={column.key} column={column} first={place === 0} told={undefined}>
              {cellContent(column, row)}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** The table with these rows; what it is drawn with stays. */
function around(table: HTMLTableElement, rows: string): string {
  const whole = table.cloneNode(true) as HTMLTableElement
  whole.tBodies[0]?.replaceChildren()
  const [before = '', after = ''] = whole.outerHTML.split('<tbody></tbody>')
  return `${before}<tbody>${rows}</tbody>${after}`
}
