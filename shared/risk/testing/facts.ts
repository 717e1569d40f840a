import { readFileSync } from 'node:fs'
import { parseBaseline } from '../../reference/baseline'
import type { Declared, PlaceFacts, SiteFacts, SupplierFacts } from '../facts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../assets/reference/${name}.json`, import.meta.url), 'utf8'))

/** The built-in editions. */
export const baseline = () =>
  parseBaseline({
    countries: read('countries'),
    hotspots: read('hotspots'),
    routes: read('routes'),
    sectors: read('sectors'),
  })

export const RUN_DAY = '2026-11-24'

export const declared = <T>(value: T): Declared<T> => ({
  value,
  level: 'self',
  date: '2026-06-30',
  source: { kind: 'person' },
})

export const at = (lat: number, lon: number): PlaceFacts['position'] => ({ lat, lon, precision: 'exact' })

export const siteFacts = (patch: Partial<SiteFacts> = {}): SiteFacts => ({
  id: 'site-1',
  name: 'Spinning mill',
  country: 'TR',
  position: at(37.06, 37.38),
  sector: 'textiles-garments',
  workers: 200,
  lowWagePct: declared(60),
  lowQualificationPct: declared(50),
  informalPct: declared(20),
  migrantPct: declared(30),
  recruiterChain: declared('one-licensed'),
  origins: [],
  originsFrom: null,
  controls: [],
  floors: [],
  ...patch,
})

export const supplierFacts = (patch: Partial<SupplierFacts> = {}): SupplierFacts => ({
  id: 'supplier-1',
  name: 'Antep Yarn',
  country: 'TR',
  sector: 'textiles-garments',
  workers: 200,
  sites: [siteFacts()],
  controls: [],
  floors: [],
  ...patch,
})
