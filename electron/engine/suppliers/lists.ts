import type { SupplierSelection } from '@shared/suppliers/list'
import type { Call } from '../call'
import { recruiterIds } from '../store/recruiters-list'
import { siteIds, siteListRows } from '../store/sites-list'
import { supplierIds } from '../store/suppliers-list'
import { exportRecruiters } from './export-recruiters'
import { exportOsHub } from './export-os-hub'
import { exportSites } from './export-sites'
import { exportSuppliers } from './export-suppliers'
import type { SupplierHandlers } from './handlers'
import { recruiterRows } from './recruiter-rows'
import { slice } from './supplier-list'

/** Ids that a command speaks of: named one by one, or all that a filter finds. */
export async function selectedIds(call: Call, selection: SupplierSelection): Promise<readonly string[]> {
  return 'ids' in selection ? selection.ids : supplierIds(call.store, selection.filter, [])
}

export const listHandlers: Pick<
  SupplierHandlers,
  | 'suppliers.list-sites'
  | 'suppliers.list-recruiters'
  | 'suppliers.export'
  | 'suppliers.export-sites'
  | 'suppliers.export-os-hub'
  | 'suppliers.export-recruiters'
> = {
  'suppliers.export': exportSuppliers,
  'suppliers.export-sites': exportSites,
  'suppliers.export-os-hub': exportOsHub,
  'suppliers.export-recruiters': exportRecruiters,
  'suppliers.list-sites': async ({ filter, sort, ...stretch }, { store }) => {
    const ids = await siteIds(store, filter, sort)
    return { rows: await siteListRows(store, slice(ids, stretch)), total: ids.length }
  },
  'suppliers.list-recruiters': async ({ filter, sort, ...stretch }, call) => {
    const ids = await recruiterIds(call.store, filter, sort)
    return { rows: await recruiterRows(call, slice(ids, stretch)), total: ids.length }
  },
}
