import type { Band } from '@shared/risk/model'
import type { Store } from './store'

/** A supplier's workers: its own count, or else the sum over the sites that have one (as the risk portfolio counts them). */
const WORKERS_BY_BAND = `
  SELECT score.band AS band, sum(coalesce(supplier.workers,
    (SELECT sum(site.workers) FROM site WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL))) AS workers
  FROM score JOIN supplier ON supplier.id = score.subject_id
  WHERE score.run_id = ? AND score.subject_type = 'supplier'
  GROUP BY score.band`

/** Workers of the suppliers of each band in a run; a band in which no count is known is `null` or not there. */
export function workersByBand(store: Store, runId: string): ReadonlyMap<Band, number | null> {
  const rows = store.sqlite
    .prepare<[string], { band: Band; workers: number | null }>(WORKERS_BY_BAND)
    .all(runId)
  return new Map(rows.map(({ band, workers }) => [band, workers]))
}
