import { clipTable, putOnClipboard } from './clip-table'
import type { DrawnTexts } from './drawn-texts'
import type { ListPicks } from './list-picks'
import type { ListState } from './list-state'

export interface CopiedRows<Row> {
  readonly list: ListState<Row>
  readonly picks: ListPicks
  readonly rowId: (row: Row) => string
  /** The row the person is on. */
  readonly index: number
}

/** Copies the picked rows as a table, or else the one the person is on; gives how many. */
export async function copyRows<Row>(
  { list, picks, rowId, index }: CopiedRows<Row>,
  { read }: DrawnTexts<Row>,
): Promise<number> {
  const { columns, rows } = list
  const picked = picks.ids.size === 0 ? null : await rows.range(0, (rows.total ?? 0) - 1)
  const found = picked?.filter(row => picks.has(rowId(row))) ?? (await rows.range(index, index))
  if (found.length === 0) return 0
  const headings = columns.map(column => column.heading)
  await putOnClipboard(clipTable(headings, await read(found)))
  return found.length
}
