import type { FieldKey } from '../fields'
import type { Table } from '../find-table'
import { fold } from '../fold'
import { mended, type SheetMapping } from '../mapping'
import { cellAt, type SheetRow } from '../sheet'
import { readCount } from '../values/number'

/** Columns that tell the places of one supplier apart. */
const PLACES: readonly FieldKey[] = [
  ...(['site.name', 'site.key', 'site.address', 'site.city', 'site.lat', 'site.position'] as const),
  ...(['supplier.address', 'supplier.city'] as const),
]

/**
 * Which rows of a list of suppliers count the workers of a place rather than of the supplier: those of suppliers whose rows
 * differ both in place and in their count. Taken for the supplier's, the count of its first row would stand for all of it.
 */
export function countsOfSites(table: Table, { kind, columns }: SheetMapping): (row: SheetRow) => boolean {
  const byField = new Map(columns.map(column => [column.target, column] as const))
  const [workers, key] = [
    byField.get('supplier.workers'),
    byField.get('supplier.ownNumber') ?? byField.get('supplier.name'),
  ]
  const places = PLACES.flatMap(field => byField.get(field) ?? [])
  const isOpen = kind === 'suppliers' && places.length > 0 && !byField.has('site.workers')
  if (!isOpen || workers === undefined || key === undefined) return () => false
  const cellOf = (row: SheetRow, column: typeof key) => mended(cellAt(row, column.column), column, row.number)
  const supplierOf = (row: SheetRow): string => fold(cellOf(row, key).text)
  const first = new Map<string, { readonly count: number; readonly place: string }>()
  const found = new Set<string>()
  for (const row of table.rows) {
    const [supplier, count] = [supplierOf(row), readCount(cellOf(row, workers))]
    if (supplier === '' || count.state !== 'read') continue
    const place = places.map(column => fold(cellOf(row, column).text)).join('\n')
    const earlier = first.get(supplier)
    if (earlier === undefined) first.set(supplier, { count: count.value, place })
    else if (earlier.count !== count.value && earlier.place !== place) found.add(supplier)
  }
  return row => found.size > 0 && found.has(supplierOf(row))
}
