import { Refusal } from '@shared/contract/error'
import type { ListFormat } from '@shared/contract/intake'
import type { Sheet } from '@shared/intake/sheet'

/** What a file held, whatever its format was. */
export interface WorkbookContent {
  readonly format: ListFormat
  readonly sheets: readonly Sheet[]
  /** How text files were decoded and parted; `null` for workbooks. */
  readonly encoding: string | null
  readonly delimiter: string | null
}

/** Bytes of a file with the name the person knows it by. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ReadOptions {
  /** An encoding the person chose instead of the one found. */
  readonly encoding?: string | undefined
}

export type Reader = (file: FileBytes, options: ReadOptions) => Promise<WorkbookContent>

/** Bounds of what is read: beyond them a file is refused, never cut in silence. */
export const READ_LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  /** Rows of one sheet, headings and blank lines included. */
  rows: 200_000,
  columns: 400,
  /** Cells of a workbook's large sheets that are left when the empty ones behind the content are gone. */
  cells: 4_000_000,
  /** Zip entries of a workbook, and the bytes all of them unpack to: no more than one string of the language holds. */
  zipEntries: 5_000,
  unpackedBytes: 500 * 1024 * 1024,
  /** Unpacked to packed, looked at in entries above `ratioFromBytes`. Sheets of real lists stay below 40. */
  zipRatio: 200,
  ratioFromBytes: 20 * 1024 * 1024,
} as const

/** Refuses a sheet that is longer or wider than any list. */
export function refuseTooLarge(
  size: { readonly rows: number; readonly columns: number },
  path: string,
  sheet: string,
): void {
  const over = (['rows', 'columns'] as const).find(side => size[side] > READ_LIMITS[side])
  if (over === undefined) return
  const params = { path, sheet, ...size, limit: READ_LIMITS[over] }
  throw new Refusal({ code: 'file-too-large', detail: `too-many-${over}`, params })
}
