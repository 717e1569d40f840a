import { fold } from './fold'
import { isKnownHeading } from './heading-score'
import { cellAt, columnLetters, filledCount, isBlank, type Cell, type Sheet, type SheetRow } from './sheet'
import { leaveOut, type LeftOutRow } from './leave-out'

/** One column of a found table. */
export interface TableColumn {
  readonly index: number
  readonly letters: string
  readonly heading: string
  /** The heading above it, where two rows of headings stand over the table (`Location` over `City`). */
  readonly group: string | null
}

export interface Table {
  readonly sheet: string
  /** Row numbers of the headings, the lowest last. */
  readonly headingRows: readonly number[]
  readonly columns: readonly TableColumn[]
  readonly rows: readonly SheetRow[]
  /** Rows below the headings that are no data, with the reason. */
  readonly leftOut: readonly LeftOutRow[]
}

/** Headings are looked for in the first rows only; notes above a table are rarely longer. */
const SEARCH_ROWS = 50

/** Finds the table of a sheet: its headings under whatever stands above them, and its rows without totals and notes. */
export function findTable(sheet: Sheet): Table | null {
  const filled = sheet.rows.filter(row => !isBlank(row))
  const position = headingPosition(filled)
  const lowest = filled[position]
  if (!lowest) return null
  const upper = groupRow(filled[position - 1], lowest)
  const below = filled.slice(position + 1)
  const columns = columnsOf(lowest, upper, below)
  const { rows, leftOut } = leaveOut(below, columns)
  if (rows.length === 0 || columns.length === 0) return null
  const headingRows = upper ? [upper.number, lowest.number] : [lowest.number]
  return { sheet: sheet.name, headingRows, columns, rows, leftOut }
}

function headingPosition(rows: readonly SheetRow[]): number {
  const scores = rows
    .slice(0, SEARCH_ROWS)
    .map((row, index) => headingScore(row, rows.slice(index + 1, index + 6)))
  const best = Math.max(...scores)
  return best > 0 ? scores.indexOf(best) : -1
}

/** How much a row looks like headings: known words, text only, no repeats, and rows below that fill the same columns. */
function headingScore(row: SheetRow, below: readonly SheetRow[]): number {
  const cells = row.cells.filter(cell => cell.kind !== 'empty')
  if (below.length === 0 || cells.some(cell => cell.kind === 'date' || cell.kind === 'percent')) return 0
  const texts = cells.filter(cell => cell.kind === 'text')
  if (texts.length < cells.length || texts.length === 0) return 0
  const distinct = new Set(texts.map(cell => fold(cell.text))).size
  const known = texts.filter(cell => isKnownHeading(cell.text)).length
  const short = texts.filter(cell => cell.text.length <= 60).length
  const depth = below.filter(next => filledCount(next) >= Math.min(2, texts.length)).length / below.length
  return known * 3 + (depth * (distinct + short)) / 2 - (texts.length - distinct) * 2
}

/** A row directly above the headings that groups them: text only, and not a lone title. */
function groupRow(above: SheetRow | undefined, lowest: SheetRow): SheetRow | null {
  if (!above || above.number !== lowest.number - 1) return null
  const cells = above.cells.filter(cell => cell.kind !== 'empty')
  const spreads = cells.length > 1 && cells.length <= filledCount(lowest)
  return spreads && cells.every(cell => cell.kind === 'text' && cell.text.length <= 60) ? above : null
}

/** Columns with a heading, and those that hold something without one: these are called by their letters. */
function columnsOf(lowest: SheetRow, upper: SheetRow | null, below: readonly SheetRow[]): TableColumn[] {
  const headed = Math.max(lowest.cells.length, upper?.cells.length ?? 0)
  const width = below.reduce((widest, row) => Math.max(widest, row.cells.length), headed)
  const columns: TableColumn[] = []
  let group: string | null = null
  for (let index = 0; index < width; index++) {
    const above = upper ? cellAt(upper, index).text : ''
    if (above !== '') group = above
    const letters = columnLetters(index)
    const own = cellAt(lowest, index).text
    if (own !== '') columns.push({ index, letters, heading: own, group: index < headed ? group : null })
    else if (above !== '') columns.push({ index, letters, heading: above, group: null })
    else if (below.some(row => cellAt(row, index).kind !== 'empty'))
      columns.push({ index, letters, heading: letters, group: null })
  }
  return columns
}

/** The cells of one column, in row order. */
export function columnCells(table: Table, index: number): readonly Cell[] {
  return table.rows.map(row => cellAt(row, index))
}
