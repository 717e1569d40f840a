import { inflateSync } from 'node:zlib'

interface Table {
  readonly tag: Buffer
  readonly checksum: number
  readonly bytes: Buffer
}

const HEADER = 12
const RECORD = 16
const WOFF_HEADER = 44
const WOFF_RECORD = 20

const padded = (length: number): number => Math.ceil(length / 4) * 4

function tablesOf(woff: Buffer): readonly Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_RECORD
    const [offset, packed, length] = [4, 8, 12].map(field => woff.readUInt32BE(at + field))
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed === length ? bytes : inflateSync(bytes),
    }
  })
}

/** Number of tables, and what a search by halves in them begins with (OpenType 1.9, table directory). */
function header(flavour: number, count: number): Buffer {
  const power = Math.floor(Math.log2(count))
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(flavour, 0)
  bytes.writeUInt16BE(count, 4)
  bytes.writeUInt16BE(2 ** power * RECORD, 6)
  bytes.writeUInt16BE(power, 8)
  bytes.writeUInt16BE((count - 2 ** power) * RECORD, 10)
  return bytes
}

function record({ tag, checksum, bytes }: Table, offset: number): Buffer {
  const entry = Buffer.alloc(RECORD)
  tag.copy(entry)
  entry.writeUInt32BE(checksum, 4)
  entry.writeUInt32BE(offset, 8)
  entry.writeUInt32BE(bytes.length, 12)
  return entry
}

const MAGIC = 0xb1b0afba

/** `head.checkSumAdjustment`, eight bytes into that table, makes the whole font add up to a number that is always the same. */
function summedUp(font: Buffer, records: readonly Buffer[]): Buffer {
  const head = records.find(entry => entry.toString('latin1', 0, 4) === 'head')
  if (head === undefined) return font
  const at = head.readUInt32BE(8) + 8
  font.writeUInt32BE(0, at)
  let sum = 0
  for (let word = 0; word < font.length; word += 4) sum = (sum + font.readUInt32BE(word)) >>> 0
  font.writeUInt32BE((MAGIC - sum) >>> 0, at)
  return font
}

/**
 * A font of the web (WOFF 1.0, W3C 2012) as the plain TrueType or OpenType file it was packed from, which office programs read.
 * Only for fonts of our own: what is given is not looked through.
 */
export function plainFont(woff: Buffer): Buffer {
  const tables = tablesOf(woff)
  let next = HEADER + tables.length * RECORD
  const records = tables.map(table => {
    const entry = record(table, next)
    next += padded(table.bytes.length)
    return entry
  })
  const contents = tables.flatMap(({ bytes }) => [bytes, Buffer.alloc(padded(bytes.length) - bytes.length)])
  const font = Buffer.concat([header(woff.readUInt32BE(4), tables.length), ...records, ...contents])
  return summedUp(font, records)
}
