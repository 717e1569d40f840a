import type { RecruiterDetail, SupplierDetail } from '@shared/contract/suppliers'
import type { Store } from '../store/store'
import { agentsBelow, suppliersHiringThrough } from '../store/recruiters-list'
import { controlsOf, withEverything } from '../store/supplier-records'
import { corridorsNaming, recruiterById, supplierById } from '../store/suppliers-read'
import type { SupplierHandlers } from './handlers'

async function supplierDetail(store: Store, id: string): Promise<SupplierDetail> {
  const supplier = await supplierById(store, id)
  const [records] = withEverything(store, [supplier])
  return {
    supplier,
    sites: [...(records?.sites ?? [])],
    controls: [...(records?.controls ?? [])],
    recruiters: records?.recruiters ?? [],
    corridors: await corridorsNaming(store, 'supplier_id', id),
  }
}

async function parentOf(store: Store, parentId: string | null): Promise<RecruiterDetail['parent']> {
  if (parentId === null) return null
  const { id, name } = await recruiterById(store, parentId)
  return { id, name }
}

async function recruiterDetail(store: Store, id: string): Promise<RecruiterDetail> {
  const recruiter = await recruiterById(store, id)
  return {
    recruiter,
    parent: await parentOf(store, recruiter.parentId),
    subAgents: agentsBelow(store, id),
    controls: controlsOf(store, [id]),
    suppliers: await suppliersHiringThrough(store, id),
    corridors: await corridorsNaming(store, 'recruiter_id', id),
  }
}

export const detailHandlers: Pick<SupplierHandlers, 'suppliers.get' | 'suppliers.get-recruiter'> = {
  'suppliers.get': ({ id }, { store }) => supplierDetail(store, id),
  'suppliers.get-recruiter': ({ id }, { store }) => recruiterDetail(store, id),
}
