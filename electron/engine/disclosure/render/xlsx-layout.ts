import type ExcelJS from 'exceljs'
import { textWidth } from '@shared/disclosure/letter-widths'

/** A unit of a column's width in em of the letters of a book: 7 points of a screen of letters of 14.67. */
const EM_OF_UNIT = 7 / 14.67
const WIDEST = 60
const NARROWEST = 10
/** Room of a date or a number with its signs. */
const VALUE = 13
/** Points: a line, and the most a row may have. */
const LINE = 15
const HIGHEST = 409

const isWords = (cell: ExcelJS.Cell): boolean => typeof cell.value === 'string'

/** As wide as the longest text, within reason; longer ones wrap. */
export function fitColumns(sheet: ExcelJS.Worksheet): void {
  for (const column of sheet.columns) {
    let widest = NARROWEST
    column.eachCell?.({ includeEmpty: false }, cell => {
      const width = isWords(cell) ? textWidth(cell.text) / EM_OF_UNIT + 3 : VALUE
      widest = Math.max(widest, Math.min(width, WIDEST))
    })
    column.width = Math.ceil(widest)
  }
}

/** Lines a text needs in so many units of width: most fonts are a tenth narrower than the measure, which leaves room for ends of lines. */
const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .map(line => Math.max(1, Math.ceil((textWidth(line) * 0.95) / ((width - 1) * EM_OF_UNIT))))
    .reduce((sum, lines) => sum + lines, 0)

/** Height of a row in points that shows so wide a text whole. */
export const heightOf = (text: string, width: number): number =>
  Math.min(HIGHEST, LINE * linesOf(text, width))

/** Rows as high as their longest text: not every program looks at that when it opens a book. */
export function fitRows(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow(row => {
    let height = LINE
    row.eachCell({ includeEmpty: false }, (cell, at) => {
      if (isWords(cell))
        height = Math.max(height, heightOf(cell.text, sheet.getColumn(at).width ?? NARROWEST))
    })
    if (height > LINE) row.height = height
  })
}
