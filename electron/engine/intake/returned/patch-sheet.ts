import { RETURNED_COLUMNS } from '@shared/intake/returned-columns'
import { columnLetters } from '@shared/intake/sheet'
import { columnIndex } from '@shared/intake/templates/profile'
import type { SheetMarks } from './marks'
import type { MarkStyles } from './patch-styles'
import { edited, walkElements, xmlText, type Edit, type ElementSpan } from './xml-spans'

/** What is put into a sheet: the marks, the words of the verdicts, and how our cells look. */
export interface SheetPatch {
  readonly marks: SheetMarks
  readonly words: Readonly<Record<string, string>>
  readonly styles: MarkStyles
  /** Column (0 = A) of our verdicts from an earlier time, which are replaced; `null` = the list has none. */
  readonly oldColumn: number | null
}

const WANTED = new Set(['row', 'c', 'dimension', 'cols', 'col', 'sheetData', 'mergeCell'])
const REASON_WIDTH = 60
const VERDICT_WIDTH = 22
/** The most a cell of a workbook holds. */
const LONGEST_CELL = 32_767

interface Found {
  readonly rows: (ElementSpan & { readonly number: number })[]
  readonly oldCells: ElementSpan[]
  lastColumn: number
  /** Style of the last heading, which ours take over. */
  headingStyle: string | undefined
  dimension: ElementSpan | null
  cols: ElementSpan | null
  lastColMax: number
  sheetData: ElementSpan | null
}

/**
 * Puts verdict and reason behind the last column of each marked row. Everything else of the sheet stays as it is, letter
 * by letter: widths, merged cells, validation, panes, drawings, conditional formats.
 */
export function patchSheet(xml: string, patch: SheetPatch): string {
  const found = lookOver(xml, patch)
  const column = patch.oldColumn ?? found.lastColumn + 1
  const edits: Edit[] = found.oldCells.map(cell => ({ start: cell.openStart, end: cell.closeEnd, text: '' }))
  for (const row of found.rows) {
    const cells = cellsFor(row, column, patch, found)
    if (cells !== null) edits.push(...rowEdits(xml, row, cells, column + 2))
  }
  return edited(xml, [...edits, ...widthEdits(found, column), ...dimensionEdits(found, column + 1)])
}

function lookOver(xml: string, { oldColumn, marks }: SheetPatch): Found {
  const found: Found = {
    rows: [],
    oldCells: [],
    lastColumn: 0,
    headingStyle: undefined,
    dimension: null,
    cols: null,
    lastColMax: 0,
    sheetData: null,
  }
  let cells: ElementSpan[] = []
  let previous = 0
  const take: Readonly<Record<string, (span: ElementSpan) => void>> = {
    c: span => cells.push(span),
    row: span => {
      const number = Number(span.attributes['r'] ?? previous + 1)
      previous = number
      found.rows.push({ ...span, number })
      noteCells(found, cells, number === marks.headingRow, oldColumn)
      cells = []
    },
    dimension: span => (found.dimension = span),
    cols: span => (found.cols = span),
    col: span => (found.lastColMax = Math.max(found.lastColMax, Number(span.attributes['max'] ?? 0))),
    sheetData: span => (found.sheetData = span),
    mergeCell: span => {
      const [, letters = 'A'] = /:([A-Z]+)\d+$/.exec(span.attributes['ref'] ?? '') ?? []
      found.lastColumn = Math.max(found.lastColumn, columnIndex(letters))
    },
  }
  walkElements(xml, WANTED, span => take[span.name]?.(span))
  return found
}

/** Where the row's cells end, how its headings look, and which cells are our own of an earlier time. */
function noteCells(
  found: Found,
  cells: readonly ElementSpan[],
  isHeading: boolean,
  oldColumn: number | null,
): void {
  let previous = -1
  for (const cell of cells) {
    const [letters] = /^[A-Z]+/.exec(cell.attributes['r'] ?? '') ?? []
    const column = letters === undefined ? previous + 1 : columnIndex(letters)
    previous = column
    if (oldColumn !== null && (column === oldColumn || column === oldColumn + 1)) found.oldCells.push(cell)
    // Cells that only carry a style reach as far as somebody dragged it; the list ends where something is said.
    if (cell.isEmpty) continue
    found.lastColumn = Math.max(found.lastColumn, column)
    if (isHeading && cell.attributes['s'] !== undefined) found.headingStyle = cell.attributes['s']
  }
}

function cellsFor(
  row: Found['rows'][number],
  column: number,
  { marks, words, styles }: SheetPatch,
  found: Found,
): string | null {
  const at = (offset: number, text: string, style: string | undefined): string =>
    inlineCell(row.prefix, `${columnLetters(column + offset)}${row.number}`, text, style)
  if (row.number === marks.headingRow) {
    const style = found.headingStyle
    return at(0, RETURNED_COLUMNS[0], style) + at(1, RETURNED_COLUMNS[1], style)
  }
  const mark = marks.rows.get(row.number)
  if (!mark) return null
  const verdict = mark.verdict === null ? '' : (words[mark.verdict] ?? mark.verdict)
  const style = mark.verdict === null ? styles.plain : (styles[mark.verdict] ?? styles.plain)
  return (
    (verdict === '' ? '' : at(0, verdict, style)) +
    (mark.reasons === '' ? '' : at(1, mark.reasons, styles.plain))
  )
}

function inlineCell(prefix: string, ref: string, text: string, style: string | undefined): string {
  const look = style === undefined ? '' : ` s="${style}"`
  const kept = text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`
  return `<${prefix}c r="${ref}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${xmlText(kept)}</${prefix}t></${prefix}is></${prefix}c>`
}

function rowEdits(xml: string, row: ElementSpan, cells: string, width: number): Edit[] {
  const tag = xml.slice(row.openStart, row.openEnd)
  const wider = tag.replace(
    /(\sspans=")(\d+):(\d+)"/,
    (_, start: string, first: string, last: string) => `${start}${first}:${Math.max(Number(last), width)}"`,
  )
  if (row.isEmpty) {
    const text = `${wider.replace(/\s*\/>$/, '>')}${cells}</${row.prefix}row>`
    return [{ start: row.openStart, end: row.closeEnd, text }]
  }
  const put: Edit = { start: row.closeStart, end: row.closeStart, text: cells }
  return wider === tag ? [put] : [{ start: row.openStart, end: row.openEnd, text: wider }, put]
}

/** Widths for our columns, unless the sheet says something of columns that far already. */
function widthEdits({ cols, lastColMax, sheetData }: Found, column: number): Edit[] {
  const prefix = sheetData?.prefix ?? ''
  const col = (index: number, width: number): string =>
    `<${prefix}col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  const text = col(column, VERDICT_WIDTH) + col(column + 1, REASON_WIDTH)
  if (lastColMax > column || sheetData === null) return []
  if (cols === null)
    return [
      {
        start: sheetData.openStart,
        end: sheetData.openStart,
        text: `<${prefix}cols>${text}</${prefix}cols>`,
      },
    ]
  return cols.isEmpty ? [] : [{ start: cols.closeStart, end: cols.closeStart, text }]
}

/** Programs that trust the stated extent of a sheet must not miss our columns. */
function dimensionEdits({ dimension }: Found, lastColumn: number): Edit[] {
  const ref = dimension?.attributes['ref']
  const [, first, last, row] = /^([A-Z]+\d+):([A-Z]+)(\d+)$/.exec(ref ?? '') ?? []
  if (!dimension || first === undefined || last === undefined || columnIndex(last) >= lastColumn) return []
  const text = `<${dimension.prefix}dimension ref="${first}:${columnLetters(lastColumn)}${row}"/>`
  return [{ start: dimension.openStart, end: dimension.closeEnd, text }]
}
