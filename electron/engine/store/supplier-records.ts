import type { SiteDetail, SupplierDetail } from '@shared/contract/suppliers'
import type { Control, OriginGroup, Recruiter, RecruiterLink, Supplier } from '@shared/suppliers/records'
import { grouped, IN_IDS, rowsFor } from './by-id'
import type { Store } from './store'
import {
  rowToControl,
  rowToOriginGroup,
  rowToRecruiter,
  rowToRecruiterLink,
  rowToSite,
  rowToSupplier,
  type ControlRow,
  type OriginGroupRow,
  type RecruiterLinkRow,
  type RecruiterRow,
  type SiteRow,
  type SupplierRow,
} from './suppliers'

/** A supplier with everything recorded below it; what lies in the bin is left out. */
export interface SupplierRecords {
  readonly supplier: Supplier
  readonly sites: readonly SiteDetail[]
  readonly controls: readonly Control[]
  readonly recruiters: SupplierDetail['recruiters']
}

const SITES = `SELECT * FROM site WHERE supplier_id ${IN_IDS} AND deleted_at IS NULL ORDER BY id`
const ORIGINS = `SELECT * FROM origin_group WHERE site_id ${IN_IDS} AND deleted_at IS NULL ORDER BY share_pct DESC, id`
const CONTROLS = `SELECT * FROM control WHERE subject_id ${IN_IDS} ORDER BY control, id`
const LINKS = `SELECT * FROM recruiter_link WHERE supplier_id ${IN_IDS} ORDER BY id`
const RECRUITERS = `SELECT * FROM recruiter WHERE id ${IN_IDS} AND deleted_at IS NULL`

/** Controls of some suppliers, sites or recruiters. */
export const controlsOf = (store: Store, subjectIds: readonly string[]): Control[] =>
  rowsFor<ControlRow>(store, CONTROLS, subjectIds).map(rowToControl)

function linkedRecruiters(links: readonly RecruiterLink[], recruiters: readonly Recruiter[]) {
  const byId = new Map(recruiters.map(recruiter => [recruiter.id, recruiter]))
  return links.flatMap(link => {
    const recruiter = byId.get(link.recruiterId)
    return recruiter === undefined ? [] : [{ link, recruiter }]
  })
}

function siteDetails(store: Store, supplierIds: readonly string[]): SiteDetail[] {
  const sites = rowsFor<SiteRow>(store, SITES, supplierIds).map(rowToSite)
  const ids = sites.map(site => site.id)
  const originsOf = grouped<OriginGroup>(
    rowsFor<OriginGroupRow>(store, ORIGINS, ids).map(rowToOriginGroup),
    group => group.siteId,
  )
  const controls = grouped(controlsOf(store, ids), control => control.subjectId)
  return sites.map(site => ({ site, origins: originsOf(site.id), controls: controls(site.id) }))
}

/** The given suppliers with their sites, workers' origins, controls and recruiters: six statements for all of them. */
export function withEverything(store: Store, suppliers: readonly Supplier[]): SupplierRecords[] {
  const ids = suppliers.map(supplier => supplier.id)
  const sitesOf = grouped(siteDetails(store, ids), ({ site }) => site.supplierId)
  const controls = grouped(controlsOf(store, ids), control => control.subjectId)
  const links = rowsFor<RecruiterLinkRow>(store, LINKS, ids).map(rowToRecruiterLink)
  const recruiters = rowsFor<RecruiterRow>(
    store,
    RECRUITERS,
    links.map(link => link.recruiterId),
  ).map(rowToRecruiter)
  const recruitersOf = grouped(linkedRecruiters(links, recruiters), ({ link }) => link.supplierId)
  return suppliers.map(supplier => ({
    supplier,
    sites: sitesOf(supplier.id),
    controls: controls(supplier.id),
    recruiters: recruitersOf(supplier.id),
  }))
}

const NEXT = 'SELECT * FROM supplier WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?'

/**
 * Every supplier with everything below it, in order of ids and in batches, so that a job can report and breathe between
 * them and never holds the whole list twice.
 */
export function* supplierRecords(store: Store, batch = 500): Generator<SupplierRecords[]> {
  const next = store.sqlite.prepare<[string, number], SupplierRow>(NEXT)
  let last = ''
  for (;;) {
    const rows = next.all(last, batch)
    if (rows.length === 0) return
    last = rows.at(-1)?.id ?? last
    yield withEverything(store, rows.map(rowToSupplier))
  }
}

/** One supplier with everything below it; `undefined` when there is none or it lies in the bin. */
export function oneSupplierRecords(store: Store, id: string): SupplierRecords | undefined {
  const row = store.sqlite
    .prepare<[string], SupplierRow>('SELECT * FROM supplier WHERE deleted_at IS NULL AND id = ?')
    .get(id)
  return row === undefined ? undefined : withEverything(store, [rowToSupplier(row)])[0]
}
