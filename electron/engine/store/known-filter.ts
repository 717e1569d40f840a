import { sql, type RawBuilder } from 'kysely'
import type { KnownFilter } from '@shared/suppliers/known-filter'

/** How a list says that a record lacks a fact, for each fact that can be asked for. */
export type Lacks<Gap extends string> = Readonly<Record<Gap, RawBuilder<boolean>>>

/** What every list that the engine pages demands of a row: it lacks all of these, and was changed on a day or later. */
export function knownCondition<Gap extends string>(
  { notKnown, changedSince }: KnownFilter<Gap>,
  lacks: Lacks<Gap>,
  changedAt: RawBuilder<string>,
): RawBuilder<boolean> {
  const conditions = notKnown.map(gap => lacks[gap])
  if (changedSince !== null) conditions.push(sql<boolean>`${changedAt} >= ${changedSince}`)
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` AND `)}`
}

const SITES = sql`SELECT 1 FROM site WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL`
/** One pass over all sites: cheaper than looking up those of each supplier, where it is a fact of the site itself that lacks. */
const OWNERS = sql`SELECT site.supplier_id FROM site WHERE site.deleted_at IS NULL`
const NO_ORIGIN = sql`NOT EXISTS (SELECT 1 FROM origin_group
  WHERE origin_group.site_id = site.id AND origin_group.deleted_at IS NULL)`
const NO_CHAIN = sql`(site.recruiter_chain IS NULL OR site.recruiter_chain = 'unknown')`

const isNull = (column: string) => sql<boolean>`${sql.ref(column)} IS NULL`

/** What a supplier of the query can lack; of its sites one that lacks it is enough. */
export const SUPPLIER_LACKS = {
  country: isNull('supplier.country'),
  sector: isNull('supplier.sector'),
  tier: isNull('supplier.tier'),
  workers: isNull('supplier.workers'),
  site: sql<boolean>`NOT EXISTS (${SITES})`,
  position: sql<boolean>`supplier.id IN (${OWNERS} AND site.lat IS NULL)`,
  recruiterChain: sql<boolean>`supplier.id IN (${OWNERS} AND ${NO_CHAIN})`,
  origins: sql<boolean>`EXISTS (${SITES} AND ${NO_ORIGIN})`,
} as const

export const SITE_LACKS = {
  country: isNull('site.country'),
  city: isNull('site.city'),
  position: isNull('site.lat'),
  sector: isNull('site.sector'),
  workers: isNull('site.workers'),
  recruiterChain: sql<boolean>`${NO_CHAIN}`,
  origins: sql<boolean>`${NO_ORIGIN}`,
} as const

export const RECRUITER_LACKS = {
  country: isNull('recruiter.country'),
  licenceStatus: sql<boolean>`(recruiter.licence_status IS NULL OR recruiter.licence_status = 'unknown')`,
  licenceNumber: isNull('recruiter.licence_number'),
  licenceValidUntil: isNull('recruiter.licence_valid_until'),
} as const
