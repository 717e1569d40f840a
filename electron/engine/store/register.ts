import type { OriginGroup, Recruiter, RecruiterLink, Site, Supplier } from '@shared/suppliers/records'
import type { Store } from './store'
import { rowToOriginGroup, rowToRecruiter, rowToRecruiterLink, rowToSite, rowToSupplier } from './suppliers'

/** Every supplier, site, origin group, recruiter and link, each kind by itself. */
export interface Register {
  readonly suppliers: readonly Supplier[]
  readonly sites: readonly Site[]
  readonly originGroups: readonly OriginGroup[]
  readonly recruiters: readonly Recruiter[]
  readonly recruiterLinks: readonly RecruiterLink[]
}

/** The register at once, for matching against it; what lies in the bin is left out. `supplierRecords` reads in batches. */
export async function wholeRegister({ db }: Store): Promise<Register> {
  const suppliers = await db.selectFrom('supplier').selectAll().where('deleted_at', 'is', null).execute()
  const sites = await db.selectFrom('site').selectAll().where('deleted_at', 'is', null).execute()
  const groups = await db.selectFrom('origin_group').selectAll().where('deleted_at', 'is', null).execute()
  const recruiters = await db.selectFrom('recruiter').selectAll().where('deleted_at', 'is', null).execute()
  const links = await db.selectFrom('recruiter_link').selectAll().execute()
  return {
    suppliers: suppliers.map(rowToSupplier),
    sites: sites.map(rowToSite),
    originGroups: groups.map(rowToOriginGroup),
    recruiters: recruiters.map(rowToRecruiter),
    recruiterLinks: links.map(rowToRecruiterLink),
  }
}
