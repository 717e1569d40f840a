import type { RiskRecords } from '@shared/risk/from-records'
import { rowsFor } from './by-id'
import type { Store } from './store'
import type { RecruiterRow } from './suppliers'

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

const WITH_SUB_AGENTS = `WITH asked AS (SELECT value AS id FROM json_each(?))
SELECT id, parent_id, licence_status FROM recruiter WHERE deleted_at IS NULL AND id IN (
  SELECT id FROM asked UNION SELECT id FROM recruiter WHERE parent_id IN (SELECT id FROM asked)
) ORDER BY id`

/** The given recruiters with those who work for them directly: all that the chain of a supplier asks. */
export function recruitersWithSubAgents(store: Store, ids: readonly string[]): RiskRecords['recruiters'] {
  const rows = rowsFor<Pick<RecruiterRow, 'id' | 'parent_id' | 'licence_status'>>(store, WITH_SUB_AGENTS, ids)
  return rows.map(row => ({ id: row.id, parentId: row.parent_id, licenceStatus: row.licence_status }))
}
