import type { RiskRecords } from '@shared/risk/from-records'
import type { Store } from './store'

/** Recruiters and sub-agents that aren't in the bin, as far as the recruiter chain asks: licence and who works for whom. */
export async function recruiterTree(store: Store): Promise<RiskRecords['recruiters']> {
  const rows = await store.db
    .selectFrom('recruiter')
    .select(['id', 'parent_id', 'licence_status'])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ id: row.id, parentId: row.parent_id, licenceStatus: row.licence_status }))
}
