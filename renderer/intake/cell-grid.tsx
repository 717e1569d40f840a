import { useState, type KeyboardEvent } from 'react'
import { GRID_COLUMNS, GRID_ROWS, type SheetCells } from '@shared/contract/intake'
import { cellRef, columnLetters } from '@shared/intake/sheet'
import { useText } from '../kit/text'
import styles from './cells.module.css'

interface CellGridProps {
  readonly cells: SheetCells
  readonly firstRow: number
  /** Address of the chosen cell. */
  readonly chosen: string | null
  /** What each mapped cell of this sheet holds, in words. */
  readonly mapped: ReadonlyMap<string, string>
  readonly onChoose: (ref: string) => void
}

interface At {
  readonly row: number
  readonly column: number
}

const MOVES: Readonly<Record<string, At>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** A stretch of a sheet as its program shows it. One cell takes the focus, arrow keys move it, Enter or a click chooses. */
export function CellGrid({ cells, firstRow, chosen, mapped, onChoose }: CellGridProps) {
  const t = useText()
  const columns = Math.max(1, Math.min(GRID_COLUMNS, cells.columns))
  const lastRow = Math.max(firstRow, Math.min(firstRow + GRID_ROWS - 1, cells.lastRow))
  const [focus, setFocus] = useState<At>({ row: firstRow, column: 0 })
  const texts = new Map(cells.rows.map(row => [row.number, row.cells]))
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index)
  const isRtl = document.documentElement.dir === 'rtl'
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = MOVES[event.key]
    if (step === undefined) return
    event.preventDefault()
    const row = Math.min(lastRow, Math.max(firstRow, focus.row + step.row))
    const column = Math.min(columns - 1, Math.max(0, focus.column + (isRtl ? -step.column : step.column)))
    setFocus({ row, column })
    event.currentTarget.querySelector<HTMLElement>(`[data-ref="${cellRef(row, column)}"]`)?.focus()
  }
  // The grid pattern of ARIA on a table of HTML: cells are moved through with the arrows.
  const grid = { role: 'grid', onKeyDown: move } as const
  return (
    <div className={styles.gridBox}>
      <table {...grid} aria-label={t('intake:cells.grid', { sheet: cells.sheet })} className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{t('intake:cells.rowNumber')}</span>
            </th>
            {Array.from({ length: columns }, (_, column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {Array.from({ length: columns }, (_, column) => {
                const ref = cellRef(row, column)
                return (
                  <GridCell
                    key={ref}
                    cellRef={ref}
                    text={texts.get(row)?.[column] ?? ''}
                    role={mapped.get(ref) ?? null}
                    isChosen={ref === chosen}
                    isFocus={row === focus.row && column === focus.column}
                    onChoose={() => {
                      setFocus({ row, column })
                      onChoose(ref)
                    }}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GridCellProps {
  readonly cellRef: string
  readonly text: string
  /** What it was said to hold; `null` = nothing yet. */
  readonly role: string | null
  readonly isChosen: boolean
  readonly isFocus: boolean
  readonly onChoose: () => void
}

function GridCell({ cellRef: ref, text, role, isChosen, isFocus, onChoose }: GridCellProps) {
  return (
    <td
      role="gridcell"
      tabIndex={isFocus ? 0 : -1}
      data-ref={ref}
      data-mapped={role !== null}
      aria-selected={isChosen}
      title={text}
      onClick={onChoose}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      {role === null ? null : <span className={styles.role}>{role}</span>}
      <bdi>{text}</bdi>
    </td>
  )
}
