import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import type { Entry } from 'yauzl'
import { canonicalJson } from '@shared/text/canonical-json'
import {
  byPath,
  checksumsText,
  CHECKSUMS_PATH,
  MANIFEST_PATH,
  manifestSchema,
  type Manifest,
} from '@shared/disclosure/manifest'
import type { Problem, ProblemCode, Verdict } from '@shared/disclosure/verdict'
import { containerBytes } from './container'
import { digestOf, sha256Of, type Digest } from './hash'
import { LIMITS, openBundle, type Limits, type OpenBundle } from './read'

export interface VerifyOptions {
  readonly limits?: Limits
  /** Fingerprint the maker of the bundle gave by another road. */
  readonly expectedFingerprint?: string
  readonly onFile?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

const problem = (code: ProblemCode, path: string | null = null): Problem => ({ code, path })

/** What was read from an entry; `null` when its bytes could not be read. */
type Digests = ReadonlyMap<string, Digest | null>

async function digestEntries(bundle: OpenBundle, options: VerifyOptions): Promise<Digests> {
  const digests = new Map<string, Digest | null>()
  for (const entry of bundle.entries) {
    options.signal?.throwIfAborted()
    const digest = await bundle
      .stream(entry)
      .then(digestOf)
      .catch(() => null)
    digests.set(entry.fileName, digest)
    options.onFile?.(digests.size, bundle.entries.length)
  }
  return digests
}

async function readText(bundle: OpenBundle, path: string, limitBytes: number): Promise<string | null> {
  const entry = bundle.entries.find(item => item.fileName === path)
  if (entry === undefined || entry.uncompressedSize > limitBytes) return null
  const bytes = await bundle
    .stream(entry)
    .then(buffer)
    .catch(() => null)
  return bytes?.toString('utf8') ?? null
}

type ParsedManifest = { readonly manifest: Manifest } | { readonly problems: readonly Problem[] }

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > 1

/** The manifest must be in its canonical form: another writing of the same content is a change too. */
function parseManifest(text: string | null): ParsedManifest {
  if (text === null) return { problems: [problem('manifest-missing', MANIFEST_PATH)] }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problems: [problem('manifest-unreadable', MANIFEST_PATH)] }
  }
  if (isNewer(value)) return { problems: [problem('manifest-newer', MANIFEST_PATH)] }
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) return { problems: [problem('manifest-unreadable', MANIFEST_PATH)] }
  return canonicalJson(parsed.data) === text
    ? { manifest: parsed.data }
    : { problems: [problem('manifest-altered', MANIFEST_PATH)] }
}

function fileProblems(manifest: Manifest, digests: Digests): readonly Problem[] {
  const listed = new Set(manifest.files.map(file => file.path))
  const own = new Set([MANIFEST_PATH, CHECKSUMS_PATH])
  const added = [...digests.keys()].filter(path => !listed.has(path) && !own.has(path))
  const wrong = manifest.files.flatMap(file => {
    const digest = digests.get(file.path)
    if (digest === undefined) return [problem('file-missing', file.path)]
    if (digest === null) return [problem('unreadable-file', file.path)]
    return digest.sha256 === file.sha256 && digest.sizeBytes === file.sizeBytes
      ? []
      : [problem('file-altered', file.path)]
  })
  return [...wrong, ...added.map(path => problem('file-added', path))]
}

/** The container keeps a CRC of each entry, which tells which of two disagreeing files was changed by accident. */
const crcHolds = (entries: readonly Entry[], digests: Digests, path: string): boolean =>
  entries.find(entry => entry.fileName === path)?.crc32 === digests.get(path)?.crc32

function checksumProblems(
  manifest: Manifest,
  fingerprint: string,
  checksums: string | null,
  intact: (path: string) => boolean,
): readonly Problem[] {
  if (checksums === null) return [problem('checksums-missing', CHECKSUMS_PATH)]
  if (checksums === checksumsText(manifest, fingerprint)) return []
  const named = /^([0-9a-f]{64}) {2}manifest\.json$/m.exec(checksums)?.[1]
  const onlyManifestLine = named !== undefined && checksums === checksumsText(manifest, named)
  if (!intact(MANIFEST_PATH)) return [problem('manifest-altered', MANIFEST_PATH)]
  if (!onlyManifestLine || !intact(CHECKSUMS_PATH)) return [problem('checksums-altered', CHECKSUMS_PATH)]
  return [problem('manifest-or-checksums-altered')]
}

/** Builds the container again from its own entries and compares: finds what no hash of a file can see. */
async function isOwnContainer(
  path: string,
  bundle: OpenBundle,
  digests: Digests,
  at: string,
): Promise<boolean> {
  const entries = [...bundle.entries]
    .map(entry => ({ path: entry.fileName, entry, digest: digests.get(entry.fileName) ?? null }))
    .sort(byPath)
    .map(({ path: name, entry, digest }) => ({
      path: name,
      sizeBytes: digest?.sizeBytes ?? 0,
      crc32: digest?.crc32 ?? 0,
      read: async function* () {
        yield* (await bundle.stream(entry)) as AsyncIterable<Uint8Array>
      },
    }))
  const [expected, found] = [
    await digestOf(containerBytes(entries, at)),
    await digestOf(createReadStream(path) as AsyncIterable<Uint8Array>),
  ]
  return expected.sha256 === found.sha256
}

const NOTHING_KNOWN = {
  entity: null,
  period: null,
  regime: null,
  edition: null,
  status: null,
  generatedAt: null,
  previous: null,
}

function verdict(
  problems: readonly Problem[],
  digests: Digests,
  fingerprint: string | null,
  manifest: Manifest | null,
): Verdict {
  const read = [...digests.values()].filter(digest => digest !== null)
  const head = manifest === null ? NOTHING_KNOWN : { ...pickHead(manifest), period: manifest.period.label }
  return {
    valid: problems.length === 0,
    problems: [...problems],
    fingerprint,
    filesChecked: read.length,
    bytesChecked: read.reduce((sum, digest) => sum + digest.sizeBytes, 0),
    ...head,
  }
}

const pickHead = ({ entity, regime, edition, status, generatedAt, previous }: Manifest) => ({
  entity,
  regime,
  edition,
  status,
  generatedAt,
  previous,
})

async function verifyOpen(path: string, bundle: OpenBundle, options: VerifyOptions): Promise<Verdict> {
  const limits = options.limits ?? LIMITS
  const digests = await digestEntries(bundle, options)
  const text = await readText(bundle, MANIFEST_PATH, limits.manifestBytes)
  const parsed = parseManifest(text)
  if ('problems' in parsed) return verdict(parsed.problems, digests, null, null)
  const { manifest } = parsed
  const fingerprint = sha256Of(text ?? '')
  const checksums = await readText(bundle, CHECKSUMS_PATH, limits.manifestBytes)
  const intact = (file: string) => crcHolds(bundle.entries, digests, file)
  const problems = [
    ...fileProblems(manifest, digests),
    ...checksumProblems(manifest, fingerprint, checksums, intact),
  ]
  if (problems.length === 0 && !(await isOwnContainer(path, bundle, digests, manifest.generatedAt))) {
    problems.push(problem('container-altered'))
  }
  if (options.expectedFingerprint !== undefined && options.expectedFingerprint !== fingerprint) {
    problems.push(problem('fingerprint-differs'))
  }
  return verdict(problems, digests, fingerprint, manifest)
}

/**
 * Checks a bundle against itself and, when given, against a fingerprint from elsewhere. Never throws for what is wrong
 * with the file's content; reading errors of the disk itself (no such file, no permission) do come through.
 */
export async function verifyBundle(path: string, options: VerifyOptions = {}): Promise<Verdict> {
  const opened = await openBundle(path, options.limits)
  if (!opened.ok) return verdict(opened.problems, new Map(), null, null)
  try {
    return await verifyOpen(path, opened.bundle, options)
  } finally {
    opened.bundle.close()
  }
}
