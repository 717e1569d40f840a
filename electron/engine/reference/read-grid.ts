import { readFile } from 'node:fs/promises'
import { Refusal } from '@shared/contract/error'
import type { GridRow } from '@shared/reference/table'
import type { OpenedFile } from '../files'
import { readList } from '../intake'
import { onFile } from '../store/file-refusal'

/** Tables of countries, areas or sectors are small; a larger file is something else. */
export const MOST_SMALL_TABLE_BYTES = 40_000_000

/** The sheets of a csv or xlsx file as rows of text, in any encoding a list may have. */
export async function readGrids(file: OpenedFile): Promise<GridRow[][]> {
  const bytes = await onFile(file.path, () => readFile(file.path))
  const { sheets } = await readList({ name: file.name, bytes })
  return sheets
    .filter(sheet => !sheet.hidden)
    .map(sheet =>
      sheet.rows.map(({ number, cells }) => ({ row: number, cells: cells.map(cell => cell.text) })),
    )
}

/** What the first sheet that fits says; refuses the file with the columns it should have. */
export async function fromGrids<T>(
  file: OpenedFile,
  read: (grid: readonly GridRow[]) => T | null,
  detail: string,
): Promise<T> {
  for (const grid of await readGrids(file)) {
    const found = read(grid)
    if (found !== null) return found
  }
  throw new Refusal({ code: 'no-table', detail, params: { path: file.path } })
}
