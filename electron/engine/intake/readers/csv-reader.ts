import Papa from 'papaparse'
import { Refusal } from '@shared/contract/error'
import { textCell, type Sheet, type SheetRow } from '@shared/intake/sheet'
import { decode } from './decode'
import { READ_LIMITS, type FileBytes, type ReadOptions, type WorkbookContent } from './reader'

const DELIMITERS = [',', ';', '\t', '|']

/** Reads comma, semicolon, tab or bar separated text in any common encoding. All cells are text. */
export function readCsv(file: FileBytes, options: ReadOptions): Promise<WorkbookContent> {
  const { text, encoding } = decode(file.bytes, options.encoding)
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(text))
    throw new Refusal({ code: 'file-wrong-kind', detail: 'is-markup', params: { path: file.name } })
  const { body, delimiter } = delimiterOf(text)
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false })
  refuseTooLarge(parsed.data, file.name)
  const content = { format: 'csv' as const, sheets: [sheetOf(parsed.data, file.name)], encoding, delimiter }
  return Promise.resolve(content)
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

function refuseTooLarge(rows: readonly string[][], name: string): void {
  const widest = rows.reduce((max, row) => Math.max(max, row.length), 0)
  if (rows.length > READ_LIMITS.rows)
    throw new Refusal({
      code: 'file-too-large',
      detail: 'too-many-rows',
      params: { path: name, rows: rows.length, limit: READ_LIMITS.rows },
    })
  if (widest > READ_LIMITS.columns)
    throw new Refusal({
      code: 'file-too-large',
      detail: 'too-many-columns',
      params: { path: name, columns: widest, limit: READ_LIMITS.columns },
    })
}

function sheetOf(rows: readonly string[][], name: string): Sheet {
  const cells = rows.map((row, index): SheetRow => ({ number: index + 1, cells: row.map(textCell) }))
  return { name: name.replace(/\.[^.]+$/, ''), hidden: false, rows: cells }
}
