import type { Store } from './store'
import {
  rowToRecruiter,
  rowToSite,
  rowToSupplier,
  type RecruiterRow,
  type SiteRow,
  type SupplierRow,
} from './suppliers'

/** Somebody whose name can stand on a list: what screening compares. */
export interface ScreeningSubject {
  readonly type: 'supplier' | 'site' | 'recruiter'
  /** Recruiter or sub-agent; `null` for suppliers and sites. */
  readonly kind: 'recruiter' | 'sub_agent' | null
  readonly id: string
  /** The supplier itself, or the supplier of a site. */
  readonly supplierId: string | null
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string | null
  readonly city: string | null
  readonly address: string | null
  /** Register numbers that a list may hold as well (LEI, VAT, D-U-N-S, registration, licence). */
  readonly identifiers: readonly string[]
  readonly updatedAt: string
}

const known = (...numbers: readonly (string | null)[]): string[] => numbers.filter(number => number !== null)

function ofSupplier(row: SupplierRow): ScreeningSubject {
  const { id, name, aliases, country, city, address, updatedAt, ...rest } = rowToSupplier(row)
  const identifiers = known(rest.lei, rest.vatNumber, rest.dunsNumber, rest.registrationNumber)
  const place = { country, city, address }
  return { type: 'supplier', kind: null, id, supplierId: id, name, aliases, ...place, identifiers, updatedAt }
}

function ofSite(row: SiteRow): ScreeningSubject {
  const { id, supplierId, name, country, city, address, updatedAt } = rowToSite(row)
  const place = { country, city, address }
  return { type: 'site', kind: null, id, supplierId, name, aliases: [], ...place, identifiers: [], updatedAt }
}

function ofRecruiter(row: RecruiterRow): ScreeningSubject {
  const { kind, id, name, aliases, country, city, address, updatedAt, ...rest } = rowToRecruiter(row)
  const identifiers = known(rest.licenceNumber, rest.registrationNumber)
  const place = { country, city, address }
  return { type: 'recruiter', kind, id, supplierId: null, name, aliases, ...place, identifiers, updatedAt }
}

const SUPPLIERS = 'SELECT * FROM supplier WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?'
const SITES = `SELECT site.* FROM site JOIN supplier ON supplier.id = site.supplier_id
  WHERE site.deleted_at IS NULL AND supplier.deleted_at IS NULL AND site.id > ? ORDER BY site.id LIMIT ?`
const RECRUITERS = 'SELECT * FROM recruiter WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?'
const BATCH = 500

/** Every supplier, site, recruiter and sub-agent that is not in the bin: kind by kind, in order of ids. */
export function* screeningSubjects(store: Store): Generator<ScreeningSubject> {
  const suppliers = store.sqlite.prepare<[string, number], SupplierRow>(SUPPLIERS)
  for (const row of inBatches(last => suppliers.all(last, BATCH))) yield ofSupplier(row)
  const sites = store.sqlite.prepare<[string, number], SiteRow>(SITES)
  for (const row of inBatches(last => sites.all(last, BATCH))) yield ofSite(row)
  const recruiters = store.sqlite.prepare<[string, number], RecruiterRow>(RECRUITERS)
  for (const row of inBatches(last => recruiters.all(last, BATCH))) yield ofRecruiter(row)
}

/** Rows batch by batch: an open iterator would keep the connection busy for as long as its reader takes. */
function* inBatches<Row extends { readonly id: string }>(next: (last: string) => Row[]): Generator<Row> {
  let last = ''
  for (;;) {
    const rows = next(last)
    yield* rows
    if (rows.length < BATCH) return
    last = rows.at(-1)?.id ?? last
  }
}
