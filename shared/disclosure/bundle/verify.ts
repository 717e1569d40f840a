import { shownName } from '../../text/clean'
import { CHECKSUMS_PATH, MANIFEST_PATH, type Manifest } from '../manifest'
import { problem, type Problem, type RemarkCode, type Verdict } from '../verdict'
import { isOwnContainer } from './container-check'
import { dataStart, readDirectory, type Entry, type Limits } from './directory'
import { BundleFiles } from './files'
import { changedLines, indexedLine, indexPathOf, readIndex, type IndexedLine } from './line-index'
import { linesOf } from './line-reader'
import { checksumProblems, fileProblems, isNewer, parseManifest, type Digests } from './manifest-check'
import { readSignature, SIGNATURE_PATH, type KnownSigner } from './signature'
import { stretch, type Digest, type Hashing, type Source } from './source'
import { checkHeads, headsIn } from './heads-check'
import { HEADS_PATH, type SignedHead } from './signed-head'
import { checkTrail, TRAIL_HEAD_PATH, TRAIL_PATH } from './trail-check'

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
  /** A signed head of the history that was kept elsewhere: the history in the bundle must lead through it. */
  readonly heldHead?: SignedHead | null
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

/** What was found of the history: entries that were walked, signed heads that fit, what is wrong. */
interface History {
  readonly entries: number
  readonly heads: readonly SignedHead[]
  readonly problems: readonly Problem[]
}

const NO_HISTORY: History = { entries: 0, heads: [], problems: [] }

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

  /** Walks the history, and compares it with its end in the manifest and with every head that was signed. */
  async history(manifest: Manifest): Promise<History> {
    const read = headsIn(manifest, await this.text(HEADS_PATH))
    if ('code' in read) return { ...NO_HISTORY, problems: [read] }
    const given = this.#options.heldHead ?? null
    const wanted = new Set([...read, ...(given === null ? [] : [given])].map(({ head }) => head.entries))
    const isHere = this.digests.has(TRAIL_PATH)
    const trail = isHere ? await checkTrail(this.open(TRAIL_PATH), this.#hashing, wanted) : null
    if (trail !== null && trail.problem !== null)
      return { entries: trail.entries, heads: [], problems: [trail.problem] }
    const headText = await this.text(TRAIL_HEAD_PATH)
    const { fitting, problems } = await checkHeads(
      { manifest, trail, headText, heads: read, given },
      this.#hashing,
    )
    return { entries: trail?.entries ?? 0, heads: fitting, problems }
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
  // Whoever made the bundle wrote these: shown, they must not turn a line around.
  entity: shownName(entity),
  regime: shownName(regime),
  edition,
  status,
  generatedAt,
  previous,
  period: shownName(period.label),
  profile: madeFor?.profile ?? null,
})

interface Found {
  readonly problems: readonly Problem[]
  readonly digests: Digests
  readonly fingerprint: string | null
  readonly manifest: Manifest | null
  readonly signed: boolean
  readonly history: History
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
  if (found.problems.some(({ code }) => code === 'manifest-newer')) return 'newer'
  if (found.problems.length > 0) return 'invalid'
  const expected = options.expectedFingerprint ?? null
  const vouched =
    (expected !== null && expected === found.fingerprint) ||
    (found.signed && (name !== null || (options.onlySigner ?? null) !== null))
  if (vouched) return 'valid'
  return found.signed ? 'unknown-signer' : 'unsigned'
}

function newestOf(heads: readonly SignedHead[], { signers = [] }: VerifyOptions): Verdict['newestHead'] {
  const newest = heads.at(-1)
  if (newest === undefined) return null
  const { fingerprint } = newest.signature
  const name = signers.find(signer => signer.fingerprint === fingerprint)?.name ?? null
  return { entries: newest.head.entries, at: newest.head.at, fingerprint, name }
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
    trailEntries: found.history.entries,
    signedHeads: found.history.heads.length,
    newestHead: newestOf(found.history.heads, options),
    ...(manifest === null ? NOTHING_KNOWN : headOf(manifest)),
  }
}

const nothingRead = (problems: readonly Problem[], digests: Digests): Found => ({
  problems,
  digests,
  fingerprint: null,
  manifest: null,
  signed: false,
  history: NO_HISTORY,
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

const HISTORY: ReadonlySet<string> = new Set([TRAIL_PATH, TRAIL_HEAD_PATH, HEADS_PATH])

async function look(check: Check, hashing: Hashing, options: VerifyOptions): Promise<Found> {
  const text = await check.text(MANIFEST_PATH)
  if (isNewer(text)) return nothingRead([problem('manifest-newer', MANIFEST_PATH)], check.digests)
  await check.digestAll()
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
  const isWhole = problems.every(({ path }) => path === null || !HISTORY.has(path))
  const history = isWhole ? await check.history(manifest) : NO_HISTORY
  problems.push(...history.problems)
  if (problems.length === 0 && !(await check.isOwnContainer(manifest)))
    problems.push(problem('container-altered'))
  problems.push(...expectations(manifest, fingerprint, signed, options))
  return { problems, digests: check.digests, fingerprint, manifest, signed, history }
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
