import { lookup } from '../../units/lookup'
import type { FieldKey } from '../fields'
import type { TableColumn } from '../find-table'

/**
 * Columns of Open Supply Hub: its upload template and its downloads (from its published source and API documentation).
 * The names are fixed and English whatever the language of the list, so that they are read by name, not by likeness.
 */
const FIELDS_OF_COLUMNS = lookup<readonly FieldKey[]>({
  os_id: ['supplier.osId'],
  name: ['supplier.name'],
  address: ['supplier.address'],
  country_code: ['supplier.country'],
  country: ['supplier.country'],
  country_name: ['supplier.country'],
  lat: ['site.lat'],
  lng: ['site.lon'],
  sector: ['supplier.sector'],
  product_type: ['supplier.products'],
  sector_product_type: ['supplier.sector', 'supplier.products'],
  number_of_workers: ['supplier.workers'],
  duns_id: ['supplier.dunsNumber'],
  lei_id: ['supplier.lei'],
})

/** Columns of the platform for which we have no field; they are kept under their names. */
const KEPT = new Set([
  'contribution_date',
  'contributor',
  'contributor (list)',
  'parent_company',
  'parent_company_os_id',
  'facility_type',
  'processing_type',
  'facility_type_processing_type',
  'processing_type_facility_type_raw',
  'rba_id',
  'is_closed',
])

/** Names that hardly any other list has: one of them beside name, address and country tells the layout. */
const TELLING = new Set([
  'os_id',
  'contribution_date',
  'contributor (list)',
  'parent_company_os_id',
  'sector_product_type',
  'facility_type_processing_type',
  'processing_type_facility_type_raw',
  'product_type',
  'processing_type',
  'number_of_workers',
  'duns_id',
  'lei_id',
  'rba_id',
])

const nameOf = ({ heading }: TableColumn): string => heading.trim().toLowerCase()

const isOwnColumn = (name: string): boolean =>
  FIELDS_OF_COLUMNS.has(name) || KEPT.has(name) || name.startsWith('claim_')

/** Is this a list in the layout of Open Supply Hub? Name, address and country are required there. */
export function isOsHubList(columns: readonly TableColumn[]): boolean {
  const names = new Set(columns.map(nameOf))
  const hasCountry = ['country', 'country_code', 'country_name'].some(name => names.has(name))
  const isTold = [...names].some(name => TELLING.has(name) || name.startsWith('claim_'))
  return names.has('name') && names.has('address') && hasCountry && isTold
}

/**
 * The field of each column of such a list by its place; `null` = a column of the platform without a field of ours. A
 * column that is not the platform's is missing, to be guessed as in any list.
 */
export function osHubFields(columns: readonly TableColumn[]): ReadonlyMap<number, FieldKey | null> {
  const taken = new Set<FieldKey>()
  const fields = new Map<number, FieldKey | null>()
  const order = [...FIELDS_OF_COLUMNS.keys()]
  const byRank = [...columns].sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)))
  for (const column of byRank) {
    const name = nameOf(column)
    if (!isOwnColumn(name)) continue
    const field = (FIELDS_OF_COLUMNS.get(name) ?? []).find(one => !taken.has(one)) ?? null
    if (field !== null) taken.add(field)
    fields.set(column.index, field)
  }
  return fields
}
