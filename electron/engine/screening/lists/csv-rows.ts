import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { Refusal } from '@shared/contract/error'

export interface CsvRow {
  readonly cells: readonly string[]
  /** Line of the file it begins at; the first is 1. */
  readonly line: number
}

/** A cell longer than this is a quote that was never closed. The longest genuine remark has some 20 000 characters. */
const LONGEST_CELL = 500_000
/** Ctrl-Z ends OFAC's files, as text files of DOS did. */
const DOS_END = '\u001a'

async function* cleaned(chunks: AsyncIterable<string>, end: { lineClosed: boolean }): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const text = chunk.replaceAll(DOS_END, '')
    if (text === '') continue
    end.lineClosed = text.endsWith('\n')
    yield text
  }
}

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

/**
 * Rows of a csv as they come in. Refuses a file whose last row stops before its line does: a cut-off list must not pass
 * for a short one.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  { delimiter, path }: { readonly delimiter: string; readonly path: string },
): AsyncGenerator<CsvRow> {
  const end = { lineClosed: true }
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter, skipEmptyLines: false })
  const text = Readable.from(cleaned(chunks, end))
  text.on('error', cause => parser.destroy(cause))
  text.pipe(parser)
  let line = 1
  let last: CsvRow | null = null
  let width = 0
  for await (const row of parser) {
    if (last !== null) yield last
    last = null
    const cells = row as string[]
    const here = line
    line += 1 + linesIn(cells)
    if (cells.every(cell => cell === '')) continue
    if (cells.some(cell => cell.length > LONGEST_CELL))
      throw new Refusal({ code: 'file-unreadable', detail: 'csv-open-quote', params: { path, line: here } })
    width = Math.max(width, cells.length)
    last = { cells, line: here }
  }
  if (last === null) return
  if (!end.lineClosed && last.cells.length < width)
    throw new Refusal({ code: 'file-unreadable', detail: 'csv-cut-off', params: { path, line: last.line } })
  yield last
}
