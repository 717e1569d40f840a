import type { InputOf } from '@shared/contract/contract'
import type { Site, Supplier } from '@shared/suppliers/records'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { sitesOfSuppliers } from '../store/sites-list'
import { supplierIds } from '../store/suppliers-list'
import { suppliersByIds } from '../store/suppliers-read'

/** A facility as Open Supply Hub counts them: a site, or a supplier of whom no site is known. */
interface Facility {
  readonly supplier: Supplier
  readonly site: Site | null
  /** The only site of its supplier: the identifiers and the number of workers of the supplier are its own. */
  readonly isOnly: boolean
}

/** Longest name and address that the platform takes. */
const LONGEST = 200

/** As the platform cleans what is uploaded: no double quotes, no spaces or commas in a row. */
const cleaned = (text: string): string =>
  text
    .replaceAll('"', '')
    .replace(/\s+/g, ' ')
    .replace(/\s*,(?:\s*,)+/g, ',')
    .trim()
    .slice(0, LONGEST)

function addressOf({ supplier, site }: Facility): string {
  const { address, city, region } = site ?? supplier
  const parts = [address, city, region].filter(part => part !== null && part !== '')
  return cleaned([...new Set(parts)].join(', '))
}

/** A place that is only the middle of a town or region is no position of a facility, and stays here. */
const positionOf = ({ site }: Facility, key: 'lat' | 'lon'): number | null =>
  site === null || site.positionPrecision === 'city' || site.positionPrecision === 'region' ? null : site[key]

/** A supplier's own number or count, where its only facility is it. */
const ownOf = <T>({ supplier, isOnly }: Facility, value: (supplier: Supplier) => T): T | null =>
  isOnly ? value(supplier) : null

/** The upload columns by their fixed names: required ones first, an unknown value empty. Nothing about workers but their number. */
function columns({ sector }: ExportWords): ListColumn<Facility>[] {
  return [
    { heading: 'os_id', kind: 'text', width: 18, value: row => ownOf(row, one => one.osId) },
    {
      heading: 'name',
      kind: 'text',
      width: 36,
      value: row => cleaned(row.isOnly || row.site === null ? row.supplier.name : row.site.name),
    },
    { heading: 'address', kind: 'text', width: 48, value: addressOf },
    { heading: 'country', kind: 'text', value: ({ supplier, site }) => (site ?? supplier).country },
    { heading: 'lat', kind: 'number', value: row => positionOf(row, 'lat') },
    { heading: 'lng', kind: 'number', value: row => positionOf(row, 'lon') },
    {
      heading: 'sector',
      kind: 'text',
      value: ({ supplier, site }) => {
        const key = site?.sector ?? supplier.sector
        return key === null ? 'Unspecified' : sector(key)
      },
    },
    { heading: 'product_type', kind: 'text', value: ({ supplier }) => supplier.products },
    {
      heading: 'number_of_workers',
      kind: 'number',
      value: row => row.site?.workers ?? ownOf(row, one => one.workers),
    },
    {
      heading: 'parent_company',
      kind: 'text',
      width: 30,
      value: row =>
        row.isOnly ? (row.supplier.custom['parent_company'] ?? null) : cleaned(row.supplier.name),
    },
    { heading: 'duns_id', kind: 'text', value: row => ownOf(row, one => one.dunsNumber) },
    { heading: 'lei_id', kind: 'text', width: 22, value: row => ownOf(row, one => one.lei) },
  ]
}

async function facilitiesOf(call: Call, ids: readonly string[]): Promise<Facility[]> {
  const suppliers = new Map((await suppliersByIds(call.store, ids)).map(one => [one.id, one]))
  const sites = await sitesOfSuppliers(call.store, ids)
  return ids.flatMap((id): Facility[] => {
    const supplier = suppliers.get(id)
    if (supplier === undefined) return []
    const own = sites.filter(site => site.supplierId === id)
    if (own.length === 0) return [{ supplier, site: null, isOnly: true }]
    return own.map(site => ({ supplier, site, isOnly: own.length === 1 }))
  })
}

/** Facilities of the suppliers that a filter finds, in the columns Open Supply Hub takes for an upload. */
export async function exportOsHub(
  { filter, sort, ...target }: InputOf<'suppliers.export-os-hub'>,
  call: Call,
): Promise<{ rows: number }> {
  const ids = await supplierIds(call.store, filter, sort)
  return exportList(call, target, {
    name: 'facilities',
    columns: columns(exportWords('en')),
    total: ids.length,
    stretch: (offset, limit) => facilitiesOf(call, ids.slice(offset, offset + limit)),
  })
}
