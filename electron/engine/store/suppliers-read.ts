import { Refusal } from '@shared/contract/error'
import type {
  Control,
  OriginGroup,
  Recruiter,
  RecruiterLink,
  Site,
  Supplier,
} from '@shared/suppliers/records'
import type { Store } from './store'
import {
  rowToControl,
  rowToOriginGroup,
  rowToRecruiter,
  rowToRecruiterLink,
  rowToSite,
  rowToSupplier,
} from './suppliers'

type RecordTable = 'supplier' | 'site' | 'recruiter' | 'recruiter_link' | 'corridor'

const absent = (table: RecordTable, id: string) => new Refusal({ code: 'not-found', params: { table, id } })

/** A supplier, in the bin or not. Refuses with `not-found`. */
export async function supplierById(store: Store, id: string): Promise<Supplier> {
  const row = await store.db.selectFrom('supplier').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw absent('supplier', id)
  return rowToSupplier(row)
}

/** Suppliers by id, fetched in chunks; ids that do not exist are left out. */
export async function suppliersByIds(store: Store, ids: readonly string[]): Promise<Supplier[]> {
  const found: Supplier[] = []
  for (let start = 0; start < ids.length; start += 2000) {
    const chunk = ids.slice(start, start + 2000)
    const rows = await store.db.selectFrom('supplier').selectAll().where('id', 'in', chunk).execute()
    found.push(...rows.map(rowToSupplier))
  }
  return found
}

export async function siteById(store: Store, id: string): Promise<Site> {
  const row = await store.db.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw absent('site', id)
  return rowToSite(row)
}

/** Sites by id; ids that do not exist are left out. */
export async function sitesByIds(store: Store, ids: readonly string[]): Promise<Site[]> {
  const rows = await store.db.selectFrom('site').selectAll().where('id', 'in', ids).execute()
  return rows.map(rowToSite)
}

export async function recruiterById(store: Store, id: string): Promise<Recruiter> {
  const row = await store.db.selectFrom('recruiter').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw absent('recruiter', id)
  return rowToRecruiter(row)
}

/** Recruiters by id; ids that do not exist are left out. */
export async function recruitersByIds(store: Store, ids: readonly string[]): Promise<Recruiter[]> {
  const rows = await store.db.selectFrom('recruiter').selectAll().where('id', 'in', ids).execute()
  return rows.map(rowToRecruiter)
}

export async function linkById(store: Store, id: string): Promise<RecruiterLink> {
  const row = await store.db.selectFrom('recruiter_link').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw absent('recruiter_link', id)
  return rowToRecruiterLink(row)
}

/** Is there such a link already? A supplier is tied to a recruiter once, or once per site. */
export async function hasLink(store: Store, link: Omit<RecruiterLink, 'id'>): Promise<boolean> {
  const rows = await store.db
    .selectFrom('recruiter_link')
    .select('site_id')
    .where('supplier_id', '=', link.supplierId)
    .where('recruiter_id', '=', link.recruiterId)
    .execute()
  return rows.some(row => row.site_id === link.siteId)
}

/** Origin groups of a site that are not in the bin. */
export async function originGroupsOf(store: Store, siteId: string): Promise<OriginGroup[]> {
  const rows = await store.db
    .selectFrom('origin_group')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(rowToOriginGroup)
}

export async function controlsOfSubject(
  store: Store,
  subjectType: Control['subjectType'],
  subjectId: string,
): Promise<Control[]> {
  const rows = await store.db
    .selectFrom('control')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('subject_type', '=', subjectType)
    .execute()
  return rows.map(rowToControl)
}

/** Corridors that name a supplier or a recruiter, by name. */
export async function corridorsNaming(
  store: Store,
  column: 'supplier_id' | 'recruiter_id',
  id: string,
): Promise<{ id: string; name: string }[]> {
  return store.db
    .selectFrom('corridor')
    .select(['id', 'name'])
    .where(eb =>
      eb.or([
        eb(column, '=', id),
        eb(
          'id',
          'in',
          eb.selectFrom('corridor_recruiter').select('corridor_id').where('recruiter_id', '=', id),
        ),
      ]),
    )
    .where('deleted_at', 'is', null)
    .orderBy('sort_name')
    .execute()
}
