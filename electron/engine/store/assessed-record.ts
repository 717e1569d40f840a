import type { AssessedType } from '@shared/assessment/record'
import type { RecordFacts } from '@shared/steps/rules/contradictions'
import type { Store } from './store'

type Known = Partial<Omit<RecordFacts, 'nearConflict'>>

/** What the registers say of the subject of an assessment; `null` where they hold nothing an answer could contradict. */
export async function recordFacts(
  store: Store,
  type: AssessedType,
  id: string | null,
): Promise<Known | null> {
  if (id === null) return null
  if (type === 'recruiter') return recruiterFacts(store, id)
  if (type === 'supplier') return supplierFacts(store, id)
  if (type !== 'site') return null
  const site = await store.db
    .selectFrom('site')
    .select(['workers', 'migrant_pct'])
    .where('id', '=', id)
    .executeTakeFirst()
  return site ? { workers: site.workers, migrantPct: site.migrant_pct } : null
}

async function recruiterFacts(store: Store, id: string): Promise<Known | null> {
  const recruiter = await store.db
    .selectFrom('recruiter')
    .select(['licence_status', 'licence_valid_until'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!recruiter) return null
  return { licenceStatus: recruiter.licence_status, licenceValidUntil: recruiter.licence_valid_until }
}

/** The share of migrants of a supplier is that of its only site; of several it is not one number. */
async function supplierFacts(store: Store, id: string): Promise<Known | null> {
  const supplier = await store.db
    .selectFrom('supplier')
    .select('workers')
    .where('id', '=', id)
    .executeTakeFirst()
  const sites = await store.db
    .selectFrom('site')
    .select('migrant_pct')
    .where('supplier_id', '=', id)
    .where('deleted_at', 'is', null)
    .execute()
  if (!supplier) return null
  return {
    workers: supplier.workers,
    migrantPct: sites.length === 1 ? (sites[0]?.migrant_pct ?? null) : null,
  }
}
