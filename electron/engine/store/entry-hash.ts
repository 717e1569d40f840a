import { createHash, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { canonicalJson } from '@shared/text/canonical-json'
import type { WrittenRow } from './change'
import type { Tables } from './tables'

type TrailRecord = Tables['trail']

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

/**
 * A row as the trail keeps it. One that was blanked has its digest and nothing else; one from before migration 0722 has
 * neither salt nor digest, and can't be blanked.
 */
export interface KeptRow extends WrittenRow {
  readonly salt: string | null
  readonly digest: string | null
}

/** The rows of an entry, in writing order; to be prepared with its number. */
export const KEPT_ROWS =
  'SELECT table_name AS "table", row_id AS id, before, after, salt, digest FROM trail_row WHERE seq = ? ORDER BY n'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const SALT_BYTES = 16
const SALTS_AT_ONCE = 256
let pool = Buffer.alloc(0)

/** What keeps a digest from being guessed from once its text is gone. */
export function freshSalt(): string {
  if (pool.byteLength === 0) pool = randomBytes(SALT_BYTES * SALTS_AT_ONCE)
  const salt = pool.subarray(0, SALT_BYTES).toString('base64url')
  pool = pool.subarray(SALT_BYTES)
  return salt
}

const rowText = ({ table, id, before, after }: WrittenRow): string =>
  `["${table}",${JSON.stringify(id)},${before ?? 'null'},${after ?? 'null'}]\n`

/** What stands for a row in the hash of its entry: SHA-256 of its salt and its canonical JSON. */
export const rowDigest = (row: WrittenRow, salt: string): string => sha256(`${salt}${rowText(row)}`)

const digestOf = (row: KeptRow): string => row.digest ?? rowDigest(row, row.salt ?? '')

/** The rows of one change as one hash: SHA-256 over their digests, one a line, in writing order. */
export class RowsHash {
  readonly #hash = createHash('sha256')

  add(row: KeptRow): void {
    this.#hash.update(`${digestOf(row)}\n`)
  }

  digest(): string {
    return this.#hash.digest('hex')
  }
}

export function rowsHash(rows: Iterable<KeptRow>): string {
  const hash = new RowsHash()
  for (const row of rows) hash.add(row)
  return hash.digest()
}

/** As it was computed before migration 0722: over the rows themselves. */
export function plainRowsHash(rows: Iterable<WrittenRow>): string {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(rowText(row))
  return hash.digest('hex')
}

/** What stands in an entry's hash for its summary and reason. */
export const saidHash = ({
  summary,
  reason,
  salt,
}: Pick<TrailRecord, 'summary' | 'reason' | 'salt'>): string =>
  sha256(canonicalJson({ reason, salt, summary }))

/**
 * An entry's hash: SHA-256 of the canonical JSON of what it holds, the hash before it included. Summary and reason are in it
 * by their own hash; in entries from before migration 0722, which have none, as they stand.
 */
export function entryHash(entry: Omit<TrailRecord, 'hash'>): string {
  const { seq, at, actor, topic, action, kind, refers_to, row_count, rows_hash, prev_hash } = entry
  const held = { seq, at, actor, topic, action, kind, refers_to, row_count, rows_hash, prev_hash }
  const { summary, reason, said_hash } = entry
  return sha256(canonicalJson(said_hash === null ? { ...held, summary, reason } : { ...held, said_hash }))
}

/** What of an entry was removed for good: its words, and rows by their place in it. */
export interface Blanked {
  readonly words: boolean
  readonly rows: readonly number[]
}

/** By the hash of the entry. */
export type Blanks = ReadonlyMap<string, Blanked>

/**
 * Whether an entry is what its hash says. What was blanked stands by its digest, and only where an entry of the history says
 * that it was removed for good.
 */
export function entryHolds(entry: TrailRecord, rows: readonly KeptRow[], blanks: Blanks): boolean {
  const { said_hash, row_count, rows_hash, hash } = entry
  if (rows.length !== row_count || entryHash(entry) !== hash) return false
  if (said_hash === null) return rows.every(isWhole) && plainRowsHash(rows) === rows_hash
  const blanked = blanks.get(hash)
  const wordsHold = entry.salt === null ? blanked?.words === true : saidHash(entry) === said_hash
  const gone = new Set(blanked?.rows)
  return wordsHold && rows.every((row, n) => isWhole(row) || gone.has(n)) && rowsHash(rows) === rows_hash
}

const isWhole = ({ digest }: KeptRow): boolean => digest === null

/** What the entries of a history say of what was removed for good, in the words of `erasure.entries`. */
export function blanksIn(texts: Iterable<string>): Map<string, Blanked> {
  const found = new Map<string, Blanked>()
  for (const text of texts)
    for (const [hash, { words, rows }] of Object.entries(JSON.parse(text) as Record<string, Blanked>)) {
      const known = found.get(hash)
      found.set(hash, {
        words: words || known?.words === true,
        rows: [...new Set([...(known?.rows ?? []), ...rows])],
      })
    }
  return found
}

/** The same of a whole file; its own chain proves the entries that say so. */
export function blanksOf(db: Database): Blanks {
  const said = db
    .prepare<[], string>(
      `SELECT json_extract(after, '$.entries') FROM trail_row WHERE table_name = 'erasure' AND after IS NOT NULL`,
    )
    .pluck()
    .all()
  return blanksIn(said)
}
