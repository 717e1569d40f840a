import { sql } from 'kysely'
import type { DifferenceChange } from '@shared/screening/difference'
import type { BulkOp } from './change'
import type { SanctionsMemberRow, SanctionsTextRow } from './screening'
import type { Store } from './store'

/** An entry as it is written: its text, and the hashes of all of it and of what decisions rest on. */
export interface EntryText {
  readonly key: string
  readonly hash: string
  readonly fingerprint: string
  readonly entry: string
}

/**
 * What writing an edition's entries takes. Texts that an earlier edition has already are only pointed at; they are
 * looked up while the change is being written, so nothing can come between.
 */
export function entriesBulk(store: Store, listId: string, entries: readonly EntryText[]): BulkOp[] {
  const ids = new Map<string, number>()
  return [
    { table: 'sanctions_text', rows: newTexts(store, entries, ids) },
    { table: 'sanctions_member', rows: members(listId, entries, ids) },
  ]
}

function* newTexts(
  store: Store,
  entries: readonly EntryText[],
  ids: Map<string, number>,
): Generator<SanctionsTextRow> {
  const known = store.sqlite.prepare<[string], { id: number }>('SELECT id FROM sanctions_text WHERE hash = ?')
  let last =
    store.sqlite.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM sanctions_text').get()?.id ?? 0
  for (const { hash, fingerprint, entry } of entries) {
    if (ids.has(hash)) continue
    const id = known.get(hash)?.id
    ids.set(hash, id ?? last + 1)
    if (id !== undefined) continue
    last += 1
    yield { id: last, hash, fingerprint, entry }
  }
}

function* members(
  listId: string,
  entries: readonly EntryText[],
  ids: ReadonlyMap<string, number>,
): Generator<SanctionsMemberRow> {
  for (const { key, hash } of entries) yield { list_id: listId, key, text_id: ids.get(hash) ?? 0 }
}

interface Counts {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** Keys with the hash of their entry, to compare a new edition with the one before. */
export function entryHashes(store: Store, listId: string): Map<string, string> {
  const rows = store.sqlite
    .prepare<[string], { key: string; hash: string }>(
      'SELECT m.key, t.hash FROM sanctions_member m JOIN sanctions_text t ON t.id = m.text_id WHERE m.list_id = ?',
    )
    .all(listId)
  return new Map(rows.map(({ key, hash }) => [key, hash]))
}

/** How the entries to be written differ from those of an edition. */
export function countDifferences(before: ReadonlyMap<string, string>, entries: readonly EntryText[]): Counts {
  const added = entries.filter(({ key }) => !before.has(key)).length
  const changed = entries.filter(({ key, hash }) => (before.get(key) ?? hash) !== hash).length
  return { added, changed, removed: before.size - (entries.length - added) }
}

export interface DifferenceRow {
  readonly change: DifferenceChange
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  readonly fingerprint_before: string | null
  readonly fingerprint_after: string | null
}

const DIFFERENCES = `
  SELECT 'added' AS change, 0 AS rank, a.key, NULL AS b_text, a.text_id AS a_text
  FROM sanctions_member a LEFT JOIN sanctions_member b ON b.list_id = @before AND b.key = a.key
  WHERE a.list_id = @after AND b.key IS NULL
  UNION ALL
  SELECT 'changed', 1, a.key, b.text_id, a.text_id
  FROM sanctions_member a JOIN sanctions_member b ON b.list_id = @before AND b.key = a.key
  WHERE a.list_id = @after AND a.text_id <> b.text_id
  UNION ALL
  SELECT 'removed', 2, b.key, b.text_id, NULL
  FROM sanctions_member b LEFT JOIN sanctions_member a ON a.list_id = @after AND a.key = b.key
  WHERE b.list_id = @before AND a.key IS NULL`

const PAGE = `
  SELECT d.change, d.key, b.entry AS before, a.entry AS after,
         b.fingerprint AS fingerprint_before, a.fingerprint AS fingerprint_after
  FROM (${DIFFERENCES}) d
  LEFT JOIN sanctions_text b ON b.id = d.b_text LEFT JOIN sanctions_text a ON a.id = d.a_text
  WHERE @change IS NULL OR d.change = @change
  ORDER BY d.rank, d.key LIMIT @limit OFFSET @offset`

export interface Compared {
  readonly before: string
  readonly after: string
  readonly change: DifferenceChange | null
}

/** A page of the differences between two editions: added, changed, removed, each by key. */
export function readDifferences(
  store: Store,
  compared: Compared,
  page: { readonly offset: number; readonly limit: number },
): DifferenceRow[] {
  return store.sqlite.prepare<[Compared & typeof page], DifferenceRow>(PAGE).all({ ...compared, ...page })
}

/** Whether an edition's entries are still there to be compared with. */
export async function hasEntries(store: Store, listId: string): Promise<boolean> {
  const found = await store.db
    .selectFrom('sanctions_member')
    .select('key')
    .where('list_id', '=', listId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const NEWS = `
  SELECT count(*) FILTER (WHERE b.key IS NULL) AS added,
         count(*) FILTER (WHERE b.fingerprint <> a.fingerprint) AS changed
  FROM sanctions_entry a LEFT JOIN sanctions_entry b ON b.list_id = @before AND b.key = a.key
  WHERE a.list_id = @after`
const GONE = `
  SELECT count(*) AS removed
  FROM sanctions_member b LEFT JOIN sanctions_member a ON a.list_id = @after AND a.key = b.key
  WHERE b.list_id = @before AND a.key IS NULL`

/** How many entries are new, changed in what decisions rest on, or gone between two editions. */
export function countNews(store: Store, before: string, after: string): Counts {
  const sides = { before, after }
  const come = store.sqlite.prepare<[typeof sides], Omit<Counts, 'removed'>>(NEWS).get(sides)
  const gone = store.sqlite.prepare<[typeof sides], { removed: number }>(GONE).get(sides)
  return { added: come?.added ?? 0, changed: come?.changed ?? 0, removed: gone?.removed ?? 0 }
}

/** Editions of a list that were replaced and that no run compared with: nothing refers to them any more. */
export async function unusedEditions(store: Store, code: string): Promise<string[]> {
  const rows = await store.db
    .selectFrom('sanctions_list as l')
    .select('l.id')
    .where('l.code', '=', code)
    .where('l.replaced_at', 'is not', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('screening_run as r')
            .select('r.id')
            .where(sql<boolean>`instr(r.editions, l.id) > 0`),
        ),
      ),
    )
    .where(eb =>
      eb.not(
        eb.exists(eb.selectFrom('screening_candidate as c').select('c.n').whereRef('c.list_id', '=', 'l.id')),
      ),
    )
    .execute()
  return rows.map(row => row.id)
}
