import type ExcelJS from 'exceljs'
import { ASSESSMENT_KINDS, FLAG_SEVERITIES, QUESTION_TYPES, type Pack } from '@shared/assessment/pack'
import { packSheets, type PlainSheet } from '@shared/assessment/workbook/layout'
import { translatorFor } from '@shared/text/translator'
import { newWorkbook, sheetFont } from '../excel'

const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF2' } }
const WRAPPED = { wrapText: true, vertical: 'top' } as const
/** Lists of allowed values reach beyond the lines there are, for those that are added. */
const ROWS_AHEAD = 60

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  Type: QUESTION_TYPES,
  'Good answer': ['yes', 'no'],
  Severity: FLAG_SEVERITIES,
  'Short form': ['yes', 'no'],
  'Always applies': ['yes', 'no'],
  Scored: ['answer', 'no-red-flag', 'none'],
  'Whole number': ['yes', 'no'],
  Part: ['option', 'row'],
}

const WIDE = /^(Text|Message|Title|Value|Evidence|Confirmed)/
const WHEN = /when$/i

/**
 * A questionnaire as a workbook to be worked on: instructions, a sheet for each kind of line, lists of allowed values that
 * warn and never forbid; no macros, nothing locked.
 */
export async function packWorkbook(pack: Pack, createdAt: string): Promise<Uint8Array> {
  const workbook = newWorkbook()
  workbook.created = new Date(createdAt)
  addInstructions(workbook)
  for (const sheet of packSheets(pack)) addSheet(workbook, sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const INSTRUCTIONS = [
  'what',
  'ids',
  'version',
  'languages',
  'types',
  'conditions',
  'several',
  'score',
  'back',
] as const

function addInstructions(workbook: ExcelJS.Workbook): void {
  const say = translatorFor('en')
  const page = workbook.addWorksheet(say('assessment:sheet.instructions'), {
    views: [{ showGridLines: false }],
  })
  page.columns = [{ width: 24 }, { width: 110 }]
  page.addRow([say('assessment:sheet.title')]).font = sheetFont({ bold: true, size: 14 })
  for (const part of INSTRUCTIONS) {
    const row = page.addRow([say(`assessment:sheet.head.${part}`), say(`assessment:sheet.how.${part}`)])
    row.eachCell(cell => (cell.alignment = WRAPPED))
    row.getCell(1).font = sheetFont({ bold: true })
  }
  const kinds = page.addRow([say('assessment:sheet.head.kinds'), ASSESSMENT_KINDS.join(', ')])
  kinds.getCell(1).font = sheetFont({ bold: true })
}

function addSheet(workbook: ExcelJS.Workbook, { name, rows }: PlainSheet): void {
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: name === 'Questions' ? 2 : 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  const [headings = [], ...lines] = rows
  page.columns = headings.map(heading => {
    const text = String(heading)
    return {
      header: text,
      width: WIDE.test(text) ? 48 : WHEN.test(text) ? 30 : Math.max(12, text.length + 2),
    }
  })
  const head = page.getRow(1)
  head.font = sheetFont({ bold: true })
  head.eachCell(cell => (cell.fill = HEAD_FILL))
  for (const line of lines) page.addRow([...line]).eachCell(cell => (cell.alignment = WRAPPED))
  headings.forEach((heading, index) => addList(page, String(heading), index + 1, lines.length + ROWS_AHEAD))
}

function addList(page: ExcelJS.Worksheet, heading: string, column: number, last: number): void {
  const allowed = ALLOWED[heading]
  if (allowed === undefined) return
  const rule: ExcelJS.DataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    formulae: [`"${allowed.join(',')}"`],
  }
  for (let row = 2; row <= last; row++) page.getCell(row, column).dataValidation = rule
}
