import type { TraceKind } from '@shared/disclosure/profiles/leak'

type Metadata = { readonly kind: Extract<TraceKind, 'photo' | 'position'>; readonly place: string }

const GPS_POINTER = 0x8825

/** Whether the first directory of an Exif block points to positions (Exif 2.32, 4.6.3). */
function hasPosition(tiff: Buffer): boolean {
  if (tiff.length < 10) return false
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const u32 = (at: number) =>
    at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  const directory = u32(4)
  return Array.from({ length: u16(directory) }, (_, at) => u16(directory + 2 + at * 12)).includes(GPS_POINTER)
}

/** How a viewer is to turn the picture says nothing about anybody: one entry, and nothing behind it. */
const ORIENTATION = 0x0112
const isOrientationOnly = (tiff: Buffer): boolean =>
  tiff.length === 26 &&
  tiff.toString('latin1', 0, 10) === 'II*\0\x08\0\0\0\x01\0' &&
  tiff.readUInt16LE(10) === ORIENTATION

function exif(block: Buffer): Metadata[] {
  const place = 'Exif'
  if (isOrientationOnly(block)) return []
  return [{ kind: 'photo', place }, ...(hasPosition(block) ? [{ kind: 'position' as const, place }] : [])]
}

/** What one segment before the picture of a JPEG holds; its colour profile and format say nothing about anybody. */
function segment(marker: number, content: Buffer): Metadata[] {
  const head = content.toString('latin1', 0, 30)
  if (head.startsWith('Exif\0\0')) return exif(content.subarray(6))
  if (marker === 0xe0 || head.startsWith('ICC_PROFILE') || head.startsWith('Adobe')) return []
  if (marker === 0xfe) return [{ kind: 'photo', place: 'comment' }]
  if (marker < 0xe1 || marker > 0xef) return []
  return [
    {
      kind: 'photo',
      place: head.startsWith('http://ns.adobe.com') ? 'XMP' : head.startsWith('Photoshop') ? 'IPTC' : 'APP',
    },
  ]
}

function jpeg(bytes: Buffer): Metadata[] {
  const found: Metadata[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xda || marker === 0xd9) break
    const length = bytes.readUInt16BE(at + 2)
    found.push(...segment(marker, bytes.subarray(at + 4, at + 2 + length)))
    at += 2 + length
  }
  return found
}

const PNG_TEXTS = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME'])

function png(bytes: Buffer): Metadata[] {
  const found: Metadata[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'eXIf') found.push(...exif(bytes.subarray(at + 8, at + 8 + length)))
    else if (PNG_TEXTS.has(name)) found.push({ kind: 'photo', place: name })
    at += 12 + length
  }
  return found
}

/**
 * What a picture tells besides itself: Exif (device, moment, position), XMP, IPTC, comments. `null` where the bytes are no
 * JPEG or PNG, the two kinds of which every such block is known.
 */
export function pictureMetadata(bytes: Buffer): readonly Metadata[] | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes)
  return bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n' ? png(bytes) : null
}
