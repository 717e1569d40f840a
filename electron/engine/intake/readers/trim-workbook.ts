import { Refusal } from '@shared/contract/error'
import { packParts, readParts } from '../returned/workbook-parts'
import { READ_LIMITS, type FileBytes } from './reader'
import { trimmedSheet } from './trim-sheet'
import type { ZipPart } from './zip-check'

const SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/
/** Sheets below this size open at once, whatever they hold. */
const LARGE_SHEET_BYTES = 1024 * 1024
/** Less than this share of a sheet is not worth packing it again. */
const WORTH = 0.2
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
  const parts = await readParts(file.bytes)
  let cells = 0
  let isWorth = false
  for (const { path } of large) {
    // Byte by letter: what is looked for is ASCII, and all else comes back as it was.
    const xml = Buffer.from(parts.get(path) ?? []).toString('latin1')
    const sheet = trimmedSheet(xml)
    cells += sheet.cells
    if (cells > limit) throw tooManyCells(file.name, cells, limit)
    if (sheet.dropped < WORTH * xml.length) continue
    parts.set(path, Buffer.from(sheet.xml, 'latin1'))
    isWorth = true
  }
  return isWorth ? packParts(parts, PACKED_AT, { compress: false }) : file.bytes
}

function tooManyCells(path: string, cells: number, limit: number): Refusal {
  return new Refusal({
    code: 'file-too-large',
    detail: 'too-many-cells',
    params: { path, cells, limit },
  })
}
