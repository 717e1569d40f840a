import { readFileSync } from 'node:fs'
import { parseBaseline } from '../shared/reference/baseline'
import { assessSupplier } from '../shared/risk/assess'
import type { Declared, SiteFacts, SupplierFacts } from '../shared/risk/facts'
import { RISK_MODEL } from '../shared/risk/model'
import { indexReference } from '../shared/risk/places'
import { SensitivityCount } from '../shared/risk/sensitivity'
import { SensitivityParts } from '../shared/risk/sensitivity-parts'
import { seeded } from '../shared/units/seeded'
import { makeSites } from './make-events'

/**
 * Ranks under drawn settings: `node bench/run.mjs sensitivity 1200 10000`. The named alternative is to assess every
 * supplier again with a changed model, measured on a few runs and scaled.
 */
const supplierCount = Number(process.argv[3] ?? 1200)
const runs = Number(process.argv[4] ?? 10_000)
const random = seeded(5)
const read = (name: string): unknown => JSON.parse(readFileSync(`assets/reference/${name}.json`, 'utf8'))
const data = parseBaseline({
  countries: read('countries'),
  hotspots: read('hotspots'),
  routes: read('routes'),
  sectors: read('sectors'),
})
const codes = data.countries.countries.map(({ country }) => country)
const declared = (): Declared<number> => ({
  value: 100 * random(),
  level: 'self',
  date: '2026-06-30',
  source: { kind: 'person' },
})

function siteAt(id: string, { lat, lon }: { lat: number; lon: number }): SiteFacts {
  return {
    id,
    name: id,
    country: codes[Math.floor(random() * codes.length)] ?? null,
    position: { lat, lon, precision: 'exact' },
    sector: 'construction',
    workers: Math.floor(1000 * random()),
    lowWagePct: declared(),
    lowQualificationPct: declared(),
    informalPct: declared(),
    migrantPct: declared(),
    recruiterChain: null,
    origins: [
      {
        country: 'MM',
        position: { lat: 21, lon: 96, precision: 'exact' },
        place: null,
        sharePct: 20,
        displaced: false,
      },
    ],
    originsFrom: null,
    controls: [],
    floors: [],
  }
}

const places = makeSites(2 * supplierCount)
const suppliers: SupplierFacts[] = Array.from({ length: supplierCount }, (_, n) => ({
  id: `s${n}`,
  name: `s${n}`,
  country: null,
  sector: null,
  workers: null,
  sites: places.slice(2 * n, 2 * n + 1 + (n % 2)).map((place, i) => siteAt(`s${n}-${i}`, place)),
  controls: [],
  floors: [],
}))

const seconds = (since: NodeJS.CpuUsage) => process.cpuUsage(since).user / 1e6
const index = indexReference(data, RISK_MODEL, '2026-11-24')
const preparing = process.cpuUsage()
const parts = new SensitivityParts(index)
for (const facts of suppliers) parts.add(facts, assessSupplier(facts, index))
const prepared = seconds(preparing)
const sizes = { hotspots: index.hotspots.length, routes: index.routes.length }
const running = process.cpuUsage()
const count = new SensitivityCount(parts, RISK_MODEL, sizes, 42)
for (let run = 0; run < runs; run++) count.run()
const took = seconds(running)
const { topKept, sameTop, bandKept } = count.result()
const plainly = process.cpuUsage()
for (let run = 0; run < 3; run++) {
  const again = indexReference(data, RISK_MODEL, '2026-11-24')
  for (const facts of suppliers) assessSupplier(facts, again)
}
const plain = (seconds(plainly) / 3) * runs
console.log(
  `${runs} runs on ${supplierCount} suppliers with ${parts.sitePlace.length} sites: prepared in ${prepared.toFixed(2)} s, ran in ${took.toFixed(2)} s of one processor; assessing again each time would take ${plain.toFixed(0)} s (scaled from 3 runs), ${(plain / took).toFixed(0)} times as long`,
)
console.log(
  `first 20: ${(topKept * 100).toFixed(1)} % kept, all the same in ${(sameTop * 100).toFixed(1)} % of runs, bands kept ${(bandKept * 100).toFixed(1)} %`,
)
