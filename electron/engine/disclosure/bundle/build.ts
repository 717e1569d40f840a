import { canonicalJson } from '@shared/text/canonical-json'
import { indexedLine, indexPathOf, indexText, type IndexedLine } from '@shared/disclosure/bundle/line-index'
import { LineSplitter } from '@shared/disclosure/bundle/line-reader'
import { SIGNATURE_PATH } from '@shared/disclosure/bundle/signature'
import {
  byPath,
  checksumsText,
  CHECKSUMS_PATH,
  MANIFEST_PATH,
  MANIFEST_VERSION,
  manifestSchema,
  type FileRole,
  type Manifest,
} from '@shared/disclosure/manifest'
import type { Digest } from '@shared/disclosure/bundle/source'
import { containerBytes, type ContainerEntry } from './container'
import { Digester, digestOf, sha256Of } from './hash'
import type { Signing } from './sign'

/** A file that goes into a bundle. `read` is called twice: once to hash it, once to write it. */
export interface BundleFile {
  readonly path: string
  readonly role: FileRole
  readonly mediaType: string
  readonly read: () => AsyncIterable<Uint8Array>
}

export type BundleHead = Omit<Manifest, 'format' | 'version' | 'files' | 'signer'>

export interface Bundle {
  readonly manifest: Manifest
  /** All files in the container: those of the manifest, and those that vouch for them (manifest, checksums, signature). */
  readonly fileCount: number
  /** SHA-256 of the manifest: the one number that stands for the whole bundle. */
  readonly fingerprint: string
  /** The zip, piece by piece. Fails when a file no longer gives the bytes that were hashed. */
  readonly bytes: () => AsyncGenerator<Uint8Array>
}

export interface BundleProgress {
  /** Signs the manifest; without it the bundle says that it is not signed. */
  readonly signing?: Signing | null
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

export const LINES_TYPE = 'application/jsonl'

interface Hashed {
  readonly file: BundleFile
  readonly digest: Digest
  /** Of a file of lines: each of them, for its index. */
  readonly lines: readonly IndexedLine[] | null
}

async function hashed(file: BundleFile): Promise<Hashed> {
  const digester = new Digester()
  const splitter = file.mediaType === LINES_TYPE ? new LineSplitter() : null
  const lines: IndexedLine[] = []
  const index = (line: Uint8Array) =>
    lines.push(indexedLine(Buffer.from(line).toString('utf8'), sha256Of(line)))
  for await (const chunk of file.read()) {
    digester.add(chunk)
    for (const line of splitter?.add(chunk) ?? []) index(line)
  }
  for (const line of splitter?.end() ?? []) index(line)
  return { file, digest: digester.end(), lines: splitter === null ? null : lines }
}

/** The files with their hashes, and after each file of lines its index. */
async function hashedAll(files: readonly BundleFile[], progress: BundleProgress): Promise<Hashed[]> {
  const all: Hashed[] = []
  for (const [done, file] of files.entries()) {
    progress.signal?.throwIfAborted()
    const found = await hashed(file)
    all.push(found)
    if (found.lines !== null)
      all.push(
        await hashed(bundleFile(indexPathOf(file.path), 'index', 'text/plain', indexText(found.lines))),
      )
    progress.onFile?.(done + 1, files.length)
  }
  return all.sort((a, b) => byPath(a.file, b.file))
}

async function ownEntries(manifest: Manifest, signing: Signing | null): Promise<ContainerEntry[]> {
  const text = canonicalJson(manifest)
  const own = [
    await textEntry(MANIFEST_PATH, text),
    await textEntry(CHECKSUMS_PATH, checksumsText(manifest, sha256Of(text))),
  ]
  if (signing !== null) own.push(await textEntry(SIGNATURE_PATH, canonicalJson(signing.sign(text))))
  return own
}

/**
 * A bundle of files with its manifest, checksums and, with a key, signature (docs/bundle-format.md). The same files, head
 * and key, time stamp included, give the same bytes on every system.
 * @throws when a path is not one of the plain form, or two files share a path
 */
export async function buildBundle(
  head: BundleHead,
  files: readonly BundleFile[],
  progress: BundleProgress = {},
): Promise<Bundle> {
  const signing = progress.signing ?? null
  const all = await hashedAll(files, progress)
  if (new Set(all.map(({ file }) => file.path.toLowerCase())).size < all.length)
    throw new RangeError('two files share a path')
  const manifest = manifestSchema.parse({
    format: 'fivefold-bundle',
    version: MANIFEST_VERSION,
    ...head,
    signer: signing?.fingerprint ?? null,
    files: all.map(({ file: { path, role, mediaType }, digest: { sizeBytes, sha256 } }) => ({
      path,
      sizeBytes,
      sha256,
      role,
      mediaType,
    })),
  })
  const entries = all.map(({ file, digest: { sizeBytes, crc32 } }) => ({
    path: file.path,
    sizeBytes,
    crc32,
    read: file.read,
  }))
  const inOrder = [...entries, ...(await ownEntries(manifest, signing))].sort(byPath)
  return {
    manifest,
    fileCount: inOrder.length,
    fingerprint: sha256Of(canonicalJson(manifest)),
    bytes: () => containerBytes(inOrder, head.generatedAt),
  }
}
