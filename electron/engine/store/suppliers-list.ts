import { sql, type ExpressionBuilder, type RawBuilder, type Nullable, type SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import { reasonCodeSchema, type ListScore, type SupplierListRow } from '@shared/contract/suppliers'
import type { SupplierFilter, SupplierSort, SupplierSortKeys } from '@shared/suppliers/list'
import { inCountryOrder, withCountryOrder } from './country-order'
import { inOrderOf, keptOrder } from './kept-order'
import { knownCondition, SUPPLIER_LACKS } from './known-filter'
import { textMapFromJson } from './party-rows'
import { searchExpression } from './search-words'
import type { Store } from './store'
import type { Tables } from './tables'

type Query = SelectQueryBuilder<Tables & { score: Nullable<Tables['score']> }, 'supplier' | 'score', object>
type Where = ExpressionBuilder<Tables & { score: Nullable<Tables['score']> }, 'supplier' | 'score'>

/** The newest score run; runs have time-ordered ids. */
const NEWEST_RUN = sql<string>`(SELECT id FROM score_run ORDER BY id DESC LIMIT 1)`

/** Every supplier with what the newest score run says of it. SQLite leaves the join out where nothing asks for it. */
const withScores = (store: Store): Query =>
  store.db
    .selectFrom('supplier')
    .leftJoin('score', join =>
      join
        .onRef('score.subject_id', '=', 'supplier.id')
        .on('score.subject_type', '=', 'supplier')
        .on('score.run_id', '=', NEWEST_RUN),
    )

/** Suppliers a filter finds, before sorting. */
function matching(store: Store, filter: SupplierFilter): Query {
  let query = withScores(store).where('supplier.deleted_at', filter.inBin ? 'is not' : 'is', null)
  if (filter.countries.length > 0) query = query.where('supplier.country', 'in', filter.countries)
  if (filter.sectors.length > 0) query = query.where('sector', 'in', filter.sectors)
  if (filter.tiers.length > 0) query = query.where('tier', 'in', filter.tiers)
  if (filter.bands.length > 0) query = query.where(where => inBands(where, filter.bands))
  query = query.where(knownCondition(filter, SUPPLIER_LACKS, sql`supplier.updated_at`))
  return withText(query, filter.text)
}

function inBands(where: Where, bands: SupplierFilter['bands']) {
  const scored = bands.filter(band => band !== 'not-known')
  return where.or([
    ...(scored.length > 0 ? [where('score.band', 'in', scored)] : []),
    ...(bands.includes('not-known') ? [where('score.band', 'is', null)] : []),
  ])
}

function withText(query: Query, text: string | null): Query {
  const expression = searchExpression(text ?? '')
  if (expression === null) return query
  return query.where(
    'supplier.id',
    'in',
    sql<string>`(SELECT id FROM party_key WHERE kind = 'supplier'
      AND key IN (SELECT rowid FROM party_search WHERE party_search MATCH ${expression}))`,
  )
}

const SITE_COUNT = sql<number>`(SELECT count(*) FROM site WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL)`

/** What a list is sorted by. `NULL` is "not known" and stands last, whichever way the list is sorted. */
function sortValue(by: SupplierSort): RawBuilder<unknown> {
  switch (by) {
    case 'name':
      return sql`supplier.sort_name`
    case 'country':
      return sql`country_order(supplier.country)`
    case 'changed':
      return sql`supplier.updated_at`
    case 'sites':
      return SITE_COUNT
    case 'score':
      return sql`score.residual`
    case 'confidence':
      return sql`score.confidence`
    case 'city':
    case 'sector':
    case 'tier':
    case 'workers':
      return sql`${sql.ref(`supplier.${by}`)}`
  }
}

const NEVER_UNKNOWN: ReadonlySet<SupplierSort> = new Set(['name', 'sites', 'changed'])

function orderTerms(sort: SupplierSortKeys): RawBuilder<unknown>[] {
  const keys = sort.map(({ by, descending }) => {
    const value = sortValue(by)
    const order = descending ? sql`${value} DESC` : value
    return NEVER_UNKNOWN.has(by) ? order : sql`${order} NULLS LAST`
  })
  return [...keys, sql`supplier.sort_name`, sql`supplier.id`]
}

/** The query behind a list: ids only, in order; public for the test that reads its plan. */
export function supplierIdsQuery(store: Store, filter: SupplierFilter, sort: SupplierSortKeys) {
  return matching(withCountryOrder(store), filter)
    .select('supplier.id')
    .orderBy(sql.join(orderTerms(sort)))
}

/** The same by country, in the order of codes, which an index has. */
export function supplierCountriesQuery(store: Store, filter: SupplierFilter, further: SupplierSortKeys) {
  return matching(withCountryOrder(store), filter)
    .select(['supplier.id', 'supplier.country'])
    .orderBy(sql.join([sql`supplier.country`, ...orderTerms(further)]))
}

/** Ids of all suppliers a filter finds, in list order. */
export function supplierIds(
  store: Store,
  filter: SupplierFilter,
  sort: SupplierSortKeys,
): Promise<readonly string[]> {
  return keptOrder(store, JSON.stringify(['suppliers', filter, sort]), async () => {
    const rows = await rowsInOrder(store, filter, sort)
    return rows.map(row => row.id)
  })
}

async function rowsInOrder(store: Store, filter: SupplierFilter, sort: SupplierSortKeys) {
  const [first, ...further] = sort
  if (first?.by !== 'country') return supplierIdsQuery(store, filter, sort).execute()
  return inCountryOrder(await supplierCountriesQuery(store, filter, further).execute(), first.descending)
}

type ScoreColumns = Nullable<
  Pick<
    Tables['score'],
    'residual' | 'range_low' | 'range_high' | 'band' | 'provisional' | 'confidence' | 'drivers'
  >
>

const driversSchema = z.array(z.looseObject(reasonCodeSchema.shape))

/** The first driver, told as the reason of a row. */
function mainReason(drivers: string | null): ListScore['reason'] {
  const [first] = driversSchema.parse(JSON.parse(drivers ?? '[]'))
  return first === undefined ? null : { code: first.code, params: first.params, site: first.site }
}

function scoreOf(row: ScoreColumns): ListScore | null {
  const { residual, range_low: low, range_high: high, band, confidence } = row
  if (residual === null || low === null || high === null || band === null || confidence === null) return null
  const provisional = row.provisional === 1
  return { residual, low, high, band, provisional, confidence, reason: mainReason(row.drivers) }
}

/** List rows of some suppliers, in the order of the ids. */
export async function supplierListRows(store: Store, ids: readonly string[]): Promise<SupplierListRow[]> {
  const rows = await withScores(store)
    .select(['supplier.id', 'supplier.name', 'own_number as ownNumber', 'supplier.country', 'city', 'sector'])
    .select([
      'country_text as countryText',
      'tier',
      'workers',
      'custom',
      'updated_at as updatedAt',
      'deleted_at as deletedAt',
    ])
    .select(['residual', 'range_low', 'range_high', 'band', 'provisional', 'confidence', 'drivers'])
    .select(SITE_COUNT.as('sites'))
    .where('supplier.id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows).map(
    ({ residual, range_low, range_high, band, provisional, confidence, drivers, ...row }) => ({
      ...row,
      custom: textMapFromJson(row.custom),
      score: scoreOf({ residual, range_low, range_high, band, provisional, confidence, drivers }),
    }),
  )
}

async function tallyBy(store: Store, column: 'country' | 'sector' | 'tier'): Promise<Tally[]> {
  const rows = await store.db
    .selectFrom('supplier')
    .select([`supplier.${column} as key`, eb => eb.fn.countAll<number>().as('count')])
    .where('deleted_at', 'is', null)
    .groupBy(`supplier.${column}`)
    .orderBy('count', 'desc')
    .execute()
  return rows.map(({ key, count }) => ({ key: key === null ? null : String(key), count }))
}

interface Tally {
  readonly key: string | null
  readonly count: number
}

/** The values there are to filter by, most frequent first. */
export async function supplierFacets(store: Store) {
  const [countries, sectors, tiers] = await Promise.all([
    tallyBy(store, 'country'),
    tallyBy(store, 'sector'),
    tallyBy(store, 'tier'),
  ])
  const inBin = await store.db
    .selectFrom('supplier')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('deleted_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const total = countries.reduce((sum, { count }) => sum + count, 0)
  return { countries, sectors, tiers, total, inBin: inBin.n }
}
