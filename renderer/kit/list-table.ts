import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type Row as TableRow,
} from '@tanstack/react-table'
import type { VirtualItem } from '@tanstack/react-virtual'
import { createElement, useMemo, type ReactNode } from 'react'
import type { PeopleShown } from '@shared/contract/shown'
import { classNames } from './class-names'
import styles from './data-list.module.css'
import { widthOf } from './list-layout'
import type { ListState } from './list-state'
import type { TermKey } from './text'
import twoLines from './two-lines.module.css'

export interface DataColumn<Row, Field extends string = string> {
  readonly key: string
  readonly heading: string
  readonly cell: (row: Row) => ReactNode
  /** Width in rem; a column that grows takes at least this. */
  readonly width: number
  /** Names and what else is read: takes the room that is left. */
  readonly grow?: boolean
  readonly numeric?: boolean
  /** Smaller and muted: reasons, sources. */
  readonly soft?: boolean
  /** Left out where there is no room for all, unless the person ticks it; what it says stands in the panel too. */
  readonly secondary?: boolean
  /** Field the engine sorts by; without it and without a plain value the heading does not sort. */
  readonly sortBy?: Field
  /**
   * The plain value behind the cell; `null` is not known. Lists whose rows are at hand sort by it, and find the rows that lack
   * it.
   */
  readonly value?: (row: Row) => string | number | null | undefined
  /** The value is a day or a moment (ISO 8601): rows can be narrowed to those since a day. */
  readonly since?: boolean
  /** What is copied, where the cell is a picture. */
  readonly text?: (row: Row) => string
  /** Data of people in it, told when the list is copied or printed. */
  readonly people?: PeopleShown
  /** The heading is a word that the glossary explains. */
  readonly term?: TermKey
}

/** One line of the screen: its place in the whole list, and its row once it has arrived. */
export interface Line<Row> {
  readonly index: number
  readonly row: Row | undefined
}

const features = tableFeatures({ rowSortingFeature })
export type ListRow<Row> = TableRow<typeof features, Line<Row>>

export interface ListTable<Row> {
  readonly rows: readonly ListRow<Row>[]
  readonly widthRem: number
}

/** Width of the column of boxes. */
export const BOX_COLUMN_REM = 2.25

/** The lines on the screen as a table model: columns by key, order and filter left to the engine. */
export function useListTable<Row>(
  { columns, rows, layout }: Pick<ListState<Row>, 'columns' | 'rows' | 'layout'>,
  withBoxes: boolean,
  items: readonly VirtualItem[],
): ListTable<Row> {
  const helper = useMemo(() => createColumnHelper<typeof features, Line<Row>>(), [])
  const defs = useMemo(
    () =>
      helper.columns(
        columns.map(column =>
          helper.display({
            id: column.key,
            header: column.heading,
            cell: ({ row: { original } }) =>
              original.row === undefined ? null : cellContent(column, original.row),
          }),
        ),
      ),
    [helper, columns],
  )
  const data = items.map(({ index }) => ({ index, row: rows.at(index) }))
  const table = useTable({
    features,
    columns: defs,
    data,
    manualSorting: true,
    getRowId: line => String(line.index),
  })
  const widthRem = columns.reduce(
    (sum, column) => sum + widthOf(column, layout),
    withBoxes ? BOX_COLUMN_REM : 0,
  )
  return { rows: table.getRowModel().rows, widthRem }
}

/**
 * Plain text may come from people and in any script: it keeps its own direction (`bdi`), goes on in a second line where its column is
 * too narrow, and is told in full where two are not enough. A number stays on one line; sums of two currencies are two numbers.
 */
export function cellContent<Row>(column: DataColumn<Row>, row: Row): ReactNode {
  const content = column.cell(row)
  if (typeof content !== 'string') return content
  const isOneNumber = column.numeric === true && !content.includes(' ')
  const className = isOneNumber ? styles.text : classNames(twoLines.lines, twoLines.inRow)
  return createElement('bdi', { className, title: content }, content)
}
