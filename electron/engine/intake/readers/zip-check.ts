import { Refusal } from '@shared/contract/error'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { READ_LIMITS } from './reader'

/** An entry of a zip file, and the bytes it says it unpacks to. */
export interface ZipPart {
  readonly path: string
  readonly unpacked: number
}

/** The entries of a zip file whose declared sizes are sane. Refuses bombs before anything is unpacked. */
export async function checkedEntries(bytes: Uint8Array, name: string): Promise<readonly ZipPart[]> {
  const zip = await opened(bytes, name)
  try {
    return await collect(zip, name)
  } finally {
    zip.close()
  }
}

function opened(bytes: Uint8Array, name: string): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: true }, (error, zip) => {
      if (error) reject(damaged(name, error))
      else resolve(zip)
    })
  })
}

function damaged(name: string, cause: unknown): Refusal {
  return new Refusal({ code: 'file-unreadable', detail: 'zip-damaged', params: { path: name } }, { cause })
}

function collect(zip: ZipFile, name: string): Promise<readonly ZipPart[]> {
  const parts: ZipPart[] = []
  let total = 0
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(damaged(name, error)))
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: Entry) => {
      parts.push({ path: entry.fileName, unpacked: entry.uncompressedSize })
      total += entry.uncompressedSize
      const reason = unsafe(entry, parts.length, total)
      if (reason === null) zip.readEntry()
      else reject(new Refusal({ code: 'file-unsafe', detail: reason, params: { path: name } }))
    })
    zip.readEntry()
  })
}

/** An entry that says it unpacks to nothing but holds bytes has lied about its size. */
function unsafe(entry: Entry, count: number, total: number): string | null {
  if (count > READ_LIMITS.zipEntries) return 'zip-too-many-entries'
  if (total > READ_LIMITS.unpackedBytes) return 'zip-unpacks-too-large'
  if (entry.uncompressedSize === 0 && entry.compressedSize > 2) return 'zip-size-untrue'
  const isPacked = entry.uncompressedSize / Math.max(1, entry.compressedSize) > READ_LIMITS.zipRatio
  return isPacked && entry.uncompressedSize > READ_LIMITS.ratioFromBytes ? 'zip-ratio' : null
}
