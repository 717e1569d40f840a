import { z } from 'zod'
import { Refusal } from '@shared/contract/error'
import { CONTRACT_CLAUSES, type RegisterEntry } from '@shared/steps/register'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

type RegisterRow = {
  id: string
  kind: RegisterEntry['kind']
  title: string
  version: string | null
  holder: string | null
  content: string | null
  approved_by: string | null
  approved_on: string | null
  starts_on: string | null
  review_on: string | null
  audience: number | null
  covered: number | null
  supplier_id: string | null
  clauses: string
  record_kind: RegisterEntry['recordKind']
  keep_months: number | null
  erase_after_days: number | null
  previous_id: string | null
  updated_at: string
  deleted_at: string | null
}

export interface RegisterTables {
  register_entry: RegisterRow
}

const toRow = (entry: RegisterEntry): RegisterRow => ({
  id: entry.id,
  kind: entry.kind,
  title: entry.title,
  version: entry.version,
  holder: entry.holder,
  content: entry.content,
  approved_by: entry.approvedBy,
  approved_on: entry.approvedOn,
  starts_on: entry.startsOn,
  review_on: entry.reviewOn,
  audience: entry.audience,
  covered: entry.covered,
  supplier_id: entry.supplierId,
  clauses: JSON.stringify(entry.clauses),
  record_kind: entry.recordKind,
  keep_months: entry.keepMonths,
  erase_after_days: entry.eraseAfterDays,
  previous_id: entry.previousId,
  updated_at: entry.updatedAt,
  deleted_at: null,
})

const fromRow = (row: RegisterRow): RegisterEntry => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  version: row.version,
  holder: row.holder,
  content: row.content,
  approvedBy: row.approved_by,
  approvedOn: row.approved_on,
  startsOn: row.starts_on,
  reviewOn: row.review_on,
  audience: row.audience,
  covered: row.covered,
  supplierId: row.supplier_id,
  clauses: z.array(z.enum(CONTRACT_CLAUSES)).parse(JSON.parse(row.clauses)),
  recordKind: row.record_kind,
  keepMonths: row.keep_months,
  eraseAfterDays: row.erase_after_days,
  previousId: row.previous_id,
  updatedAt: row.updated_at,
})

export const insertRegisterEntry = (entry: RegisterEntry): RowOp => insert('register_entry', toRow(entry))
export const updateRegisterEntry = (entry: RegisterEntry): RowOp =>
  update('register_entry', entry.id, toRow(entry))
export const binRegisterEntry = (id: string, at: string): RowOp =>
  update('register_entry', id, { deleted_at: at })

/** All entries that aren't in the bin, older versions too, by name. */
export async function readRegisters(store: Store): Promise<RegisterEntry[]> {
  const rows = await store.db
    .selectFrom('register_entry')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** One entry; refuses with `not-found` where there is none or it lies in the bin. */
export async function oneRegisterEntry(store: Store, id: string): Promise<RegisterEntry> {
  const row = await store.db
    .selectFrom('register_entry')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'register_entry', id } })
  return fromRow(row)
}
