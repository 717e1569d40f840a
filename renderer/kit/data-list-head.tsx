import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import {
  useRef,
  useState,
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import { classNames } from './class-names'
import styles from './data-list.module.css'
import { useFormat } from './format'
import { useTermOf } from './explained-texts'
import { moved, movedTo, widened, widthOf, type ListLayout } from './list-layout'
import type { ListState } from './list-state'
import type { DataColumn } from './list-table'
import { nextSort } from './next-sort'
import { ExplainedBy, MaybeTerm, type Explained } from './term'
import { useText } from './text'
import { rootSize } from './use-room'

export interface DataListHeadProps<Row> {
  readonly list: ListState<Row>
  readonly withBoxes: boolean
  /** Stands above the headings on every sheet of paper, and nowhere else. */
  readonly onPaper: string
}

/** Headings that sort; they are dragged, or moved with Alt and the arrows, to where the person wants them. */
export function DataListHead<Row>({ list, withBoxes, onPaper }: DataListHeadProps<Row>) {
  const t = useText()
  const drag = useHeadingDrag(list)
  const resize = useResize(list)
  return (
    <>
      <colgroup>
        {withBoxes ? <col style={{ inlineSize: '2.25rem' }} /> : null}
        {list.columns.map(column => (
          <col
            key={column.key}
            style={inlineSize(column, resize.now?.key === column.key ? resize.now.rem : null, list.layout)}
          />
        ))}
      </colgroup>
      <thead className={styles.head}>
        <tr className={styles.onPaper} hidden>
          <td colSpan={list.columns.length + (withBoxes ? 1 : 0)}>{onPaper}</td>
        </tr>
        <tr aria-rowindex={1}>
          {withBoxes ? (
            <th scope="col" className={styles.boxes}>
              <span className="only-heard">{t('kit:list.select')}</span>
            </th>
          ) : null}
          {list.columns.map(column => (
            <Heading key={column.key} column={column} list={list} drag={drag} resize={resize} />
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
  readonly resize: Resize
}

function Heading<Row>({ column, list, drag, resize }: HeadingProps<Row>) {
  const t = useText()
  const { key, sortBy, heading } = column
  const term = useTermOf(heading, column.term)
  const { sort, onSort } = list
  const sorted = sort.find(({ by }) => by === sortBy)
  const outer = classNames(drag.over === key && styles.dropHere)
  const grip = <Grip column={key} resize={resize} />
  const look = classNames(styles.headCell, column.numeric === true && styles.numeric)
  if (sortBy === undefined || onSort === undefined)
    return (
      <th scope="col" className={outer} data-people={column.people} {...drag.of(key)}>
        <span className={look}>
          <MaybeTerm of={term}>{heading}</MaybeTerm>
        </span>
        {grip}
      </th>
    )
  const move = (event: KeyboardEvent) => {
    const towards = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!event.altKey || towards === undefined) return
    event.preventDefault()
    const by = t.direction === 'rtl' ? -towards : towards
    if (event.shiftKey) list.setLayout(widened(list.layout, key, widthOf(column, list.layout) + by))
    else list.setLayout(moved(list.every, list.layout, key, by, list.room))
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
    <th scope="col" className={outer} data-people={column.people} aria-sort={direction} {...drag.of(key)}>
      {term === undefined ? button() : <ExplainedBy of={term}>{button}</ExplainedBy>}
      {grip}
    </th>
  )
}

/** The width of a column: while its edge is held, as the person gave it, or its own; one that grows takes what is left. */
function inlineSize<Row>(column: DataColumn<Row>, held: number | null, layout: ListLayout): CSSProperties {
  const given = held ?? layout.widths[column.key]
  if (given === undefined && column.grow === true) return {}
  return { inlineSize: `${given ?? column.width}rem` }
}

interface Held {
  readonly key: string
  readonly rem: number
}

interface Resize {
  readonly now: Held | null
  readonly onPointerDown: (key: string, event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
}

/** The edge of a heading that is held follows the pointer; the width is kept when it is let go. */
function useResize<Row>({ layout, setLayout }: ListState<Row>): Resize {
  const t = useText()
  const [now, setNow] = useState<Held | null>(null)
  const from = useRef({ x: 0, rem: 0 })
  return {
    now,
    onPointerDown: (key, event) => {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      const rem = (event.currentTarget.parentElement?.offsetWidth ?? 0) / rootSize()
      from.current = { x: event.clientX, rem }
      setNow({ key, rem })
    },
    onPointerMove: event => {
      if (now === null) return
      const by = (event.clientX - from.current.x) / rootSize()
      setNow({ ...now, rem: Math.max(1, from.current.rem + (t.direction === 'rtl' ? -by : by)) })
    },
    onPointerUp: () => {
      if (now !== null && now.rem !== from.current.rem) setLayout(widened(layout, now.key, now.rem))
      setNow(null)
    },
  }
}

/** For the hand; the keyboard makes a column wider with Alt, Shift and the arrows on its heading. */
function Grip({ column, resize }: { readonly column: string; readonly resize: Resize }) {
  return (
    <span
      className={styles.grip}
      aria-hidden="true"
      data-held={resize.now?.key === column}
      draggable
      onDragStart={event => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={event => resize.onPointerDown(column, event)}
      onPointerMove={resize.onPointerMove}
      onPointerUp={resize.onPointerUp}
      onPointerCancel={resize.onPointerUp}
    />
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
