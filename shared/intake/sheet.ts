import { withoutTurns } from '../text/clean'

/**
 * What every reader hands over, whatever the file was: sheets of rows of cells. A cell keeps the text as the person
 * sees it beside the value the program stored, because the two tell different things about a column.
 */
type CellKind = 'empty' | 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error'

export interface Cell {
  readonly kind: CellKind
  /** As shown in the file, without surrounding space. */
  readonly text: string
  /** `number` and `percent` hold a number (0.35 for 35 %), `date` holds `YYYY-MM-DD`, `boolean` a boolean, all others the text. */
  readonly value: string | number | boolean
}

export interface SheetRow {
  /** As the spreadsheet program shows it: the first row is 1. */
  readonly number: number
  readonly cells: readonly Cell[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows without any content may be missing; numbers rise. */
  readonly rows: readonly SheetRow[]
}

export const EMPTY_CELL: Cell = { kind: 'empty', text: '', value: '' }

const HALF = /\p{Surrogate}/gu

/**
 * Files can write what no text may hold: half a character (JSON as `\ud800`, workbooks as `_xD800_`), which has no place in
 * a history, the character 0, at which databases think that a text ends, and signs that turn a line around, so that a name reads
 * as another.
 */
const wellFormed = (text: string): string => withoutTurns(text.replaceAll('\0', '').replace(HALF, '\uFFFD'))

export function textCell(raw: string): Cell {
  const text = wellFormed(raw).trim()
  return text === '' ? EMPTY_CELL : { kind: 'text', text, value: text }
}

/** A number too large to be one (`1e999` in a damaged file) is a text, so that it is shown and refused as it stands. */
export function numberCell(value: number, text = String(value)): Cell {
  return Number.isFinite(value) ? { kind: 'number', text, value } : textCell(text)
}

export function percentCell(fraction: number): Cell {
  if (!Number.isFinite(fraction)) return textCell(String(fraction))
  return { kind: 'percent', text: `${Number((fraction * 100).toPrecision(12))}%`, value: fraction }
}

export function dateCell(date: string): Cell {
  return { kind: 'date', text: date, value: date }
}

export function booleanCell(value: boolean): Cell {
  return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', value }
}

/** A cell whose formula failed: `#N/A`, `#REF!` and their like. */
export function errorCell(text: string): Cell {
  return { kind: 'error', text, value: text }
}

export function cellAt(row: SheetRow, column: number): Cell {
  return row.cells[column] ?? EMPTY_CELL
}

export function isBlank(row: SheetRow): boolean {
  return row.cells.every(cell => cell.kind === 'empty')
}

export function filledCount(row: SheetRow): number {
  return row.cells.filter(cell => cell.kind !== 'empty').length
}

/** Letters of a column as spreadsheet programs show them; the first column (0) is `A`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnLetters(rest - 1) + letter
}

/** Address of a cell as a person finds it again: `C17`. */
export function cellRef(rowNumber: number, column: number): string {
  return `${columnLetters(column)}${rowNumber}`
}
