import type { Database } from 'better-sqlite3'
import { KEPT_ROWS, rowDigest, type Blanked, type KeptRow } from '../entry-hash'
import type { Tables } from '../tables'
import { Names } from './names'

type Entry = Tables['trail']

/** An entry from before migration 0722: its hash covers the texts themselves, so none of them can be taken out. */
export class TooOld extends Error {}

/** What of a stretch of a history has to go. */
export interface TrailBlanks {
  readonly seq: number
  readonly hash: string
  readonly words: boolean
  readonly rows: readonly { readonly n: number; readonly digest: string }[]
}

export const asBlanked = ({ words, rows }: TrailBlanks): Blanked => ({ words, rows: rows.map(({ n }) => n) })

interface Stretch {
  readonly entry: Entry
  readonly rows: readonly KeptRow[]
}

/** Texts of an entry that can name something; parts of a list that is one text are looked at one by one. */
const saidIn = ({ summary, reason }: Pick<Entry, 'summary' | 'reason'>): string[] => [
  ...Object.values(JSON.parse(summary) as Record<string, unknown>).flatMap(value =>
    typeof value === 'string' ? [value, ...value.split(', ')] : [],
  ),
  ...(reason === null ? [] : [reason]),
]

/** Rows of what goes, in one entry; collects their names. */
function rowsToBlank(
  { entry, rows }: Stretch,
  isGone: (id: string) => boolean,
  names: Names,
): TrailBlanks['rows'] {
  return rows.flatMap((row, n) => {
    if (row.digest !== null || !isGone(row.id)) return []
    if (entry.said_hash === null || row.salt === null) throw new TooOld(String(entry.seq))
    names.addRow(row.before)
    names.addRow(row.after)
    return [{ n, digest: rowDigest(row, row.salt) }]
  })
}

/**
 * What has to go of entries with their rows: rows of what is gone, and the words of entries that have no other rows or that
 * name it. An entry from before migration 0722 that holds such a row can't be blanked (`TooOld`).
 */
export function blanksIn(
  stretches: readonly Stretch[],
  isGone: (id: string) => boolean,
  names = new Names(),
): TrailBlanks[] {
  const found = stretches.map(stretch => ({ ...stretch, gone: rowsToBlank(stretch, isGone, names) }))
  return found.flatMap(({ entry, rows, gone }) => {
    const left = rows.filter(({ digest }, n) => digest === null && !gone.some(row => row.n === n)).length
    const words =
      entry.salt !== null && ((gone.length > 0 && left === 0) || saidIn(entry).some(text => names.isIn(text)))
    return gone.length === 0 && !words ? [] : [{ seq: entry.seq, hash: entry.hash, words, rows: gone }]
  })
}

/** The same of the history of a file. Only rows of what goes are read, and the words of every entry. */
export function trailBlanks(db: Database, ids: ReadonlySet<string>): TrailBlanks[] {
  const seqs = db
    .prepare<[string], number>(
      `SELECT DISTINCT seq FROM trail_row WHERE row_id IN (SELECT value FROM json_each(?)) ORDER BY seq`,
    )
    .pluck()
    .all(JSON.stringify([...ids]))
  const entryOf = db.prepare<[number], Entry>('SELECT * FROM trail WHERE seq = ?')
  const rowsOf = db.prepare<[number], KeptRow>(KEPT_ROWS)
  const names = new Names()
  const touched = seqs.flatMap(seq => {
    const entry = entryOf.get(seq)
    return entry === undefined ? [] : blanksIn([{ entry, rows: rowsOf.all(seq) }], id => ids.has(id), names)
  })
  const known = new Map(touched.map(blanks => [blanks.seq, blanks] as const))
  for (const entry of db
    .prepare<[], Entry>('SELECT * FROM trail WHERE salt IS NOT NULL ORDER BY seq')
    .iterate())
    if (saidIn(entry).some(text => names.isIn(text))) {
      const { seq, hash } = entry
      known.set(seq, { rows: [], ...known.get(seq), seq, hash, words: true })
    }
  return [...known.values()].sort((a, b) => a.seq - b.seq)
}

/** An extract or entry without what goes. */
export function withoutBlanked<T extends Stretch>(stretch: T, { words, rows }: TrailBlanks): T {
  const digests = new Map(rows.map(({ n, digest }) => [n, digest] as const))
  return {
    ...stretch,
    entry: words ? { ...stretch.entry, summary: '{}', reason: null, salt: null } : stretch.entry,
    rows: stretch.rows.map((row, n) => {
      const digest = digests.get(n)
      return digest === undefined ? row : { ...row, before: null, after: null, salt: null, digest }
    }),
  }
}
