import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import * as yauzl from 'yauzl'
import { containerBytes, type ContainerEntry } from '../bundle/container'

/** One part of an office document, unpacked. */
export interface Part {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What one document may unpack to. */
const MOST_BYTES = 512 * 1024 * 1024

function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Part> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else buffer(Readable.from(stream)).then(bytes => resolve({ path: entry.fileName, bytes }), reject)
    })
  })
}

function readParts(zip: yauzl.ZipFile): Promise<readonly Part[]> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = []
    let size = 0
    zip.on('error', reject)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: yauzl.Entry) => {
      size += entry.uncompressedSize
      if (size > MOST_BYTES) {
        reject(new RangeError('the document unpacks to too much'))
        return
      }
      readPart(zip, entry).then(part => {
        if (!part.path.endsWith('/')) parts.push(part)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
}

const changed = (part: Part, change: ((xml: string) => string) | undefined): Uint8Array =>
  change === undefined ? part.bytes : Buffer.from(change(Buffer.from(part.bytes).toString('utf8')))

/** Parts that are put in besides (by path), and those that are left out. */
interface OtherParts {
  readonly added?: Readonly<Record<string, string | Uint8Array>>
  readonly dropped?: RegExp
  /** What becomes of every part that stays. */
  readonly each?: (part: Part) => Uint8Array
}

/**
 * An office document written again by us: parts in their order, stored, every time stamp the one given. Two libraries
 * and their compressors leave moments and version differences behind; afterwards the same content is the same bytes on
 * every system.
 * @param changes by part path: what to do with its text
 */
export async function stampedZip(
  bytes: Uint8Array,
  at: string,
  changes: Readonly<Record<string, (xml: string) => string>> = {},
  { added = {}, dropped, each = part => part.bytes }: OtherParts = {},
): Promise<Uint8Array> {
  const more = Object.entries(added).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))
  const there = await readParts(await openZip(bytes))
  const stay = there.filter(({ path }) => dropped?.test(path) !== true)
  const parts = [...stay.map(part => ({ path: part.path, bytes: each(part) })), ...more]
  const entries = parts.map((part): ContainerEntry => {
    const content = changed(part, changes[part.path])
    return {
      path: part.path,
      sizeBytes: content.length,
      crc32: crc32(content),
      read: () => Readable.from([content]),
    }
  })
  return buffer(Readable.from(containerBytes(entries, at)))
}
