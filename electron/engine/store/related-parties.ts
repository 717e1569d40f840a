import { Refusal } from '@shared/contract/error'
import type { RelatedOwner, RelatedParty, RelatedRole, RelatedType } from '@shared/suppliers/related-party'
import { columnsToKept, keptToColumns, textsFromJson, type KeptColumns } from './party-rows'
import type { Store } from './store'

export interface RelatedPartyRow extends KeptColumns {
  id: string
  supplier_id: string | null
  recruiter_id: string | null
  role: RelatedRole
  type: RelatedType
  name: string
  aliases: string
  born: string | null
  nationality: string | null
  country: string | null
  address: string | null
  identifiers: string
  share_pct: number | null
  notes: string | null
}

export interface RelatedPartiesTables {
  related_party: RelatedPartyRow
}

export const relatedPartyToRow = (party: RelatedParty): RelatedPartyRow => ({
  id: party.id,
  supplier_id: party.supplierId,
  recruiter_id: party.recruiterId,
  role: party.role,
  type: party.type,
  name: party.name,
  aliases: JSON.stringify(party.aliases),
  born: party.born,
  nationality: party.nationality,
  country: party.country,
  address: party.address,
  identifiers: JSON.stringify(party.identifiers),
  share_pct: party.sharePct,
  notes: party.notes,
  ...keptToColumns(party),
})

export const rowToRelatedParty = (row: RelatedPartyRow): RelatedParty => ({
  id: row.id,
  supplierId: row.supplier_id,
  recruiterId: row.recruiter_id,
  role: row.role,
  type: row.type,
  name: row.name,
  aliases: textsFromJson(row.aliases),
  born: row.born,
  nationality: row.nationality,
  country: row.country,
  address: row.address,
  identifiers: textsFromJson(row.identifiers),
  sharePct: row.share_pct,
  notes: row.notes,
  ...columnsToKept(row),
})

/** Related parties of a supplier or recruiter that are not in the bin, oldest first. */
export async function relatedPartiesOf(store: Store, owner: RelatedOwner): Promise<RelatedParty[]> {
  const rows = await store.db
    .selectFrom('related_party')
    .selectAll()
    .where(eb =>
      'supplierId' in owner
        ? eb('supplier_id', '=', owner.supplierId)
        : eb('recruiter_id', '=', owner.recruiterId),
    )
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(rowToRelatedParty)
}

export async function relatedPartyById(store: Store, id: string): Promise<RelatedParty> {
  const row = await store.db.selectFrom('related_party').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal({ code: 'not-found', params: { table: 'related_party', id } })
  return rowToRelatedParty(row)
}

const ALL = `
  SELECT related_party.* FROM related_party
  LEFT JOIN supplier ON supplier.id = related_party.supplier_id
  LEFT JOIN recruiter ON recruiter.id = related_party.recruiter_id
  WHERE related_party.deleted_at IS NULL AND supplier.deleted_at IS NULL AND recruiter.deleted_at IS NULL
    AND related_party.id > ?
  ORDER BY related_party.id LIMIT ?`
const BATCH = 500

/** Every related party whose supplier or recruiter is not in the bin, in order of ids. */
export function* allRelatedParties(store: Store): Generator<RelatedParty> {
  const next = store.sqlite.prepare<[string, number], RelatedPartyRow>(ALL)
  let last = ''
  for (;;) {
    const rows = next.all(last, BATCH)
    for (const row of rows) yield rowToRelatedParty(row)
    if (rows.length < BATCH) return
    last = rows.at(-1)?.id ?? last
  }
}

/** Whose a related party is, as records about it name their subject. */
export interface OwnerOfRelated {
  readonly subjectType: 'supplier' | 'recruiter'
  readonly id: string
  readonly name: string
}

/** The supplier or recruiter each related party belongs to, with its name. */
export async function ownersOfRelated(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, OwnerOfRelated>> {
  if (ids.length === 0) return new Map()
  const rows = await store.db
    .selectFrom('related_party as r')
    .leftJoin('supplier as s', 's.id', 'r.supplier_id')
    .leftJoin('recruiter as a', 'a.id', 'r.recruiter_id')
    .select(['r.id as id', 's.id as supplier_id', 's.name as supplier_name'])
    .select(['a.id as recruiter_id', 'a.name as recruiter_name'])
    .where('r.id', 'in', ids)
    .execute()
  return new Map(
    rows.flatMap((row): [string, OwnerOfRelated][] => {
      if (row.supplier_id !== null)
        return [[row.id, { subjectType: 'supplier', id: row.supplier_id, name: row.supplier_name ?? '' }]]
      if (row.recruiter_id === null) return []
      return [[row.id, { subjectType: 'recruiter', id: row.recruiter_id, name: row.recruiter_name ?? '' }]]
    }),
  )
}
