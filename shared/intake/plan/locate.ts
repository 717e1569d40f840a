import type { Site, Supplier } from '../../suppliers/records'
import type { FieldKey } from '../fields'
import type { Located } from '../places/gazetteer'
import type { Remark } from '../values/reading'
import { freshRecord, type PlanContext } from './context'
import type { RowView } from './row-view'

type Placed = Pick<Site, 'country' | 'region' | 'city' | 'address'>

const WORDS = ['country', 'region', 'city', 'address'] as const

/**
 * Gives a site the centre of its town or region, when all rows have spoken and none gave coordinates. Only what the row
 * says anew is looked up: a position that a person took away stays away, and coordinates of the file or of the workspace
 * always win over a centre.
 */
export function deferLocation(context: PlanContext, row: RowView, id: string, before: Site | null): void {
  const after = context.sites.get(id)
  const isMoved = before === null || WORDS.some(word => before[word] !== after?.[word])
  if (!isMoved) return
  context.later.push(() => {
    const site = context.sites.get(id)
    if (!site || hasOwnPosition(site, before)) return
    const place = centreOf(context, row, site, fieldOf(row, 'site'))
    if (place) context.sites.merge(id, positionOf(place), { sheet: row.sheet, row: row.row })
  })
}

/** Coordinates that are no centre found by us for the place as it was. */
function hasOwnPosition(site: Site, before: Site | null): boolean {
  if (site.lat === null) return false
  return before === null || site.positionPrecision === 'exact' || site.lat !== before.lat
}

const positionOf = ({ lat, lon, precision }: Located) => ({ lat, lon, positionPrecision: precision })

/**
 * A new supplier whose town is known and of whom no site was named gets one there, so that it is scored by its
 * surroundings and not by its country alone. The row is told that the site is assumed.
 */
export function deferAssumedSite(context: PlanContext, row: RowView, supplierId: string): void {
  context.later.push(() => {
    const supplier = context.suppliers.get(supplierId)
    const isKnown = context.sites.count(`of:${supplierId}`) > 0
    if (!supplier || isKnown || !context.suppliers.isNew(supplierId)) return
    if (supplier.city === null && supplier.address === null) return
    const field = fieldOf(row, 'supplier')
    const place = centreOf(context, row, supplier, field, 'city')
    if (place?.precision !== 'city') return
    context.sites.add(assumedSite(context, row, supplier, place), { sheet: row.sheet, row: row.row })
    row.report(field, { code: 'site-assumed' }, 'note')
  })
}

function assumedSite(context: PlanContext, row: RowView, supplier: Supplier, place: Located): Site {
  const { id: supplierId, name, country, countryText, region, city, address } = supplier
  const { sector, sectorText, workers } = supplier
  return {
    supplierId,
    ...{ name, country, countryText, region, city, address, sector, sectorText, workers },
    ...positionOf(place),
    lowWagePct: null,
    lowQualificationPct: null,
    informalPct: null,
    migrantPct: null,
    agencyPct: null,
    recruiterChain: null,
    custom: {},
    ...freshRecord(context, row),
  }
}

/** The site that was assumed for a supplier in an earlier file, where it is the only one: the first real site is that one. */
export function assumedSiteOf(context: PlanContext, supplierId: string, said: Placed): string | null {
  const key = `of:${supplierId}`
  const only = context.sites.count(key) === 1 ? context.sites.find(key)[0] : undefined
  const site = only === undefined ? undefined : context.sites.get(only)
  if (!site || context.sites.isSpokenOf(site.id) || site.source === null) return null
  const isAssumed = site.positionPrecision === 'city' && site.name === context.suppliers.get(supplierId)?.name
  const isThere = said.country === site.country && (said.city === null || said.city === site.city)
  return isAssumed && isThere ? site.id : null
}

/** The cell that a note about the place belongs to. */
function fieldOf(row: RowView, owner: 'site' | 'supplier'): FieldKey | null {
  const owners = owner === 'site' ? (['site', 'supplier'] as const) : (['supplier'] as const)
  const fields = owners.flatMap(name => [`${name}.city`, `${name}.address`, `${name}.region`] as const)
  return fields.find(field => row.has(field)) ?? null
}

/** Looks a place up and tells at the row what was found, or why nothing was. */
function centreOf(
  context: PlanContext,
  row: RowView,
  { country, region, city, address }: Placed,
  field: FieldKey | null,
  least: Located['precision'] = 'region',
): Located | null {
  if (country === null || (region === null && city === null && address === null)) return null
  const search = context.gazetteer.search({ country, region, city, address })
  const place = search.state === 'unknown' ? null : search.place
  const isEnough = place !== null && (least === 'region' || place.precision === 'city')
  const tell = (remark: Remark): void => row.report(field, remark, 'note')
  if (search.state === 'ambiguous')
    tell({ code: 'place-ambiguous', params: { place: search.name, count: search.count } })
  if (place !== null && isEnough)
    tell({ code: `position-from-${place.precision}`, params: { place: place.name } })
  else if (search.state !== 'ambiguous' && city !== null)
    tell({ code: 'place-unknown', params: { place: city } })
  return isEnough ? place : null
}
