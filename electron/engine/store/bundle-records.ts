import type { Place } from '@shared/disclosure/profiles/place'
import type { Store } from './store'

/** A row of the register as the bundle has it: what the figures of the statement are counted from. */
export type RecordRow = Readonly<Record<string, string | number | null>>

/** Suppliers with the band of a run, and how far the nearest hotspot is from the nearest of their sites in it. */
const SUPPLIERS = `SELECT supplier.id, supplier.name, supplier.country, CAST(supplier.tier AS TEXT) AS tier, supplier.sector,
    coalesce(supplier.workers, (SELECT sum(site.workers) FROM site
      WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL)) AS workers,
    (SELECT count(*) FROM site WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL) AS sites,
    (SELECT band FROM score WHERE run_id = ? AND subject_type = 'supplier' AND subject_id = supplier.id) AS band,
    (SELECT min(nearest_edge_km) FROM score
      WHERE run_id = ? AND subject_type = 'site' AND parent_id = supplier.id) AS nearestKm
  FROM supplier WHERE supplier.deleted_at IS NULL ORDER BY supplier.id`

const SITES = `SELECT site.id, site.name, supplier.id AS supplier, supplier.name AS supplierName,
    coalesce(site.country, supplier.country) AS country, coalesce(site.sector, supplier.sector) AS sector,
    coalesce(site.region, supplier.region) AS region, site.city, site.address, site.lat, site.lon,
    CAST(supplier.tier AS TEXT) AS tier, site.workers, site.lat IS NOT NULL AS positioned,
    (SELECT count(*) FROM origin_group g WHERE g.site_id = site.id AND g.deleted_at IS NULL) AS origins,
    site.recruiter_chain AS recruiterChain
  FROM site JOIN supplier ON supplier.id = site.supplier_id
  WHERE site.deleted_at IS NULL AND supplier.deleted_at IS NULL ORDER BY site.id`

const RECRUITERS = `SELECT id, name, kind, country, licence_status AS licenceStatus, licence_number AS licenceNumber,
    licence_valid_until AS licenceValidUntil
  FROM recruiter WHERE deleted_at IS NULL ORDER BY id`

export const supplierRecords = ({ sqlite }: Store, runId: string): RecordRow[] =>
  sqlite.prepare<[string, string], RecordRow>(SUPPLIERS).all(runId, runId)

/** A site with its place as exactly as it is known. */
type SiteRow = RecordRow & Place

export const siteRecords = ({ sqlite }: Store) =>
  sqlite
    .prepare<[], SiteRow>(SITES)
    .all()
    .map(row => ({ ...row, positioned: row['positioned'] === 1 }))

export const recruiterRecords = ({ sqlite }: Store): RecordRow[] =>
  sqlite.prepare<[], RecordRow>(RECRUITERS).all()
