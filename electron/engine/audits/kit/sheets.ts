import type ExcelJS from 'exceljs'
import { sheetFont } from '../../excel'

const FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } }
const HEAD: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF2' } }
/** As wide as a sheet of paper, however long. */
const PRINTED = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
const WRAPPED = { wrapText: true, vertical: 'top' } as const

/** What a sheet of pairs says: the word, the value, and whether somebody is to fill it in. */
export interface Pair {
  readonly word: string
  readonly value: string | number
  readonly fill?: boolean
  readonly choices?: readonly string[]
}

/** A sheet of facts, one a row. */
export function addPairs(workbook: ExcelJS.Workbook, title: string, pairs: readonly Pair[]): void {
  const page = workbook.addWorksheet(title, { pageSetup: PRINTED })
  page.columns = [{ width: 34 }, { width: 90 }]
  for (const { word, value, fill = false, choices = null } of pairs) {
    const row = page.addRow([word, value])
    row.eachCell(cell => (cell.alignment = WRAPPED))
    if (!fill) continue
    row.getCell(1).font = sheetFont({ bold: true })
    toFill(row, { 2: choices })
  }
}

/** A sheet with a row of headings that stays in sight and is printed on every page. */
export function addTable(
  workbook: ExcelJS.Workbook,
  title: string,
  columns: readonly (readonly [string, number])[],
): ExcelJS.Worksheet {
  const page = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { ...PRINTED, printTitlesRow: '1:1' },
  })
  page.columns = columns.map(([header, width]) => ({ header, width }))
  page.getRow(1).font = sheetFont({ bold: true })
  page.getRow(1).eachCell(cell => (cell.fill = HEAD))
  return page
}

/** A row of text that is read and not written. */
export function addWrapped(page: ExcelJS.Worksheet, values: readonly (string | number)[]): ExcelJS.Row {
  const row = page.addRow([...values])
  row.eachCell(cell => (cell.alignment = WRAPPED))
  return row
}

/** The words a cell takes: a few, or a stretch of cells that hold more of them. */
export type Choices = readonly string[] | string | null

/** Cells that somebody fills in, with the list of allowed words where there is one. */
export function toFill(row: ExcelJS.Row, columns: Readonly<Record<number, Choices>>): void {
  for (const [column, choices] of Object.entries(columns)) {
    const cell = row.getCell(Number(column))
    cell.fill = FILL
    cell.alignment = WRAPPED
    if (choices === null) continue
    const formula = typeof choices === 'string' ? choices : `"${choices.join(',')}"`
    cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [formula] }
  }
}
