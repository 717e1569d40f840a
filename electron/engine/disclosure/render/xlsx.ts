import { newWorkbook, sheetFont } from '../../excel'
import type ExcelJS from 'exceljs'
import { allCharts, allTables, figureIndex } from '@shared/disclosure/plain'
import { inlineText } from '@shared/disclosure/figure'
import type { Chart, Report, Table } from '@shared/disclosure/report'
import { runningFoot, runningHead, type PageSize } from './html'
import { stampedZip } from './stamped-zip'
import { chartParts } from './xlsx-charts'
import { cellValue, numberFormat, textCell } from './xlsx-cells'
import { orderedFonts } from './xlsx-fonts'
import { fitColumns, fitRows, heightOf } from './xlsx-layout'

const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8ECEF' } } as const

const LONGEST_NAME = 31

/** Names of sheets: at most 31 characters, none of `[]:*?/\`, no two alike (ECMA-376 part 1, 18.2.19); cut between words. */
export const sheetName = (table: Table): string => sheetNameOf(`${table.number} ${table.caption}`)

function sheetNameOf(title: string): string {
  const whole = title
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (whole.length <= LONGEST_NAME) return whole
  const start = whole.slice(0, LONGEST_NAME)
  const words = start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;·،]+$/, '')
  return `${words.length < LONGEST_NAME / 2 ? start.slice(0, LONGEST_NAME - 1) : words}…`
}

/** `&` begins a code in heads and feet of a sheet, so it is doubled; the whole may be 255 characters. */
const printed = (text: string): string => text.replaceAll('&', '&&').slice(0, 200)

/** A line that begins with a sign or a number keeps the direction of the report. */
const directed = (text: string, { direction }: Report): string =>
  direction === 'rtl' ? `\u200f${text}\u200f` : text

/** Codes of paper sizes (ECMA-376 part 1, 18.3.1.63). The library's own enumeration lacks Letter. */
const PAPER: Readonly<Record<PageSize, object>> = { A4: { paperSize: 9 }, Letter: { paperSize: 1 } }

function addSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  report: Report,
  page: PageSize,
): ExcelJS.Worksheet {
  const { labels } = report
  const [first, last] = report.direction === 'rtl' ? ['R', 'L'] : ['L', 'R']
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 0, rightToLeft: report.direction === 'rtl' }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: {
      oddHeader: `&${first}${directed(printed(runningHead(report)), report)}&${last}${directed(printed(name), report)}`,
      oddFooter: `&${first}${directed(printed(runningFoot(report)), report)}&${last}${directed(`${labels.page} &P ${labels.of} &N`, report)}`,
    },
  })
  Object.assign(sheet.pageSetup, PAPER[page])
  return sheet
}

/** Heads stand at the beginning, over numbers too: the button of the filter lies over the end. */
function headRow(sheet: ExcelJS.Worksheet, heads: readonly string[], report: Report): void {
  heads.forEach((head, index) => {
    const cell = sheet.getRow(1).getCell(index + 1)
    textCell(cell, head, report)
    cell.alignment = { ...cell.alignment, vertical: 'bottom' }
    cell.font = sheetFont({ bold: true })
    cell.fill = HEAD_FILL
  })
}

function tableSheet(workbook: ExcelJS.Workbook, table: Table, report: Report, page: PageSize): void {
  const sheet = addSheet(workbook, sheetName(table), report, page)
  headRow(
    sheet,
    table.columns.map(column => column.head),
    report,
  )
  table.rows.forEach((row, rowIndex) =>
    row.forEach((cell, index) => {
      cellValue(sheet.getCell(rowIndex + 2, index + 1), cell, report, table.columns[index]?.align)
    }),
  )
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: table.rows.length + 1, column: table.columns.length },
  }
  fitColumns(sheet)
  fitRows(sheet)
}

function figureSheet(workbook: ExcelJS.Workbook, report: Report, page: PageSize): void {
  const { labels } = report
  const sheet = addSheet(workbook, labels.figuresSheet, report, page)
  headRow(sheet, [labels.figureKey, labels.value, labels.unit], report)
  const figures = [...figureIndex(report).values()]
  figures.forEach((item, index) => {
    textCell(sheet.getCell(index + 2, 1), item.key, report)
    cellValue(sheet.getCell(index + 2, 2), item, report, 'end')
    sheet.getCell(index + 2, 2).numFmt = numberFormat(item.unit, report.language)
    textCell(sheet.getCell(index + 2, 3), report.unitLabels[item.unit], report)
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: figures.length + 1, column: 3 } }
  fitColumns(sheet)
  fitRows(sheet)
}

/** The bars of a chart as two columns; the chart itself is added to the finished file. */
function chartSheet(
  workbook: ExcelJS.Workbook,
  chart: Chart,
  report: Report,
  page: PageSize,
): { readonly name: string; readonly id: number } {
  const { labels } = report
  const name = sheetNameOf(`${labels.chart} ${chart.number} ${chart.caption}`)
  const sheet = addSheet(workbook, name, report, page)
  headRow(sheet, [chart.caption, labels.value], report)
  chart.bars.forEach((bar, index) => {
    textCell(sheet.getCell(index + 2, 1), bar.label, report)
    cellValue(sheet.getCell(index + 2, 2), bar.value, report, 'end')
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: chart.bars.length + 1, column: 2 } }
  fitColumns(sheet)
  fitRows(sheet)
  return { name, id: sheet.id }
}

const COVER_WIDTHS = [40, 40, 70] as const

/** A text of the cover from a column to the last one, in as many lines as it needs there. */
function joinCells(sheet: ExcelJS.Worksheet, row: number, from: number): void {
  const width = COVER_WIDTHS.slice(from - 1).reduce((sum, one) => sum + one, 0)
  sheet.getRow(row).height = heightOf(sheet.getCell(row, from).text, width)
  sheet.mergeCells(row, from, row, COVER_WIDTHS.length)
}

/** What the file is, and the meaning of every column of every sheet. */
function coverSheet(workbook: ExcelJS.Workbook, report: Report, page: PageSize): void {
  const { cover, labels, status } = report
  const sheet = addSheet(workbook, labels.aboutSheet, report, page)
  const title = status === 'draft' ? `${labels.draft} · ${cover.title}` : cover.title
  const lines: (readonly string[])[] = [
    [title],
    ...cover.lines.map(line => [line.label, inlineText(line.content, report.language, labels.notKnown)]),
    [cover.counsel],
    [],
    [labels.sheet, labels.column, labels.columnMeaning],
    ...allTables(report).flatMap(table =>
      table.columns.map(column => [sheetName(table), column.head, column.meaning]),
    ),
  ]
  lines.forEach((line, row) =>
    line.forEach((text, index) => textCell(sheet.getCell(row + 1, index + 1), text, report)),
  )
  COVER_WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width))
  fitRows(sheet)
  const counsel = cover.lines.length + 2
  for (let row = 2; row < counsel; row += 1) joinCells(sheet, row, 2)
  joinCells(sheet, 1, 1)
  joinCells(sheet, counsel, 1)
  sheet.getRow(1).font = sheetFont({ bold: true, size: 14 })
  sheet.getRow(1).height = 24
  sheet.getRow(counsel + 2).font = sheetFont({ bold: true })
  sheet.views = [{ state: 'normal', rightToLeft: report.direction === 'rtl' }]
}

/** The statement as a workbook: cover sheet, all figures by key, one table per sheet with typed cells. */
export async function renderXlsx(report: Report, page: PageSize = 'A4'): Promise<Uint8Array> {
  const workbook = newWorkbook()
  workbook.creator = report.entity
  workbook.lastModifiedBy = report.entity
  workbook.title = `${report.cover.title} · ${report.cover.subtitle}`
  workbook.created = new Date(report.generatedAt)
  workbook.modified = new Date(report.generatedAt)
  coverSheet(workbook, report, page)
  figureSheet(workbook, report, page)
  for (const table of allTables(report)) tableSheet(workbook, table, report, page)
  const charts = allCharts(report)
  const sheets = charts.map(chart => chartSheet(workbook, chart, report, page))
  const { parts, changes } = chartParts(charts, sheets, report)
  return stampedZip(
    new Uint8Array(await workbook.xlsx.writeBuffer()),
    report.generatedAt,
    { 'xl/styles.xml': orderedFonts, ...(charts.length === 0 ? {} : changes) },
    { added: parts },
  )
}
