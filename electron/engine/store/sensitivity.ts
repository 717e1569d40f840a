import type { Store } from './store'

export interface SensitivityRow {
  id: string
  run_id: string
  at: string
  runs: number
  seed: number
  top: number
  same_top: number
  top_kept: number
  band_kept: number
}

export interface SensitivityRankRow {
  sensitivity_id: string
  supplier_id: string
  name: string
  residual: number
  rank: number
  rank_low: number
  rank_middle: number
  rank_high: number
  top_share: number
  bands: string
}

export interface SensitivityTables {
  sensitivity: SensitivityRow
  sensitivity_rank: SensitivityRankRow
}

/** The newest sensitivity of a run; `undefined` when there is none. */
export function sensitivityOf(store: Store, runId: string): Promise<SensitivityRow | undefined> {
  return store.db
    .selectFrom('sensitivity')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A stretch of its ranks, the worst first, and how many there are. */
export async function sensitivityRanks(
  store: Store,
  id: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: SensitivityRankRow[]; total: number }> {
  const all = store.db.selectFrom('sensitivity_rank').where('sensitivity_id', '=', id)
  const rows = await all.selectAll().orderBy('rank').offset(offset).limit(limit).execute()
  const counted = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}
