import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { RecruiterDetail, RecruiterListRow } from '@shared/contract/suppliers'
import type { RecruiterFilter, RecruiterSortKeys } from '@shared/suppliers/list'
import { withCountryOrder } from './country-order'
import { inOrderOf, keptOrder } from './kept-order'
import { knownCondition, RECRUITER_LACKS } from './known-filter'
import { searchExpression } from './search-words'
import type { Store } from './store'
import { rowToRecruiter, type RecruiterRow } from './suppliers'
import type { Tables } from './tables'

type Query = SelectQueryBuilder<Tables, 'recruiter', object>

function matching(store: Store, filter: RecruiterFilter): Query {
  let query: Query = store.db.selectFrom('recruiter')
  query = query.where('recruiter.deleted_at', filter.inBin ? 'is not' : 'is', null)
  if (filter.kinds.length > 0) query = query.where('kind', 'in', filter.kinds)
  if (filter.countries.length > 0) query = query.where('country', 'in', filter.countries)
  if (filter.licences.length > 0) {
    const stated = filter.licences.filter(licence => licence !== 'not-known')
    const orUnknown = filter.licences.includes('not-known')
    query = query.where(where =>
      where.or([
        ...(stated.length > 0 ? [where('licence_status', 'in', stated)] : []),
        ...(orUnknown ? [where('licence_status', 'is', null)] : []),
      ]),
    )
  }
  query = query.where(knownCondition(filter, RECRUITER_LACKS, sql`recruiter.updated_at`))
  const expression = searchExpression(filter.text ?? '')
  return expression === null ? query : query.where('recruiter.id', 'in', foundBy(expression))
}

const foundBy = (expression: string) => sql<string>`(SELECT id FROM party_key WHERE kind = 'recruiter'
  AND key IN (SELECT rowid FROM party_search WHERE party_search MATCH ${expression}))`

const SUPPLIER_COUNT = sql<number>`(SELECT count(DISTINCT supplier.id) FROM recruiter_link
  JOIN supplier ON supplier.id = recruiter_link.supplier_id AND supplier.deleted_at IS NULL
  WHERE recruiter_link.recruiter_id = recruiter.id)`
const SUB_AGENT_COUNT = sql<number>`(SELECT count(*) FROM recruiter AS sub
  WHERE sub.parent_id = recruiter.id AND sub.deleted_at IS NULL)`
/** Serves a corridor as its main recruiter or further down the chain; names in order of the alphabet. */
const CORRIDOR_NAMES = sql<string>`(SELECT json_group_array(name) FROM (SELECT corridor.name FROM corridor
  WHERE corridor.deleted_at IS NULL AND (corridor.recruiter_id = recruiter.id OR EXISTS
    (SELECT 1 FROM corridor_recruiter AS link
     WHERE link.corridor_id = corridor.id AND link.recruiter_id = recruiter.id)) ORDER BY corridor.name))`

/** What the register itself says of a recruiter; assessments and screening are asked elsewhere. */
export type RegisteredRecruiter = Omit<RecruiterListRow, 'selfAssessment' | 'sanctions'>

const SORT_VALUES: Readonly<Record<RecruiterSortKeys[number]['by'], RawBuilder<unknown>>> = {
  name: sql`recruiter.sort_name`,
  country: sql`country_order(recruiter.country)`,
  kind: sql`recruiter.kind`,
  licenceStatus: sql`recruiter.licence_status`,
  licenceValidUntil: sql`recruiter.licence_valid_until`,
  suppliers: SUPPLIER_COUNT,
  subAgents: SUB_AGENT_COUNT,
}

function orderTerms(sort: RecruiterSortKeys): RawBuilder<unknown> {
  const keys = sort.map(({ by, descending }) =>
    descending ? sql`${SORT_VALUES[by]} DESC NULLS LAST` : sql`${SORT_VALUES[by]} ASC NULLS LAST`,
  )
  return sql.join([...keys, sql`recruiter.sort_name`, sql`recruiter.id`])
}

/** Ids of all recruiters a filter finds, in list order. */
export function recruiterIds(
  store: Store,
  filter: RecruiterFilter,
  sort: RecruiterSortKeys,
): Promise<readonly string[]> {
  return keptOrder(store, JSON.stringify(['recruiters', filter, sort]), async () => {
    const query = matching(withCountryOrder(store), filter).select('recruiter.id').orderBy(orderTerms(sort))
    return (await query.execute()).map(row => row.id)
  })
}

/** Some recruiters with what the register says of them, in the order of the ids. */
export async function registeredRecruiters(
  store: Store,
  ids: readonly string[],
): Promise<RegisteredRecruiter[]> {
  const rows = await store.db
    .selectFrom('recruiter')
    .leftJoin('recruiter as parent', 'parent.id', 'recruiter.parent_id')
    .selectAll('recruiter')
    .select(['parent.name as parent_name', SUPPLIER_COUNT.as('suppliers')])
    .select([SUB_AGENT_COUNT.as('sub_agents'), CORRIDOR_NAMES.as('corridor_names')])
    .where('recruiter.id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows).map(row => ({
    ...rowToRecruiter(row),
    parentName: row.parent_name,
    suppliers: row.suppliers,
    subAgents: row.sub_agents,
    ...corridorsOf(row.corridor_names),
  }))
}

const namesSchema = z.array(z.string())

function corridorsOf(json: string): Pick<RegisteredRecruiter, 'corridors' | 'corridorNames'> {
  const corridorNames = namesSchema.parse(JSON.parse(json))
  return { corridors: corridorNames.length, corridorNames }
}

/** Everybody who works for a recruiter at any depth, each below the one it works for; `depth` counts from 1. */
export function agentsBelow(store: Store, recruiterId: string): RecruiterDetail['subAgents'] {
  return store.sqlite
    .prepare<[string], RecruiterRow & { depth: number }>(AGENTS_BELOW)
    .all(recruiterId)
    .map(row => ({ recruiter: rowToRecruiter(row), depth: row.depth }))
}

/** `path` keeps siblings by name below their head; a circle in old data ends at twenty steps. */
const AGENTS_BELOW = `
  WITH RECURSIVE below (id, depth, path) AS (
    SELECT id, 1, sort_name || char(1) || id FROM recruiter WHERE parent_id = ? AND deleted_at IS NULL
    UNION ALL
    SELECT recruiter.id, below.depth + 1, below.path || char(2) || recruiter.sort_name || char(1) || recruiter.id
    FROM recruiter JOIN below ON recruiter.parent_id = below.id
    WHERE recruiter.deleted_at IS NULL AND below.depth < 20
  )
  SELECT recruiter.*, below.depth FROM below JOIN recruiter ON recruiter.id = below.id ORDER BY below.path`

/** Suppliers (and the site, where it is known) that hire through a recruiter. */
export async function suppliersHiringThrough(
  store: Store,
  recruiterId: string,
): Promise<RecruiterDetail['suppliers']> {
  return store.db
    .selectFrom('recruiter_link as link')
    .innerJoin('supplier', 'supplier.id', 'link.supplier_id')
    .leftJoin('site', 'site.id', 'link.site_id')
    .select([
      'link.id as linkId',
      'supplier.id',
      'supplier.name',
      'link.site_id as siteId',
      'site.name as siteName',
    ])
    .where('link.recruiter_id', '=', recruiterId)
    .where('supplier.deleted_at', 'is', null)
    .orderBy('supplier.sort_name')
    .execute()
}
