import { z } from 'zod'

/**
 * Everything that can be wrong with a bundle. Each has a sentence in the catalogue under `verify.<code>` that names the
 * file and says what it means.
 */
export const PROBLEM_CODES = [
  /** Not a zip at all, for example a page renamed. */
  'not-a-bundle',
  /** It begins as a zip, and its end or its directory can't be read: cut off or overwritten. */
  'container-damaged',
  /** Bytes outside the files differ from what the format prescribes: headers, order, time stamps, anything put between. */
  'container-altered',
  'too-many-files',
  'too-large',
  'encrypted',
  'compressed',
  'unsafe-path',
  'not-a-file',
  'duplicate-path',
  'case-clash',
  'unreadable-file',
  'manifest-missing',
  'manifest-unreadable',
  'manifest-newer',
  'manifest-altered',
  'checksums-missing',
  'checksums-altered',
  /** Manifest and checksum list disagree on the manifest, and either may have been changed. */
  'manifest-or-checksums-altered',
  'file-altered',
  'file-missing',
  'file-added',
  /** The bundle agrees with itself and is not the one whose fingerprint was expected. */
  'fingerprint-differs',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const problemSchema = z.strictObject({
  code: z.enum(PROBLEM_CODES),
  /** The file inside the bundle; `null` when it concerns the whole. */
  path: z.string().nullable(),
})
export type Problem = z.infer<typeof problemSchema>

/** What a check of a bundle found. `valid` means: nothing was changed since the bundle was made, as far as it can tell itself. */
export const verdictSchema = z.strictObject({
  valid: z.boolean(),
  problems: z.array(problemSchema),
  /** SHA-256 of the manifest; compare it with the one the maker gave you. `null` when there is no readable manifest. */
  fingerprint: z.string().nullable(),
  filesChecked: z.int().min(0),
  bytesChecked: z.int().min(0),
  entity: z.string().nullable(),
  period: z.string().nullable(),
  regime: z.string().nullable(),
  edition: z.int().nullable(),
  status: z.enum(['draft', 'final']).nullable(),
  generatedAt: z.string().nullable(),
  previous: z.string().nullable(),
})
export type Verdict = z.infer<typeof verdictSchema>
