/** A file that can be read at any place: one on disk, or one dropped on a page. */
export interface Source {
  readonly sizeBytes: number
  /** Exactly these bytes; fewer only where the file ends. */
  read(from: number, length: number): Promise<Uint8Array>
}

export interface Digest {
  readonly sizeBytes: number
  readonly sha256: string
  readonly crc32: number
}

/** What a check computes with; the engine brings Node's, the page the browser's. All hashes are lower-case hexadecimal. */
export interface Hashing {
  digest(chunks: AsyncIterable<Uint8Array>, sizeBytes: number): Promise<Digest>
  sha256(bytes: Uint8Array): string
  /** Bytes of a text in UTF-8. */
  bytes(text: string): Uint8Array
  /** The text in UTF-8; `null` where the bytes are none. */
  text(bytes: Uint8Array): string | null
  /** Whether an Ed25519 signature (RFC 8032) is that of the key. Key and signature as hexadecimal text. */
  isSignedBy(publicKey: string, signature: string, message: Uint8Array): Promise<boolean>
}

/** Large enough to be quick, small enough for an old laptop. */
export const CHUNK_BYTES = 1 << 20

/** A stretch of a source, piece by piece. */
export async function* stretch(source: Source, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    const bytes = await source.read(from + at, Math.min(CHUNK_BYTES, length - at))
    if (bytes.length === 0) return
    yield bytes
  }
}
