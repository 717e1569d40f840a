import { inflateSync } from 'node:zlib'

/** Larger files are not looked through for a number that a person can type. */
const MOST_BYTES = 60_000_000
/** Object streams that are unpacked, and how far each may unpack. */
const MOST_STREAMS = 2000
const MOST_UNPACKED = 8_000_000

/**
 * How many pages a PDF says it has: the count of the root of its page tree, also out of packed object streams
 * (ISO 32000-1, 7.5.7 and 7.7.3.2). `null` where it doesn't say, as in encrypted files: not known is not one.
 */
export function pdfPages(bytes: Uint8Array): number | null {
  if (bytes.length > MOST_BYTES) return null
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const text = file.toString('latin1')
  if (/\/Encrypt\b/.test(text)) return null
  const counts = [text, ...objectStreams(file, text)].flatMap(rootCounts)
  return counts.at(-1) ?? null
}

/** Page trees without a parent; a file that was saved again holds its older roots before the newer one. */
function rootCounts(text: string): number[] {
  return [...text.matchAll(/\/Type\s*\/Pages\b/g)].flatMap(found => {
    const around = dictionaryAround(text, found.index)
    const count = /\/Count\s+(\d{1,6})\b/.exec(around)?.[1]
    return count === undefined || /\/Parent\b/.test(around) || Number(count) < 1 ? [] : [Number(count)]
  })
}

/** The dictionary a place of the text stands in, as far as it is flat; long lists of kids are looked past. */
function dictionaryAround(text: string, at: number): string {
  const start = text.lastIndexOf('<<', at)
  const end = text.indexOf('>>', at)
  return start < 0 || end < 0 ? '' : text.slice(start, end)
}

function objectStreams(file: Buffer, text: string): string[] {
  const unpacked: string[] = []
  for (const { index, 0: head } of text.matchAll(/\/Type\s*\/ObjStm\b[^]{0,400}?stream\r?\n/g)) {
    if (unpacked.length >= MOST_STREAMS) break
    const from = index + head.length
    const to = text.indexOf('endstream', from)
    const found = to < 0 ? null : inflated(file.subarray(from, to))
    if (found !== null) unpacked.push(found)
  }
  return unpacked
}

function inflated(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('latin1')
  } catch {
    // Another packing, or a broken stream: its pages stay uncounted.
    return null
  }
}
