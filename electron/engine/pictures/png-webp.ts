import { Sieve, type Cleaned } from './cleaned'

/** Chunks that draw the picture or say of its colours and size how they are meant (PNG 3rd ed., table 6.1); all others go. */
const OF_THE_PICTURE = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP mDCV cLLI pHYs bKGD hIST acTL fcTL fdAT'.split(' '),
)

/** A PNG without texts, times, Exif, chunks nobody registered, and whatever follows its end; `null` where it is damaged. */
export function cleanPng(bytes: Buffer): Cleaned | null {
  const sieve = new Sieve()
  sieve.keep(bytes.subarray(0, 8))
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return null
    if (OF_THE_PICTURE.has(name)) sieve.keep(bytes.subarray(at, end))
    else sieve.remove(name)
    at = end
    if (name !== 'IEND') continue
    if (end < bytes.length) sieve.remove('data after the picture')
    return sieve.done()
  }
  return null
}

const OF_A_WEBP = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Flags of `VP8X` that say that Exif and XMP follow (RFC 9649, 2.7). */
const EXIF_AND_XMP = 0b1100

/** The parts of the container as they stand; `null` where one is cut off. */
function riffParts(bytes: Buffer): { readonly name: string; readonly part: Buffer }[] | null {
  const parts: { name: string; part: Buffer }[] = []
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  let at = 12
  while (at + 8 <= whole) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (end > bytes.length) return null
    parts.push({ name: bytes.toString('latin1', at, at + 4), part: Buffer.from(bytes.subarray(at, end)) })
    at = end
  }
  return at === whole ? parts : null
}

/** A WebP (RFC 9649) without Exif, XMP, parts nobody registered, and whatever follows its end; `null` where it is damaged. */
export function cleanWebp(bytes: Buffer): Cleaned | null {
  const parts = riffParts(bytes)
  if (parts === null) return null
  const sieve = new Sieve()
  const kept = parts.filter(({ name }) => OF_A_WEBP.has(name))
  for (const { name } of parts) if (!OF_A_WEBP.has(name)) sieve.remove(name.trim())
  for (const { name, part } of kept)
    if (name === 'VP8X' && part.length > 8) part.writeUInt8(part.readUInt8(8) & ~EXIF_AND_XMP, 8)
  if (bytes.length > 8 + bytes.readUInt32LE(4)) sieve.remove('data after the picture')
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + kept.reduce((sum, { part }) => sum + part.length, 0), 4)
  sieve.keep(head)
  for (const { part } of kept) sieve.keep(part)
  return sieve.done()
}
