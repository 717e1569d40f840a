import type { Contact, SupplyRelation } from '@shared/suppliers/records'
import type { RelationRow, ContactRow } from './relation-rows'
import { rowToContact, rowToRelation } from './relation-rows'
import type { Store } from './store'
import { Refusal } from '@shared/contract/error'

/** A relation with the name of the supplier at its other end. */
export interface NamedRelation {
  readonly relation: SupplyRelation
  readonly name: string
  readonly country: string | null
}

/** Who supplies a supplier (`customer_id` is it), or whom it supplies (`supplier_id` is it); by name. */
export async function relationsAt(
  store: Store,
  end: 'supplier_id' | 'customer_id',
  id: string,
): Promise<NamedRelation[]> {
  const other = end === 'supplier_id' ? 'supply_relation.customer_id' : 'supply_relation.supplier_id'
  const rows = await store.db
    .selectFrom('supply_relation')
    .innerJoin('supplier', 'supplier.id', other)
    .selectAll('supply_relation')
    .select(['supplier.name as other_name', 'supplier.country as other_country'])
    .where(`supply_relation.${end}`, '=', id)
    .where('supply_relation.deleted_at', 'is', null)
    .where('supplier.deleted_at', 'is', null)
    .orderBy('supplier.sort_name')
    .orderBy('supply_relation.commodity')
    .execute()
  return rows.map(row => ({
    relation: rowToRelation(row),
    name: row.other_name,
    country: row.other_country,
  }))
}

export async function relationById(store: Store, id: string): Promise<SupplyRelation> {
  const row = await store.db.selectFrom('supply_relation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'supply_relation', id } })
  return rowToRelation(row)
}

/** All relations that are not in the bin, for matching against them. */
export async function allRelations(store: Store): Promise<SupplyRelation[]> {
  const rows: RelationRow[] = await store.db
    .selectFrom('supply_relation')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(rowToRelation)
}

/** Contacts of one supplier or recruiter, in the order in which they came. */
export async function contactsOf(
  store: Store,
  ownerType: Contact['ownerType'],
  ownerId: string,
): Promise<Contact[]> {
  const rows: ContactRow[] = await store.db
    .selectFrom('contact')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('owner_type', '=', ownerType)
    .orderBy('id')
    .execute()
  return rows.map(rowToContact)
}

export async function allContacts(store: Store): Promise<Contact[]> {
  const rows: ContactRow[] = await store.db.selectFrom('contact').selectAll().orderBy('id').execute()
  return rows.map(rowToContact)
}
