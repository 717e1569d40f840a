import type { DuplicatePair } from '@shared/contract/duplicates'
import { Refusal } from '@shared/contract/error'
import {
  recruiterParty,
  siteParty,
  supplierParty,
  type Party,
  type PartyKind,
} from '@shared/duplicates/party'
import type { Recruiter, Site, Supplier } from '@shared/suppliers/records'
import type { RowOp } from '../store/change'
import { update } from '../store/change'
import { recruiterToRow, siteToRow, supplierToRow } from '../store/suppliers'
import { recruiterById, siteById, supplierById } from '../store/suppliers-read'
import type { Store } from '../store/store'

type PartyRef = DuplicatePair['left']

/** A record of any kind on its way through a merge. */
export interface PartyRecord {
  readonly kind: PartyKind
  readonly record: Supplier | Site | Recruiter
  readonly party: Party
  readonly ref: PartyRef
}

/** Reads a record that is not in the bin; refuses with `not-found` or `in-bin`. */
export async function partyRecord(store: Store, kind: PartyKind, id: string): Promise<PartyRecord> {
  const found = await recordOf(store, kind, id)
  if (found.record.deletedAt !== null)
    throw new Refusal({ code: 'refused', detail: 'in-bin', params: { name: found.record.name } })
  return found
}

export async function recordOf(store: Store, kind: PartyKind, id: string): Promise<PartyRecord> {
  if (kind === 'supplier') {
    const record = await supplierById(store, id)
    return { kind, record, party: supplierParty(record), ref: refOf(record) }
  }
  if (kind === 'recruiter') {
    const record = await recruiterById(store, id)
    return { kind, record, party: recruiterParty(record), ref: refOf(record) }
  }
  const record = await siteById(store, id)
  const supplier = await supplierById(store, record.supplierId)
  return { kind, record, party: siteParty(record), ref: refOf(record, supplier) }
}

export const refOf = (
  { id, name }: { readonly id: string; readonly name: string },
  supplier: Pick<Supplier, 'id' | 'name'> | null = null,
): PartyRef => ({ id, name, supplierId: supplier?.id ?? null, supplierName: supplier?.name ?? null })

/** The row operation that gives a record these values; they are fields of its own kind. */
export function changedParty({ kind, record }: PartyRecord, values: object): RowOp {
  const after = { ...record, ...values }
  if (kind === 'supplier') return update('supplier', record.id, supplierToRow(after as Supplier))
  if (kind === 'site') return update('site', record.id, siteToRow(after as Site))
  return update('recruiter', record.id, recruiterToRow(after as Recruiter))
}
