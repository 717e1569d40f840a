import { Refusal, type AppError } from '@shared/contract/error'
import { findTable, type Table } from '@shared/intake/find-table'
import type { ImportPlan } from '@shared/intake/plan/plan'
import type { Sheet } from '@shared/intake/sheet'
import { readList } from '../readers/read-file'

/** Called so on purpose: what a file is must be told from its content. */
export const NAME = 'list'
export const read = async (bytes: Uint8Array): Promise<readonly Sheet[]> =>
  (await readList({ name: NAME, bytes })).sheets
export const text = (content: string): Uint8Array => new TextEncoder().encode(content)

export async function tableOf(bytes: Uint8Array): Promise<Table> {
  const [sheet] = await read(bytes)
  const table = sheet && findTable(sheet)
  if (!table) throw new Error('no table')
  return table
}

export const headings = (table: Table): string[] => table.columns.map(column => column.heading)
export const suppliers = (plan: ImportPlan) => plan.records.suppliers.map(record => record.after)

export async function refusalOf(bytes: Uint8Array): Promise<AppError> {
  try {
    await readList({ name: NAME, bytes })
  } catch (cause) {
    if (cause instanceof Refusal) return cause.error
    throw cause
  }
  throw new Error('was not refused')
}
