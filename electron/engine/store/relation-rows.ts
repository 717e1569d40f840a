import type { Contact, SupplyRelation } from '@shared/suppliers/records'
import { columnsToSource, sourceToColumns, type SourceColumns } from './party-rows'

export type RelationRow = SourceColumns & {
  id: string
  supplier_id: string
  customer_id: string
  commodity: string | null
  year: number | null
  note: string | null
  deleted_at: string | null
}

export type ContactRow = SourceColumns & {
  id: string
  owner_type: Contact['ownerType']
  owner_id: string
  name: string | null
  role: string | null
  email: string | null
  phone: string | null
}

export interface RelationTables {
  supply_relation: RelationRow
  contact: ContactRow
}

export const relationToRow = (relation: SupplyRelation): RelationRow => ({
  id: relation.id,
  supplier_id: relation.supplierId,
  customer_id: relation.customerId,
  commodity: relation.commodity,
  year: relation.year,
  note: relation.note,
  ...sourceToColumns(relation.source),
  deleted_at: relation.deletedAt,
})

export const rowToRelation = (row: RelationRow): SupplyRelation => ({
  id: row.id,
  supplierId: row.supplier_id,
  customerId: row.customer_id,
  commodity: row.commodity,
  year: row.year,
  note: row.note,
  source: columnsToSource(row),
  deletedAt: row.deleted_at,
})

export const contactToRow = (contact: Contact): ContactRow => ({
  id: contact.id,
  owner_type: contact.ownerType,
  owner_id: contact.ownerId,
  name: contact.name,
  role: contact.role,
  email: contact.email,
  phone: contact.phone,
  ...sourceToColumns(contact.source),
})

export const rowToContact = (row: ContactRow): Contact => ({
  id: row.id,
  ownerType: row.owner_type,
  ownerId: row.owner_id,
  name: row.name,
  role: row.role,
  email: row.email,
  phone: row.phone,
  source: columnsToSource(row),
})
