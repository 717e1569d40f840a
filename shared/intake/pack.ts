import { FEE_CATEGORIES, FEE_PAYERS, LEGAL_CONTEXTS } from '../corridors/records'
import { RELATED_ROLES, RELATED_TYPES } from '../suppliers/related-party'
import { LICENCE_STATUSES, RECRUITER_CHAINS, RECRUITER_KINDS } from '../suppliers/records'
import { FIELDS, type FieldKey, type SheetKind, type ValueType } from './fields'
import { TOLD_SECTORS } from './values/sector'

/** One column of the pack: what it becomes, and the heading by which it is known again. */
export interface PackColumn {
  readonly field: FieldKey
  readonly heading: string
  /** The row can't do without it. */
  readonly isNeeded?: true
}

/** One sheet of the pack: one kind of record, one row each. */
export interface PackSheet {
  readonly name: string
  readonly kind: SheetKind
  readonly columns: readonly PackColumn[]
}

const needed = (field: FieldKey, heading: string): PackColumn => ({ field, heading, isNeeded: true })
const column = (field: FieldKey, heading: string): PackColumn => ({ field, heading })

/**
 * Our own template pack: one workbook, one sheet per kind. Headings are words that the importer knows by themselves, so that a
 * filled pack comes in without a question; a test proves it for every column.
 */
export const PACK: readonly PackSheet[] = [
  {
    name: 'Suppliers',
    kind: 'suppliers',
    columns: [
      needed('supplier.name', 'Supplier name'),
      column('supplier.ownNumber', 'Supplier number'),
      column('supplier.aliases', 'Other names'),
      column('supplier.country', 'Country'),
      column('supplier.region', 'Region'),
      column('supplier.city', 'City'),
      column('supplier.address', 'Address'),
      column('supplier.sector', 'Sector'),
      column('supplier.products', 'Products'),
      column('supplier.tier', 'Tier'),
      column('supplier.workers', 'Workers'),
      column('supplier.lei', 'LEI'),
      column('supplier.vatNumber', 'VAT number'),
      column('supplier.dunsNumber', 'DUNS'),
      column('supplier.osId', 'OS ID'),
      column('supplier.registrationNumber', 'Registration number'),
      column('party.owners', 'Owners'),
      column('party.directors', 'Directors'),
      column('party.parentCompanies', 'Ultimate parent company'),
      column('supplier.notes', 'Notes'),
    ],
  },
  {
    name: 'Sites',
    kind: 'sites',
    columns: [
      needed('ref.supplier', 'Supplier'),
      needed('site.name', 'Site name'),
      column('site.key', 'Site number'),
      column('site.country', 'Country'),
      column('site.region', 'Region'),
      column('site.city', 'City'),
      column('site.address', 'Address'),
      column('site.lat', 'Latitude'),
      column('site.lon', 'Longitude'),
      column('site.sector', 'Sector'),
      column('site.workers', 'Workers'),
      column('ref.recruiter', 'Recruiter'),
    ],
  },
  {
    name: 'Workforce',
    kind: 'workforce',
    columns: [
      needed('ref.supplier', 'Supplier'),
      column('ref.site', 'Site'),
      column('site.workers', 'Workers'),
      column('site.lowWagePct', 'Low wage share'),
      column('site.lowQualificationPct', 'Low qualification share'),
      column('site.informalPct', 'Informal share'),
      column('site.migrantPct', 'Migrant share'),
      column('site.agencyPct', 'Agency share'),
      column('site.recruiterChain', 'Recruitment chain'),
    ],
  },
  {
    name: 'Origins',
    kind: 'origins',
    columns: [
      needed('ref.supplier', 'Supplier'),
      column('ref.site', 'Site'),
      needed('origin.country', 'Country of origin'),
      column('origin.place', 'District of origin'),
      needed('origin.sharePct', 'Share of workers'),
      column('origin.displaced', 'Displaced or refugee'),
    ],
  },
  {
    name: 'Recruiters',
    kind: 'recruiters',
    columns: [
      needed('recruiter.name', 'Recruiter name'),
      column('recruiter.kind', 'Type'),
      column('ref.parentRecruiter', 'Works for'),
      column('recruiter.aliases', 'Other names'),
      column('recruiter.country', 'Country'),
      column('recruiter.region', 'Region'),
      column('recruiter.city', 'City'),
      column('recruiter.address', 'Address'),
      column('recruiter.licenceNumber', 'Licence number'),
      column('recruiter.licenceAuthority', 'Licence authority'),
      column('recruiter.licenceStatus', 'Licence status'),
      column('recruiter.licenceValidUntil', 'Licence valid until'),
      column('recruiter.registrationNumber', 'Registration number'),
      column('recruiter.countries', 'Recruits in'),
      column('ref.supplier', 'Supplies workers to'),
      column('party.owners', 'Owners'),
      column('party.directors', 'Directors'),
      column('party.parentCompanies', 'Ultimate parent company'),
      column('recruiter.notes', 'Notes'),
    ],
  },
  {
    name: 'Corridors',
    kind: 'corridors',
    columns: [
      column('corridor.name', 'Corridor name'),
      needed('corridor.originCountry', 'Origin country'),
      column('corridor.originPlace', 'Origin place'),
      column('corridor.originLat', 'Origin latitude'),
      column('corridor.originLon', 'Origin longitude'),
      column('corridor.transit', 'Transit'),
      needed('corridor.destinationCountry', 'Destination country'),
      column('corridor.destinationPlace', 'Destination place'),
      column('corridor.destinationLat', 'Destination latitude'),
      column('corridor.destinationLon', 'Destination longitude'),
      column('ref.supplier', 'Supplier'),
      column('ref.site', 'Site'),
      column('ref.recruiter', 'Recruiter'),
      column('corridor.chain', 'Recruiters in order'),
      column('corridor.recruiterChain', 'Recruitment chain'),
      column('corridor.legalContext', 'Legal context'),
      column('corridor.visa', 'Visa or permit'),
      column('corridor.workersPerYear', 'Workers per year'),
      column('corridor.wage', 'Monthly wage'),
      column('corridor.wageCurrency', 'Wage currency'),
      column('corridor.feeLabel', 'Fee type'),
      column('corridor.feeCategory', 'Fee category'),
      column('corridor.fee', 'Fee'),
      column('corridor.feeCurrency', 'Fee currency'),
      column('corridor.feePayer', 'Paid by'),
      column('corridor.feeStop', 'Fee charged at'),
      column('corridor.feeDate', 'Fee date'),
      column('corridor.feeReceipt', 'Receipt'),
      column('corridor.debt', 'Debt on arrival'),
      column('corridor.debtCurrency', 'Debt currency'),
      column('corridor.cohort', 'Cohort'),
      column('corridor.cohortArrivedOn', 'Cohort arrived on'),
      column('corridor.cohortWorkers', 'Cohort workers'),
      column('corridor.cohortPaid', 'One worker paid'),
      column('corridor.cohortRepaid', 'Repaid to the cohort'),
      column('corridor.cohortCurrency', 'Cohort currency'),
      column('corridor.documentsRetained', 'Documents retained'),
      column('corridor.contractSubstituted', 'Contract substituted'),
      column('corridor.notes', 'Notes'),
    ],
  },
  {
    name: 'Relations',
    kind: 'relations',
    columns: [
      needed('relation.supplier', 'Sub supplier'),
      needed('relation.customer', 'Supplies to'),
      column('relation.commodity', 'Commodity'),
      column('relation.year', 'Year'),
      column('relation.note', 'Notes'),
    ],
  },
  {
    name: 'Contacts',
    kind: 'contacts',
    columns: [
      column('ref.supplier', 'Supplier'),
      column('ref.recruiter', 'Recruiter'),
      column('contact.name', 'Contact name'),
      column('contact.role', 'Contact role'),
      column('contact.email', 'Email'),
      column('contact.phone', 'Phone'),
    ],
  },
  {
    name: 'Owners and directors',
    kind: 'relatedParties',
    columns: [
      column('ref.supplier', 'Supplier'),
      column('ref.recruiter', 'Recruiter'),
      needed('related.name', 'Related party'),
      column('related.role', 'Role'),
      column('related.type', 'Kind'),
      column('related.aliases', 'Other names'),
      column('related.born', 'Born'),
      column('related.nationality', 'Nationality'),
      column('related.country', 'Country'),
      column('related.address', 'Address'),
      column('related.identifiers', 'Identifiers'),
      column('related.sharePct', 'Share held'),
      column('related.notes', 'Notes'),
    ],
  },
]

const words = (values: readonly string[]): readonly string[] =>
  values.map(value => value.replace(/[-_]/g, ' '))

/** Values a field allows, in the words the importer reads; `null` = any. Countries come by name from outside. */
export const ALLOWED: Readonly<Partial<Record<ValueType, readonly string[]>>> = {
  sector: words(TOLD_SECTORS),
  yesNo: ['yes', 'no'],
  chain: words(RECRUITER_CHAINS),
  legal: words(LEGAL_CONTEXTS),
  licenceStatus: words(LICENCE_STATUSES),
  recruiterKind: words(RECRUITER_KINDS),
  payer: words(FEE_PAYERS),
  feeCategory: words(FEE_CATEGORIES),
  relatedRole: words(RELATED_ROLES),
  relatedType: words(RELATED_TYPES),
}

export const typeOf = ({ field }: PackColumn): ValueType => FIELDS[field]
