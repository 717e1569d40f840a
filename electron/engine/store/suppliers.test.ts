import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Corridor, CorridorFee, CorridorStop } from '@shared/corridors/records'
import type {
  Control,
  OriginGroup,
  Recruiter,
  RecruiterLink,
  Site,
  Supplier,
} from '@shared/suppliers/records'
import {
  corridorFeeToRow,
  corridorStopToRow,
  corridorToRow,
  rowToCorridor,
  rowToCorridorFee,
  rowToCorridorStop,
} from './corridors'
import { migrate } from './migrations'
import { sortNameOf } from './party-rows'
import {
  controlToRow,
  originGroupToRow,
  recruiterLinkToRow,
  recruiterToRow,
  rowToControl,
  rowToOriginGroup,
  rowToRecruiter,
  rowToRecruiterLink,
  rowToSite,
  rowToSupplier,
  siteToRow,
  supplierToRow,
} from './suppliers'

const id = (n: number) => `019ab000-0000-7000-8000-${n.toString().padStart(12, '0')}`
const at = '2026-02-03T04:05:06.789Z'
const kept = {
  source: { importId: id(99), fileName: 'list.xlsx', sheet: 'Suppliers', row: 12 },
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
}
const typedIn = { ...kept, source: null, deletedAt: at }
const placed = {
  country: 'TR',
  countryText: 'Turkey',
  region: 'Gaziantep',
  city: 'Gaziantep',
  address: 'Organize San. 4',
}
const nowhere = { country: null, countryText: null, region: null, city: null, address: null }

const supplier: Supplier = {
  id: id(1),
  name: 'Çınar Halı A.Ş.',
  aliases: ['Cinar Carpets', 'شنار'],
  ...placed,
  ownNumber: '000471',
  lei: null,
  vatNumber: '1234567890',
  dunsNumber: '001234567',
  osId: null,
  registrationNumber: null,
  tier: 2,
  sector: 'textiles',
  sectorText: 'Carpets & yarn',
  products: 'carpets',
  workers: 0,
  notes: '=1+1',
  custom: { Buyer: 'Ana "A" O\'Neil' },
  ...kept,
}
const unknown = {
  ownNumber: null,
  vatNumber: null,
  dunsNumber: null,
  tier: null,
  sector: null,
  sectorText: null,
  products: null,
  workers: null,
  notes: null,
}
const bareSupplier: Supplier = {
  ...supplier,
  id: id(2),
  aliases: [],
  ...nowhere,
  ...unknown,
  custom: {},
  ...typedIn,
}
const site: Site = {
  id: id(3),
  supplierId: id(1),
  name: 'Weaving hall',
  ...placed,
  lat: 37.0662,
  lon: 37.3833,
  positionPrecision: 'city',
  sector: 'textiles',
  sectorText: null,
  workers: 412,
  lowWagePct: 35.5,
  lowQualificationPct: 0,
  informalPct: null,
  migrantPct: 22,
  agencyPct: 100,
  recruiterChain: 'one-unlicensed-or-unknown',
  custom: { 'Quality grade': 'B' },
  ...kept,
}
const origin: OriginGroup = {
  id: id(4),
  siteId: id(3),
  country: 'SY',
  place: 'Idlib',
  lat: 35.93,
  lon: 36.63,
  sharePct: 18,
  displaced: true,
  source: kept.source,
  deletedAt: null,
}
const control: Control = {
  id: id(5),
  subjectType: 'site',
  subjectId: id(3),
  control: 'grievance',
  maturity: 2,
  verification: 'doc',
  assessedOn: '2026-01-31',
  note: null,
}
const recruiter: Recruiter = {
  id: id(6),
  kind: 'recruiter',
  parentId: null,
  name: 'Blue Dune Manpower',
  aliases: ['Blue Dune'],
  ...placed,
  licenceNumber: '1287/074/75',
  licenceAuthority: null,
  countries: [],
  licenceStatus: 'licensed',
  licenceValidUntil: '2027-03-31',
  registrationNumber: null,
  notes: null,
  custom: { Cluster: 'North' },
  ...kept,
}
const subAgent: Recruiter = {
  ...recruiter,
  id: id(7),
  kind: 'sub_agent',
  parentId: id(6),
  licenceStatus: null,
  ...typedIn,
}
const link: RecruiterLink = { id: id(8), supplierId: id(1), siteId: id(3), recruiterId: id(6) }
const corridor: Corridor = {
  id: id(9),
  name: 'Dhanusha to Doha',
  recruiterId: id(6),
  supplierId: id(1),
  siteId: null,
  recruiterChain: 'two-or-more',
  legalContext: 'permission-needed',
  monthlyWage: { minor: 120_000, currency: 'QAR', rateDate: null },
  workersPerYear: 140,
  documentsRetained: false,
  contractSubstituted: null,
  visa: 'Work permit',
  debt: { minor: 150_000, currency: 'QAR', rateDate: null },
  notes: null,
  custom: { Cluster: 'North' },
  ...kept,
}
const bareCorridor: Corridor = {
  ...corridor,
  id: id(10),
  monthlyWage: null,
  documentsRetained: null,
  ...typedIn,
}
const stop: CorridorStop = {
  id: id(11),
  corridorId: id(9),
  position: 0,
  role: 'origin',
  country: 'NP',
  place: 'Janakpur',
  lat: 26.7288,
  lon: 85.9263,
}
const fee: CorridorFee = {
  id: id(12),
  corridorId: id(9),
  stopPosition: 0,
  label: 'Service charge',
  category: null,
  amount: { minor: 12_500_000, currency: 'NPR', rateDate: '2026-01-15' },
  payer: 'worker',
  paidOn: '2026-01-15',
  receipt: false,
}

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  migrate(db)
})

/** Writes a row into its table and reads it back. */
function through<Row extends object>(table: string, row: Row): Row {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(c => `@${c}`).join(', ')})`,
  ).run(row)
  return db.prepare(`SELECT * FROM ${table}`).get() as Row
}

describe('records survive the way into the database and back', () => {
  it.each([supplier, bareSupplier])('supplier %#', record => {
    expect(rowToSupplier(through('supplier', supplierToRow(record)))).toEqual(record)
  })
  it('site', () => expect(rowToSite(through('site', siteToRow(site)))).toEqual(site))
  it('origin group', () =>
    expect(rowToOriginGroup(through('origin_group', originGroupToRow(origin)))).toEqual(origin))
  it('control', () => expect(rowToControl(through('control', controlToRow(control)))).toEqual(control))
  it.each([recruiter, subAgent])('recruiter %#', record => {
    expect(rowToRecruiter(through('recruiter', recruiterToRow(record)))).toEqual(record)
  })
  it('link', () =>
    expect(rowToRecruiterLink(through('recruiter_link', recruiterLinkToRow(link)))).toEqual(link))
  it.each([corridor, bareCorridor])('corridor %#', record => {
    expect(rowToCorridor(through('corridor', corridorToRow(record)))).toEqual(record)
  })
  it('stop', () => expect(rowToCorridorStop(through('corridor_stop', corridorStopToRow(stop)))).toEqual(stop))
  it('fee', () => expect(rowToCorridorFee(through('corridor_fee', corridorFeeToRow(fee)))).toEqual(fee))
})

describe('sortNameOf', () => {
  it.each([
    ['Çınar  Halı', 'cinar hali'],
    ['ÉTABLISSEMENTS Noël', 'etablissements noel'],
    ['  Ünal ', 'unal'],
    ['Łódź', 'lodz'],
    ['Україна', 'ukraina'],
  ])('%s', (name, expected) => expect(sortNameOf(name)).toBe(expected))
})
