import { packParts, readParts } from '../returned/workbook-parts'

const CONTENT = 'content.xml'
const HEADER_ROWS = /<\/?table:table-header-rows\b[^>]*>/g
/** Any time does; the copy is read and thrown away. */
const PACKED_AT = '2000-01-01T00:00:00Z'

/**
 * The bytes to read instead of an OpenDocument sheet's own: rows that are repeated on every printed page stand in an
 * element of their own, which the reader passes over, headings and all. Here they stand among the others.
 */
export async function openHeaderRows(bytes: Uint8Array): Promise<Uint8Array> {
  // What can't be unpacked is left to the reader, which refuses it as damaged.
  const parts = await readParts(bytes).catch(() => new Map<string, Uint8Array>())
  const content = Buffer.from(parts.get(CONTENT) ?? []).toString('utf8')
  const opened = content.replace(HEADER_ROWS, '')
  if (opened === content) return bytes
  parts.set(CONTENT, Buffer.from(opened, 'utf8'))
  return packParts(parts, PACKED_AT, { compress: false })
}
