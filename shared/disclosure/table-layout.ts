import { cellText } from './figure'
import { BOLD, textWidth, widestWord } from './letter-widths'
import type { Cell, Column, Report, Table } from './report'

/** Width of the text in points, on A4 with our margins (165 mm); Letter is wider. */
const TEXT_WIDTH = 467
/** Space at both sides of a cell, in points. */
const CELL_SPACE = 10
/** Sizes of type a table may have, in points; a smaller one only where words need it. */
export const TABLE_SIZES = [9, 8, 7, 6.5] as const
const SMALLEST = 6.5

/** Letters of codes are all as wide, a little smaller than the words around them, in em. */
const CODE_LETTER = 0.57
/** A hash may be parted anywhere, but not into lines shorter than this. */
const HASH_LETTERS = 16
const HASH_WIDTH = HASH_LETTERS * 0.47
const LONGEST_CODE = 26

/** How a table is set: what share of the width each column gets, and how large its letters are. */
export interface TableLayout {
  /** 1 in all. */
  readonly shares: readonly number[]
  /** In points. */
  readonly size: (typeof TABLE_SIZES)[number]
  /** The width below which words would be parted, in em of that size. */
  readonly least: number
}

const codeWidth = (code: string): number =>
  code.length <= LONGEST_CODE ? code.length * CODE_LETTER : HASH_WIDTH

/** The room a cell needs so that no word of it is parted, in em; numbers stay in one line. */
function cellWidth(cell: Cell, column: Column, report: Report): number {
  if (cell.kind === 'code') return codeWidth(cell.text)
  const text = cellText(cell, report.language, report.labels.notKnown)
  const isNumber = column.align === 'end' && !(cell.kind === 'figure' && cell.value === null)
  return isNumber ? textWidth(text) : widestWord(text)
}

/** The room of each column in em, without the space beside its text. */
const widthsOf = ({ columns, rows }: Table, report: Report): readonly number[] =>
  columns.map((column, at) => {
    const cells = rows.map(row => {
      const cell = row[at]
      return cell === undefined ? 0 : cellWidth(cell, column, report)
    })
    return cells.reduce((widest, width) => Math.max(widest, width), BOLD * widestWord(column.head))
  })

/** Shares that leave every column the room it must have; the others share what is left as they are weighed. */
function roomy(given: readonly number[], least: readonly number[]): readonly number[] {
  const held = new Set<number>()
  for (;;) {
    const room = 1 - least.reduce((sum, one, at) => sum + (held.has(at) ? one : 0), 0)
    const weight = given.reduce((sum, one, at) => sum + (held.has(at) ? 0 : one), 0)
    const shares = given.map((one, at) => (held.has(at) ? (least[at] ?? 0) : (one / weight) * room))
    const narrow = shares.findIndex((one, at) => !held.has(at) && one < (least[at] ?? 0))
    if (narrow === -1) return shares
    held.add(narrow)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** A smaller size of type is taken where every column then keeps this part of what it is weighed at. */
const KEPT = 0.5

/**
 * How a table is set, so that no word of it is parted: columns share the width as they are weighed, none of them narrower
 * than its longest word; where that leaves wide columns too little, the letters become smaller. Where even the smallest
 * are too large (more columns than a page holds), columns get what they need in proportion.
 */
export function layoutOf(table: Table, report: Report): TableLayout {
  const total = sum(table.columns.map(({ width }) => width))
  const given = table.columns.map(({ width }) => width / total)
  const widths = widthsOf(table, report)
  const setIn = (size: TableLayout['size']) => {
    const least = widths.map(em => (em * size + CELL_SPACE) / TEXT_WIDTH)
    const needed = sum(least)
    const shares = needed <= 1 ? roomy(given, least) : least.map(one => one / needed)
    const kept = Math.min(...shares.map((share, at) => share / (given[at] ?? 1)))
    const narrowest = Math.max(...shares.map((share, at) => (least[at] ?? 0) / share))
    return { layout: { shares, size, least: (narrowest * TEXT_WIDTH) / size }, fits: needed <= 1, kept }
  }
  const fitting = TABLE_SIZES.map(setIn).filter(({ fits }) => fits)
  const found = fitting.find(({ kept }) => kept >= KEPT) ?? fitting[0] ?? setIn(SMALLEST)
  return found.layout
}

const SHORT_LINES = 9
const MOST_COLUMNS = 6

/** How many lines a table takes when printed, estimated: of each row the cell that fills its column most. */
function printedLines(table: Table, report: Report): number {
  const { shares, size } = layoutOf(table, report)
  const linesOf = (row: readonly Cell[]) =>
    row.map((cell, at) => {
      const width = textWidth(cellText(cell, report.language, report.labels.notKnown)) * size
      return Math.max(1, Math.ceil(width / Math.max(1, (shares[at] ?? 1) * TEXT_WIDTH - CELL_SPACE)))
    })
  return table.rows.reduce((lines, row) => lines + Math.max(1, ...linesOf(row)), 0)
}

/** A table so short, in lines as they will be printed, that it is kept on one page. */
export const isShort = (table: Table, report: Report): boolean =>
  table.columns.length <= MOST_COLUMNS && printedLines(table, report) <= SHORT_LINES
