import type { Statement } from 'better-sqlite3'
import type { CountedRegister, RegisterFacts, RegisterGaps, Tally } from '@shared/disclosure/facts'
import { registerCounts } from './register-counts'
import type { Store } from './store'

type Licences = CountedRegister['licences']

const LIVE_SITES = `FROM site JOIN supplier ON supplier.id = site.supplier_id
  WHERE site.deleted_at IS NULL AND supplier.deleted_at IS NULL`
const LIVE_SUPPLIERS = 'FROM supplier WHERE supplier.deleted_at IS NULL'

const SUPPLIER_GAPS = `SELECT
  count(*) FILTER (WHERE NOT EXISTS
    (SELECT 1 FROM site WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL)) AS suppliersWithoutSite,
  count(*) FILTER (WHERE country IS NULL) AS suppliersWithoutCountry,
  count(*) FILTER (WHERE tier IS NULL) AS suppliersWithoutTier,
  count(*) FILTER (WHERE sector IS NULL) AS suppliersWithoutSector
  ${LIVE_SUPPLIERS}`

/** One pass over the sites: each gap counted apart would be a pass of its own. */
const SITE_GAPS = `SELECT
  iif(count(*) = 0, 0, sum(site.workers)) AS workers,
  count(*) FILTER (WHERE site.lat IS NULL) AS sitesWithoutPosition,
  count(*) FILTER (WHERE site.workers IS NULL) AS sitesWithoutWorkers,
  count(*) FILTER (WHERE NOT EXISTS
    (SELECT 1 FROM origin_group g WHERE g.site_id = site.id AND g.deleted_at IS NULL)) AS sitesWithoutOrigins,
  count(*) FILTER (WHERE site.recruiter_chain IS NULL OR site.recruiter_chain = 'unknown') AS sitesWithoutRecruiterChain
  ${LIVE_SITES}`

const OTHER_GAPS = `SELECT
  (SELECT count(*) FROM recruiter WHERE deleted_at IS NULL AND licence_status IS NULL) AS recruitersWithoutLicenceStatus,
  (SELECT count(*) FROM corridor WHERE deleted_at IS NULL AND NOT EXISTS
    (SELECT 1 FROM corridor_fee f WHERE f.corridor_id = corridor.id)) AS corridorsWithoutFees`

const LICENCES = `SELECT
  count(*) FILTER (WHERE licence_status = 'licensed') AS licensed,
  count(*) FILTER (WHERE licence_status = 'unlicensed') AS unlicensed,
  count(*) FILTER (WHERE licence_status = 'expired') AS expired,
  count(*) FILTER (WHERE licence_status IS NULL) AS unknown
  FROM recruiter WHERE deleted_at IS NULL`

/** Suppliers by a fact of theirs and sites by the same fact; a site without its own takes its supplier's. */
const tallySql = (supplierFact: string, siteFact: string) => `
  SELECT key, sum(suppliers) AS suppliers, sum(sites) AS sites FROM (
    SELECT ${supplierFact} AS key, 1 AS suppliers, 0 AS sites ${LIVE_SUPPLIERS}
    UNION ALL SELECT ${siteFact} AS key, 0, 1 ${LIVE_SITES}
  ) GROUP BY key ORDER BY suppliers DESC, sites DESC, key`

interface TallyRow {
  readonly key: string | number | null
  readonly suppliers: number
  readonly sites: number
}

const TALLIES = {
  byTier: tallySql('supplier.tier', 'supplier.tier'),
  byCountry: tallySql('supplier.country', 'coalesce(site.country, supplier.country)'),
  bySector: tallySql('supplier.sector', 'coalesce(site.sector, supplier.sector)'),
} as const

function tally(store: Store, sql: string): Tally[] {
  const rows = store.sqlite.prepare<[], TallyRow>(sql).all()
  return rows.map(({ key, suppliers, sites }) => ({
    key: key === null ? null : String(key),
    label: null,
    suppliers,
    sites,
  }))
}

/** The row of a statement that always answers with one. */
function only<Row>(statement: Statement<[], Row>): Row {
  const row = statement.get()
  if (row === undefined) throw new Error('a count answered with no row')
  return row
}

const RECRUITER_KINDS = `SELECT
  count(*) FILTER (WHERE kind = 'recruiter') AS recruiters,
  count(*) FILTER (WHERE kind = 'sub_agent') AS subAgents
  FROM recruiter WHERE deleted_at IS NULL`

type Gaps<K extends keyof RegisterGaps> = Pick<RegisterGaps, K>
type SupplierGaps = Gaps<
  'suppliersWithoutSite' | 'suppliersWithoutCountry' | 'suppliersWithoutTier' | 'suppliersWithoutSector'
>
type SiteGaps = Gaps<
  'sitesWithoutPosition' | 'sitesWithoutWorkers' | 'sitesWithoutOrigins' | 'sitesWithoutRecruiterChain'
>
type OtherGaps = Gaps<'recruitersWithoutLicenceStatus' | 'corridorsWithoutFees'>

/** The register in single numbers; what nobody knows is counted apart and never as none. */
export async function countedRegister(store: Store): Promise<CountedRegister> {
  const { sqlite } = store
  const { suppliers, sites, corridors } = await registerCounts(store)
  const kinds = only(sqlite.prepare<[], { recruiters: number; subAgents: number }>(RECRUITER_KINDS))
  const { workers, ...ofSites } = only(sqlite.prepare<[], SiteGaps & { workers: number | null }>(SITE_GAPS))
  return {
    suppliers,
    sites,
    ...kinds,
    corridors,
    workers,
    licences: only(sqlite.prepare<[], Licences>(LICENCES)),
    gaps: {
      ...only(sqlite.prepare<[], SupplierGaps>(SUPPLIER_GAPS)),
      ...ofSites,
      ...only(sqlite.prepare<[], OtherGaps>(OTHER_GAPS)),
    },
  }
}

/** How the register divides, for a statement. */
export const registerTallies = (store: Store): Pick<RegisterFacts, 'byTier' | 'byCountry' | 'bySector'> => ({
  byTier: tally(store, TALLIES.byTier),
  byCountry: tally(store, TALLIES.byCountry),
  bySector: tally(store, TALLIES.bySector),
})
