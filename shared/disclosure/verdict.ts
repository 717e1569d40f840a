import { z } from 'zod'
import { sha256Schema } from './manifest'
import { profileIdSchema } from './profiles/profile'

/**
 * Everything that can be wrong with a bundle. Each has a sentence in the catalogue `verify` under `problem.<code>` that
 * names the file and says what it means.
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
  /** Of a file of lines that was changed: which lines. */
  'line-altered',
  'line-missing',
  'line-added',
  /** An entry of the trail does not follow from the one before it. */
  'trail-broken',
  /** The history ends elsewhere than the manifest says. */
  'trail-end-differs',
  /** The signature of a head is none of the key it names. */
  'head-unsigned',
  /** The history does not lead through an entry that somebody signed: it was rewritten before it. */
  'history-rewritten',
  'signature-missing',
  'signature-added',
  'signature-unreadable',
  /** The signature is not one of this key over this manifest: the manifest was hashed anew, or the signature changed. */
  'signature-invalid',
  /** Signed with another key than the one the manifest names. */
  'signature-other-key',
  /** Sound, and not signed by the one signer that was asked for. */
  'signer-differs',
  /** Sound, and older than a bundle that is known already. */
  'older-edition',
  /** The bundle agrees with itself and is not the one whose fingerprint was expected. */
  'fingerprint-differs',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const problemSchema = z.strictObject({
  code: z.enum(PROBLEM_CODES),
  /** The file inside the bundle; `null` when it concerns the whole. */
  path: z.string().nullable(),
  /** The line of the file, from 1; `null` when it concerns all of it. */
  line: z.int().min(1).nullable(),
  /** The id of the record in that line, the fingerprint it is about, or the day of a signature; `null` where there is none. */
  id: z.string().nullable(),
})
export type Problem = z.infer<typeof problemSchema>

export const problem = (
  code: ProblemCode,
  path: string | null = null,
  where: { readonly line?: number; readonly id?: string | null } = {},
): Problem => ({ code, path, line: where.line ?? null, id: where.id ?? null })

/** Worth knowing, and no proof of a change. */
export const REMARK_CODES = [
  'clock-ahead',
  'draft',
  /** This workspace has made a newer edition since. */
  'newer-known',
  /** This workspace made bundles of this edition, and this is none of them. */
  'not-from-here',
] as const
export const remarkCodeSchema = z.enum(REMARK_CODES)
export type RemarkCode = z.infer<typeof remarkCodeSchema>

/**
 * `valid`: nothing was changed, and who made it is known: by a signer known here, or by the fingerprint that was expected.
 * `unknown-signer` and `unsigned`: nothing was changed, as far as the bundle can tell itself. `invalid`: something is wrong. `newer`: made by a
 * later version, whose rules are not known here: nothing of it was checked.
 */
export const OUTCOMES = ['valid', 'unknown-signer', 'unsigned', 'invalid', 'newer'] as const

/** What a check of a bundle found. `valid` means: nothing was changed since the bundle was made, as far as it can tell itself. */
export const verdictSchema = z.strictObject({
  valid: z.boolean(),
  outcome: z.enum(OUTCOMES),
  problems: z.array(problemSchema),
  remarks: z.array(remarkCodeSchema),
  /** Whose signature is on it; `null` when there is none that holds. The name is the one given here, never from the bundle. */
  signer: z.strictObject({ fingerprint: sha256Schema, name: z.string().nullable() }).nullable(),
  /** SHA-256 of the manifest; compare it with the one the maker gave you. `null` when there is no readable manifest. */
  fingerprint: z.string().nullable(),
  filesChecked: z.int().min(0),
  bytesChecked: z.int().min(0),
  trailEntries: z.int().min(0),
  /** Signed heads of the history that fit, and the one that reaches furthest; the name of its signer is the one given here. */
  signedHeads: z.int().min(0),
  newestHead: z
    .strictObject({
      entries: z.int(),
      at: z.string(),
      fingerprint: sha256Schema,
      name: z.string().nullable(),
    })
    .nullable(),
  entity: z.string().nullable(),
  period: z.string().nullable(),
  regime: z.string().nullable(),
  edition: z.int().nullable(),
  status: z.enum(['draft', 'final']).nullable(),
  generatedAt: z.string().nullable(),
  previous: z.string().nullable(),
  /** For whom it was made; `null` = it does not say. */
  profile: profileIdSchema.nullable(),
})
export type Verdict = z.infer<typeof verdictSchema>
