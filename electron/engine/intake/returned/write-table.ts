import { newWorkbook, sheetFont } from '../../excel'
import { harmlessCsv } from '../../export-list'
import { createHash } from 'node:crypto'
import type ExcelJS from 'exceljs'
import type { Table } from '@shared/intake/find-table'
import { isReturnedColumn, RETURNED_COLUMNS } from '@shared/intake/returned-columns'
import { cellAt, type Cell } from '@shared/intake/sheet'
import type { TFunction } from 'i18next'
import type { Call } from '../../call'
import type { MadePlan } from '../make-plan'
import { harmless, type RowMark, type SheetMarks } from './marks'

const FILL: Readonly<Record<string, string>> = {
  skipped: 'FFF6D5D0',
  question: 'FFFCEBC5',
  added: 'FFE3F1E4',
  updated: 'FFE3F1E4',
}

const BYTE_ORDER_MARK = '\uFEFF'

/** A text file with two columns more: every line of it stands where it stood, notes and totals included. */
export function returnedCsv(
  { list, sheets }: MadePlan,
  marks: ReadonlyMap<string, SheetMarks>,
  say: TFunction,
): string {
  const table = sheets[0]?.table
  const source = list.content.sheets.find(sheet => sheet.name === table?.sheet) ?? list.content.sheets[0]
  const own = marks.get(source?.name ?? '')
  const ours = table?.columns.find(({ heading }) => isReturnedColumn(heading))?.index
  const width = ours ?? (source?.rows ?? []).reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  const lines = (source?.rows ?? []).map(row => {
    const cells = Array.from({ length: width }, (_, column) => cellAt(row, column).text)
    if (row.number === own?.headingRow) return [...cells, ...RETURNED_COLUMNS]
    const mark = own?.rows.get(row.number)
    return mark ? [...cells, verdictText(mark, say), mark.reasons] : cells
  })
  const delimiter = list.content.delimiter ?? ','
  const text = harmlessCsv(lines, delimiter)
  return `${BYTE_ORDER_MARK}${text}\r\n`
}

const verdictText = ({ verdict }: RowMark, say: TFunction): string =>
  verdict === null ? '' : say(`intake:verdict.${verdict}`)

/** The rows of a text file as a workbook, each with its verdict and reasons behind its own cells. */
export async function returnedTables(
  call: Call,
  made: MadePlan,
  marks: ReadonlyMap<string, SheetMarks>,
  say: TFunction,
): Promise<Uint8Array> {
  const workbook = newWorkbook()
  workbook.created = new Date(call.now())
  for (const { table } of made.sheets) addSheet(workbook, table, marks.get(table.sheet), say)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(
  workbook: ExcelJS.Workbook,
  table: Table,
  marks: SheetMarks | undefined,
  say: TFunction,
): void {
  const sheet = workbook.addWorksheet(sheetName(workbook, table.sheet), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const theirs = table.columns.filter(({ heading }) => !isReturnedColumn(heading))
  sheet.columns = [...theirs.map(({ heading }) => heading), ...RETURNED_COLUMNS].map((header, index) => ({
    header: harmless(header),
    width: index === theirs.length + 1 ? 60 : 18,
  }))
  sheet.getRow(1).font = sheetFont({ bold: true })
  for (const row of table.rows) {
    const mark = marks?.rows.get(row.number) ?? { verdict: null, reasons: '' }
    const values = theirs.map(column => valueOf(cellAt(row, column.index)))
    const written = sheet.addRow([...values, verdictText(mark, say), mark.reasons])
    look(written, theirs.length + 1, mark)
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: theirs.length + 2 } }
}

function look(row: ExcelJS.Row, column: number, { verdict }: RowMark): void {
  const argb = FILL[verdict ?? '']
  if (argb !== undefined) row.getCell(column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } }
  row.getCell(column + 1).alignment = { wrapText: true, vertical: 'top' }
}

function valueOf(cell: Cell): string | number | boolean | null {
  if (cell.kind === 'empty') return null
  if (cell.kind === 'number' || cell.kind === 'boolean') return cell.value
  return harmless(cell.text)
}

/** Sheet names of at most 31 characters without the signs that workbooks refuse, each only once. */
function sheetName(workbook: ExcelJS.Workbook, name: string): string {
  const clean =
    name
      .replace(/[*?:/\\[\]']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  const taken = workbook.worksheets.some(sheet => sheet.name.toLowerCase() === clean.toLowerCase())
  return taken
    ? `${clean.slice(0, 24)} ${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
    : clean
}
