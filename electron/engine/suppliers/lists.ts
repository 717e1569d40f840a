import type { SupplierSelection } from '@shared/suppliers/list'
import type { Call } from '../call'
import { recruiterIds } from '../store/recruiters-list'
import { siteIds, siteListRows } from '../store/sites-list'
import { supplierFacets, supplierIds, supplierListRows } from '../store/suppliers-list'
import { registerCounts } from '../store/register-counts'
import { exportRecruiters } from './export-recruiters'
import { exportOsHub } from './export-os-hub'
import { exportSites } from './export-sites'
import { exportSuppliers } from './export-suppliers'
import type { SupplierHandlers } from './handlers'
import { recruiterRows } from './recruiter-rows'

interface Stretch {
  readonly offset: number
  readonly limit: number
}

const slice = (ids: readonly string[], { offset, limit }: Stretch) => ids.slice(offset, offset + limit)

/** Ids that a command speaks of: named one by one, or all that a filter finds. */
export async function selectedIds(call: Call, selection: SupplierSelection): Promise<readonly string[]> {
  return 'ids' in selection ? selection.ids : supplierIds(call.store, selection.filter, [])
}

export const listHandlers: Pick<
  SupplierHandlers,
  | 'suppliers.list'
  | 'suppliers.ids'
  | 'suppliers.facets'
  | 'suppliers.counts'
  | 'suppliers.list-sites'
  | 'suppliers.list-recruiters'
  | 'suppliers.export'
  | 'suppliers.export-sites'
  | 'suppliers.export-os-hub'
  | 'suppliers.export-recruiters'
> = {
  'suppliers.list': async ({ filter, sort, ...stretch }, { store }) => {
    const ids = await supplierIds(store, filter, sort)
    return { rows: await supplierListRows(store, slice(ids, stretch)), total: ids.length }
  },
  'suppliers.ids': async ({ filter, sort }, { store }) => ({
    ids: [...(await supplierIds(store, filter, sort))],
  }),
  'suppliers.export': exportSuppliers,
  'suppliers.export-sites': exportSites,
  'suppliers.export-os-hub': exportOsHub,
  'suppliers.export-recruiters': exportRecruiters,
  'suppliers.facets': (_, { store }) => supplierFacets(store),
  'suppliers.counts': (_, { store }) => registerCounts(store),
  'suppliers.list-sites': async ({ filter, sort, ...stretch }, { store }) => {
    const ids = await siteIds(store, filter, sort)
    return { rows: await siteListRows(store, slice(ids, stretch)), total: ids.length }
  },
  'suppliers.list-recruiters': async ({ filter, sort, ...stretch }, call) => {
    const ids = await recruiterIds(call.store, filter, sort)
    return { rows: await recruiterRows(call, slice(ids, stretch)), total: ids.length }
  },
}
