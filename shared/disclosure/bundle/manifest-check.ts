import { canonicalJson } from '../../text/canonical-json'
import { foreignJson } from '../../text/foreign-json'
import {
  checksumsText,
  CHECKSUMS_PATH,
  MANIFEST_PATH,
  MANIFEST_VERSION,
  manifestSchema,
  manifestSchemaV1,
  manifestSchemaV2,
  manifestSchemaV3,
  manifestSchemaV4,
  type Manifest,
} from '../manifest'
import { problem, type Problem } from '../verdict'
import type { Entry } from './directory'
import { SIGNATURE_PATH } from './signature'
import type { Digest } from './source'

/** What was read from an entry; `null` when its bytes could not be read. */
export type Digests = ReadonlyMap<string, Digest | null>

export type ParsedManifest = { readonly manifest: Manifest } | { readonly problem: Problem }

/** The version a manifest of ours says it has; `null` for what is none. */
function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('format' in value))
    return null
  const { format, version } = value
  return format === 'fivefold-bundle' && typeof version === 'number' ? version : null
}

function parsedJson(text: string): unknown {
  try {
    return foreignJson(text)
  } catch {
    return undefined
  }
}

/** The forms before the newest, from the first on. */
const OLDER_SCHEMAS = [manifestSchemaV1, manifestSchemaV2, manifestSchemaV3, manifestSchemaV4] as const

/** What a form before the newest did not say yet. */
const notSaid = () => ({ earlier: [], signer: null, madeFor: null, trail: null })

const OLDER: ReadonlyMap<number | null, (typeof OLDER_SCHEMAS)[number]> = new Map(
  OLDER_SCHEMAS.map((schema, at) => [at + 1, schema]),
)

/** A manifest of any version we know, in the words of the newest. */
function manifestIn(value: unknown): Manifest | null {
  const older = OLDER.get(versionOf(value))
  if (older !== undefined) {
    const old = older.safeParse(value)
    return old.success ? { ...notSaid(), ...old.data, version: MANIFEST_VERSION } : null
  }
  const parsed = manifestSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Whether the manifest says that a later version made it: then nothing else of the bundle is judged by the rules of this one. */
export const isNewer = (text: string | null): boolean =>
  (versionOf(text === null ? null : parsedJson(text)) ?? 0) > MANIFEST_VERSION

/** The manifest must be in its canonical form: another writing of the same content is a change too. */
export function parseManifest(text: string | null): ParsedManifest {
  const wrong = (code: Problem['code']) => ({ problem: problem(code, MANIFEST_PATH) })
  if (text === null) return wrong('manifest-missing')
  const value = parsedJson(text)
  if (isNewer(text)) return wrong('manifest-newer')
  const manifest = manifestIn(value)
  if (manifest === null) return wrong('manifest-unreadable')
  return canonicalJson(value) === text ? { manifest } : wrong('manifest-altered')
}

const OWN = new Set<string>([MANIFEST_PATH, CHECKSUMS_PATH, SIGNATURE_PATH])

/** Files that differ from the manifest, are missing, or are not in it. */
export function fileProblems(manifest: Manifest, digests: Digests): readonly Problem[] {
  const listed = new Set(manifest.files.map(file => file.path))
  const added = [...digests.keys()].filter(path => !listed.has(path) && !OWN.has(path))
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
  entries.find(entry => entry.path === path)?.crc32 === digests.get(path)?.crc32

/** What is wrong with the list of checksums. */
export function checksumProblems(
  manifest: Manifest,
  fingerprint: string,
  checksums: string | null,
  entries: readonly Entry[],
  digests: Digests,
): readonly Problem[] {
  if (checksums === null) return [problem('checksums-missing', CHECKSUMS_PATH)]
  if (checksums === checksumsText(manifest, fingerprint)) return []
  const named = /^([0-9a-f]{64}) {2}manifest\.json$/m.exec(checksums)?.[1]
  const onlyManifestLine = named !== undefined && checksums === checksumsText(manifest, named)
  if (!crcHolds(entries, digests, MANIFEST_PATH)) return [problem('manifest-altered', MANIFEST_PATH)]
  return onlyManifestLine && crcHolds(entries, digests, CHECKSUMS_PATH)
    ? [problem('manifest-or-checksums-altered')]
    : [problem('checksums-altered', CHECKSUMS_PATH)]
}
