import type {
  Control,
  OriginGroup,
  PositionPrecision,
  Recruiter,
  RecruiterChain,
  RecruiterLink,
  Site,
  Supplier,
} from '@shared/suppliers/records'
import {
  columnsToKept,
  columnsToPlaced,
  columnsToSource,
  keptToColumns,
  latinOf,
  placedToColumns,
  sortNameOf,
  sourceToColumns,
  textMapFromJson,
  textsFromJson,
  type KeptColumns,
  type PlacedColumns,
  type SourceColumns,
} from './party-rows'

export type SupplierRow = PlacedColumns &
  KeptColumns & {
    id: string
    name: string
    sort_name: string
    latin: string
    aliases: string
    own_number: string | null
    lei: string | null
    vat_number: string | null
    duns_number: string | null
    os_id: string | null
    registration_number: string | null
    tier: number | null
    sector: string | null
    sector_text: string | null
    products: string | null
    workers: number | null
    notes: string | null
    custom: string
  }

export type SiteRow = PlacedColumns &
  KeptColumns & {
    id: string
    supplier_id: string
    name: string
    lat: number | null
    lon: number | null
    position_precision: PositionPrecision | null
    sector: string | null
    sector_text: string | null
    workers: number | null
    low_wage_pct: number | null
    low_qualification_pct: number | null
    informal_pct: number | null
    migrant_pct: number | null
    agency_pct: number | null
    recruiter_chain: RecruiterChain | null
    custom: string
  }

export type OriginGroupRow = SourceColumns & {
  id: string
  site_id: string
  country: string | null
  place: string | null
  lat: number | null
  lon: number | null
  share_pct: number
  displaced: number
  deleted_at: string | null
}

export type ControlRow = {
  id: string
  subject_type: Control['subjectType']
  subject_id: string
  control: Control['control']
  maturity: number
  verification: Control['verification']
  assessed_on: string | null
  note: string | null
}

export type RecruiterRow = PlacedColumns &
  KeptColumns & {
    id: string
    kind: Recruiter['kind']
    parent_id: string | null
    name: string
    sort_name: string
    latin: string
    aliases: string
    licence_number: string | null
    licence_authority: string | null
    countries: string
    licence_status: Recruiter['licenceStatus']
    licence_valid_until: string | null
    registration_number: string | null
    notes: string | null
    custom: string
  }

export type RecruiterLinkRow = {
  id: string
  supplier_id: string
  site_id: string | null
  recruiter_id: string
}

/** Number of a supplier or recruiter in the full-text index `party_search`; kept by triggers. */
export type PartyKeyRow = {
  key: number
  kind: 'supplier' | 'recruiter'
  id: string
}

export interface SuppliersTables {
  supplier: SupplierRow
  site: SiteRow
  origin_group: OriginGroupRow
  control: ControlRow
  recruiter: RecruiterRow
  recruiter_link: RecruiterLinkRow
  party_key: PartyKeyRow
}

export const supplierToRow = (supplier: Supplier): SupplierRow => ({
  id: supplier.id,
  name: supplier.name,
  sort_name: sortNameOf(supplier.name),
  latin: latinOf(supplier),
  aliases: JSON.stringify(supplier.aliases),
  ...placedToColumns(supplier),
  own_number: supplier.ownNumber,
  lei: supplier.lei,
  vat_number: supplier.vatNumber,
  duns_number: supplier.dunsNumber,
  os_id: supplier.osId,
  registration_number: supplier.registrationNumber,
  tier: supplier.tier,
  sector: supplier.sector,
  sector_text: supplier.sectorText,
  products: supplier.products,
  workers: supplier.workers,
  notes: supplier.notes,
  custom: JSON.stringify(supplier.custom),
  ...keptToColumns(supplier),
})

export const rowToSupplier = (row: SupplierRow): Supplier => ({
  id: row.id,
  name: row.name,
  aliases: textsFromJson(row.aliases),
  ...columnsToPlaced(row),
  ownNumber: row.own_number,
  lei: row.lei,
  vatNumber: row.vat_number,
  dunsNumber: row.duns_number,
  osId: row.os_id,
  registrationNumber: row.registration_number,
  tier: row.tier,
  sector: row.sector,
  sectorText: row.sector_text,
  products: row.products,
  workers: row.workers,
  notes: row.notes,
  custom: textMapFromJson(row.custom),
  ...columnsToKept(row),
})

export const siteToRow = (site: Site): SiteRow => ({
  id: site.id,
  supplier_id: site.supplierId,
  name: site.name,
  ...placedToColumns(site),
  lat: site.lat,
  lon: site.lon,
  position_precision: site.positionPrecision,
  sector: site.sector,
  sector_text: site.sectorText,
  workers: site.workers,
  low_wage_pct: site.lowWagePct,
  low_qualification_pct: site.lowQualificationPct,
  informal_pct: site.informalPct,
  migrant_pct: site.migrantPct,
  agency_pct: site.agencyPct,
  recruiter_chain: site.recruiterChain,
  custom: JSON.stringify(site.custom),
  ...keptToColumns(site),
})

export const rowToSite = (row: SiteRow): Site => ({
  id: row.id,
  supplierId: row.supplier_id,
  name: row.name,
  ...columnsToPlaced(row),
  lat: row.lat,
  lon: row.lon,
  positionPrecision: row.position_precision,
  sector: row.sector,
  sectorText: row.sector_text,
  workers: row.workers,
  lowWagePct: row.low_wage_pct,
  lowQualificationPct: row.low_qualification_pct,
  informalPct: row.informal_pct,
  migrantPct: row.migrant_pct,
  agencyPct: row.agency_pct,
  recruiterChain: row.recruiter_chain,
  custom: textMapFromJson(row.custom),
  ...columnsToKept(row),
})

export const originGroupToRow = (group: OriginGroup): OriginGroupRow => ({
  id: group.id,
  site_id: group.siteId,
  country: group.country,
  place: group.place,
  lat: group.lat,
  lon: group.lon,
  share_pct: group.sharePct,
  displaced: group.displaced ? 1 : 0,
  ...sourceToColumns(group.source),
  deleted_at: group.deletedAt,
})

export const rowToOriginGroup = (row: OriginGroupRow): OriginGroup => ({
  id: row.id,
  siteId: row.site_id,
  country: row.country,
  place: row.place,
  lat: row.lat,
  lon: row.lon,
  sharePct: row.share_pct,
  displaced: row.displaced === 1,
  source: columnsToSource(row),
  deletedAt: row.deleted_at,
})

export const controlToRow = (control: Control): ControlRow => ({
  id: control.id,
  subject_type: control.subjectType,
  subject_id: control.subjectId,
  control: control.control,
  maturity: control.maturity,
  verification: control.verification,
  assessed_on: control.assessedOn,
  note: control.note,
})

export const rowToControl = (row: ControlRow): Control => ({
  id: row.id,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  control: row.control,
  maturity: row.maturity,
  verification: row.verification,
  assessedOn: row.assessed_on,
  note: row.note,
})

export const recruiterToRow = (recruiter: Recruiter): RecruiterRow => ({
  id: recruiter.id,
  kind: recruiter.kind,
  parent_id: recruiter.parentId,
  name: recruiter.name,
  sort_name: sortNameOf(recruiter.name),
  latin: latinOf(recruiter),
  aliases: JSON.stringify(recruiter.aliases),
  ...placedToColumns(recruiter),
  licence_number: recruiter.licenceNumber,
  licence_authority: recruiter.licenceAuthority,
  countries: JSON.stringify(recruiter.countries),
  licence_status: recruiter.licenceStatus,
  licence_valid_until: recruiter.licenceValidUntil,
  registration_number: recruiter.registrationNumber,
  notes: recruiter.notes,
  custom: JSON.stringify(recruiter.custom),
  ...keptToColumns(recruiter),
})

export const rowToRecruiter = (row: RecruiterRow): Recruiter => ({
  id: row.id,
  kind: row.kind,
  parentId: row.parent_id,
  name: row.name,
  aliases: textsFromJson(row.aliases),
  ...columnsToPlaced(row),
  licenceNumber: row.licence_number,
  licenceAuthority: row.licence_authority,
  countries: textsFromJson(row.countries),
  licenceStatus: row.licence_status,
  licenceValidUntil: row.licence_valid_until,
  registrationNumber: row.registration_number,
  notes: row.notes,
  custom: textMapFromJson(row.custom),
  ...columnsToKept(row),
})

export const recruiterLinkToRow = (link: RecruiterLink): RecruiterLinkRow => ({
  id: link.id,
  supplier_id: link.supplierId,
  site_id: link.siteId,
  recruiter_id: link.recruiterId,
})

export const rowToRecruiterLink = (row: RecruiterLinkRow): RecruiterLink => ({
  id: row.id,
  supplierId: row.supplier_id,
  siteId: row.site_id,
  recruiterId: row.recruiter_id,
})
