import { useVirtualizer } from '@tanstack/react-virtual'
import { use, useEffect, useRef, useState, type ClipboardEvent, type ReactNode } from 'react'
import { copyRows, TellCopyContext, type Copied } from './copy-rows'
import { useCurrentRow, type CurrentRow } from './current-row'
import { DataListFoot } from './data-list-foot'
import { DataListHead } from './data-list-head'
import { DataListRow } from './data-list-row'
import styles from './data-list.module.css'
import { useDrawnTexts } from './drawn-texts'
import { useListMemory, type SortKey } from './list-memory'
import { useListPicks } from './list-picks'
import { useListState, type ListFilter } from './list-state'
import { useListTable, type DataColumn } from './list-table'
import { NothingFits } from './nothing-fits'
import { PaperSheet } from './paper-sheet'
import { observeRoom, scrollIfElsewhere } from './scroller'
import type { RowSource } from './row-source'
import { shownList } from './shown-list'
import { useText } from './text'
import { rootSize, useRoom } from './use-room'

export type { DataColumn } from './list-table'

/**
 * Height of a row (31 px at 100 %) in the root size of the page, so that larger text keeps its room; as `--row` in tokens.css. Signs of
 * Devanagari stand above and below its letters: two lines of it need more.
 */
const ROW_REM = 1.9375
const ROW_REM_OF: Readonly<Record<string, number>> = { ne: 2.25 }

/**
 * The grid pattern of ARIA on a table of HTML: rows can be selected and moved through, and what is copied or printed
 * stays a table.
 */
const GRID = { role: 'grid' } as const

export interface DataListProps<Row, Field extends string = string> {
  /** Unique in the window: under it the list remembers its row and scroll position. */
  readonly listId: string
  /** Lists of one kind share columns and views; without it the list is a kind of its own. */
  readonly kind?: string
  /** What the list holds, for those who hear it. */
  readonly label: string
  /** What stands at the head of every sheet: the list and by what its rows were chosen; the label unless given. */
  readonly onPaper?: string
  readonly columns: readonly DataColumn<Row, Field>[]
  readonly rows: RowSource<Row>
  readonly rowId: (row: Row) => string
  /** Order of a list that the engine sorts; a list whose rows are at hand keeps its own. */
  readonly sort?: readonly SortKey<Field>[]
  /** Headings sort; with Shift they add a second key. */
  readonly onSort?: (sort: readonly SortKey<Field>[]) => void
  /** The filter above the list, for views that are saved. */
  readonly filter?: ListFilter
  /** The row to begin with, where a link has said which one; else the one the person was on last. */
  readonly startAt?: number | undefined
  /** The row the person is on, by arrows or click: what the panel beside the list shows. */
  readonly onCurrent?: (row: Row) => void
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void
  /** F2; without it the key opens. */
  readonly onEdit?: (row: Row) => void
  /** Esc. */
  readonly onBack?: () => void
  /** A block from a spreadsheet, pasted onto the row the person is on; `rows` as the list shows them. */
  readonly onPaste?: (block: string, index: number, rows: RowSource<Row>) => void
  /**
   * A row is dragged out of the window. A way without the hand must stand in the panel beside the list.
   */
  readonly onDragOut?: (row: Row) => void
  /** Rows picked with Space, a range with Shift; a column of boxes appears when given. */
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (ids: ReadonlySet<string>) => void
  /** Shown when there is no row: what to do next, or that no row fits the filters. */
  readonly empty: ReactNode
}

/** A list of any length: only what is on the screen exists, the engine sorts and filters, the keyboard does everything. */
export function DataList<Row, Field extends string = string>(props: DataListProps<Row, Field>) {
  const { listId, label, empty } = props
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const list = useListState(props, useRoom(box))
  const { rows } = list
  const total = rows.total ?? 0
  const place = useListMemory.getState().places[listId]
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => (ROW_REM_OF[t.language] ?? ROW_REM) * rootSize(),
    overscan: 12,
    observeElementRect: observeRoom,
    scrollToFn: scrollIfElsewhere,
    initialOffset: place?.scrollTop ?? 0,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { need } = rows
  useEffect(() => need(first, last), [need, first, last])
  const picks = useListPicks(props, rows)
  const current = useCurrentRow(props, rows, picks, index => virtual.scrollToIndex(index))
  const withBoxes = props.onSelect !== undefined
  const table = useListTable(list, withBoxes, items)
  const [copied, setCopied] = useState<Copied | null>(null)
  const tellCopy = use(TellCopyContext)
  const texts = useDrawnTexts(list.columns)
  const putAway = () =>
    void copyRows(
      { list, picks, rowId: props.rowId, index: current.index },
      texts,
      tellCopy ?? (() => Promise.resolve('told')),
    ).then(done => {
      if (done !== null) setCopied(done)
    })
  const copy = (event: ClipboardEvent) => {
    if (window.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    putAway()
  }
  const paste = (event: ClipboardEvent) => {
    if (props.onPaste === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    props.onPaste(event.clipboardData.getData('text/plain'), current.index, rows)
  }

  if (rows.total === null)
    return (
      <p className={styles.plain} aria-live="polite">
        {t('kit:list.loading')}
      </p>
    )
  if (total === 0 && list.before === null) return <>{empty}</>
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className={styles.list} ref={setBox}>
      {total === 0 ? <NothingFits list={list} /> : null}
      <div
        className={styles.scroller}
        ref={scroller}
        onScroll={event => current.keepScroll(event.currentTarget.scrollTop)}
        hidden={total === 0}
      >
        <table
          {...GRID}
          ref={grid}
          className={styles.table}
          aria-label={label}
          aria-rowcount={total + 1}
          aria-multiselectable="true"
          style={{ minInlineSize: `${table.widthRem}rem` }}
          onCopy={copy}
          onPaste={paste}
        >
          <caption className="only-heard">{t('kit:list.keys')}</caption>
          <DataListHead list={list} withBoxes={withBoxes} onPaper={props.onPaper ?? label} />
          <tbody>
            <Spacer size={before} />
            {table.rows.map(row => (
              <DataListRow
                key={row.original.index}
                row={row}
                list={props}
                columns={list.columns}
                current={current}
                picks={picks}
                tabStop={isTabStop(row.original.index, current, first, last)}
              />
            ))}
            <Spacer size={after} />
          </tbody>
        </table>
      </div>
      <DataListFoot
        list={list}
        filter={props.filter}
        picks={picks}
        copied={copied}
        onCopy={putAway}
        isCopying={texts.busy}
        label={label}
        read={() => shownList(list, label, texts)}
      />
      {texts.sheet}
      <PaperSheet list={list} label={label} onPaper={props.onPaper ?? label} table={grid} />
    </div>
  )
}

/** The current row takes the focus; when it is scrolled away, the first row on the screen does. */
function isTabStop(index: number, current: CurrentRow, first: number, last: number): boolean {
  const away = current.index < first || current.index > last
  return index === (away ? first : current.index)
}

function Spacer({ size }: { readonly size: number }) {
  if (size <= 0) return null
  return (
    <tr className={styles.spacer} aria-hidden="true">
      <td style={{ blockSize: size }} />
    </tr>
  )
}
