import { Refusal } from '@shared/contract/error'
import { packParts, readParts, scanPart } from '../returned/workbook-parts'
import { READ_LIMITS, type FileBytes } from './reader'
import { cellsIn, emptyTagsIn, trimmedSheet } from './trim-sheet'
import type { ZipPart } from './zip-check'

const SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/
/** Sheets below this size open at once, whatever they hold. */
const LARGE_SHEET_BYTES = 1024 * 1024
/** Fewer empty cells and rows than this are not worth packing the sheet again. */
const WORTH = 50_000
/** Any time does; the trimmed copy is read and thrown away. */
const PACKED_AT = '2000-01-01T00:00:00Z'

/**
 * The bytes to read instead of a workbook's own: the same without the empty cells and rows that its large sheets end
 * with. Refuses a workbook with more filled cells than any list.
 */
export async function trimmedWorkbook(
  file: FileBytes,
  entries: readonly ZipPart[],
  limit: number = READ_LIMITS.cells,
): Promise<Uint8Array> {
  const large = entries.filter(({ path, unpacked }) => SHEET_PART.test(path) && unpacked > LARGE_SHEET_BYTES)
  if (large.length === 0) return file.bytes
  const counts = await Promise.all(large.map(({ path }) => countedSheet(file, path)))
  const overgrown = large.filter((_, at) => (counts[at]?.empty ?? 0) > WORTH)
  const kept = counts.reduce((sum, { cells, empty }) => sum + (empty > WORTH ? 0 : cells), 0)
  if (kept > limit) throw tooManyCells(file.name, kept, limit)
  return overgrown.length === 0 ? file.bytes : trimmed(file, overgrown, limit - kept)
}

/** Cells of a sheet, and how many of its cells and rows are empty tags; counted as it is unpacked, in little memory. */
async function countedSheet(file: FileBytes, path: string): Promise<{ cells: number; empty: number }> {
  const counts = { cells: 0, empty: 0 }
  let rest = ''
  const count = (chunk: Buffer): void => {
    const text = rest + chunk.toString('latin1')
    const end = text.lastIndexOf('<')
    counts.cells += cellsIn(text.slice(0, end))
    counts.empty += emptyTagsIn(text.slice(0, end))
    rest = text.slice(end)
  }
  await scanPart(file.bytes, path, count).catch((cause: unknown) => {
    throw damaged(file.name, cause)
  })
  return counts
}

async function trimmed(file: FileBytes, sheets: readonly ZipPart[], limit: number): Promise<Uint8Array> {
  const parts = await readParts(file.bytes).catch((cause: unknown) => {
    throw damaged(file.name, cause)
  })
  let cells = 0
  for (const { path } of sheets) {
    // Byte by letter: what is looked for is ASCII, and all else comes back as it was.
    const sheet = trimmedSheet(Buffer.from(parts.get(path) ?? []).toString('latin1'))
    cells += sheet.cells
    if (cells > limit) throw tooManyCells(file.name, cells, limit)
    parts.set(path, Buffer.from(sheet.xml, 'latin1'))
  }
  return packParts(parts, PACKED_AT, { compress: false })
}

/** What unpacking stumbles over, a part that is not as large as it says among it. */
const damaged = (path: string, cause: unknown): Refusal =>
  new Refusal({ code: 'file-unreadable', detail: 'xlsx-damaged', params: { path } }, { cause })

function tooManyCells(path: string, cells: number, limit: number): Refusal {
  return new Refusal({
    code: 'file-too-large',
    detail: 'too-many-cells',
    params: { path, cells, limit },
  })
}
