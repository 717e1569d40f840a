import Papa from 'papaparse'
import { Refusal } from '@shared/contract/error'
import { textCell, type Sheet, type SheetRow } from '@shared/intake/sheet'
import { decode } from './decode'
import { hasHtmlTable, htmlSheet } from './html-reader'
import { looksLikeJson, readJson } from './json-reader'
import { refuseTooLarge, type FileBytes, type ReadOptions, type WorkbookContent } from './reader'

const DELIMITERS = [',', ';', '\t', '|']

/** Reads comma, semicolon, tab or bar separated text in any common encoding; all cells are text. JSON and HTML tables are told apart. */
export function readCsv(file: FileBytes, options: ReadOptions): Promise<WorkbookContent> {
  const { text, encoding } = decode(file.bytes, options.encoding)
  if (looksLikeJson(text)) return Promise.resolve(readJson(file))
  if (/^\s*<(?:!doctype|html|\?xml|table|!--|meta)/i.test(text))
    return Promise.resolve(markup(text, encoding, file))
  const { body, delimiter } = delimiterOf(text)
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  refuseSwallowed(parsed, file.name)
  const widest = parsed.data.reduce((max, row) => Math.max(max, row.length), 0)
  refuseTooLarge({ rows: parsed.data.length, columns: widest }, file.name, file.name)
  const content = { format: 'csv' as const, sheets: [sheetOf(parsed.data, file.name)], encoding, delimiter }
  return Promise.resolve(content)
}

/**
 * A quotation mark that is not closed where its field ends takes in the rows below it, which would be lost in one cell
 * without a word. Fields that are merely quoted badly inside their line are read.
 */
function refuseSwallowed({ data, errors }: Papa.ParseResult<string[]>, path: string): void {
  const open = errors.find(
    ({ type, row }) => type === 'Quotes' && data[row ?? 0]?.some(cell => cell.includes('\n')),
  )
  if (open === undefined) return
  const row = open.row ?? 0
  const start = data[row]?.find(cell => cell.includes('\n'))?.split('\n')[0] ?? ''
  const params = { path, row: row + 1, start: start.trim().slice(0, 60) }
  throw new Refusal({ code: 'file-unreadable', detail: 'quote-open', params })
}

/** Many systems save an HTML table under the name of a workbook; its table is read. Other pages and XML are no lists. */
function markup(text: string, encoding: string, file: FileBytes): WorkbookContent {
  if (!hasHtmlTable(text))
    throw new Refusal({ code: 'file-wrong-kind', detail: 'is-markup', params: { path: file.name } })
  const sheet = htmlSheet(text, file.name.replace(/\.[^.]+$/, ''))
  const columns = sheet.rows.reduce((max, row) => Math.max(max, row.cells.length), 0)
  refuseTooLarge({ rows: sheet.rows.at(-1)?.number ?? 0, columns }, file.name, sheet.name)
  return { format: 'html', sheets: [sheet], encoding, delimiter: null }
}

/** Excel's own first line `sep=;` names the delimiter; otherwise the one that parts most lines evenly. */
function delimiterOf(text: string): { body: string; delimiter: string } {
  const named = /^sep=(.)\r?\n/i.exec(text)
  if (named?.[1] !== undefined) return { body: text.slice(named[0].length), delimiter: named[1] }
  const head = headOf(text)
  const widths = DELIMITERS.map(delimiter => ({ delimiter, width: evenWidth(head, delimiter) }))
  const best = widths.reduce((a, b) => (b.width > a.width ? b : a))
  return { body: text, delimiter: best.delimiter }
}

const SAMPLE_LINES = 200

function headOf(text: string): string {
  let end = 0
  for (let line = 0; line < SAMPLE_LINES && end >= 0; line++) end = text.indexOf('\n', end + 1)
  return end < 0 ? text : text.slice(0, end)
}

/** Columns that a delimiter gives the sampled lines, weighed by how many lines agree. */
function evenWidth(head: string, delimiter: string): number {
  const rows = Papa.parse<string[]>(head, { delimiter, skipEmptyLines: true }).data
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [width, lines] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0]
  return width === 1 ? 0 : width * (lines / Math.max(1, rows.length))
}

function sheetOf(rows: readonly string[][], name: string): Sheet {
  const cells = rows.map((row, index): SheetRow => ({ number: index + 1, cells: row.map(textCell) }))
  return { name: name.replace(/\.[^.]+$/, ''), hidden: false, rows: cells }
}
