import type { PartyKind } from '@shared/duplicates/party'
import type { MovedRow } from './duplicates'
import type { Store } from './store'
import type { TableName } from './tables'

/** A column that points to a party, and what keeps two rows of one party apart. */
interface Reference {
  readonly table: TableName
  readonly column: string
  /** Other columns that together with this one may stand only once. */
  readonly once: readonly string[]
  /** A column that says which kind of party is meant. */
  readonly kindColumn?: string
  /** A column that must not point to the same party: nobody supplies itself. */
  readonly counterpart?: string
}

const plain = (table: TableName, column: string): Reference => ({ table, column, once: [] })
const SUBJECT = { column: 'subject_id', kindColumn: 'subject_type' } as const
const CONTACT: Reference = { table: 'contact', column: 'owner_id', kindColumn: 'owner_type', once: [] }
const RELATION = { table: 'supply_relation', once: ['commodity', 'year'] } as const
const ASSESSED: readonly Reference[] = [
  { table: 'control', ...SUBJECT, once: ['control'] },
  { table: 'finding', ...SUBJECT, once: [] },
  { table: 'audit', ...SUBJECT, once: [] },
  { table: 'remedy', ...SUBJECT, once: [] },
  { table: 'grievance', ...SUBJECT, once: [] },
  { table: 'action_partner', ...SUBJECT, once: ['action_id'] },
  { table: 'screening_decision', ...SUBJECT, once: ['list_code', 'entry_key'] },
  { table: 'assessment', ...SUBJECT, once: [] },
  { table: 'questionnaire_recipient', ...SUBJECT, once: ['campaign_id'] },
]

/**
 * Everything that hangs on a supplier, site or recruiter and goes along when it is merged. Scores and possible matches
 * are not among it: their runs say what was true on their day, and the next run makes them anew. A test holds this list
 * against the schema, so that a new table can't be forgotten.
 */
export const PARTY_REFERENCES: Readonly<Record<PartyKind, readonly Reference[]>> = {
  supplier: [
    plain('site', 'supplier_id'),
    { table: 'recruiter_link', column: 'supplier_id', once: ['recruiter_id', 'site_id'] },
    plain('corridor', 'supplier_id'),
    {
      ...RELATION,
      column: 'supplier_id',
      once: ['customer_id', ...RELATION.once],
      counterpart: 'customer_id',
    },
    {
      ...RELATION,
      column: 'customer_id',
      once: ['supplier_id', ...RELATION.once],
      counterpart: 'supplier_id',
    },
    plain('declaration', 'supplier_id'),
    plain('related_party', 'supplier_id'),
    plain('register_entry', 'supplier_id'),
    CONTACT,
    ...ASSESSED,
  ],
  site: [
    plain('origin_group', 'site_id'),
    { table: 'recruiter_link', column: 'site_id', once: ['supplier_id', 'recruiter_id'] },
    plain('corridor', 'site_id'),
    ...ASSESSED,
  ],
  recruiter: [
    plain('recruiter', 'parent_id'),
    plain('related_party', 'recruiter_id'),
    { table: 'recruiter_link', column: 'recruiter_id', once: ['supplier_id', 'site_id'] },
    plain('corridor', 'recruiter_id'),
    plain('corridor_recruiter', 'recruiter_id'),
    CONTACT,
    ...ASSESSED,
  ],
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** What moves from one party to another. What the other has already stays with the one that goes into the bin. */
export interface Move {
  readonly moved: readonly MovedRow[]
  /** Rows by table, for a sentence. */
  readonly counts: Readonly<Record<string, number>>
}

/** What would move with a merge. */
export function movesOf(store: Store, kind: PartyKind, from: string, to: string): Move {
  const moved: MovedRow[] = []
  const counts: Record<string, number> = {}
  for (const reference of PARTY_REFERENCES[kind]) {
    const theirs = rowsAt(store, kind, reference, to).filter(row => (row['deleted_at'] ?? null) === null)
    const taken = new Set(theirs.map(row => onceKey(row, reference)))
    for (const row of rowsAt(store, kind, reference, from)) {
      const isDoubled = reference.once.length > 0 && taken.has(onceKey(row, reference))
      const isCircle = reference.counterpart !== undefined && row[reference.counterpart] === to
      if (isDoubled || isCircle) continue
      moved.push({ table: reference.table, id: row.id, column: reference.column })
      counts[reference.table] = (counts[reference.table] ?? 0) + 1
    }
  }
  return { moved, counts }
}

const onceKey = (row: Row, { once }: Reference): string =>
  once.map(column => JSON.stringify(row[column] ?? null)).join('|')

function rowsAt(store: Store, kind: PartyKind, reference: Reference, id: string): Row[] {
  const { table, column, kindColumn } = reference
  const ofKind = kindColumn === undefined ? '' : ` AND "${kindColumn}" = ?`
  const sql = `SELECT * FROM "${table}" WHERE "${column}" = ?${ofKind} ORDER BY id`
  return store.sqlite.prepare<string[], Row>(sql).all(...(kindColumn === undefined ? [id] : [id, kind]))
}

/** Rows of a merge that are still where the merge put them; what was moved on since stays where it is. */
export function stillThere(store: Store, moved: readonly MovedRow[], keptId: string): MovedRow[] {
  const known = new Set(
    Object.values(PARTY_REFERENCES)
      .flat()
      .map(({ table, column }) => `${table}.${column}`),
  )
  return moved.filter(({ table, id, column }) => {
    if (!known.has(`${table}.${column}`)) return false
    const sql = `SELECT 1 FROM "${table}" WHERE id = ? AND "${column}" = ?`
    return store.sqlite.prepare(sql).get(id, keptId) !== undefined
  })
}

/** The sites of a supplier, and what of it goes along when some of them are taken out: the sites, their links and corridors. */
export function splitMoves(
  store: Store,
  supplierId: string,
  siteIds: readonly string[],
): { readonly own: ReadonlySet<string>; readonly moved: readonly MovedRow[] } {
  const ofSupplier = rowsAt(store, 'supplier', plain('site', 'supplier_id'), supplierId)
  const taken = new Set(siteIds)
  const column = 'supplier_id'
  const atSites = (['recruiter_link', 'corridor'] as const).flatMap(table =>
    rowsAt(store, 'supplier', plain(table, column), supplierId)
      .filter(row => typeof row['site_id'] === 'string' && taken.has(row['site_id']))
      .map(({ id }) => ({ table, id, column })),
  )
  const sites = ofSupplier.filter(({ id }) => taken.has(id)).map(({ id }) => ({ table: 'site', id, column }))
  return { own: new Set(ofSupplier.map(({ id }) => id)), moved: [...sites, ...atSites] }
}

/** Does a recruiter hang below another, at any depth? Kept in its place it would come to hang below itself. */
export function isBelow(store: Store, id: string, top: string): boolean {
  const sql = `WITH RECURSIVE above (id) AS (
      SELECT parent_id FROM recruiter WHERE id = ? UNION SELECT r.parent_id FROM recruiter r JOIN above USING (id)
    ) SELECT 1 FROM above WHERE id = ?`
  return store.sqlite.prepare(sql).get(id, top) !== undefined
}
