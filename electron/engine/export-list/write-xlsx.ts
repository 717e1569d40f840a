import { sheetFont, workbookWriter } from '../excel'
import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'
import type ExcelJS from 'exceljs'
import { writeWhole } from '../write-file'
import { valuesOf, type ListColumn, type ListColumnKind, type ListTable, type ListValue } from './list-table'

const NUMBER_FORMATS: Readonly<Partial<Record<ListColumnKind, string>>> = { share: '0%', date: 'yyyy-mm-dd' }
const WIDTHS: Readonly<Record<ListColumnKind, number>> = {
  text: 24,
  number: 12,
  share: 10,
  date: 12,
  plain: 18,
}

/** The most a cell of a workbook holds (ECMA-376 / Excel specifications); more makes Excel ask for a repair. */
const LONGEST_CELL = 32_767

/**
 * Row by row, so that a list of any length takes little memory. Numbers and dates are numbers and dates, every text is a
 * typed text cell and can never be a formula. The headings stay in sight, can be filtered by, and stand on every page.
 */
export function writeXlsx<Row>(path: string, table: ListTable<Row>): Promise<number> {
  let rows = 0
  const written = writeWhole(path, async file => {
    const workbook = workbookWriter({ stream: writingTo(file), useStyles: true })
    const sheet = addSheet(workbook, table.name)
    sheet.columns = table.columns.map(columnLook)
    const headings = sheet.addRow(table.columns.map(column => cellText(column.heading)))
    headings.font = sheetFont({ bold: true })
    headings.commit()
    for await (const batch of table.batches)
      for (const row of batch) {
        sheet.addRow(cellsOf(table.columns, row)).commit()
        rows++
      }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows + 1, column: table.columns.length } }
    sheet.commit()
    await workbook.commit()
  })
  return written.then(() => rows)
}

/** Landscape, as wide as one page, headings on each page, pages counted. */
function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, name: string) {
  return workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  })
}

function columnLook<Row>({ kind, width }: ListColumn<Row>): Partial<ExcelJS.Column> {
  const numFmt = NUMBER_FORMATS[kind]
  return { width: width ?? WIDTHS[kind], ...(numFmt === undefined ? {} : { style: { numFmt } }) }
}

function cellsOf<Row>(columns: readonly ListColumn<Row>[], row: Row): (ListValue | Date)[] {
  return valuesOf(columns, row).map((value, n) => {
    if (typeof value !== 'string') return value
    return columns[n]?.kind === 'date' ? new Date(`${value}T00:00:00Z`) : cellText(value)
  })
}

const cellText = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`

/** At most 31 characters, without the signs that workbooks refuse. */
const sheetName = (name: string): string => {
  const clean = name.replace(/[*?:/\\[\]']/g, ' ').trim()
  return clean === '' ? 'List' : clean.slice(0, 31)
}

/** A stream into an open file that leaves closing it to its owner. */
function writingTo(file: FileHandle): Writable {
  return new Writable({
    write: (part: Uint8Array, _, done) => {
      file.writeFile(part).then(() => done(), done)
    },
  })
}
