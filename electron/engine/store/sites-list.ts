import { sql, type RawBuilder } from 'kysely'
import type { SiteListRow } from '@shared/contract/suppliers'
import type { SiteFilter, SiteSortKeys } from '@shared/suppliers/list'
import { grouped } from './by-id'
import { withCountryOrder } from './country-order'
import { inOrderOf, keptOrder } from './kept-order'
import { knownCondition, SITE_LACKS } from './known-filter'
import type { Store } from './store'
import { rowToSite } from './suppliers'

const SORT_VALUES: Readonly<Record<SiteSortKeys[number]['by'], RawBuilder<unknown>>> = {
  name: sql`site.name COLLATE NOCASE`,
  supplier: sql`supplier.sort_name`,
  country: sql`country_order(site.country)`,
  city: sql`site.city COLLATE NOCASE`,
  workers: sql`site.workers`,
}

function orderTerms(sort: SiteSortKeys): RawBuilder<unknown> {
  const keys = sort.map(({ by, descending }) =>
    descending ? sql`${SORT_VALUES[by]} DESC NULLS LAST` : sql`${SORT_VALUES[by]} ASC NULLS LAST`,
  )
  return sql.join([...keys, sql`supplier.sort_name`, sql`site.id`])
}

/** Text that contains what a person typed, in any case: signs of LIKE are plain text. */
export const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, sign => `\\${sign}`)}%`

/** Ids of all sites of suppliers that are not in the bin, in list order. */
export function siteIds(store: Store, filter: SiteFilter, sort: SiteSortKeys): Promise<readonly string[]> {
  return keptOrder(store, JSON.stringify(['sites', filter, sort]), async () => {
    let query = withCountryOrder(store)
      .db.selectFrom('site')
      .innerJoin('supplier', 'supplier.id', 'site.supplier_id')
      .select('site.id')
      .where('site.deleted_at', 'is', null)
      .where('supplier.deleted_at', 'is', null)
      .where(knownCondition(filter, SITE_LACKS, sql`site.updated_at`))
    if (filter.supplierId !== null) query = query.where('site.supplier_id', '=', filter.supplierId)
    if (filter.text !== null && filter.text.trim() !== '') {
      const like = containing(filter.text)
      query = query.where(
        sql<boolean>`(site.name LIKE ${like} ESCAPE '\\' OR site.city LIKE ${like} ESCAPE '\\' OR (site.custom <> '{}' AND site.custom LIKE ${like} ESCAPE '\\') OR supplier.name LIKE ${like} ESCAPE '\\')`,
      )
    }
    return (await query.orderBy(orderTerms(sort)).execute()).map(row => row.id)
  })
}

/** All sites of some suppliers, in the order of the suppliers and by name. */
export async function sitesOfSuppliers(store: Store, supplierIds: readonly string[]): Promise<SiteListRow[]> {
  const rows = await store.db
    .selectFrom('site')
    .innerJoin('supplier', 'supplier.id', 'site.supplier_id')
    .selectAll('site')
    .select('supplier.name as supplier_name')
    .where('site.supplier_id', 'in', supplierIds)
    .where('site.deleted_at', 'is', null)
    .orderBy('site.name')
    .orderBy('site.id')
    .execute()
  const sitesOf = grouped(rows, row => row.supplier_id)
  return supplierIds.flatMap(id =>
    sitesOf(id).map(row => ({ ...rowToSite(row), supplierName: row.supplier_name })),
  )
}

/** List rows of some sites, in the order of the ids. */
export async function siteListRows(store: Store, ids: readonly string[]): Promise<SiteListRow[]> {
  const rows = await store.db
    .selectFrom('site')
    .innerJoin('supplier', 'supplier.id', 'site.supplier_id')
    .selectAll('site')
    .select('supplier.name as supplier_name')
    .where('site.id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows).map(row => ({ ...rowToSite(row), supplierName: row.supplier_name }))
}
