import type { BinRow as ToldRow } from '@shared/contract/bin'
import { BIN_KINDS, type BinKind } from '@shared/trail/bin'
import type { Moment } from '@shared/units/calendar-date'
import { update, type RowOp } from './change'
import type { Store } from './store'

/** A row of the bin, without what rules say of it. */
export type BinRow = Omit<ToldRow, 'removal'>

interface KindSql {
  /** Its name, and that of what it belongs to; `x` is the row itself. */
  readonly name: string
  /** Whom it leads to, where its name is that of one of two. */
  readonly to?: string
  readonly of?: string
  /** Columns with the id of what it belongs to, by its table: a binned owner comes back with it. */
  readonly owners?: Readonly<Partial<Record<BinKind, readonly string[]>>>
  /** Rows that hang on it, counted by table. */
  readonly hangs?: Readonly<Record<string, string>>
  /** Whether something like it is there, or was put into the bin later, so that both can't be. */
  readonly twin?: string
  /** A table without this column is not told by it. */
  readonly isStamped?: boolean
  /** Only these rows stand for themselves; others come back with one of them. */
  readonly alone?: string
}

const nameOf = (table: string, column: string) => `(SELECT name FROM ${table} o WHERE o.id = x.${column})`
const about = (table: string, type: string) =>
  `SELECT count(*) FROM ${table} c WHERE c.subject_type = '${type}' AND c.subject_id = x.id`

/** How each kind is read from the bin and put back. */
const KINDS: Readonly<Record<BinKind, KindSql>> = {
  supplier: {
    name: 'x.name',
    isStamped: true,
    hangs: {
      site: 'SELECT count(*) FROM site c WHERE c.supplier_id = x.id AND c.deleted_at IS NULL',
      recruiter_link: 'SELECT count(*) FROM recruiter_link c WHERE c.supplier_id = x.id',
      finding: about('finding', 'supplier'),
      audit: about('audit', 'supplier'),
    },
  },
  site: {
    name: 'x.name',
    of: nameOf('supplier', 'supplier_id'),
    owners: { supplier: ['supplier_id'] },
    isStamped: true,
    hangs: {
      origin_group: 'SELECT count(*) FROM origin_group c WHERE c.site_id = x.id AND c.deleted_at IS NULL',
      finding: about('finding', 'site'),
      audit: about('audit', 'site'),
    },
  },
  recruiter: {
    name: 'x.name',
    isStamped: true,
    hangs: {
      recruiter_link: 'SELECT count(*) FROM recruiter_link c WHERE c.recruiter_id = x.id',
      corridor: 'SELECT count(*) FROM corridor c WHERE c.recruiter_id = x.id AND c.deleted_at IS NULL',
      finding: about('finding', 'recruiter'),
    },
  },
  corridor: {
    name: 'x.name',
    isStamped: true,
    hangs: {
      corridor_stop: 'SELECT count(*) FROM corridor_stop c WHERE c.corridor_id = x.id',
      corridor_fee: 'SELECT count(*) FROM corridor_fee c WHERE c.corridor_id = x.id',
      finding: about('finding', 'corridor'),
    },
  },
  related_party: {
    name: 'x.name',
    of: `coalesce(${nameOf('supplier', 'supplier_id')}, ${nameOf('recruiter', 'recruiter_id')})`,
    owners: { supplier: ['supplier_id'], recruiter: ['recruiter_id'] },
    isStamped: true,
  },
  supply_relation: {
    name: nameOf('supplier', 'supplier_id'),
    to: nameOf('supplier', 'customer_id'),
    of: 'x.commodity',
    owners: { supplier: ['supplier_id', 'customer_id'] },
    twin: `SELECT 1 FROM supply_relation c WHERE (c.deleted_at IS NULL OR c.id > x.id) AND c.supplier_id = x.supplier_id
      AND c.customer_id = x.customer_id AND c.commodity IS x.commodity AND c.year IS x.year`,
  },
  evidence: {
    name: 'x.title',
    of: 'x.file_name',
    hangs: { evidence_link: 'SELECT count(*) FROM evidence_link c WHERE c.evidence_id = x.id' },
    twin: 'SELECT 1 FROM evidence c WHERE (c.deleted_at IS NULL OR c.id > x.id) AND c.sha256 = x.sha256',
  },
  register_entry: {
    name: 'x.title',
    of: 'x.version',
    hangs: {
      register_entry: `WITH RECURSIVE older (id) AS (SELECT x.previous_id UNION
        SELECT e.previous_id FROM register_entry e JOIN older ON older.id = e.id)
        SELECT count(*) FROM register_entry c JOIN older ON older.id = c.id WHERE c.deleted_at IS NOT NULL`,
    },
    alone:
      'x.id NOT IN (SELECT previous_id FROM register_entry WHERE deleted_at IS NOT NULL AND previous_id IS NOT NULL)',
  },
  assessment: {
    name: `coalesce((SELECT title FROM pack_edition e WHERE e.pack_id = x.pack_id AND e.version = x.pack_version), x.pack_id)`,
    of: `coalesce(${nameOf('supplier', 'subject_id')}, ${nameOf('site', 'subject_id')},
      ${nameOf('recruiter', 'subject_id')}, ${nameOf('corridor', 'subject_id')})`,
    owners: {
      supplier: ['subject_id'],
      site: ['subject_id'],
      recruiter: ['subject_id'],
      corridor: ['subject_id'],
    },
    hangs: {
      assessment_answer: 'SELECT count(*) FROM assessment_answer c WHERE c.assessment_id = x.id',
    },
  },
  pack_edition: {
    name: 'x.title',
    of: 'x.version',
    hangs: {
      pack_edition: `SELECT count(*) FROM pack_edition c
        WHERE c.pack_id = x.pack_id AND c.deleted_at IS NOT NULL AND c.version <> x.version`,
    },
    twin: `SELECT 1 FROM pack_edition c WHERE c.deleted_at IS NULL AND c.pack_id = x.pack_id`,
    alone: `x.id = (SELECT max(c.id) FROM pack_edition c WHERE c.pack_id = x.pack_id AND c.deleted_at IS NOT NULL)`,
  },
  questionnaire_campaign: {
    name: 'x.title',
    hangs: {
      questionnaire_recipient: 'SELECT count(*) FROM questionnaire_recipient c WHERE c.campaign_id = x.id',
    },
  },
}

interface FoundRow {
  readonly id: string
  readonly name: string
  readonly to: string | null
  readonly of: string | null
  readonly at: Moment
  readonly actor: string | null
  readonly reason: string | null
  readonly seq: number | null
  readonly hangs: string
  readonly along: string | null
  readonly held: BinRow['held']
}

const ownersOf = ({ owners = {} }: KindSql): (readonly [BinKind, string])[] =>
  BIN_KINDS.flatMap(kind => (owners[kind] ?? []).map(column => [kind, column] as const))

function sqlOf(kind: BinKind): string {
  const { name, to = 'NULL', of = 'NULL', hangs = {}, twin, alone = '1', ...sql } = KINDS[kind]
  const counts = Object.entries(hangs).map(([table, count]) => `'${table}', (${count})`)
  const along = ownersOf(sql as KindSql).map(
    ([owner, column]) =>
      `(SELECT name FROM ${owner} o WHERE o.id = x.${column} AND o.deleted_at IS NOT NULL)`,
  )
  return `SELECT x.id, ${name} AS name, ${to} AS "to", ${of} AS "of", x.deleted_at AS at, t.actor, t.reason, t.seq,
      json_object(${counts.join(', ')}) AS hangs,
      ${along.length === 0 ? 'NULL' : `coalesce(${along.join(', ')}, NULL)`} AS along,
      CASE WHEN x.id IN (SELECT lost_id FROM party_merge WHERE parted_at IS NULL) THEN 'merged'
        WHEN EXISTS (${twin ?? 'SELECT 1 WHERE 0'}) THEN 'twin' END AS held
    FROM "${kind}" x LEFT JOIN trail t ON t.seq = (
      SELECT max(r.seq) FROM trail_row r WHERE r.row_id = x.id AND r.table_name = '${kind}'
        AND json_extract(r.after, '$.deleted_at') IS NOT NULL)
    WHERE x.deleted_at IS NOT NULL AND ${alone}`
}

const asRow = (kind: BinKind, { at, actor, along, hangs, ...row }: FoundRow): BinRow => ({
  kind,
  ...row,
  binnedAt: at,
  binnedBy: actor,
  takesAlong: along,
  hangs: Object.entries(JSON.parse(hangs) as Record<string, number>).flatMap(([table, count]) =>
    count > 0 ? [{ table, count }] : [],
  ),
})

/** Everything in the bin, newest first. Versions that went with their newest one stand under it. */
export function readBin(store: Store): BinRow[] {
  const rows = BIN_KINDS.flatMap(kind =>
    store.sqlite
      .prepare<[], FoundRow>(sqlOf(kind))
      .all()
      .map(row => asRow(kind, row)),
  )
  return rows.sort((a, b) =>
    a.binnedAt < b.binnedAt ? 1 : a.binnedAt > b.binnedAt ? -1 : a.id < b.id ? 1 : -1,
  )
}

const back = (kind: BinKind, id: string, now: Moment): RowOp =>
  update(
    kind,
    id,
    KINDS[kind].isStamped === true ? { deleted_at: null, updated_at: now } : { deleted_at: null },
  )

/** A record with its versions that are in the bin. */
export function withVersions(store: Store, kind: BinKind, id: string): string[] {
  const sql: Readonly<Partial<Record<BinKind, string>>> = {
    register_entry: `WITH RECURSIVE older (id, previous_id, deleted_at) AS (
        SELECT id, previous_id, deleted_at FROM register_entry WHERE id = ? UNION
        SELECT e.id, e.previous_id, e.deleted_at FROM register_entry e JOIN older ON older.previous_id = e.id)
      SELECT id FROM older WHERE deleted_at IS NOT NULL`,
    pack_edition: `SELECT c.id FROM pack_edition c JOIN pack_edition x ON x.id = ?
      WHERE c.pack_id = x.pack_id AND c.id = (SELECT max(d.id) FROM pack_edition d
        WHERE d.pack_id = c.pack_id AND d.version = c.version AND d.deleted_at IS NOT NULL)`,
  }
  const found = sql[kind]
  if (found === undefined) return [id]
  return store.sqlite
    .prepare<[string], { id: string }>(found)
    .all(id)
    .map(row => row.id)
}

/** Whoever a record belongs to, where that is in the bin too. */
function binnedOwners(store: Store, kind: BinKind, id: string): (readonly [BinKind, string])[] {
  return ownersOf(KINDS[kind]).flatMap(([owner, column]) =>
    store.sqlite
      .prepare<[string], { id: string }>(
        `SELECT o.id FROM "${owner}" o JOIN "${kind}" x ON x.${column} = o.id WHERE x.id = ? AND o.deleted_at IS NOT NULL`,
      )
      .all(id)
      .flatMap(found => [...binnedOwners(store, owner, found.id), [owner, found.id] as const]),
  )
}

/** The rows that take one record out of the bin: whoever it belongs to, its versions, itself. By what they write. */
export function restoreRows(
  store: Store,
  kind: BinKind,
  id: string,
  now: Moment,
): (readonly [string, RowOp])[] {
  const own = withVersions(store, kind, id).map(one => [kind, one] as const)
  return [...binnedOwners(store, kind, id), ...own].map(([table, one]) => [
    `${table} ${one}`,
    back(table, one, now),
  ])
}
