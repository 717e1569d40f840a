import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { classNames } from './class-names'
import styles from './data-list.module.css'
import type { SortKey } from './list-memory'
import type { DataColumn } from './list-table'
import { useText } from './text'

export interface DataListHeadProps<Row, Field extends string> {
  readonly columns: readonly DataColumn<Row, Field>[]
  readonly sort: readonly SortKey<Field>[]
  readonly onSort?: (sort: readonly SortKey<Field>[]) => void
  readonly withBoxes: boolean
  readonly label: string
}

/** Headings that sort: ascending, descending, as it was; Shift adds a further key. */
export function DataListHead<Row, Field extends string>({
  columns,
  sort,
  onSort,
  withBoxes,
}: DataListHeadProps<Row, Field>) {
  const t = useText()
  return (
    <>
      <colgroup>
        {withBoxes ? <col style={{ inlineSize: '2.25rem' }} /> : null}
        {columns.map(column => (
          <col
            key={column.key}
            className={classNames(column.secondary === true && styles.secondary)}
            style={column.grow === true ? {} : { inlineSize: `${column.width}rem` }}
          />
        ))}
      </colgroup>
      <thead className={styles.head}>
        <tr aria-rowindex={1}>
          {withBoxes ? (
            <th scope="col">
              <span className="only-heard">{t('kit:list.select')}</span>
            </th>
          ) : null}
          {columns.map(column => (
            <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
    </>
  )
}

interface HeadingProps<Row, Field extends string> {
  readonly column: DataColumn<Row, Field>
  readonly sort: readonly SortKey<Field>[]
  readonly onSort: ((sort: readonly SortKey<Field>[]) => void) | undefined
}

function Heading<Row, Field extends string>({ column, sort, onSort }: HeadingProps<Row, Field>) {
  const field = column.sortBy
  const key = sort.find(({ by }) => by === field)
  const outer = classNames(column.secondary === true && styles.secondary)
  const look = classNames(styles.headCell, column.numeric === true && styles.numeric)
  if (field === undefined || onSort === undefined) {
    return (
      <th scope="col" className={outer}>
        <span className={look}>{column.heading}</span>
      </th>
    )
  }
  const press = (event: MouseEvent) => onSort(nextSort(sort, field, event.shiftKey))
  const direction = key === undefined ? 'none' : key.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" className={outer} aria-sort={direction}>
      <button type="button" className={look} onClick={press}>
        {column.heading}
        {key === undefined ? null : key.descending ? (
          <IconArrowDown className={styles.arrow} size={12} aria-hidden="true" />
        ) : (
          <IconArrowUp className={styles.arrow} size={12} aria-hidden="true" />
        )}
      </button>
    </th>
  )
}

/** The order after a press on a heading; `add` keeps the other keys (Shift). */
export function nextSort<Field extends string>(
  sort: readonly SortKey<Field>[],
  field: Field,
  add: boolean,
): readonly SortKey<Field>[] {
  const key = sort.find(({ by }) => by === field)
  const others = add ? sort.filter(({ by }) => by !== field) : []
  if (key === undefined) return [...others, { by: field, descending: false }]
  return key.descending
    ? others
    : add
      ? sort.map(one => (one.by === field ? { ...one, descending: true } : one))
      : [{ by: field, descending: true }]
}
