import type { TrailEntry, TrailRow } from '@shared/contract/trail'
import { summarySchema, TRAIL_KINDS } from '@shared/contract/trail'
import { topicSchema, type Topic } from '@shared/contract/topic'
import { BEHIND_LOCK } from '@shared/second-lock/behind-lock'
import { sql } from 'kysely'
import { z } from 'zod'
import { sealedColumnsOf, sealedParts } from './sealed-columns'
import { secondLocks } from './second-lock'
import type { Store } from './store'
import type { Tables } from './tables'

export interface TrailFilter {
  readonly topic: Topic | null
  readonly recordId: string | null
  readonly text: string | null
  /** Only entries with one of these actions. */
  readonly actions?: readonly string[] | undefined
  /** No entry with one of these. */
  readonly otherThan?: readonly string[] | undefined
  readonly before: number | null
  readonly limit: number
}

const ROWS_SHOWN = 20
const escapeLike = (text: string) => text.replace(/[\\%_]/g, match => `\\${match}`)
const values = z.record(z.string(), z.unknown())
const parseValues = (text: string | null) => (text === null ? null : values.parse(JSON.parse(text)))

/** That a contact, an owner or the restricted part of a grievance was changed belongs into the history; what it says does not. */
const PERSONAL: Readonly<Record<string, ReadonlySet<string>>> = {
  grievance_restricted: new Set(['safe_contact', 'account']),
  contact: new Set(['name', 'role', 'email', 'phone']),
  related_party: new Set(['name', 'aliases', 'born', 'nationality', 'address', 'identifiers', 'notes']),
}

/** Fields whose content no list of changes tells, not even side by side. */
export const isRestrictedField = (table: string, column: string): boolean =>
  PERSONAL[table]?.has(column) === true

/**
 * Whether a value is sealed by the second lock, or would be were it written now: what was kept before the lock was set stands in the
 * history in the clear, and is not shown for that.
 */
export const isBehindSecondLock = (
  table: string,
  column: string,
  value: unknown,
  hasLock: boolean,
): boolean =>
  sealedParts(value) !== null ||
  (hasLock && typeof value === 'string' && sealedColumnsOf(table).includes(column))

function withoutPersons(table: string, row: TrailRow['after'], hasLock: boolean): TrailRow['after'] {
  if (row === null) return row
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !isRestrictedField(table, column))
      .map(([column, value]) => [
        column,
        isBehindSecondLock(table, column, value, hasLock) ? BEHIND_LOCK : value,
      ]),
  )
}

function matching(store: Store, filter: TrailFilter) {
  let query = store.db.selectFrom('trail')
  if (filter.topic) query = query.where('topic', '=', filter.topic)
  if (filter.actions) query = query.where('action', 'in', filter.actions)
  if (filter.otherThan) query = query.where('action', 'not in', filter.otherThan)
  if (filter.recordId) {
    query = query.where('seq', 'in', qb =>
      qb
        .selectFrom('trail_row')
        .select('seq')
        .where('row_id', '=', filter.recordId ?? ''),
    )
  }
  if (filter.text) {
    const like = `%${escapeLike(filter.text)}%`
    query = query.where(eb =>
      eb.or(
        (['summary', 'reason', 'actor', 'action'] as const).map(
          column => sql<boolean>`lower(${sql.ref(column)}) like ${like.toLowerCase()} escape '\\'`,
        ),
      ),
    )
  }
  return query
}

async function rowsOf(store: Store, seq: number, recordId: string | null): Promise<TrailRow[]> {
  let query = store.db
    .selectFrom('trail_row')
    .selectAll()
    .where('seq', '=', seq)
    .where('digest', 'is', null)
    .orderBy('n')
    .limit(ROWS_SHOWN)
  if (recordId) query = query.where('row_id', '=', recordId)
  const rows = await query.execute()
  const hasLock = secondLocks(store).length > 0
  return rows.map(row => ({
    table: row.table_name,
    id: row.row_id,
    before: withoutPersons(row.table_name, parseValues(row.before), hasLock),
    after: withoutPersons(row.table_name, parseValues(row.after), hasLock),
  }))
}

/** What an entry is told as whose words were removed for good. */
const BLANKED = 'trail.blanked'
const isBlanked = ({ salt, said_hash }: Tables['trail']): boolean => said_hash !== null && salt === null

const asEntry = (row: Tables['trail'], rows: TrailRow[]): TrailEntry => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor,
  topic: topicSchema.parse(row.topic),
  action: isBlanked(row) ? BLANKED : row.action,
  summary: summarySchema.parse(JSON.parse(row.summary)),
  reason: row.reason,
  kind: z.enum(TRAIL_KINDS).parse(row.kind),
  refersTo: row.refers_to,
  rowCount: row.row_count,
  hash: row.hash,
  rows,
})

/** Trail entries, newest first, with the first rows of each. */
export async function listTrail(
  store: Store,
  filter: TrailFilter,
): Promise<{ entries: TrailEntry[]; total: number }> {
  const query = matching(store, filter)
  const total = await query.select(eb => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  let page = query.selectAll().orderBy('seq', 'desc').limit(filter.limit)
  if (filter.before !== null) page = page.where('seq', '<', filter.before)
  const found = await page.execute()
  const entries: TrailEntry[] = []
  for (const row of found) entries.push(asEntry(row, await rowsOf(store, row.seq, filter.recordId)))
  return { entries, total: total.n }
}
