import { byPath } from '../manifest'
import { centralHeader, endRecord, localHeader } from './container'
import type { Entry } from './directory'
import type { Digests } from './manifest-check'
import { CHUNK_BYTES, type Source } from './source'

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

async function holds(source: Source, from: number, expected: readonly Uint8Array[]): Promise<number | null> {
  let at = from
  for (const bytes of expected) {
    if (!same(await source.read(at, bytes.length), bytes)) return null
    at += bytes.length
  }
  return at
}

/** Many small pieces as few large ones, so that they are read at once. */
function joined(pieces: readonly Uint8Array[]): Uint8Array[] {
  const all: Uint8Array[] = []
  let open: Uint8Array[] = []
  let size = 0
  const close = () => {
    const bytes = new Uint8Array(size)
    let at = 0
    for (const piece of open) {
      bytes.set(piece, at)
      at += piece.length
    }
    all.push(bytes)
    open = []
    size = 0
  }
  for (const piece of pieces) {
    open.push(piece)
    size += piece.length
    if (size >= CHUNK_BYTES) close()
  }
  close()
  return all
}

/**
 * Whether every byte around the files is what the format prescribes for these files at this moment: order, headers,
 * time stamps, directory, and nothing between, before or after. Finds what no hash of a file can see.
 */
export async function isOwnContainer(
  source: Source,
  entries: readonly Entry[],
  digests: Digests,
  at: string,
): Promise<boolean> {
  const sorted = [...entries].sort(byPath)
  const central: Uint8Array[] = []
  let offset = 0
  for (const { path } of sorted) {
    const digest = digests.get(path) ?? null
    if (digest === null) return false
    const head = { path, sizeBytes: digest.sizeBytes, crc32: digest.crc32 }
    central.push(centralHeader(head, offset, at))
    const data = await holds(source, offset, [localHeader(head, at)])
    if (data === null) return false
    offset = data + digest.sizeBytes
  }
  const directoryBytes = central.reduce((sum, header) => sum + header.length, 0)
  const end = await holds(source, offset, [
    ...joined(central),
    endRecord(sorted.length, directoryBytes, offset),
  ])
  return end === source.sizeBytes
}
