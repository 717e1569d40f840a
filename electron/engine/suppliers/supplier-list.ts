import type { suppliersEndpoints } from '@shared/contract/suppliers'
import type { HandlersOf } from '../call'
import { registerCounts } from '../store/register-counts'
import { supplierFacets, supplierIds, supplierListRows } from '../store/suppliers-list'

export type SupplierListEndpoints = Pick<
  typeof suppliersEndpoints,
  'suppliers.list' | 'suppliers.ids' | 'suppliers.facets' | 'suppliers.counts'
>

interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** The part of a list that a window shows. */
export const slice = (ids: readonly string[], { offset, limit }: Stretch) => ids.slice(offset, offset + limit)

/** The list of suppliers, and what is chosen from above it. */
export const supplierListHandlers: HandlersOf<SupplierListEndpoints> = {
  'suppliers.list': async ({ filter, sort, ...stretch }, { store }) => {
    const ids = await supplierIds(store, filter, sort)
    return { rows: await supplierListRows(store, slice(ids, stretch)), total: ids.length }
  },
  'suppliers.ids': async ({ filter, sort }, { store }) => ({
    ids: [...(await supplierIds(store, filter, sort))],
  }),
  'suppliers.facets': (_, { store }) => supplierFacets(store),
  'suppliers.counts': (_, { store }) => registerCounts(store),
}
