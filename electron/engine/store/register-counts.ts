import type { Store } from './store'

export interface RegisterCounts {
  readonly suppliers: number
  readonly sites: number
  readonly recruiters: number
  readonly corridors: number
}

const COUNTS = `SELECT
  (SELECT count(*) FROM supplier WHERE deleted_at IS NULL) AS suppliers,
  (SELECT count(*) FROM site JOIN supplier ON supplier.id = site.supplier_id
    WHERE site.deleted_at IS NULL AND supplier.deleted_at IS NULL) AS sites,
  (SELECT count(*) FROM recruiter WHERE deleted_at IS NULL) AS recruiters,
  (SELECT count(*) FROM corridor WHERE deleted_at IS NULL) AS corridors`

/** How many records each register holds; the bin is not counted. */
export function registerCounts(store: Store): Promise<RegisterCounts> {
  const counts = store.sqlite.prepare<[], RegisterCounts>(COUNTS).get()
  return Promise.resolve(counts ?? { suppliers: 0, sites: 0, recruiters: 0, corridors: 0 })
}
