import { z } from 'zod'
import { madeForSchema } from './profiles/profile'
import { calendarDateSchema, momentSchema } from '../units/calendar-date'

export const MANIFEST_PATH = 'manifest.json'
export const CHECKSUMS_PATH = 'SHA256SUMS'

/**
 * Where a file of a bundle may stand: plain letters, digits, `.`, `_` and `-`, folders parted by `/`, no part that
 * begins with a dot. It therefore means the same on every system and can't point outside the folder it is unpacked to.
 */
export const BUNDLE_PATH = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/
export const bundlePathSchema = z.string().max(200).regex(BUNDLE_PATH)
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

export const FILE_ROLES = [
  'statement',
  'scores',
  'data',
  'screening',
  'records',
  'trail',
  'method',
  'evidence',
  'about',
  'index',
] as const
export type FileRole = (typeof FILE_ROLES)[number]

const fileSchema = z.strictObject({
  path: bundlePathSchema,
  sizeBytes: z.int().min(0),
  sha256: sha256Schema,
  role: z.enum(FILE_ROLES),
  mediaType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
})

const common = {
  format: z.literal('fivefold-bundle'),
  regime: z.string().min(1),
  entity: z.string().min(1),
  period: z.strictObject({ label: z.string().min(1), start: calendarDateSchema, end: calendarDateSchema }),
  edition: z.int().min(1),
  status: z.enum(['draft', 'final']),
  generatedAt: momentSchema,
  application: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  /** Fingerprint of the bundle of the edition before this one; `null` when there is none. */
  previous: sha256Schema.nullable(),
  files: z.array(fileSchema).min(1),
}

/** A bundle made before this one, under the same regime. */
export const earlierSchema = z.strictObject({
  edition: z.int().min(1),
  period: z.string().min(1),
  generatedAt: momentSchema,
  fingerprint: sha256Schema,
})
export type Earlier = z.infer<typeof earlierSchema>

/** How far the history in a bundle goes, and how many signed heads of it stand in `trail/heads.json`. */
export const trailEndSchema = z.strictObject({
  entries: z.int().min(0),
  lastHash: sha256Schema,
  signedHeads: z.int().min(0),
})
export type TrailEnd = z.infer<typeof trailEndSchema>

/**
 * Raised with whatever a check of before would take for damage, be it in the manifest or elsewhere in a bundle, so that the program of
 * before says that a newer one is needed. docs/bundle-format.md says what came with each.
 */
export const MANIFEST_VERSION = 5

const signedByName = {
  /** Every bundle of this regime that was made before, oldest first: whoever holds one of them can tell that this one is newer. */
  earlier: z.array(earlierSchema).max(1000),
  /** Fingerprint of the key that signs this manifest; `null` = it is not signed. */
  signer: sha256Schema.nullable(),
}

const forSomebody = {
  /** For whom it was made and what it therefore leaves out; `null` = before there were profiles. */
  madeFor: madeForSchema.nullable(),
}

const withTrailEnd = {
  /** Where the history ends; `null` = before it was said here. */
  trail: trailEndSchema.nullable(),
}

/** What a bundle holds (docs/bundle-format.md). Written as canonical JSON (RFC 8785), files in the order of their paths. */
export const manifestSchema = z.strictObject({
  ...common,
  version: z.literal(MANIFEST_VERSION),
  ...signedByName,
  ...forSomebody,
  ...withTrailEnd,
})
export type Manifest = z.infer<typeof manifestSchema>

/** The fourth form, the same as the newest: only what the entries of its history are hashed from was another. */
export const manifestSchemaV4 = z.strictObject({
  ...common,
  version: z.literal(4),
  ...signedByName,
  ...forSomebody,
  ...withTrailEnd,
})

/** The third form, which did not say where the history ends. */
export const manifestSchemaV3 = z.strictObject({
  ...common,
  version: z.literal(3),
  ...signedByName,
  ...forSomebody,
})

/** The second form, which had no profile. */
export const manifestSchemaV2 = z.strictObject({ ...common, version: z.literal(2), ...signedByName })

/** The first form of the manifest, which had no signer and no earlier bundles. */
export const manifestSchemaV1 = z.strictObject({ ...common, version: z.literal(1) })

/** Order of files in a bundle: by path, code unit by code unit, the same in every language. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/**
 * The list of checksums as the common tool reads it (`sha256sum -c SHA256SUMS`): one line per file, the manifest among
 * them. The hash of the manifest is the fingerprint of the bundle.
 */
export function checksumsText(manifest: Manifest, fingerprint: string): string {
  const lines = [
    ...manifest.files.map(({ path, sha256 }) => ({ path, sha256 })),
    { path: MANIFEST_PATH, sha256: fingerprint },
  ]
  return lines
    .sort(byPath)
    .map(line => `${line.sha256}  ${line.path}\n`)
    .join('')
}
