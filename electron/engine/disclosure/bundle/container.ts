/**
 * The outer file of a bundle: a zip in which every entry is stored, not compressed, with one fixed time stamp and nothing
 * else (APPNOTE.TXT 6.3.10, without Zip64). Its bytes follow from the entries alone, on every system and with every
 * version of a compressor, so that a checker can build it again and find a single changed byte in it.
 */
export interface ContainerEntry {
  /** Plain ASCII, `/` between folders. */
  readonly path: string
  readonly sizeBytes: number
  readonly crc32: number
  readonly read: () => AsyncIterable<Uint8Array>
}

export const MAX_CONTAINER_BYTES = 0xffff_ffff - 1
export const MAX_ENTRIES = 0xffff - 1

/** The entries do not fit the format: more than 4 GB, or more than 65 534 files. */
export class ContainerTooLarge extends RangeError {}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Made on a system with Unix attributes: a plain file, readable by all, writable by its owner. */
const MADE_BY = (3 << 8) | VERSION
const MODE = (0o100644 << 16) >>> 0

/** Date and time of a moment in UTC as DOS writes them: two-second steps, first year 1980. */
export function dosTime(at: string): { readonly date: number; readonly time: number } {
  const moment = new Date(at)
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1980), 2107)
  return {
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  }
}

/** Fields common to the local and the central header, from "version needed" to the length of the extra field. */
function fields(entry: ContainerEntry, at: string): Buffer {
  const { date, time } = dosTime(at)
  const header = Buffer.alloc(26)
  header.writeUInt16LE(VERSION, 0)
  header.writeUInt16LE(0, 2)
  header.writeUInt16LE(0, 4)
  header.writeUInt16LE(time, 6)
  header.writeUInt16LE(date, 8)
  header.writeUInt32LE(entry.crc32, 10)
  header.writeUInt32LE(entry.sizeBytes, 14)
  header.writeUInt32LE(entry.sizeBytes, 18)
  header.writeUInt16LE(Buffer.byteLength(entry.path), 22)
  return header
}

const word = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2))
  return bytes
}

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const localHeader = (entry: ContainerEntry, at: string): Buffer =>
  Buffer.concat([long(LOCAL), fields(entry, at), Buffer.from(entry.path)])

const centralHeader = (entry: ContainerEntry, offset: number, at: string): Buffer =>
  Buffer.concat([
    long(CENTRAL),
    word(MADE_BY),
    fields(entry, at),
    word(0, 0, 0),
    long(MODE),
    long(offset),
    Buffer.from(entry.path),
  ])

const endRecord = (count: number, sizeBytes: number, offset: number): Buffer =>
  Buffer.concat([long(END), word(0, 0, count, count), long(sizeBytes), long(offset), word(0)])

/** Size of the container before any of it is written. */
export function containerSize(entries: readonly ContainerEntry[]): number {
  return entries.reduce(
    (sum, entry) => sum + entry.sizeBytes + 30 + 46 + 2 * Buffer.byteLength(entry.path),
    22,
  )
}

/** The bytes of the container, piece by piece; memory stays bounded whatever the size of the entries. */
export async function* containerBytes(
  entries: readonly ContainerEntry[],
  at: string,
): AsyncGenerator<Uint8Array> {
  if (entries.length > MAX_ENTRIES || containerSize(entries) > MAX_CONTAINER_BYTES)
    throw new ContainerTooLarge('container too large')
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    central.push(centralHeader(entry, offset, at))
    const header = localHeader(entry, at)
    yield header
    let written = 0
    for await (const chunk of entry.read()) {
      written += chunk.length
      yield chunk
    }
    if (written !== entry.sizeBytes)
      throw new RangeError(`${entry.path}: ${written} bytes instead of ${entry.sizeBytes}`)
    offset += header.length + written
  }
  const directory = Buffer.concat(central)
  yield directory
  yield endRecord(entries.length, directory.length, offset)
}
