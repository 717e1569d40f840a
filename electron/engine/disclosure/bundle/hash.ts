import { createHash, createPublicKey, verify, type Hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Digest, Hashing } from '@shared/disclosure/bundle/source'

/** Size, SHA-256 and CRC-32 of bytes as they come. */
export class Digester {
  readonly #hash: Hash = createHash('sha256')
  #sizeBytes = 0
  #crc = 0

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    this.#crc = crc32(chunk, this.#crc)
    this.#sizeBytes += chunk.length
  }

  end(): Digest {
    return { sizeBytes: this.#sizeBytes, sha256: this.#hash.digest('hex'), crc32: this.#crc }
  }
}

/** Size, SHA-256 and CRC-32 of a stream in one pass. */
export async function digestOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Digest> {
  const digester = new Digester()
  for await (const chunk of chunks) digester.add(chunk)
  return digester.end()
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The bytes before those of the key in the form every tool reads (SubjectPublicKeyInfo, RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** A public Ed25519 key from its 32 bytes. */
export const publicKeyOf = (hex: string) =>
  createPublicKey({ key: Buffer.concat([SPKI_HEAD, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' })

function isSignedBy(publicKey: string, signature: string, message: Uint8Array): boolean {
  try {
    return verify(null, message, publicKeyOf(publicKey), Buffer.from(signature, 'hex'))
  } catch {
    // Bytes that are no point of the curve are no key: nothing is signed by it.
    return false
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** Node's own hashing and signatures, for a check of a bundle. */
export const hashing: Hashing = {
  digest: digestOf,
  sha256: sha256Of,
  bytes: text => Buffer.from(text, 'utf8'),
  text: textOf,
  isSignedBy: (publicKey, signature, message) => Promise.resolve(isSignedBy(publicKey, signature, message)),
}
