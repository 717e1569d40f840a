import { CHECKSUMS_PATH, MANIFEST_PATH, type Manifest } from '../manifest'
import { problem, type Problem, type RemarkCode, type Verdict } from '../verdict'
import { isOwnContainer } from './container-check'
import { dataStart, readDirectory, type Entry, type Limits } from './directory'
import { BundleFiles } from './files'
import { changedLines, indexedLine, indexPathOf, readIndex, type IndexedLine } from './line-index'
import { linesOf } from './line-reader'
import { checksumProblems, fileProblems, parseManifest, type Digests } from './manifest-check'
import { readSignature, SIGNATURE_PATH, type KnownSigner } from './signature'
import { stretch, type Digest, type Hashing, type Source } from './source'
import { checkTrail, TRAIL_PATH } from './trail-check'

export interface VerifyOptions {
  readonly limits?: Limits
  /** Fingerprint the maker of the bundle gave by another road. */
  readonly expectedFingerprint?: string | null
  /** Keys that are known by name. */
  readonly signers?: readonly KnownSigner[]
  /** Only a bundle signed by this key will do. */
  readonly onlySigner?: string | null
  /** Fingerprint of a bundle that is known already: this one must be the same or a later one. */
  readonly after?: string | null
  /** The moment of the check; without it the clock is not compared. */
  readonly now?: string
  readonly onFile?: (done: number, total: number) => void
  /** Called between two files; throws to stop. */
  readonly mayGoOn?: () => void
}

/** A bundle that was read: its verdict, and a way to its files. */
export interface Checked {
  readonly verdict: Verdict
  readonly manifest: Manifest | null
  /** `null` where the file was refused before any of it was read. */
  readonly files: BundleFiles | null
}

/** One bundle under check. */
class Check extends BundleFiles {
  readonly #source: Source
  readonly #hashing: Hashing
  readonly #options: VerifyOptions
  readonly digests = new Map<string, Digest | null>()

  constructor(source: Source, hashing: Hashing, entries: readonly Entry[], options: VerifyOptions) {
    super(source, hashing, entries)
    this.#source = source
    this.#hashing = hashing
    this.#options = options
  }

  async digestAll(): Promise<void> {
    for (const entry of this.entries) {
      this.#options.mayGoOn?.()
      this.digests.set(entry.path, await this.#digest(entry))
      this.#options.onFile?.(this.digests.size, this.entries.length)
    }
  }

  async #digest(entry: Entry): Promise<Digest | null> {
    const start = await dataStart(this.#source, entry)
    if (start === null) return null
    const digest = await this.#hashing.digest(stretch(this.#source, start, entry.sizeBytes), entry.sizeBytes)
    return digest.sizeBytes === entry.sizeBytes ? digest : null
  }

  /** Of a changed file of lines: which lines, where its index is as it was. */
  async lineProblems(manifest: Manifest, path: string): Promise<readonly Problem[]> {
    const index = manifest.files.find(file => file.path === indexPathOf(path))
    if (index === undefined || this.digests.get(index.path)?.sha256 !== index.sha256) return []
    const was = readIndex((await this.text(index.path)) ?? '')
    if (was === null) return []
    const now: IndexedLine[] = []
    for await (const line of linesOf(this.open(path)))
      now.push(indexedLine(this.#hashing.text(line) ?? '', this.#hashing.sha256(line)))
    return changedLines(path, was, now)
  }

  async trail(): Promise<{ readonly entries: number; readonly problem: Problem | null }> {
    return checkTrail(this.open(TRAIL_PATH), this.#hashing)
  }

  isOwnContainer(manifest: Manifest): Promise<boolean> {
    return isOwnContainer(this.#source, this.entries, this.digests, manifest.generatedAt)
  }

  /** Whether the signature is there when it should be, and holds. */
  async signature(manifest: Manifest, text: string): Promise<readonly Problem[]> {
    const isThere = this.digests.has(SIGNATURE_PATH)
    const wrong = (code: Problem['code']) => [problem(code, SIGNATURE_PATH)]
    if (manifest.signer === null) return isThere ? wrong('signature-added') : []
    if (!isThere) return wrong('signature-missing')
    const signature = readSignature(await this.text(SIGNATURE_PATH))
    if (signature === null) return wrong('signature-unreadable')
    const own = this.#hashing.sha256(bytesOfHex(signature.publicKey))
    if (own !== signature.fingerprint || own !== manifest.signer) return wrong('signature-other-key')
    const message = this.#hashing.bytes(text)
    return (await this.#hashing.isSignedBy(signature.publicKey, signature.signature, message))
      ? []
      : wrong('signature-invalid')
  }
}

const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

const NOTHING_KNOWN = {
  entity: null,
  period: null,
  regime: null,
  edition: null,
  status: null,
  generatedAt: null,
  previous: null,
  profile: null,
}

const headOf = ({ entity, regime, edition, status, generatedAt, previous, period, madeFor }: Manifest) => ({
  entity,
  regime,
  edition,
  status,
  generatedAt,
  previous,
  period: period.label,
  profile: madeFor?.profile ?? null,
})

interface Found {
  readonly problems: readonly Problem[]
  readonly digests: Digests
  readonly fingerprint: string | null
  readonly manifest: Manifest | null
  readonly signed: boolean
  readonly trailEntries: number
}

/** Clocks of two computers may differ by this much without anybody being surprised. */
const CLOCK_SLACK_MS = 5 * 60_000

function remarksOn(manifest: Manifest | null, { now }: VerifyOptions): RemarkCode[] {
  if (manifest === null) return []
  const ahead = now !== undefined && Date.parse(manifest.generatedAt) > Date.parse(now) + CLOCK_SLACK_MS
  return [
    ...(ahead ? (['clock-ahead'] as const) : []),
    ...(manifest.status === 'draft' ? (['draft'] as const) : []),
  ]
}

function outcomeOf(found: Found, name: string | null, options: VerifyOptions): Verdict['outcome'] {
  if (found.problems.length > 0) return 'invalid'
  const expected = options.expectedFingerprint ?? null
  const vouched =
    (expected !== null && expected === found.fingerprint) ||
    (found.signed && (name !== null || (options.onlySigner ?? null) !== null))
  if (vouched) return 'valid'
  return found.signed ? 'unknown-signer' : 'unsigned'
}

function verdictOf(found: Found, options: VerifyOptions): Verdict {
  const { manifest, digests } = found
  const read = [...digests.values()].filter(digest => digest !== null)
  const key = found.signed ? (manifest?.signer ?? null) : null
  const name = options.signers?.find(({ fingerprint }) => fingerprint === key)?.name ?? null
  return {
    valid: found.problems.length === 0,
    outcome: outcomeOf(found, name, options),
    problems: [...found.problems],
    remarks: remarksOn(manifest, options),
    signer: key === null ? null : { fingerprint: key, name },
    fingerprint: found.fingerprint,
    filesChecked: read.length,
    bytesChecked: read.reduce((sum, digest) => sum + digest.sizeBytes, 0),
    trailEntries: found.trailEntries,
    ...(manifest === null ? NOTHING_KNOWN : headOf(manifest)),
  }
}

const nothingRead = (problems: readonly Problem[], digests: Digests): Found => ({
  problems,
  digests,
  fingerprint: null,
  manifest: null,
  signed: false,
  trailEntries: 0,
})

/** What others said about the bundle against what it is: fingerprint, signer, the newest one known. */
function expectations(
  manifest: Manifest,
  fingerprint: string,
  signed: boolean,
  { expectedFingerprint = null, onlySigner = null, after = null }: VerifyOptions,
): readonly Problem[] {
  const known = new Set([fingerprint, ...manifest.earlier.map(earlier => earlier.fingerprint)])
  if (manifest.previous !== null) known.add(manifest.previous)
  return [
    ...(onlySigner !== null && !(signed && manifest.signer === onlySigner)
      ? [problem('signer-differs')]
      : []),
    ...(after !== null && !known.has(after) ? [problem('older-edition', null, { id: after })] : []),
    ...(expectedFingerprint !== null && expectedFingerprint !== fingerprint
      ? [problem('fingerprint-differs')]
      : []),
  ]
}

async function filesOf(check: Check, manifest: Manifest): Promise<readonly Problem[]> {
  const files = fileProblems(manifest, check.digests)
  const problems: Problem[] = []
  for (const found of files) {
    problems.push(found)
    if (found.code === 'file-altered' && found.path !== null)
      problems.push(...(await check.lineProblems(manifest, found.path)))
  }
  return problems
}

async function look(check: Check, hashing: Hashing, options: VerifyOptions): Promise<Found> {
  await check.digestAll()
  const text = await check.text(MANIFEST_PATH)
  const parsed = parseManifest(text)
  if ('problem' in parsed) return nothingRead([parsed.problem], check.digests)
  const { manifest } = parsed
  const fingerprint = hashing.sha256(hashing.bytes(text ?? ''))
  const signature = await check.signature(manifest, text ?? '')
  const signed = manifest.signer !== null && signature.length === 0
  const checksums = await check.text(CHECKSUMS_PATH)
  const problems: Problem[] = [
    ...(await filesOf(check, manifest)),
    ...checksumProblems(manifest, fingerprint, checksums, check.entries, check.digests),
    ...signature,
  ]
  const trailIsWhole = problems.every(({ path }) => path !== TRAIL_PATH)
  const trail = trailIsWhole ? await check.trail() : { entries: 0, problem: null }
  if (trail.problem !== null) problems.push(trail.problem)
  if (problems.length === 0 && !(await check.isOwnContainer(manifest)))
    problems.push(problem('container-altered'))
  problems.push(...expectations(manifest, fingerprint, signed, options))
  return { problems, digests: check.digests, fingerprint, manifest, signed, trailEntries: trail.entries }
}

/**
 * Checks a bundle against itself and against what was said about it (docs/bundle-format.md). The same code runs in the app,
 * on the command line and in the page that stands in every bundle. Never throws for what is wrong with the content.
 */
export async function checkBundle(
  source: Source,
  hashing: Hashing,
  options: VerifyOptions = {},
): Promise<Checked> {
  const directory = await readDirectory(source, options.limits)
  if (!directory.ok)
    return {
      verdict: verdictOf(nothingRead(directory.problems, new Map()), options),
      manifest: null,
      files: null,
    }
  const check = new Check(source, hashing, directory.entries, options)
  const found = await look(check, hashing, options)
  return { verdict: verdictOf(found, options), manifest: found.manifest, files: check }
}
