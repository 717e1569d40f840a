import { Sieve, type Cleaned } from './cleaned'

/** How a viewer is to turn the picture (Exif 2.32, 4.6.4 A): the one thing of an Exif block that belongs to the picture. */
const ORIENTATION = 0x0112
/** Exif block with nothing but the orientation: head, TIFF head, one entry of type SHORT, no further directory. */
const ONLY_ORIENTATION = Buffer.concat([
  Buffer.from('\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
  Buffer.alloc(8),
])
const VALUE_AT = 28

function orientationOf(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const directory = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Array.from({ length: u16(directory) }, (_, at) => directory + 2 + at * 12)
  const found = entries.find(entry => u16(entry) === ORIENTATION)
  return found === undefined ? 1 : u16(found + 8)
}

/** The block that only turns the picture, where it is turned. */
function turned(tiff: Buffer): Buffer | null {
  const orientation = orientationOf(tiff)
  if (orientation < 2 || orientation > 8) return null
  const block = Buffer.from(ONLY_ORIENTATION)
  block.writeUInt16LE(orientation, VALUE_AT)
  return block
}

/** What a segment is called that is no part of the picture; `null` where it is: tables, frames, colours. */
function nameOf(marker: number, content: Buffer): string | null {
  const head = content.toString('latin1', 0, 30)
  if (marker === 0xfe) return 'comment'
  if (marker < 0xe0 || marker > 0xef) return null
  if (head.startsWith('Exif\0')) return 'Exif'
  if (head.startsWith('http://ns.adobe.com')) return 'XMP'
  if (head.startsWith('Photoshop')) return 'IPTC'
  if (marker === 0xe2 && head.startsWith('ICC_PROFILE')) return null
  if (marker === 0xee && head.startsWith('Adobe')) return null
  // The head of JFIF may carry a small picture behind its fourteen bytes.
  if (marker === 0xe0 && head.startsWith('JFIF\0') && content.length === 14) return null
  return `APP${marker - 0xe0}`
}

/** Where the data of a scan end: before the next marker that is no part of it (ITU-T T.81, B.1.1.5). */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes.readUInt8(at + 1)
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== 0xff) return at
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1))
  }
  return -1
}

/** A JPEG (ITU-T T.81) without Exif, XMP, IPTC, comments, small pictures and whatever follows its end; `null` where it is damaged. */
export function cleanJpeg(bytes: Buffer): Cleaned | null {
  const sieve = new Sieve()
  sieve.keep(bytes.subarray(0, 2))
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    const name = nameOf(marker, segment.subarray(4))
    const turn = name === 'Exif' ? turned(segment.subarray(10)) : null
    if (turn !== null) sieve.keep(turn)
    if (name === null) sieve.keep(segment)
    else if (turn?.equals(segment) !== true) sieve.remove(name)
    at = end
    if (marker !== 0xda) continue
    at = endOfScan(bytes, end)
    if (at < 0) return null
    sieve.keep(bytes.subarray(end, at))
    if (bytes[at + 1] === 0xd9) return ended(sieve, bytes, at + 2)
  }
  return null
}

function ended(sieve: Sieve, bytes: Buffer, end: number): Cleaned {
  sieve.keep(bytes.subarray(end - 2, end))
  if (end < bytes.length) sieve.remove('data after the picture')
  return sieve.done()
}
