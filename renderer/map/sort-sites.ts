import type { SortKey } from '../kit/list-memory'
import type { MapSite } from './scene'

export type SiteField = 'name' | 'supplier' | 'score' | 'distance' | 'workers'

type Value = string | number | null

const VALUE: Readonly<Record<SiteField, (site: MapSite) => Value>> = {
  name: site => site.name,
  supplier: site => site.supplierName,
  score: site => site.score?.residual ?? null,
  distance: site => site.nearest?.distanceKm ?? null,
  workers: site => site.workers,
}

/** Not known stands last in either direction: it is neither small nor large. */
function compare(a: Value, b: Value, descending: boolean, language: string): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order =
    typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b), language) : a - b
  return descending ? -order : order
}

export function sortSites(
  sites: readonly MapSite[],
  sort: readonly SortKey<SiteField>[],
  language: string,
): MapSite[] {
  return [...sites].sort((a, b) => {
    for (const { by, descending } of sort) {
      const order = compare(VALUE[by](a), VALUE[by](b), descending, language)
      if (order !== 0) return order
    }
    return 0
  })
}
