import { FlexRender } from '@tanstack/react-table'
import { useEffect, useRef, type DragEvent, type ReactNode } from 'react'
import { classNames } from './class-names'
import type { CurrentRow } from './current-row'
import type { DataListProps } from './data-list'
import styles from './data-list.module.css'
import type { ListPicks } from './list-picks'
import type { DataColumn, ListRow } from './list-table'
import { useText } from './text'
import twoLines from './two-lines.module.css'

export interface DataListRowProps<Row, Field extends string> {
  readonly row: ListRow<Row>
  readonly list: DataListProps<Row, Field>
  readonly columns: readonly DataColumn<Row>[]
  readonly current: CurrentRow
  readonly picks: ListPicks
  readonly tabStop: boolean
}

/** One row of a list; the whole row is the stop of the keyboard. */
export function DataListRow<Row, Field extends string>({
  row,
  list,
  columns,
  current,
  picks,
  tabStop,
}: DataListRowProps<Row, Field>) {
  const { index, row: value } = row.original
  const isCurrent = index === current.index
  const element = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (!isCurrent || !current.takesFocus(index)) return
    element.current?.focus({ preventScroll: true })
    // The list went to its row by itself; in a small window what stands around the list has to go there too.
    element.current?.scrollIntoView({ block: 'nearest' })
  })
  const picked = value !== undefined && picks.has(list.rowId(value))
  const isAlone = list.onSelect === undefined && picks.ids.size === 0
  return (
    <tr
      ref={element}
      className={classNames(styles.row, (isCurrent || picked) && styles.current)}
      data-current={isCurrent || undefined}
      aria-rowindex={index + 2}
      aria-selected={isAlone ? isCurrent : picked}
      tabIndex={tabStop ? 0 : -1}
      onClick={event => current.press(index, event.shiftKey)}
      onDoubleClick={() => value !== undefined && list.onOpen?.(value)}
      onKeyDown={event => current.key(event, index)}
      {...dragged(list, value)}
    >
      {list.onSelect === undefined ? null : (
        <SelectBox name={nameOf(list, value)} picked={picked} toggle={() => current.toggle(index)} />
      )}
      {row.getAllCells().map((cell, at) => (
        <Cell
          key={cell.id}
          column={columns[at]}
          first={at === 0}
          told={value === undefined ? undefined : columns[at]?.text?.(value)}
        >
          {value === undefined ? <span className={styles.ghost} /> : <FlexRender cell={cell} />}
        </Cell>
      ))}
    </tr>
  )
}

/** The row follows the hand out of the window; the system drags the file, so the window's own drag is put off. */
function dragged<Row, Field extends string>({ onDragOut }: DataListProps<Row, Field>, row: Row | undefined) {
  if (onDragOut === undefined || row === undefined) return {}
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.preventDefault()
      onDragOut(row)
    },
  }
}

interface CellProps<Row> {
  readonly column: DataColumn<Row> | undefined
  readonly first: boolean
  /** In full, for those who point at a cell that is too narrow. */
  readonly told: string | undefined
  readonly children: ReactNode
}

/** One cell; the first of a row is its heading. */
export function Cell<Row>({ column, first, told, children }: CellProps<Row>) {
  const className = classNames(
    twoLines.linked,
    column?.numeric === true && styles.numericCell,
    column?.soft === true && styles.soft,
  )
  return first ? (
    <th scope="row" className={className} title={told}>
      {children}
    </th>
  ) : (
    <td className={className} title={told}>
      {children}
    </td>
  )
}

/** What a row is called: what its list says first of it, whichever column the person has put first. */
function nameOf<Row, Field extends string>(
  { columns }: DataListProps<Row, Field>,
  row: Row | undefined,
): string | null {
  const [first] = columns
  if (first === undefined || row === undefined) return null
  const said = first.text?.(row) ?? first.value?.(row) ?? first.cell(row)
  return typeof said === 'string' && said !== '' ? said : null
}

interface SelectBoxProps {
  /** The record's name; `null` while the row has not arrived. */
  readonly name: string | null
  readonly picked: boolean
  readonly toggle: () => void
}

/** The box is for the hand; the keyboard uses Space on the row, so the box is no stop of its own. */
function SelectBox({ name, picked, toggle }: SelectBoxProps) {
  const t = useText()
  return (
    <td className={styles.boxes}>
      <input
        className={styles.check}
        type="checkbox"
        tabIndex={-1}
        aria-label={name === null ? t('kit:list.select') : t('kit:list.selectNamed', { name })}
        checked={picked}
        onClick={event => event.stopPropagation()}
        onChange={toggle}
      />
    </td>
  )
}
