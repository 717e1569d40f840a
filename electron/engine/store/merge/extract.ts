import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { blanksIn, entryHolds, KEPT_ROWS, type Blanks, type KeptRow } from '../entry-hash'
import type { Tables } from '../tables'

/** A sealed part of another copy's trail: its entries with their rows, one JSON line each, compressed. */
export interface Extract {
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly entries: number
}

type TrailRecord = Tables['trail']

/** The entries of a trail after one of its entries, sealed: what they say can be proved against their last hash. */
export function extractOf(db: Database, since: number): Extract {
  const rowsOf = db.prepare<[number], KeptRow>(KEPT_ROWS)
  const entries = db
    .prepare<[number], TrailRecord>('SELECT * FROM trail WHERE seq > ? ORDER BY seq')
    .all(since)
  return packed(entries.map(entry => ({ entry, rows: rowsOf.all(entry.seq) })))
}

const absent = z.string().nullable().default(null)
/** Not in the lines of extracts that are older than migration 0722. */
const SINCE_722 = { entry: { salt: absent, said_hash: absent }, row: { salt: absent, digest: absent } }

const lineSchema = z.strictObject({
  entry: z.strictObject({
    seq: z.int(),
    at: z.string(),
    actor: z.string(),
    topic: z.string(),
    action: z.string(),
    summary: z.string(),
    reason: z.string().nullable(),
    kind: z.string(),
    refers_to: z.int().nullable(),
    row_count: z.int(),
    rows_hash: z.string(),
    prev_hash: z.string(),
    hash: z.string(),
    ...SINCE_722.entry,
  }),
  rows: z.array(
    z.strictObject({
      table: z.string(),
      id: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      ...SINCE_722.row,
    }),
  ),
})
type Line = z.infer<typeof lineSchema>

/** What the trail itself says of a merge: the row it wrote, which nobody can change afterwards without breaking the chain. */
const mergeSchema = z.object({
  base_hash: z.string(),
  head_hash: z.string(),
  entry_count: z.int(),
  extract_sha256: z.string(),
})

/** Bytes an extract may unpack to: a hostile file must not fill the memory. */
const MOST_BYTES = 1 << 30

/** An extract read and put together again. */
export const unpacked = (bytes: Uint8Array): Line[] | null => {
  const read = linesOf(bytes).map(line => lineSchema.safeParse(line))
  return read.every(({ success }) => success) ? read.flatMap(({ data }) => data ?? []) : null
}

export function packed(lines: Iterable<Line>): Extract {
  const texts = [...lines].map(line => `${JSON.stringify(line)}\n`)
  const bytes = gzipSync(Buffer.from(texts.join('')))
  return { sha256: sha256Of(bytes), bytes, entries: texts.length }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What an extract itself says of what the other copy had removed for good. */
const blanksSaid = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ rows }) =>
    rows.flatMap(({ table, after }) =>
      table === 'erasure' && after !== null
        ? [String((JSON.parse(after) as { entries: unknown }).entries)]
        : [],
    ),
  )

/** Recomputes the hashes of an extract; gives them all when it leads from the base to the head, `null` when it does not. */
function provenHashes(
  lines: readonly Line[],
  merge: z.infer<typeof mergeSchema>,
  blanks: Blanks,
): string[] | null {
  const hashes: string[] = []
  let previous = merge.base_hash
  for (const { entry, rows } of lines) {
    if (entry.prev_hash !== previous || !entryHolds(entry, rows, blanks)) return null
    hashes.push(entry.hash)
    previous = entry.hash
  }
  return previous === merge.head_hash && hashes.length === merge.entry_count ? hashes : null
}

/** Lines of an extract; what can't be unpacked or read has none, and then proves nothing. */
function linesOf(bytes: Uint8Array): unknown[] {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8')
    return text
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line) as unknown)
  } catch {
    return []
  }
}

export interface CopiesReport {
  readonly ok: boolean
  /** How many copies were merged into this file. */
  readonly merged: number
  /** Entry of the first merge whose kept trail does not prove what it says. */
  readonly firstBroken: number | null
}

/**
 * Proves the trails of every copy that was merged: each extract leads, hash by hash, from an entry that is known here to
 * the head that the merge wrote into our own chain.
 */
export function checkMerged(db: Database): CopiesReport {
  const isOurs = db.prepare<[string]>('SELECT 1 FROM trail WHERE hash = ?')
  const proven = provenMerges(db)
  // A copy that the other had merged may begin in the other's trail, so all of them are read before any is judged.
  const known = new Set(proven.flatMap(({ hashes }) => hashes ?? []))
  const broken = proven.find(
    ({ hashes, base_hash }) =>
      hashes === null || !(known.has(base_hash) || isOurs.get(base_hash) !== undefined),
  )
  return { ok: broken === undefined, merged: proven.length, firstBroken: broken?.seq ?? null }
}

function provenMerges(db: Database) {
  const bytesOf = db.prepare<[string], { bytes: Uint8Array }>('SELECT bytes FROM blob WHERE sha256 = ?')
  const now = extractsNow(db)
  const kept = mergesIn(db).map(merge => {
    const sha256 = now(merge.extract_sha256)
    const bytes = bytesOf.get(sha256)?.bytes
    const isSound = bytes !== undefined && sha256Of(bytes) === sha256
    return { merge, lines: isSound ? unpacked(bytes) : null }
  })
  const blanks = blanksIn([
    ...erasuresIn(db, 'entries'),
    ...kept.flatMap(({ lines }) => blanksSaid(lines ?? [])),
  ])
  return kept.map(({ merge, lines }) => ({
    ...merge,
    hashes: lines === null ? null : provenHashes(lines, merge, blanks),
  }))
}

const erasuresIn = (db: Database, column: 'entries' | 'extracts'): string[] =>
  db
    .prepare<[], string>(
      `SELECT json_extract(after, '$.${column}') FROM trail_row WHERE table_name = 'erasure' AND after IS NOT NULL ORDER BY seq`,
    )
    .pluck()
    .all()

/** What stands now where an extract was blanked, by what stood there when it was taken in. */
export function extractsNow(db: Database): (sha256: string) => string {
  const steps = erasuresIn(db, 'extracts').map(text => JSON.parse(text) as Readonly<Record<string, string>>)
  return sha256 => steps.reduce((now, step) => (Object.hasOwn(step, now) ? (step[now] ?? now) : now), sha256)
}

/** Hashes of every entry in the sealed trails of copies that were taken in, as far as these prove what the merges say. */
export const hashesOfCopies = (db: Database): ReadonlySet<string> =>
  new Set(provenMerges(db).flatMap(({ hashes }) => hashes ?? []))

/** What the trail says of every merge, once each: a merge that was undone and done again stands in it twice. */
function mergesIn(db: Database): (z.infer<typeof mergeSchema> & { seq: number })[] {
  const rows = db
    .prepare<[], { seq: number; id: string; after: string }>(
      `SELECT seq, row_id AS id, after FROM trail_row
       WHERE table_name = 'merged_copy' AND before IS NULL AND after IS NOT NULL ORDER BY seq DESC, n DESC`,
    )
    .all()
  const found = new Map(
    rows.map(({ seq, id, after }) => [id, { ...mergeSchema.parse(JSON.parse(after)), seq }] as const),
  )
  return [...found.values()].reverse()
}
