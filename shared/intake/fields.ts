/** The kinds of sheet that can be brought in. */
export const SHEET_KINDS = [
  'suppliers',
  'sites',
  'recruiters',
  'corridors',
  'workforce',
  'origins',
  'relations',
  'contacts',
  'relatedParties',
] as const
export type SheetKind = (typeof SHEET_KINDS)[number]

/** How the values of a field are read. */
export type ValueType =
  | 'text'
  | 'list'
  | 'identifier'
  | 'lei'
  | 'osId'
  | 'duns'
  | 'vat'
  | 'country'
  | 'sector'
  | 'count'
  | 'tier'
  | 'percent'
  | 'lat'
  | 'lon'
  | 'pair'
  | 'date'
  | 'yesNo'
  | 'money'
  | 'currency'
  | 'chain'
  | 'legal'
  | 'licenceStatus'
  | 'recruiterKind'
  | 'payer'
  | 'feeCategory'
  | 'stops'
  | 'stop'
  | 'year'
  | 'email'
  | 'phone'
  | 'born'
  | 'relatedRole'
  | 'relatedType'

/**
 * Everything a column can become. The part before the dot is the record it belongs to; `ref` fields name another record
 * by its number or name. In a sheet of suppliers the `site` fields describe the place of the same row.
 */
export const FIELDS = {
  'supplier.name': 'text',
  'supplier.aliases': 'list',
  'supplier.ownNumber': 'identifier',
  'supplier.country': 'country',
  'supplier.region': 'text',
  'supplier.city': 'text',
  'supplier.address': 'text',
  'supplier.lei': 'lei',
  'supplier.vatNumber': 'vat',
  'supplier.dunsNumber': 'duns',
  'supplier.osId': 'osId',
  'supplier.registrationNumber': 'identifier',
  'supplier.tier': 'tier',
  'supplier.sector': 'sector',
  'supplier.products': 'text',
  'supplier.workers': 'count',
  'supplier.notes': 'text',
  'site.name': 'text',
  'site.key': 'identifier',
  'site.country': 'country',
  'site.region': 'text',
  'site.city': 'text',
  'site.address': 'text',
  'site.lat': 'lat',
  'site.lon': 'lon',
  'site.position': 'pair',
  'site.sector': 'sector',
  'site.workers': 'count',
  'site.lowWagePct': 'percent',
  'site.lowQualificationPct': 'percent',
  'site.informalPct': 'percent',
  'site.migrantPct': 'percent',
  'site.agencyPct': 'percent',
  'site.recruiterChain': 'chain',
  'recruiter.name': 'text',
  'recruiter.key': 'identifier',
  'recruiter.aliases': 'list',
  'recruiter.kind': 'recruiterKind',
  'recruiter.country': 'country',
  'recruiter.region': 'text',
  'recruiter.city': 'text',
  'recruiter.address': 'text',
  'recruiter.licenceNumber': 'identifier',
  'recruiter.licenceAuthority': 'text',
  'recruiter.licenceStatus': 'licenceStatus',
  'recruiter.licenceValidUntil': 'date',
  'recruiter.registrationNumber': 'identifier',
  'recruiter.countries': 'list',
  'recruiter.notes': 'text',
  'corridor.name': 'text',
  'corridor.originCountry': 'country',
  'corridor.originPlace': 'text',
  'corridor.originLat': 'lat',
  'corridor.originLon': 'lon',
  'corridor.transit': 'stops',
  'corridor.destinationCountry': 'country',
  'corridor.destinationPlace': 'text',
  'corridor.destinationLat': 'lat',
  'corridor.destinationLon': 'lon',
  'corridor.chain': 'list',
  'corridor.fee': 'money',
  'corridor.feeCurrency': 'currency',
  'corridor.feeLabel': 'text',
  'corridor.feeCategory': 'feeCategory',
  'corridor.feePayer': 'payer',
  'corridor.feeStop': 'stop',
  'corridor.feeDate': 'date',
  'corridor.feeReceipt': 'yesNo',
  'corridor.wage': 'money',
  'corridor.wageCurrency': 'currency',
  'corridor.workersPerYear': 'count',
  'corridor.recruiterChain': 'chain',
  'corridor.legalContext': 'legal',
  'corridor.visa': 'text',
  'corridor.debt': 'money',
  'corridor.debtCurrency': 'currency',
  'corridor.documentsRetained': 'yesNo',
  'corridor.contractSubstituted': 'yesNo',
  'corridor.cohort': 'text',
  'corridor.cohortArrivedOn': 'date',
  'corridor.cohortWorkers': 'count',
  'corridor.cohortPaid': 'money',
  'corridor.cohortRepaid': 'money',
  'corridor.cohortCurrency': 'currency',
  'corridor.notes': 'text',
  'origin.country': 'country',
  'origin.place': 'text',
  'origin.lat': 'lat',
  'origin.lon': 'lon',
  'origin.sharePct': 'percent',
  'origin.displaced': 'yesNo',
  'relation.supplier': 'text',
  'relation.customer': 'list',
  'relation.commodity': 'text',
  'relation.year': 'year',
  'relation.note': 'text',
  'contact.name': 'text',
  'contact.role': 'text',
  'contact.email': 'email',
  'contact.phone': 'phone',
  'related.name': 'text',
  'related.role': 'relatedRole',
  'related.type': 'relatedType',
  'related.aliases': 'list',
  'related.born': 'born',
  'related.nationality': 'country',
  'related.country': 'country',
  'related.address': 'text',
  'related.identifiers': 'list',
  'related.sharePct': 'percent',
  'related.notes': 'text',
  'party.owners': 'list',
  'party.directors': 'list',
  'party.parentCompanies': 'list',
  'party.vessels': 'list',
  'ref.supplier': 'list',
  'ref.site': 'text',
  'ref.recruiter': 'list',
  'ref.parentRecruiter': 'text',
} as const satisfies Record<string, ValueType>

export type FieldKey = keyof typeof FIELDS

/** All field keys, in the order in which screens offer them. */
export const FIELD_KEYS: readonly FieldKey[] = Object.keys(FIELDS).filter(isFieldKey)

export function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(FIELDS, key)
}

const OWNERS: Readonly<Record<SheetKind, readonly string[]>> = {
  suppliers: [
    'supplier',
    'site',
    'ref.recruiter',
    'relation.customer',
    'relation.commodity',
    'relation.year',
    'contact',
    'party',
  ],
  sites: ['site', 'ref.supplier', 'ref.recruiter'],
  recruiters: ['recruiter', 'ref.supplier', 'ref.site', 'ref.parentRecruiter', 'contact', 'party'],
  corridors: ['corridor', 'ref.supplier', 'ref.site', 'ref.recruiter'],
  workforce: [
    'site.workers',
    'site.lowWagePct',
    'site.lowQualificationPct',
    'site.informalPct',
    'site.migrantPct',
    'site.agencyPct',
    'site.recruiterChain',
    'ref.site',
    'ref.supplier',
  ],
  origins: ['origin', 'ref.site', 'ref.supplier'],
  relations: ['relation'],
  contacts: ['contact', 'ref.supplier', 'ref.recruiter'],
  relatedParties: ['related', 'ref.supplier', 'ref.recruiter'],
}

const FIELDS_OF: ReadonlyMap<SheetKind, readonly FieldKey[]> = new Map(
  SHEET_KINDS.map(kind => [
    kind,
    FIELD_KEYS.filter(key => OWNERS[kind].some(owner => key === owner || key.startsWith(`${owner}.`))),
  ]),
)

/** The fields that columns of this kind of sheet can become. */
export const fieldsOf = (kind: SheetKind): readonly FieldKey[] => FIELDS_OF.get(kind) ?? []

/** What a sheet of each kind can't do without: one field of every group. */
export const NEEDED: Readonly<Record<SheetKind, readonly (readonly FieldKey[])[]>> = {
  suppliers: [['supplier.name']],
  sites: [['site.name', 'site.city', 'site.address', 'site.lat', 'site.position'], ['ref.supplier']],
  recruiters: [['recruiter.name']],
  corridors: [
    ['corridor.originCountry', 'corridor.originPlace'],
    ['corridor.destinationCountry', 'corridor.destinationPlace'],
  ],
  workforce: [
    ['ref.site', 'ref.supplier'],
    [
      'site.lowWagePct',
      'site.lowQualificationPct',
      'site.informalPct',
      'site.migrantPct',
      'site.agencyPct',
      'site.recruiterChain',
    ],
  ],
  relations: [['relation.supplier'], ['relation.customer']],
  contacts: [
    ['ref.supplier', 'ref.recruiter'],
    ['contact.name', 'contact.email', 'contact.phone'],
  ],
  relatedParties: [['ref.supplier', 'ref.recruiter'], ['related.name']],
  origins: [['ref.site', 'ref.supplier'], ['origin.country', 'origin.place'], ['origin.sharePct']],
}

/** Kinds of sheet whose records have room for columns without a field of ours. */
const WITH_CUSTOM: ReadonlySet<SheetKind> = new Set(['suppliers', 'sites', 'recruiters', 'corridors'])

export const keepsCustom = (kind: SheetKind): boolean => WITH_CUSTOM.has(kind)

/** Personal data: a column of it stays in the file unless the person chooses to keep contacts. */
export const isContactField = (field: string): boolean => field.startsWith('contact.')

/** Names persons: contacts, owners, directors. What is wrong with such a value is told without repeating it. */
export const isPersonalField = (field: string): boolean => /^(?:contact|related|party)\./.test(field)
