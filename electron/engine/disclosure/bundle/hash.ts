import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

export interface Digest {
  readonly sizeBytes: number
  readonly sha256: string
  readonly crc32: number
}

/** Size, SHA-256 and CRC-32 of a stream in one pass. */
export async function digestOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Digest> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  let crc = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
    sizeBytes += chunk.length
  }
  return { sizeBytes, sha256: hash.digest('hex'), crc32: crc }
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')
