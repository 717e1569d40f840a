import type { CellValue, MergeRange } from 'hucre/xlsx'

/** What is needed of a sheet of the reader to spread its merged cells. */
interface Merged {
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges?: readonly MergeRange[] | undefined
}

/** A cell merged over several rows of one column stands for each of them, by `row,column`; merged titles stay where they are. */
export function tallMerges(source: Merged): ReadonlyMap<string, CellValue> {
  const values = new Map<string, CellValue>()
  for (const range of source.merges ?? []) if (isTall(range)) spread(source, range, values)
  return values
}

const isTall = (range: MergeRange): boolean =>
  range.startCol === range.endCol && range.endRow > range.startRow

function spread(source: Merged, range: MergeRange, values: Map<string, CellValue>): void {
  const value = source.rows[range.startRow]?.[range.startCol] ?? null
  const last = Math.min(range.endRow, source.rows.length - 1)
  for (let row = range.startRow + 1; row <= last; row++) values.set(`${row},${range.startCol}`, value)
}
