import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { classNames } from './class-names'
import styles from './data-list.module.css'
import { useFormat } from './format'
import { moved, movedTo } from './list-layout'
import type { ListState } from './list-state'
import type { DataColumn } from './list-table'
import { nextSort } from './next-sort'
import { ExplainedBy, MaybeTerm, type Explained } from './term'
import { useText } from './text'

export interface DataListHeadProps<Row> {
  readonly list: ListState<Row>
  readonly withBoxes: boolean
}

/** Headings that sort; they are dragged, or moved with Alt and the arrows, to where the person wants them. */
export function DataListHead<Row>({ list, withBoxes }: DataListHeadProps<Row>) {
  const t = useText()
  const drag = useHeadingDrag(list)
  return (
    <>
      <colgroup>
        {withBoxes ? <col style={{ inlineSize: '2.25rem' }} /> : null}
        {list.columns.map(column => (
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
            <th scope="col" className={styles.boxes}>
              <span className="only-heard">{t('kit:list.select')}</span>
            </th>
          ) : null}
          {list.columns.map(column => (
            <Heading key={column.key} column={column} list={list} drag={drag} />
          ))}
        </tr>
      </thead>
    </>
  )
}

interface HeadingDrag {
  readonly over: string | null
  readonly of: (key: string) => {
    readonly draggable: true
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: () => void
    readonly onDrop: (event: DragEvent) => void
    readonly onDragEnd: () => void
  }
}

/** Dragging a heading onto another puts its column there. */
function useHeadingDrag<Row>({ every, layout, setLayout }: ListState<Row>): HeadingDrag {
  const [held, setHeld] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setHeld(null)
    setOver(null)
  }
  return {
    over,
    of: key => ({
      draggable: true,
      onDragStart: event => {
        event.dataTransfer.effectAllowed = 'move'
        setHeld(key)
      },
      onDragOver: event => {
        if (held === null) return
        event.preventDefault()
        setOver(key)
      },
      onDragLeave: () => setOver(null),
      onDrop: event => {
        event.preventDefault()
        if (held !== null && held !== key) setLayout(movedTo(every, layout, held, key))
        end()
      },
      onDragEnd: end,
    }),
  }
}

interface HeadingProps<Row> {
  readonly column: DataColumn<Row>
  readonly list: ListState<Row>
  readonly drag: HeadingDrag
}

function Heading<Row>({ column, list, drag }: HeadingProps<Row>) {
  const t = useText()
  const { key, sortBy, heading, term } = column
  const { sort, onSort } = list
  const sorted = sort.find(({ by }) => by === sortBy)
  const outer = classNames(
    column.secondary === true && styles.secondary,
    drag.over === key && styles.dropHere,
  )
  const look = classNames(styles.headCell, column.numeric === true && styles.numeric)
  if (sortBy === undefined || onSort === undefined)
    return (
      <th scope="col" className={outer} {...drag.of(key)}>
        <span className={look}>
          <MaybeTerm of={term}>{heading}</MaybeTerm>
        </span>
      </th>
    )
  const move = (event: KeyboardEvent) => {
    const towards = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!event.altKey || towards === undefined) return
    event.preventDefault()
    const by = t.direction === 'rtl' ? -towards : towards
    list.setLayout(moved(list.every, list.layout, key, by))
  }
  const press = (event: MouseEvent) => onSort(nextSort(sort, sortBy, event.shiftKey))
  const button = (explained?: Explained) => (
    <button type="button" className={look} {...explained} onClick={press} onKeyDown={move}>
      {heading}
      {sorted === undefined ? null : (
        <SortMark descending={sorted.descending} place={sort.indexOf(sorted) + 1} of={sort.length} />
      )}
    </button>
  )
  const direction = sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" className={outer} aria-sort={direction} {...drag.of(key)}>
      {term === undefined ? button() : <ExplainedBy of={term}>{button}</ExplainedBy>}
    </th>
  )
}

interface SortMarkProps {
  readonly descending: boolean
  /** Which of the keys it is, from 1; said where there are several. */
  readonly place: number
  readonly of: number
}

function SortMark({ descending, place, of }: SortMarkProps) {
  const t = useText()
  const format = useFormat()
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <>
      <Arrow className={styles.arrow} size={12} aria-hidden="true" />
      {of < 2 ? null : (
        <span className={styles.place}>
          <span className="only-heard">{t('kit:list.sortKey')} </span>
          {format.number(place)}
        </span>
      )}
    </>
  )
}
