import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { entryHash } from '../trail'
import { rowsHash, type WrittenRow } from '../change'
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
  const rowsOf = db.prepare<[number], WrittenRow>(
    'SELECT table_name AS "table", row_id AS id, before, after FROM trail_row WHERE seq = ? ORDER BY n',
  )
  const lines: Buffer[] = []
  for (const entry of db
    .prepare<[number], TrailRecord>('SELECT * FROM trail WHERE seq > ? ORDER BY seq')
    .iterate(since))
    lines.push(Buffer.from(`${JSON.stringify({ entry, rows: rowsOf.all(entry.seq) })}\n`))
  const bytes = gzipSync(Buffer.concat(lines))
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, entries: lines.length }
}

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
  }),
  rows: z.array(
    z.strictObject({
      table: z.string(),
      id: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})

/** What the trail itself says of a merge: the row it wrote, which nobody can change afterwards without breaking the chain. */
const mergeSchema = z.object({
  base_hash: z.string(),
  head_hash: z.string(),
  entry_count: z.int(),
  extract_sha256: z.string(),
})

/** Bytes an extract may unpack to: a hostile file must not fill the memory. */
const MOST_BYTES = 1 << 30

/** Recomputes the hashes of an extract; gives them all when it leads from the base to the head, `null` when it does not. */
function provenHashes(bytes: Uint8Array, merge: z.infer<typeof mergeSchema>): string[] | null {
  if (createHash('sha256').update(bytes).digest('hex') !== merge.extract_sha256) return null
  const hashes: string[] = []
  let previous = merge.base_hash
  for (const line of linesOf(bytes)) {
    const read = lineSchema.safeParse(line)
    if (!read.success) return null
    const { hash, ...said } = read.data.entry
    const fits =
      said.prev_hash === previous && rowsHash(read.data.rows) === said.rows_hash && entryHash(said) === hash
    if (!fits) return null
    hashes.push(hash)
    previous = hash
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
  return mergesIn(db).map(merge => {
    const kept = bytesOf.get(merge.extract_sha256)
    return { ...merge, hashes: kept === undefined ? null : provenHashes(kept.bytes, merge) }
  })
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
