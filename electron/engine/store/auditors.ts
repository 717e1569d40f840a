import { auditorSchema, type Auditor } from '@shared/audits/auditor'
import { Refusal } from '@shared/contract/error'
import { insert, update, type RowOp } from './change'
import { textsFromJson } from './party-rows'
import type { Store } from './store'

type AuditorRow = {
  id: string
  name: string
  firm: string | null
  kind: Auditor['kind']
  competence: string | null
  accreditation: string | null
  accredited_until: string | null
  languages: string
  declared_on: string | null
  conflicts: string | null
  notes: string | null
  created_at: string
  updated_at: string
}

export interface AuditorTables {
  auditor: AuditorRow
}

const toRow = (auditor: Auditor): AuditorRow => ({
  id: auditor.id,
  name: auditor.name,
  firm: auditor.firm,
  kind: auditor.kind,
  competence: auditor.competence,
  accreditation: auditor.accreditation,
  accredited_until: auditor.accreditedUntil,
  languages: JSON.stringify(auditor.languages),
  declared_on: auditor.declaredOn,
  conflicts: auditor.conflicts,
  notes: auditor.notes,
  created_at: auditor.createdAt,
  updated_at: auditor.updatedAt,
})

const fromRow = (row: AuditorRow): Auditor => ({
  id: row.id,
  name: row.name,
  firm: row.firm,
  kind: row.kind,
  competence: row.competence,
  accreditation: row.accreditation,
  accreditedUntil: row.accredited_until,
  languages: auditorSchema.shape.languages.parse(JSON.parse(row.languages)),
  declaredOn: row.declared_on,
  conflicts: row.conflicts,
  notes: row.notes,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export const insertAuditor = (auditor: Auditor): RowOp => insert('auditor', toRow(auditor))
export const updateAuditor = (auditor: Auditor): RowOp => update('auditor', auditor.id, toRow(auditor))

/** The register, by name. */
export async function readAuditors(store: Store): Promise<Auditor[]> {
  const rows = await store.db.selectFrom('auditor').selectAll().execute()
  return rows.map(fromRow).sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

export async function oneAuditor(store: Store, id: string): Promise<Auditor> {
  const row = await store.db.selectFrom('auditor').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'auditor', id } })
  return fromRow(row)
}

/** Owners, directors, parents and other names of suppliers, by supplier: what no auditor of it may be called. */
export async function partyNames(
  store: Store,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [suppliers, related] = await Promise.all([
    store.db
      .selectFrom('supplier')
      .select(['id', 'name', 'aliases'])
      .where('id', 'in', supplierIds)
      .execute(),
    store.db
      .selectFrom('related_party')
      .select(['supplier_id', 'name'])
      .where('supplier_id', 'in', supplierIds)
      .where('deleted_at', 'is', null)
      .execute(),
  ])
  const names = new Map<string, string[]>()
  for (const { id, name, aliases } of suppliers) names.set(id, [name, ...textsFromJson(aliases)])
  for (const { supplier_id: id, name } of related) names.get(id ?? '')?.push(name)
  return names
}
