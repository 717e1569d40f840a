import { readPdf } from '../../pdf'
import type { Cleaned } from './cleaned'

/** Properties that tell who made a document and with what (ISO 32000-1, 14.3.3), and those of Microsoft's programs. */
const PROPERTY = /\/(Author|Creator|Producer|Company|Manager|SourceModified|Keywords)\s*(?=[(<](?!<))/g
const PACKET = /(<x:xmpmeta[^>]*>)([\s\S]*?)<\/x:xmpmeta>/g
/** What a camera wrote into a picture that the document carries as it was taken. */
const EXIF = 'Exif\0\0'

/** Where a string that begins here ends; parentheses in it are balanced or escaped (7.3.4.2). */
function endOfString(raw: string, start: number): number {
  if (raw[start] === '<') return raw.indexOf('>', start)
  let depth = 0
  for (let at = start; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1
    else if (raw[at] === '(') depth += 1
    else if (raw[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The bytes with blanks in the place of what is told besides; nothing moves, so that every offset of the file holds. */
function blanked(bytes: Buffer): { readonly copy: Buffer; readonly removed: Set<string> } {
  const raw = bytes.toString('latin1')
  const copy = Buffer.from(bytes)
  const removed = new Set<string>()
  const blank = (what: string, from: number, to: number, by = ' '): void => {
    if (to <= from || raw.slice(from, to).trim() === '') return
    copy.fill(by, from, to)
    removed.add(what)
  }
  for (const found of raw.matchAll(PROPERTY)) {
    const start = found.index + found[0].length
    blank(found[1] ?? '', start + 1, endOfString(raw, start))
  }
  for (const { index, 1: head = '', 2: packet = '' } of raw.matchAll(PACKET))
    blank('XMP', index + head.length, index + head.length + packet.length)
  for (let at = raw.indexOf(EXIF); at >= 0; at = raw.indexOf(EXIF, at + 1))
    if (raw.slice(at - 4, at - 2) === '\xff\xe1')
      blank('Exif', at, Math.min(bytes.length, at - 2 + bytes.readUInt16BE(at - 2)), '\0')
  return { copy, removed }
}

/**
 * A PDF without the names in its properties, its XMP and the Exif of its pictures. `null` where that can't be told for certain: it is
 * locked or damaged, signed (a changed copy would look forged), carries other files, or has its properties compressed.
 */
export async function cleanPdf(bytes: Buffer): Promise<Cleaned | null> {
  const { copy, removed } = blanked(bytes)
  if (bytes.includes('/Encrypt') || bytes.includes('/ByteRange')) return null
  const content = await readPdf(copy)
  if (content === null || content.makers.length > 0 || content.attached.length > 0) return null
  return removed.size === 0 ? { bytes, removed: [] } : { bytes: copy, removed: [...removed] }
}
