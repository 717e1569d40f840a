import { Refusal } from '@shared/contract/error'
import type { CorridorListRow } from '@shared/contract/corridors'
import type { CorridorFilter, CorridorGap, CorridorSort, CorridorSortKeys } from '@shared/corridors/list'
import type { Corridor, CorridorStop } from '@shared/corridors/records'
import { owedInAll, owedRepayments } from '@shared/corridors/owed'
import { corridorsInOrder, withParts, type CorridorParts } from './corridor-records'
import { rowToCorridor } from './corridors'
import { englishName } from './english-name'
import { inOrderOf, keptOrder } from './kept-order'
import { sortNameOf } from './party-rows'
import type { Store } from './store'

/** How a stop is ordered and found: by the name of its country, then its place. */
const placeText = (stop: CorridorStop | undefined): string | null =>
  stop?.country ? sortNameOf(`${englishName(stop.country)} ${stop.place ?? ''}`) : null

function sortValue({ corridor, stops, burden }: CorridorParts, by: CorridorSort): string | number | null {
  switch (by) {
    case 'name':
      return sortNameOf(corridor.name)
    case 'origin':
      return placeText(stops[0])
    case 'destination':
      return placeText(stops.at(-1))
    case 'workersPerYear':
      return corridor.workersPerYear
    case 'burden':
      return burden.months
    case 'changed':
      return corridor.updatedAt
  }
}

/** Not known stands last, whichever way the list is sorted. */
function compared(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = a < b ? -1 : a > b ? 1 : 0
  return descending ? -order : order
}

function sorted(corridors: readonly CorridorParts[], sort: CorridorSortKeys): CorridorParts[] {
  return [...corridors].sort((a, b) => {
    for (const { by, descending } of sort) {
      const order = compared(sortValue(a, by), sortValue(b, by), descending)
      if (order !== 0) return order
    }
    return 0
  })
}

const recruits = (id: string, corridor: Corridor, chain: CorridorParts['chain']): boolean =>
  corridor.recruiterId === id || chain.some(({ recruiterId }) => recruiterId === id)

const isUnknown = (stop: CorridorStop | undefined): boolean => (stop?.country ?? null) === null

const LACKS: Readonly<Record<CorridorGap, (parts: CorridorParts) => boolean>> = {
  origin: ({ stops }) => isUnknown(stops[0]),
  destination: ({ stops }) => stops.length < 2 || isUnknown(stops.at(-1)),
  recruiter: ({ corridor, chain }) => corridor.recruiterId === null && chain.length === 0,
  supplier: ({ corridor }) => corridor.supplierId === null,
  workersPerYear: ({ corridor }) => corridor.workersPerYear === null,
  monthlyWage: ({ corridor }) => corridor.monthlyWage === null,
  fees: ({ fees }) => fees.length === 0,
  legalContext: ({ corridor }) => corridor.legalContext === null,
}

function fits(parts: CorridorParts, filter: CorridorFilter): boolean {
  const { corridor, stops, chain } = parts
  const text = sortNameOf(filter.text ?? '')
  const said = sortNameOf([corridor.name, ...stops.map(stop => stop.place ?? '')].join(' '))
  return (
    said.includes(text) &&
    filter.notKnown.every(gap => LACKS[gap](parts)) &&
    (filter.changedSince === null || corridor.updatedAt >= filter.changedSince) &&
    (filter.recruiterId === null || recruits(filter.recruiterId, corridor, chain)) &&
    (filter.supplierId === null || corridor.supplierId === filter.supplierId) &&
    (filter.countries.length === 0 || stops.some(stop => filter.countries.includes(stop.country ?? '')))
  )
}

/**
 * Ids of the corridors a filter finds, in list order. Corridors are counted in hundreds, not in tens of thousands, and
 * their burden is worked out by the domain: so they are filtered and sorted here, not in SQL.
 */
export function corridorIds(
  store: Store,
  filter: CorridorFilter,
  sort: CorridorSortKeys,
): Promise<readonly string[]> {
  return keptOrder(store, JSON.stringify(['corridors', filter, sort]), () => {
    const all = withParts(store, corridorsInOrder(store, filter.inBin))
    const found = all.filter(parts => fits(parts, filter))
    return Promise.resolve(sorted(found, sort).map(({ corridor }) => corridor.id))
  })
}

const endOf = (stop: CorridorStop | undefined) =>
  stop === undefined ? null : { country: stop.country, place: stop.place }

/** List rows of some corridors, in the order of the ids. */
export async function corridorListRows(store: Store, ids: readonly string[]): Promise<CorridorListRow[]> {
  const rows = await store.db
    .selectFrom('corridor')
    .leftJoin('recruiter', 'recruiter.id', 'corridor.recruiter_id')
    .leftJoin('supplier', 'supplier.id', 'corridor.supplier_id')
    .selectAll('corridor')
    .select(['recruiter.name as recruiter_name', 'supplier.name as supplier_name'])
    .where('corridor.id', 'in', ids)
    .execute()
  const inOrder = inOrderOf(ids, rows)
  const parts = withParts(store, inOrder.map(rowToCorridor))
  return parts.map(({ corridor, stops, fees, burden, cohorts }, n) => ({
    ...corridor,
    origin: endOf(stops[0]),
    destination: endOf(stops.length > 1 ? stops.at(-1) : undefined),
    transits: Math.max(0, stops.length - 2),
    fees: fees.length,
    recruiterName: inOrder[n]?.recruiter_name ?? null,
    supplierName: inOrder[n]?.supplier_name ?? null,
    burden,
    owed: owedInAll(owedRepayments(fees, cohorts, corridor.workersPerYear)),
  }))
}

/** A corridor, in the bin or not. Refuses with `not-found`. */
export async function corridorById(store: Store, id: string): Promise<Corridor> {
  const row = await store.db.selectFrom('corridor').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'corridor', id } })
  return rowToCorridor(row)
}

/** Corridors by id; ids that do not exist are left out. */
export async function corridorsByIds(store: Store, ids: readonly string[]): Promise<Corridor[]> {
  const rows = await store.db.selectFrom('corridor').selectAll().where('id', 'in', ids).execute()
  return rows.map(rowToCorridor)
}
