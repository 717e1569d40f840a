import type { Band } from '@shared/risk/model'
import type { Store } from './store'

export interface PlacedSiteRow {
  id: string
  supplier_id: string
  name: string
  supplier_name: string
  country: string | null
  lat: number
  lon: number
  position_precision: 'exact' | 'city' | 'region' | null
  workers: number | null
  residual: number | null
  band: Band | null
  provisional: number | null
  nearest_hotspot: string | null
  nearest_km: number | null
  nearest_edge_km: number | null
}

const noRun = '00000000-0000-0000-0000-000000000000'

/** Sites with a position and what a run says of them. */
export async function placedSites(store: Store, runId: string | null): Promise<PlacedSiteRow[]> {
  const rows = await store.db
    .selectFrom('site')
    .innerJoin('supplier', 'supplier.id', 'site.supplier_id')
    .leftJoin('score', join =>
      join
        .onRef('score.subject_id', '=', 'site.id')
        .on('score.run_id', '=', runId ?? noRun)
        .on('score.subject_type', '=', 'site'),
    )
    .select([
      'site.id',
      'site.supplier_id',
      'site.name',
      'supplier.name as supplier_name',
      'site.country',
      'site.lat',
      'site.lon',
      'site.position_precision',
      'site.workers',
      'score.residual',
      'score.band',
      'score.provisional',
      'score.nearest_hotspot',
      'score.nearest_km',
      'score.nearest_edge_km',
    ])
    .where('site.deleted_at', 'is', null)
    .where('supplier.deleted_at', 'is', null)
    .orderBy('site.id')
    .execute()
  return rows.flatMap(({ lat, lon, ...row }) => (lat === null || lon === null ? [] : [{ ...row, lat, lon }]))
}

/** Sites without a position, of suppliers that aren't in the bin. */
export async function unplacedSiteCount(store: Store): Promise<number> {
  const { count } = await store.db
    .selectFrom('site')
    .innerJoin('supplier', 'supplier.id', 'site.supplier_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('site.deleted_at', 'is', null)
    .where('supplier.deleted_at', 'is', null)
    .where(eb => eb.or([eb('site.lat', 'is', null), eb('site.lon', 'is', null)]))
    .executeTakeFirstOrThrow()
  return count
}

/** Corridors with their stops in order and what a run says of them. */
export async function mappedCorridors(store: Store, runId: string | null) {
  const corridors = await store.db
    .selectFrom('corridor')
    .leftJoin('score', join =>
      join
        .onRef('score.subject_id', '=', 'corridor.id')
        .on('score.run_id', '=', runId ?? noRun)
        .on('score.subject_type', '=', 'corridor'),
    )
    .select([
      'corridor.id',
      'corridor.name',
      'corridor.workers_per_year',
      'score.residual',
      'score.band',
      'score.provisional',
    ])
    .where('corridor.deleted_at', 'is', null)
    .orderBy('corridor.id')
    .execute()
  const stops = await store.db
    .selectFrom('corridor_stop')
    .selectAll()
    .orderBy('corridor_id')
    .orderBy('position')
    .execute()
  return { corridors, stops }
}

/** Suppliers of a run by country: how many, how many of band high or critical, and the worst score. */
export function suppliersByCountry(store: Store, runId: string) {
  return store.db
    .selectFrom('score')
    .select(({ fn, eb }) => [
      'country',
      fn.countAll<number>().as('suppliers'),
      fn
        .sum<number>(eb.case().when('band', 'in', ['high', 'critical']).then(1).else(0).end())
        .as('high_or_critical'),
      fn.max('residual').as('worst'),
    ])
    .where('run_id', '=', runId)
    .where('subject_type', '=', 'supplier')
    .groupBy('country')
    .orderBy('worst', 'desc')
    .execute()
}
