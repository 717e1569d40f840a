import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { ReferenceData } from '@shared/reference/baseline'
import { assessCorridor, assessSupplier } from '@shared/risk/assess'
import { bandChanges } from '@shared/risk/band-change'
import { bandCombinations } from '@shared/risk/band-combination'
import { corridorDrivers, supplierDrivers } from '@shared/risk/drivers'
import { eventContext } from '@shared/risk/event-context'
import type { CorridorFacts } from '@shared/risk/facts'
import { RISK_MODEL } from '@shared/risk/model'
import { indexReference } from '@shared/risk/places'
import { labelledEvents, type PlainEvent } from '@shared/risk/testing/events'
import { at, baseline, declared, RUN_DAY, siteFacts, supplierFacts } from '@shared/risk/testing/facts'
import { canonicalJson } from '@shared/text/canonical-json'
import { addDays } from '@shared/units/calendar-date'
import { seeded } from '@shared/units/seeded'
import { editionHash } from '../store/baseline'
import { corridorParts, packParts, supplierParts } from './parts'

const RUNS = 1000

/** A few places round the suppliers: the whole baseline indexed a thousand times would only take longer. */
function small(data: ReferenceData): ReferenceData {
  const near = data.hotspots.map(edition => ({
    ...edition,
    hotspots: edition.hotspots.filter(({ country }) => country === 'TR' || country === 'SY').slice(0, 8),
  }))
  const routes = { ...data.routes, routes: data.routes.routes.slice(0, 3) }
  const countries = data.countries.countries.filter(({ country }) =>
    ['TR', 'SY', 'NP', 'QA'].includes(country),
  )
  return { ...data, hotspots: near, routes, countries: { ...data.countries, countries } }
}

function invented(): PlainEvent[] {
  const random = seeded(11)
  return Array.from({ length: 60 }, () => ({
    country: 'TR',
    lat: 36 + 3 * random(),
    lon: 36 + 3 * random(),
    deaths: Math.floor(40 * random()),
    precision: 1 + Math.floor(5 * random()),
    date: addDays('2026-08-31', -Math.floor(1000 * random())),
  }))
}

const suppliers = [
  supplierFacts(),
  supplierFacts({
    id: 'supplier-2',
    sites: [
      siteFacts({ position: at(36.4, 36.3), informalPct: null, recruiterChain: declared('unknown') }),
      siteFacts({ id: 'site-2', position: null }),
    ],
  }),
]
const corridor: CorridorFacts = {
  id: 'corridor-1',
  name: 'Sarlahi to Doha',
  stops: [
    { role: 'origin', country: 'NP', position: at(26.9, 85.5), place: 'Sarlahi' },
    { role: 'destination', country: 'QA', position: null, place: 'Doha' },
  ],
  recruiterChain: declared('two-or-more'),
  feeMonths: declared(3.4),
  legalContext: null,
  controls: [],
  floors: [],
}

/** Everything a run keeps and tells of its subjects, from the editions anew, as one hash. */
function runOnce(data: ReferenceData, events: readonly PlainEvent[]): string {
  const labelled = labelledEvents(events)
  const index = indexReference(data, RISK_MODEL, RUN_DAY, eventContext(labelled, RISK_MODEL))
  const hash = createHash('sha256')
  for (const edition of [data.countries, ...data.hotspots, data.routes]) hash.update(editionHash(edition))
  for (const facts of suppliers) {
    const assessed = assessSupplier(facts, index)
    const told = [
      supplierDrivers(assessed, RISK_MODEL),
      bandChanges(assessed, RISK_MODEL),
      bandCombinations(assessed, RISK_MODEL),
    ]
    hash.update(canonicalJson([assessed.numbers, told]))
    hash.update(packParts(supplierParts(facts, assessed, index)))
  }
  const assessed = assessCorridor(corridor, index)
  hash.update(canonicalJson([assessed.numbers, corridorDrivers(assessed, RISK_MODEL)]))
  hash.update(packParts(corridorParts(corridor, assessed)))
  return hash.digest('hex')
}

it(`${RUNS} runs over the same facts, editions and events give the same bytes`, { timeout: 60_000 }, () => {
  const data = small(baseline())
  const seen = new Set(Array.from({ length: RUNS }, () => runOnce(data, invented())))
  expect(seen.size).toBe(1)
})

it('another toll of one event, or another edition of the same numbers, gives other bytes', () => {
  const data = small(baseline())
  const events = invented()
  const base = runOnce(data, events)
  const [first, ...others] = events
  expect(runOnce(data, [{ ...first!, deaths: 41, precision: 1 }, ...others])).not.toBe(base)
  expect(runOnce({ ...data, routes: { ...data.routes, edition: 'another' } }, events)).not.toBe(base)
})
