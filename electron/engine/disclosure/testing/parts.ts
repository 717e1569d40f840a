import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { canonicalJson } from '@shared/text/canonical-json'
import { checksumsText, type Manifest } from '@shared/disclosure/manifest'
import { checkBundle } from '@shared/disclosure/bundle/verify'
import { containerBytes } from '../bundle/container'
import { hashing, sha256Of } from '../bundle/hash'
import type { Signing } from '../bundle/sign'
import { inMemory } from './problems'

/** The parts of a bundle as bytes that a test may change before they are put together again. */
export type Parts = Map<string, Uint8Array>

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const { files } = await checkBundle(inMemory(bytes), hashing)
  const parts: Parts = new Map()
  for (const { path } of files?.entries ?? [])
    parts.set(path, await buffer(Readable.from(files?.open(path) ?? [])))
  return parts
}

/** As a careful forger would: a clean container around whatever is inside. */
export function container(
  parts: Parts,
  at: string,
  order: (paths: string[]) => string[] = paths => paths.sort(),
): Promise<Buffer> {
  const entries = order([...parts.keys()]).map(path => {
    const bytes = parts.get(path) ?? new Uint8Array()
    return { path, sizeBytes: bytes.length, crc32: crc32(bytes), read: () => Readable.from([bytes]) }
  })
  return buffer(Readable.from(containerBytes(entries, at)))
}

/** Writes the manifest and the checksums anew for the parts as they are, and signs with the forger's key if there is one. */
export function rehash(parts: Parts, change: Partial<Manifest> = {}, signing: Signing | null = null): void {
  const manifest = JSON.parse(Buffer.from(parts.get('manifest.json') ?? []).toString()) as Manifest
  const files = manifest.files.flatMap(file => {
    const bytes = parts.get(file.path)
    return bytes === undefined ? [] : [{ ...file, sizeBytes: bytes.length, sha256: sha256Of(bytes) }]
  })
  const forged: Manifest = { ...manifest, files, ...change }
  const text = canonicalJson(forged)
  parts.set('manifest.json', Buffer.from(text))
  parts.set('SHA256SUMS', Buffer.from(checksumsText(forged, sha256Of(text))))
  if (signing !== null) parts.set('signature.json', Buffer.from(canonicalJson(signing.sign(text))))
}
