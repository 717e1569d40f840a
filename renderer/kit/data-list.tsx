import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import { useCurrentRow, type CurrentRow } from './current-row'
import { DataListHead } from './data-list-head'
import { DataListRow } from './data-list-row'
import styles from './data-list.module.css'
import { useListMemory, type SortKey } from './list-memory'
import { useListTable, type DataColumn } from './list-table'
import type { RowSource } from './row-source'
import { useText } from './text'

export type { DataColumn } from './list-table'

/** Height of a row (31 px at 100 %) in the root size of the page, so that larger text keeps its room. */
export const ROW_REM = 1.9375

/**
 * The grid pattern of ARIA on a table of HTML: rows can be selected and moved through, and what is copied or printed
 * stays a table.
 */
const GRID = { role: 'grid' } as const

export interface DataListProps<Row, Field extends string = string> {
  /** Unique in the window: under it the list remembers its row and scroll position. */
  readonly listId: string
  /** What the list holds, for those who hear it. */
  readonly label: string
  readonly columns: readonly DataColumn<Row, Field>[]
  readonly rows: RowSource<Row>
  readonly rowId: (row: Row) => string
  readonly sort?: readonly SortKey<Field>[]
  /** Headings sort; with Shift they add a second key. */
  readonly onSort?: (sort: readonly SortKey<Field>[]) => void
  /** The row to begin with, where a link has said which one; else the one the person was on last. */
  readonly startAt?: number | undefined
  /** The row the person is on, by arrows or click: what the panel beside the list shows. */
  readonly onCurrent?: (row: Row) => void
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void
  /** Esc. */
  readonly onBack?: () => void
  /** Rows picked with Space, a range with Shift; a column of boxes appears when given. */
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (ids: ReadonlySet<string>) => void
  /** Shown when there is no row: what to do next, or that no row fits the filters. */
  readonly empty: ReactNode
}

/** A list of any length: only what is on the screen exists, the engine sorts and filters, the keyboard does everything. */
export function DataList<Row, Field extends string = string>(props: DataListProps<Row, Field>) {
  const { listId, label, rows, empty } = props
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const total = rows.total ?? 0
  const place = useListMemory.getState().places[listId]
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * rootSize(),
    overscan: 12,
    initialOffset: place?.scrollTop ?? 0,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { need } = rows
  useEffect(() => need(first, last), [need, first, last])
  const current = useCurrentRow(props, total, index => virtual.scrollToIndex(index))
  const table = useListTable(props, items)

  if (rows.total === null) return <p className={styles.plain}>{t('kit:list.loading')}</p>
  if (total === 0) return <>{empty}</>
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className={styles.list}>
      <div
        className={styles.scroller}
        ref={scroller}
        onScroll={event => current.keepScroll(event.currentTarget.scrollTop)}
      >
        <table
          {...GRID}
          className={styles.table}
          aria-label={label}
          aria-rowcount={total + 1}
          aria-multiselectable={props.onSelect !== undefined}
          style={{ minInlineSize: `${table.widthRem}rem` }}
        >
          <caption className="only-heard">{t('kit:list.keys')}</caption>
          <DataListHead
            {...table}
            label={label}
            {...(props.onSort === undefined ? {} : { onSort: props.onSort })}
          />
          <tbody>
            <Spacer size={before} />
            {table.rows.map(row => (
              <DataListRow
                key={row.original.index}
                row={row}
                list={props}
                current={current}
                tabStop={isTabStop(row.original.index, current, first, last)}
              />
            ))}
            <Spacer size={after} />
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** The current row takes the focus; when it is scrolled away, the first row on the screen does. */
function isTabStop(index: number, current: CurrentRow, first: number, last: number): boolean {
  const away = current.index < first || current.index > last
  return index === (away ? first : current.index)
}

function rootSize(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) ? size : 16
}

function Spacer({ size }: { readonly size: number }) {
  if (size <= 0) return null
  return (
    <tr className={styles.spacer} aria-hidden="true">
      <td style={{ blockSize: size }} />
    </tr>
  )
}
