import { canonicalJson } from '@shared/text/canonical-json'
import {
  byPath,
  checksumsText,
  CHECKSUMS_PATH,
  MANIFEST_PATH,
  manifestSchema,
  type FileRole,
  type Manifest,
} from '@shared/disclosure/manifest'
import { containerBytes, type ContainerEntry } from './container'
import { digestOf, sha256Of } from './hash'

/** A file that goes into a bundle. `read` is called twice: once to hash it, once to write it. */
export interface BundleFile {
  readonly path: string
  readonly role: FileRole
  readonly mediaType: string
  readonly read: () => AsyncIterable<Uint8Array>
}

export type BundleHead = Omit<Manifest, 'format' | 'version' | 'files'>

export interface Bundle {
  readonly manifest: Manifest
  /** SHA-256 of the manifest: the one number that stands for the whole bundle. */
  readonly fingerprint: string
  /** The zip, piece by piece. Fails when a file no longer gives the bytes that were hashed. */
  readonly bytes: () => AsyncGenerator<Uint8Array>
}

export interface BundleProgress {
  readonly onFile?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

const oneChunk = (bytes: Uint8Array) =>
  async function* () {
    yield await Promise.resolve(bytes)
  }

async function textEntry(path: string, text: string): Promise<ContainerEntry> {
  const bytes = Buffer.from(text, 'utf8')
  const { sizeBytes, crc32 } = await digestOf([bytes])
  return { path, sizeBytes, crc32, read: oneChunk(bytes) }
}

/** A file held in memory as one of a bundle. */
export function bundleFile(
  path: string,
  role: FileRole,
  mediaType: string,
  content: Uint8Array | string,
): BundleFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { path, role, mediaType, read: oneChunk(bytes) }
}

/**
 * A bundle of files with its manifest and checksums (docs/bundle-format.md). The same files and head, time stamp
 * included, give the same bytes on every system.
 * @throws when a path is not one of the plain form, or two files share a path
 */
export async function buildBundle(
  head: BundleHead,
  files: readonly BundleFile[],
  progress: BundleProgress = {},
): Promise<Bundle> {
  const sorted = [...files].sort(byPath)
  const entries: ContainerEntry[] = []
  const listed: Manifest['files'] = []
  for (const file of sorted) {
    progress.signal?.throwIfAborted()
    const { sizeBytes, sha256, crc32 } = await digestOf(file.read())
    entries.push({ path: file.path, sizeBytes, crc32, read: file.read })
    listed.push({ path: file.path, sizeBytes, sha256, role: file.role, mediaType: file.mediaType })
    progress.onFile?.(listed.length, sorted.length)
  }
  if (new Set(listed.map(file => file.path.toLowerCase())).size < listed.length)
    throw new RangeError('two files share a path')
  const manifest = manifestSchema.parse({ format: 'fivefold-bundle', version: 1, ...head, files: listed })
  const text = canonicalJson(manifest)
  const fingerprint = sha256Of(text)
  const own = [
    await textEntry(MANIFEST_PATH, text),
    await textEntry(CHECKSUMS_PATH, checksumsText(manifest, fingerprint)),
  ]
  const all = [...entries, ...own].sort(byPath)
  return { manifest, fingerprint, bytes: () => containerBytes(all, head.generatedAt) }
}
