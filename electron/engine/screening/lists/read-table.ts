import type { CollectedList, Collector } from '@shared/screening/formats/collected'
import { EuCsvCollector } from '@shared/screening/formats/eu-csv'
import { OpenSanctionsCsvCollector } from '@shared/screening/formats/opensanctions-csv'
import type { Recognised, TableFormat } from '@shared/screening/formats/recognise'
import { rowsUnder, type TableRow } from '@shared/screening/formats/table-row'
import { conlistCollector, ukCollector, ukDateOf } from '@shared/screening/formats/uk-csv'
import { CslCollector } from '@shared/screening/formats/us-csl'
import { csvRows } from './csv-rows'
import type { ListText } from './list-text'

type KnownTable = Extract<Recognised, { kind: 'table' }>

const COLLECTORS: Readonly<Record<TableFormat, (firstRow: readonly string[]) => Collector<TableRow>>> = {
  'eu-csv': () => new EuCsvCollector(),
  'uk-csv': firstRow => ukCollector(ukDateOf(firstRow)),
  'uk-conlist-csv': firstRow => conlistCollector(ukDateOf(firstRow)),
  'us-csl-csv': () => new CslCollector(),
  'opensanctions-csv': () => new OpenSanctionsCsvCollector(),
}

/** Reads a list in csv whose columns have names. A row with too few or too many cells is reported, not guessed at. */
export async function readTable(
  { format, delimiter, above, headings }: KnownTable,
  text: ListText,
  path: string,
): Promise<CollectedList> {
  const rowOf = rowsUnder(headings)
  const short: { readonly found: number; readonly line: number }[] = []
  let collector: Collector<TableRow> | null = null
  let position = 0
  for await (const { cells, line } of csvRows(text.chunks(), { delimiter, path })) {
    collector ??= COLLECTORS[format](cells)
    if (position++ <= above) continue
    if (fits(cells, headings.length)) collector.add(rowOf(cells), line)
    else short.push({ found: cells.length, line })
  }
  const list = (collector ?? COLLECTORS[format]([])).end()
  const rejected = short.map(({ found, line }) => ({
    code: 'row-width' as const,
    params: { expected: headings.length, found },
    line,
  }))
  return { ...list, rejected: [...list.rejected, ...rejected].sort((a, b) => a.line - b.line) }
}

/** Separators at the end of a line make empty cells that say nothing. */
const fits = (cells: readonly string[], width: number): boolean =>
  cells.length === width || (cells.length > width && cells.slice(width).every(cell => cell === ''))
