import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { ListExportFormat, ListTarget } from '@shared/contract/list-export'
import type { Call } from '../call'
import type { ListTable } from './list-table'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

export { harmlessCsv } from './harmless-csv'
export type { ListColumn } from './list-table'
export { exportWords, type ExportWords } from './words'

/** Writes a list to a file, whole or not at all; gives how many rows it has. */
export function writeListFile<Row>(
  path: string,
  format: ListExportFormat,
  table: ListTable<Row>,
): Promise<number> {
  return format === 'xlsx' ? writeXlsx(path, table) : writeCsv(path, table)
}

/** Rows read at once while a list is written. */
const BATCH = 500

/** A list as it is seen: how many rows, and any stretch of them in their order. */
interface SeenList<Row> extends Omit<ListTable<Row>, 'batches'> {
  readonly total: number
  readonly stretch: (offset: number, limit: number) => Promise<readonly Row[]>
}

/** The rows in batches; reports progress, lets others through and can be cancelled. */
async function* rowsInBatches<Row>(
  call: Call,
  { total, stretch }: SeenList<Row>,
): AsyncGenerator<readonly Row[]> {
  for (let done = 0; done < total; done += BATCH) {
    call.progress({ phase: 'write', done, total })
    await setImmediate()
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
    yield await stretch(done, BATCH)
  }
}

/** Writes what a list shows to the place the person chose. Cancelled, it leaves no file. */
export async function exportList<Row>(
  call: Call,
  target: ListTarget,
  list: SeenList<Row>,
): Promise<{ rows: number }> {
  const path = call.files.path(target.file, 'save')
  return { rows: await writeListFile(path, target.format, { ...list, batches: rowsInBatches(call, list) }) }
}

/** The same for a list whose rows are all at hand. */
export function exportRows<Row>(
  call: Call,
  target: ListTarget,
  { rows, ...list }: Omit<SeenList<Row>, 'total' | 'stretch'> & { readonly rows: readonly Row[] },
): Promise<{ rows: number }> {
  const stretch = (offset: number, limit: number) => Promise.resolve(rows.slice(offset, offset + limit))
  return exportList(call, target, { ...list, total: rows.length, stretch })
}

/** The same for a list that tells its rows and their number by stretches. */
export async function exportFound<Row>(
  call: Call,
  target: ListTarget,
  {
    found,
    ...list
  }: Omit<SeenList<Row>, 'total' | 'stretch'> & {
    readonly found: (stretch: {
      offset: number
      limit: number
    }) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>
  },
): Promise<{ rows: number }> {
  const { total } = await found({ offset: 0, limit: 1 })
  const stretch = async (offset: number, limit: number) => (await found({ offset, limit })).rows
  return exportList(call, target, { ...list, total, stretch })
}
