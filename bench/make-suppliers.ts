import { siteToRow, supplierToRow } from '../electron/engine/store/suppliers'
import type { Store } from '../electron/engine/store/store'
import { uuidV7 } from '../shared/ids/id'
import type { Site, Supplier } from '../shared/suppliers/records'
import { seeded } from '../shared/units/seeded'

/** Towns of many risks, so that generated suppliers spread over bands and the map. */
const TOWNS: readonly (readonly [country: string, city: string, lat: number, lon: number])[] = [
  ['BD', 'Gazipur', 23.9999, 90.4203],
  ['MM', 'Yangon', 16.8409, 96.1735],
  ['TH', 'Mae Sot', 16.7131, 98.5747],
  ['TR', 'Gaziantep', 37.0662, 37.3833],
  ['ET', 'Hawassa', 7.0621, 38.4764],
  ['CD', 'Goma', -1.6792, 29.2228],
  ['QA', 'Doha', 25.2854, 51.531],
  ['IN', 'Tiruppur', 11.1085, 77.3411],
  ['PK', 'Faisalabad', 31.4504, 73.135],
  ['VN', 'Hải Phòng', 20.8449, 106.6881],
  ['MY', 'George Town', 5.4141, 100.3288],
  ['MX', 'Puebla', 19.0414, -98.2063],
  ['DE', 'Chemnitz', 50.8278, 12.9214],
]
const SECTORS = [
  'textiles-garments',
  'fisheries',
  'construction',
  'agriculture',
  'electronics',
  'logistics',
] as const
const WORDS = [
  'Heron',
  'Lantern',
  'Reed',
  'Meridian',
  'Sparrow',
  'Kettle',
  'Willow',
  'Harbour',
  'Çınar',
  'Ipê',
] as const
const MADE_AT = Date.UTC(2026, 0, 1)

class Maker {
  readonly #random = seeded(1)
  #made = 0

  id(): string {
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(this.#random() * 256))
    return uuidV7(MADE_AT + this.#made++, bytes)
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const [first] = list
    const found = list[Math.floor(this.#random() * list.length)] ?? first
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }

  /** A whole number, or not known once in `gaps` times. */
  known(most: number, gaps = 8): number | null {
    return this.#random() < 1 / gaps ? null : Math.floor(this.#random() * most)
  }

  near(degrees: number): number {
    return degrees + (this.#random() - 0.5) * 2
  }
}

const at = new Date(MADE_AT).toISOString()
const kept = { source: null, createdAt: at, updatedAt: at, deletedAt: null }

function makeSupplier(maker: Maker, n: number): { supplier: Supplier; site: Site } {
  const [country, city, lat, lon] = maker.pick(TOWNS)
  const place = { country, countryText: null, region: null, city, address: null }
  const sector = maker.pick(SECTORS)
  const supplier: Supplier = {
    id: maker.id(),
    name: `${maker.pick(WORDS)} ${maker.pick(WORDS)} ${String(n).padStart(6, '0')} Ltd`,
    aliases: [],
    ...place,
    ownNumber: String(n).padStart(8, '0'),
    lei: null,
    vatNumber: null,
    dunsNumber: null,
    osId: null,
    registrationNumber: null,
    tier: (maker.known(3) ?? 0) + 1,
    sector,
    sectorText: sector,
    products: null,
    workers: maker.known(3000),
    notes: null,
    custom: {},
    ...kept,
  }
  const site: Site = {
    id: maker.id(),
    supplierId: supplier.id,
    name: `${city} works`,
    ...place,
    lat: maker.near(lat),
    lon: maker.near(lon),
    positionPrecision: 'exact',
    sector,
    sectorText: null,
    workers: maker.known(1500),
    lowWagePct: maker.known(100),
    lowQualificationPct: maker.known(100),
    informalPct: maker.known(100, 3),
    migrantPct: maker.known(100),
    agencyPct: maker.known(60),
    recruiterChain: maker.pick([
      'direct',
      'one-licensed',
      'one-unlicensed-or-unknown',
      'two-or-more',
      'unknown',
      null,
    ]),
    custom: {},
    ...kept,
  }
  return { supplier, site }
}

/**
 * Fills a workspace with generated suppliers, one site each, for measurements and for lists too long to type. The same
 * count always gives the same rows. They are written in bulk: one entry of the trail, no undo.
 */
export function fillWithSuppliers(store: Store, count: number): void {
  const maker = new Maker()
  const made = Array.from({ length: count }, (_, n) => makeSupplier(maker, n))
  store.trail.commit(
    {
      topic: 'suppliers',
      action: 'suppliers.generate',
      summary: { count },
      undo: 'record',
      rows: [],
      bulk: [
        { table: 'supplier', rows: made.map(({ supplier }) => supplierToRow(supplier)) },
        { table: 'site', rows: made.map(({ site }) => siteToRow(site)) },
      ],
      touched: ['suppliers'],
    },
    { actor: 'bench', at },
  )
}
