import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../units/seeded'
import { assessSupplier } from './assess'
import { eventContext } from './event-context'
import type { OriginFacts, SupplierFacts } from './facts'
import { RISK_MODEL } from './model'
import { indexReference, type PlaceIndex } from './places'
import { SensitivityCount } from './sensitivity'
import { Drawer, plainDraw, SPREAD } from './sensitivity-draw'
import { SensitivityParts } from './sensitivity-parts'
import { SensitivityScorer } from './sensitivity-score'
import { labelledEvents } from './testing/events'
import { at, baseline, declared, RUN_DAY, siteFacts, supplierFacts } from './testing/facts'

const events = labelledEvents([
  { lat: 36.2, lon: 37.2, deaths: 60, country: 'SY' },
  { lat: 37.1, lon: 37.4, deaths: 3, country: 'TR' },
  { lat: -1.6, lon: 29.1, deaths: 250, country: 'CD', precision: 2 },
])
const withEvents = indexReference(baseline(), RISK_MODEL, RUN_DAY, eventContext(events, RISK_MODEL))
const without = indexReference(baseline(), RISK_MODEL, RUN_DAY)

const TOWNS = [
  ['TR', 37.06, 37.38],
  ['CD', -1.6792, 29.2228],
  ['NE', 16.97, 7.99],
  ['MM', 16.84, 96.17],
  ['DE', 50.8, 12.9],
  ['QA', 25.28, 51.53],
] as const

/** A mixed portfolio: several sites, origins with and without a place, suppliers without sites, floors. */
function portfolio(count: number, seed = 3): SupplierFacts[] {
  const random = seeded(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const origin = (): OriginFacts => {
    const [country, lat, lon] = pick(TOWNS)
    const position = random() < 0.5 ? at(lat, lon) : null
    return { country, position, place: null, sharePct: 40 * random(), displaced: random() < 0.2 }
  }
  const place = (lat: number, lon: number): SupplierFacts['sites'][number]['position'] => ({
    ...{ lat, lon },
    precision: random() < 0.3 ? 'region' : 'exact',
  })
  const site = (n: number) => {
    const [country, lat, lon] = pick(TOWNS)
    return siteFacts({
      id: `site-${n}`,
      country: random() < 0.9 ? country : null,
      position: random() < 0.8 ? place(lat + random(), lon + 9 * random()) : null,
      workers: random() < 0.8 ? Math.floor(900 * random()) : null,
      informalPct: random() < 0.5 ? declared(100 * random()) : null,
      origins: random() < 0.5 ? [origin(), origin()] : [],
    })
  }
  return Array.from({ length: count }, (_, n) =>
    supplierFacts({
      id: `supplier-${n}`,
      name: `Supplier ${n}`,
      country: pick([...TOWNS.map(([country]) => country), null]),
      sites: Array.from({ length: Math.floor(4 * random()) }, (_, i) => site(10 * n + i)),
      controls: [{ control: 'policy', maturity: 3, verification: 'doc', assessedOn: null }],
      floors: random() < 0.1 ? [{ code: 'F3', reason: 'F3', params: {}, ref: null, date: null }] : [],
    }),
  )
}

function partsOf(index: PlaceIndex, suppliers: readonly SupplierFacts[]): SensitivityParts {
  const parts = new SensitivityParts(index)
  for (const facts of suppliers) parts.add(facts, assessSupplier(facts, index))
  return parts
}

const sizesOf = (index: PlaceIndex) => ({ hotspots: index.hotspots.length, routes: index.routes.length })
const counted = (index: PlaceIndex, suppliers: readonly SupplierFacts[], runs: number, seed: number) => {
  const count = new SensitivityCount(partsOf(index, suppliers), RISK_MODEL, sizesOf(index), seed)
  for (let i = 0; i < runs; i++) count.run()
  return count.result()
}

describe('scoring a portfolio with drawn settings', () => {
  it.each([
    ['hotspots', without],
    ['single events', withEvents],
  ])('gives the scores of the model where nothing is changed, with %s', (_, index) => {
    const parts = partsOf(index, portfolio(150))
    const scorer = new SensitivityScorer(parts, RISK_MODEL)
    scorer.score(plainDraw(RISK_MODEL, { ...sizesOf(index), indicators: parts.indicatorWeights }))
    for (const [i, residual] of parts.residual.entries()) expect(scorer.residual[i]).toBeCloseTo(residual, 9)
  })

  it('gives the scores of a model with another lambda and other weights', () => {
    const suppliers = portfolio(60)
    const parts = partsOf(without, suppliers)
    const scorer = new SensitivityScorer(parts, RISK_MODEL)
    const draw = plainDraw(RISK_MODEL, { ...sizesOf(without), indicators: parts.indicatorWeights })
    draw.lambda = 1.3
    draw.effect = 0.3
    draw.workforce.set([0.3, 0.1, 0.1, 0.1, 0.2, 0.2])
    scorer.score(draw)
    const { conflict, route, control } = RISK_MODEL
    const [place, region, camp] = [65, 130, 32.5]
    const model = {
      ...RISK_MODEL,
      conflict: { ...conflict, lambdaKm: { place, region, camp } },
      route: { ...route, lambdaKm: route.lambdaKm * 1.3 },
      control: { ...control, effect: 0.3 },
      workforce: { ...RISK_MODEL.workforce, lowWage: 0.3, informal: 0.1, migrant: 0.1 },
    }
    const index = indexReference(baseline(), model, RUN_DAY)
    for (const [i, facts] of suppliers.entries())
      expect(scorer.residual[i]).toBeCloseTo(assessSupplier(facts, index).numbers.residual, 8)
  })
})

describe('drawn settings', () => {
  it('stay within their spread, and weights keep their sum', () => {
    const plain = plainDraw(RISK_MODEL, { hotspots: 4, routes: 2, indicators: [0.6, 0.4] })
    fc.assert(
      fc.property(fc.integer(), seed => {
        const draw = new Drawer(plain, seeded(seed)).next()
        const sum = (weights: Float64Array) => weights.reduce((total, weight) => total + weight, 0)
        for (const weights of [draw.workforce, draw.controls, draw.mean, draw.indicators])
          expect(sum(weights)).toBeCloseTo(1, 12)
        expect(draw.lambda).toBeGreaterThanOrEqual(1 / (1 + SPREAD.lambda))
        expect(draw.lambda).toBeLessThanOrEqual(1 + SPREAD.lambda)
        for (const factor of draw.hotspots)
          expect(Math.abs(Math.log(factor))).toBeLessThanOrEqual(Math.log(1.2))
        for (const share of [draw.conflictAlone, draw.worst, draw.effect])
          expect(share).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('ranks under many settings', () => {
  const suppliers = portfolio(80)

  it('the same seed gives the same result, another seed another', () => {
    const first = counted(withEvents, suppliers, 50, 42)
    expect(counted(withEvents, suppliers, 50, 42)).toEqual(first)
    expect(counted(withEvents, suppliers, 50, 43).suppliers).not.toEqual(first.suppliers)
  })

  it('every rank band holds its middle, shares add up, and the first twenty are counted', () => {
    const result = counted(without, suppliers, 200, 1)
    expect(result.suppliers.map(({ rank }) => rank)).toEqual(suppliers.map((_, i) => i + 1))
    for (const { low, middle, high, bands } of result.suppliers) {
      expect(low).toBeLessThanOrEqual(middle)
      expect(middle).toBeLessThanOrEqual(high)
      expect(Object.values(bands).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
    expect(result.suppliers.reduce((sum, { topShare }) => sum + topShare, 0)).toBeCloseTo(20, 9)
    expect(result.topKept).toBeGreaterThan(0.7)
    expect(result.sameTop).toBeLessThanOrEqual(result.topKept)
  })

  it('equal suppliers keep their order; one alone is always first', () => {
    const twins = Array.from({ length: 30 }, (_, n) => supplierFacts({ id: `twin-${n}`, name: `Twin ${n}` }))
    const result = counted(without, twins, 30, 9)
    expect(result.sameTop).toBe(1)
    for (const { low, rank, high } of result.suppliers) expect([low, high]).toEqual([rank, rank])
    expect(counted(without, suppliers.slice(0, 1), 5, 1)).toMatchObject({ top: 1, sameTop: 1, topKept: 1 })
    expect(counted(without, [], 5, 1)).toMatchObject({ top: 0, suppliers: [] })
  })
})
