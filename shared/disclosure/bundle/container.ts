/**
 * The outer file of a bundle: a zip in which every entry is stored, not compressed, with one fixed time stamp and nothing
 * else (APPNOTE.TXT 6.3.10, without Zip64). Its bytes follow from the entries alone, on every system and with every
 * version of a compressor, so that a checker can tell for each byte outside the files what it must be.
 */
export interface EntryHead {
  /** Plain ASCII, `/` between folders. */
  readonly path: string
  readonly sizeBytes: number
  readonly crc32: number
}

export const MAX_CONTAINER_BYTES = 0xffff_ffff - 1
export const MAX_ENTRIES = 0xffff - 1

export const LOCAL = 0x04034b50
export const CENTRAL = 0x02014b50
export const END = 0x06054b50
export const LOCAL_BYTES = 30
export const CENTRAL_BYTES = 46
export const END_BYTES = 22
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

/** Numbers of two (`u16`) and four (`u32`) bytes, least byte first, one after the other. */
type Field = readonly ['u16' | 'u32', number]

function packed(fields: readonly Field[], tail = ''): Uint8Array {
  const length = fields.reduce((sum, [kind]) => sum + (kind === 'u16' ? 2 : 4), 0)
  const bytes = new Uint8Array(length + tail.length)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [kind, value] of fields) {
    if (kind === 'u16') view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += kind === 'u16' ? 2 : 4
  }
  for (let index = 0; index < tail.length; index += 1) bytes[at + index] = tail.charCodeAt(index)
  return bytes
}

/** Fields common to the local and the central header, from "version needed" to the length of the extra field. */
function fields(entry: EntryHead, at: string): readonly Field[] {
  const { date, time } = dosTime(at)
  return [
    ['u16', VERSION],
    ['u16', 0],
    ['u16', 0],
    ['u16', time],
    ['u16', date],
    ['u32', entry.crc32],
    ['u32', entry.sizeBytes],
    ['u32', entry.sizeBytes],
    ['u16', entry.path.length],
    ['u16', 0],
  ]
}

export const localHeader = (entry: EntryHead, at: string): Uint8Array =>
  packed([['u32', LOCAL], ...fields(entry, at)], entry.path)

export const centralHeader = (entry: EntryHead, offset: number, at: string): Uint8Array =>
  packed(
    [
      ['u32', CENTRAL],
      ['u16', MADE_BY],
      ...fields(entry, at),
      ['u16', 0],
      ['u16', 0],
      ['u16', 0],
      ['u32', MODE],
      ['u32', offset],
    ],
    entry.path,
  )

export const endRecord = (count: number, sizeBytes: number, offset: number): Uint8Array =>
  packed([
    ['u32', END],
    ['u16', 0],
    ['u16', 0],
    ['u16', count],
    ['u16', count],
    ['u32', sizeBytes],
    ['u32', offset],
    ['u16', 0],
  ])

/** Size of the container before any of it is written. */
export function containerSize(entries: readonly EntryHead[]): number {
  return entries.reduce(
    (sum, entry) => sum + entry.sizeBytes + LOCAL_BYTES + CENTRAL_BYTES + 2 * entry.path.length,
    END_BYTES,
  )
}
