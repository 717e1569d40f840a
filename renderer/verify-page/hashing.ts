import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Digest, Hashing, Source } from '@shared/disclosure/bundle/source'

/** Each byte's part of CRC-32 (ISO 3309, as zip uses it). */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before >>> 0
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Files up to this size are hashed by the browser at once; larger ones piece by piece, so that memory stays bounded. */
const AT_ONCE = 64 * 1024 ** 2

/** `undefined` where the browser gives none to a page on disk. */
const subtle: SubtleCrypto | undefined = (globalThis.crypto as Crypto | undefined)?.subtle

async function whole(chunks: AsyncIterable<Uint8Array>, sizeBytes: number): Promise<Digest> {
  const bytes = new Uint8Array(sizeBytes)
  let at = 0
  for await (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  const read = bytes.subarray(0, at)
  const hash = subtle === undefined ? sha256(read) : new Uint8Array(await subtle.digest('SHA-256', read))
  return { sizeBytes: at, sha256: bytesToHex(hash), crc32: crc32(read, 0) }
}

async function pieces(chunks: AsyncIterable<Uint8Array>): Promise<Digest> {
  const hash = sha256.create()
  let sizeBytes = 0
  let crc = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
    sizeBytes += chunk.length
  }
  return { sizeBytes, sha256: bytesToHex(hash.digest()), crc32: crc }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

function isSignedBy(publicKey: string, signature: string, message: Uint8Array): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), message, hexToBytes(publicKey), { zip215: false })
  } catch {
    // Bytes that are no point of the curve are no key: nothing is signed by it.
    return false
  }
}

/** The browser's hashing where it has one, and small well-kept code where it has none. */
export const hashing: Hashing = {
  digest: (chunks, sizeBytes) => (sizeBytes <= AT_ONCE ? whole(chunks, sizeBytes) : pieces(chunks)),
  sha256: bytes => bytesToHex(sha256(bytes)),
  bytes: text => new TextEncoder().encode(text),
  text: textOf,
  isSignedBy: (publicKey, signature, message) => Promise.resolve(isSignedBy(publicKey, signature, message)),
}

/** A file the person chose, read where it lies. */
export const sourceOf = (file: File): Source => ({
  sizeBytes: file.size,
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
})
