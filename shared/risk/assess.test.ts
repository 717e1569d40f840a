import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../text/canonical-json'
import { assessCorridor, assessSupplier, rescoreSupplier } from './assess'
import { bandChanges } from './band-change'
import { corridorDrivers, supplierDrivers } from './drivers'
import { factorRows } from './explain'
import type { CorridorFacts } from './facts'
import { bandOf, bandRank } from './formula'
import { RISK_MODEL } from './model'
import { conflictAt, indexReference, routeAt } from './places'
import { PortfolioCount } from './portfolio'
import { hotspotSeverity, severityFromDeaths, severityOn } from './severity'
import { at, baseline, declared, RUN_DAY, siteFacts, supplierFacts } from './testing/facts'

const data = baseline()
const index = indexReference(data, RISK_MODEL, RUN_DAY)

describe('severity of hotspots', () => {
  it.each([
    [24, 46],
    [100, 55],
    [1000, 70],
    [10_000, 85],
    [94_815, 95],
  ])('%i deaths in twelve months: %i', (deaths, severity) => {
    expect(Math.round(severityFromDeaths(deaths))).toBe(severity)
  })

  it('historic ones do not count; low confidence takes ten; a stated severity wins; age halves it', () => {
    const camp = data.hotspots[0]!.hotspots.find(
      h => h.basis === 'curated' && h.kind === 'mining' && h.status === 'current',
    )!
    expect(hotspotSeverity({ ...camp, confidence: 'medium' })).toBe(65)
    expect(hotspotSeverity({ ...camp, confidence: 'low' })).toBe(55)
    expect(hotspotSeverity({ ...camp, status: 'historic' })).toBe(0)
    expect(hotspotSeverity({ ...camp, severity: 12 })).toBe(12)
    const old = { ...camp, severity: 80, confirmedOn: '2025-11-24' }
    expect(severityOn(old, '2026-11-24', 12)).toBeCloseTo(40, 0)
  })

  it('no historic hotspot reaches the index', () => {
    const historic = new Set(data.hotspots[0]!.hotspots.filter(h => h.status === 'historic').map(h => h.id))
    expect(historic.size).toBe(21)
    expect(index.hotspots.some(hotspot => historic.has(hotspot.id))).toBe(false)
  })
})

describe('a point on the built-in map', () => {
  it('Goma lies in reach of the fighting of eastern Congo, Reykjavik of nothing', () => {
    const goma = conflictAt({ lat: -1.6792, lon: 29.2228 }, index)
    expect(goma.score).toBeGreaterThan(75)
    expect(goma.matches[0]!.distanceKm).toBeLessThan(150)
    expect(goma.nearest?.edgeKm).toBe(0)
    const reykjavik = conflictAt({ lat: 64.15, lon: -21.94 }, index)
    expect(reykjavik.score).toBe(0)
    expect(reykjavik.matches).toEqual([])
    expect(reykjavik.nearest?.edgeKm).toBeGreaterThan(1000)
  })

  it('Agadez lies on a migration route', () => {
    const { score, match } = routeAt({ lat: 16.97, lon: 7.99 }, index)
    expect(score).toBe(50)
    expect(match?.distanceKm).toBeLessThan(10)
  })

  it('matches agree with the exposure: passing over what is far away changes nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 75, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lon) => {
          const { matches, score } = conflictAt({ lat, lon }, index)
          const rest = matches.reduce(
            (left, { severity, influence }) => left * (1 - (severity * influence) / 100),
            1,
          )
          expect(score).toBeCloseTo(100 * (1 - rest), 9)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('assessing a supplier', () => {
  it('same facts and editions give the same bytes', () => {
    const facts = supplierFacts({
      sites: [siteFacts(), siteFacts({ id: 'site-2', position: at(36.2, 36.16) })],
    })
    const bytes = canonicalJson(assessSupplier(facts, index))
    for (let i = 0; i < 100; i++) {
      const again = indexReference(baseline(), RISK_MODEL, RUN_DAY)
      if (i < 5) expect(canonicalJson(assessSupplier(facts, again))).toBe(bytes)
      expect(canonicalJson(assessSupplier(facts, index))).toBe(bytes)
    }
  })

  it('an older hotspot edition gives the old number', () => {
    const base = data.hotspots[0]!
    const quiet = {
      ...data,
      hotspots: [{ ...base, hotspots: base.hotspots.filter(h => h.country !== 'SY') }],
    }
    const facts = supplierFacts({ sites: [siteFacts({ position: at(36.2, 36.6) })] })
    const now = assessSupplier(facts, index).numbers.residual
    const without = assessSupplier(facts, indexReference(quiet, RISK_MODEL, RUN_DAY)).numbers.residual
    expect(without).toBeLessThan(now)
    expect(assessSupplier(facts, indexReference(data, RISK_MODEL, RUN_DAY)).numbers.residual).toBe(now)
  })

  it('without sites it is scored at country level and says so', () => {
    const supplier = assessSupplier(supplierFacts({ sites: [], country: 'MM' }), index)
    expect(supplier.countryLevel).toBe(true)
    expect(supplier.sites[0]!.place.precision).toBe('country')
    const worst = index.worstInCountry.get('MM')!
    expect(supplier.sites[0]!.inputs.conflict).toBeCloseTo(0.6 * worst.severity, 10)
    expect(supplier.sites[0]!.inputs.route).toBeNull()
    expect(supplier.numbers.provisional).toBe(true)
    expect(supplier.numbers.range.low).toBeLessThan(supplier.numbers.range.high)
  })

  it('a site known by its region is never calmer than one known by its country alone', () => {
    const inRegion = (lat: number, lon: number, country = 'CD') => {
      const position = { lat, lon, precision: 'region' as const }
      const [site] = assessSupplier(
        supplierFacts({ sites: [siteFacts({ position, country, sector: 'mining' })] }),
        index,
      ).sites
      return site!
    }
    const share = 0.6 * index.worstInCountry.get('CD')!.severity
    const calm = inRegion(-5.82, 13.46)
    expect(calm.inputs.conflict).toBeCloseTo(share, 10)
    expect(calm.place).toMatchObject({ precision: 'region', conflictFrom: 'country', hotspots: [] })
    expect(calm.inputs.route).not.toBeNull()
    const severe = inRegion(-1.6792, 29.2228)
    expect(severe.inputs.conflict).toBeGreaterThan(share)
    expect(severe.place).toMatchObject({ precision: 'region', conflictFrom: 'place' })
    expect(severe.inputs.quality.conflict).toBe(calm.inputs.quality.conflict)
    for (const site of [calm, severe]) expect(site.floors).toEqual([])
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'a sector called %s is one that no table knows',
    sector => {
      const scoreOf = (called: string) =>
        assessSupplier(supplierFacts({ sites: [siteFacts({ sector: called })] }), index).numbers
      expect(scoreOf(sector)).toEqual(scoreOf('in no table'))
    },
  )

  it('knowing neither country nor sector still gives a score with the widest range', () => {
    const { numbers, sites } = assessSupplier(
      supplierFacts({ sites: [], country: null, sector: null }),
      index,
    )
    expect(sites[0]!.numbers.h).toBeCloseTo(60, 10)
    expect(numbers.residual).toBeCloseTo(60, 10)
    expect(numbers.range.low).toBeCloseTo(20, 10)
    expect(numbers.range.high).toBeCloseTo(80, 10)
    expect(numbers.confidence).toBe(0)
    expect(numbers.band).toBe('high')
  })

  it('a garment site inside a severe hotspot that lists garments fires F5', () => {
    const base = data.hotspots[0]!
    const hotspot = {
      ...base.hotspots[0]!,
      id: 'own-1',
      name: 'Mill town',
      lat: 50,
      lon: 10,
      radiusKm: 20,
      severity: 80,
    }
    const own = {
      ...base,
      id: 'own',
      hotspots: [{ ...hotspot, sectors: ['garments'], status: 'current' as const }],
    }
    const local = indexReference({ ...data, hotspots: [base, own] }, RISK_MODEL, RUN_DAY)
    const inside = assessSupplier(supplierFacts({ sites: [siteFacts({ position: at(50.1, 10) })] }), local)
    expect(inside.sites[0]!.inputs.floors).toEqual(['F5'])
    expect(inside.numbers.residual).toBeGreaterThanOrEqual(75)
    const outside = assessSupplier(supplierFacts({ sites: [siteFacts({ position: at(50.3, 10) })] }), local)
    expect(outside.sites[0]!.inputs.floors).toEqual([])
    const otherSector = siteFacts({ position: at(50.1, 10), sector: 'electronics' })
    expect(assessSupplier(supplierFacts({ sites: [otherSector] }), local).sites[0]!.inputs.floors).toEqual([])
  })

  it('displaced workers count at least 70, whatever their origin', () => {
    const origin = { country: 'NO', position: null, place: null, sharePct: 30, displaced: true }
    const [site] = assessSupplier(supplierFacts({ sites: [siteFacts({ origins: [origin] })] }), index).sites
    expect(site!.origins[0]!.exposure).toBe(70)
  })

  it("a site's own control goes before the supplier's", () => {
    const own = { control: 'policy', maturity: 4, verification: 'indep', assessedOn: '2026-01-01' } as const
    const general = {
      control: 'policy',
      maturity: 1,
      verification: 'self',
      assessedOn: '2026-01-01',
    } as const
    const facts = supplierFacts({
      controls: [general],
      sites: [siteFacts({ controls: [own] }), siteFacts({ id: 'site-2' })],
    })
    const [first, second] = assessSupplier(facts, index).sites
    expect(first!.inputs.controls.policy?.maturity).toBe(4)
    expect(second!.inputs.controls.policy?.maturity).toBe(1)
  })

  it('the reasons add up to H, V and M', () => {
    const controls = [{ control: 'policy', maturity: 2, verification: 'doc', assessedOn: null }] as const
    const { sites } = assessSupplier(supplierFacts({ controls }), index)
    const rows = factorRows(sites[0]!, RISK_MODEL)
    const sum = (part: string) =>
      rows.filter(row => row.part === part).reduce((total, row) => total + row.points, 0)
    expect(sum('context')).toBeCloseTo(sites[0]!.numbers.h, 9)
    expect(sum('exposure')).toBeCloseTo(sites[0]!.numbers.v, 9)
    expect(sum('control')).toBeCloseTo(sites[0]!.numbers.m, 9)
    expect(rows.filter(row => row.drives)).toHaveLength(1)
  })
})

describe('what would change the band', () => {
  const facts = supplierFacts({
    sites: [
      siteFacts({
        informalPct: declared(90),
        recruiterChain: declared('unknown'),
      }),
    ],
  })
  const supplier = assessSupplier(facts, index)

  it('names single changes, and each of them alone crosses into a lower band', () => {
    const changes = bandChanges(supplier, RISK_MODEL)
    expect(changes.length).toBeGreaterThan(0)
    const before = bandRank(bandOf(supplier.numbers.residual, RISK_MODEL))
    for (const change of changes) {
      expect(bandRank(change.band)).toBeLessThan(before)
      const [site] = supplier.sites
      if (change.kind !== 'factor') continue
      expect(change.workers).toBeGreaterThan(0)
      const trial = (score: number) =>
        rescoreSupplier(
          [
            {
              ...site!,
              inputs: { ...site!.inputs, workforce: { ...site!.inputs.workforce, [change.subject]: score } },
            },
          ],
          supplier.floors,
          RISK_MODEL,
        ).residual
      expect(trial(change.to!)).toBeCloseTo(change.residual, 10)
      expect(bandRank(bandOf(trial(change.to! + 1), RISK_MODEL))).toBe(before)
    }
  })

  it('a recruiter chain is changed to one that exists, not to a number', () => {
    const chain = bandChanges(supplier, RISK_MODEL).find(change => change.kind === 'chain')
    expect(chain).toMatchObject({ from: 85, band: 'high' })
    const subject = chain?.subject as keyof typeof RISK_MODEL.chain
    expect(RISK_MODEL.chain[subject]).toBe(chain?.to)
    expect(chain?.to).toBeLessThan(85)
  })

  it('a supplier in the lowest band has nothing to gain', () => {
    const calm = siteFacts({
      country: 'IS',
      position: at(64.15, -21.94),
      sector: 'professional-services',
      lowWagePct: declared(0),
      lowQualificationPct: declared(5),
      informalPct: declared(0),
      migrantPct: declared(5),
      recruiterChain: declared('direct'),
    })
    const supplier = assessSupplier(supplierFacts({ sites: [calm] }), index)
    expect(bandOf(supplier.numbers.residual, RISK_MODEL)).toBe('low')
    expect(bandChanges(supplier, RISK_MODEL)).toEqual([])
  })

  it('a floor that alone holds the band is named', () => {
    const floor = {
      code: 'F4',
      reason: 'F4',
      params: { months: 4.6 },
      ref: null,
      date: '2026-10-03',
    } as const
    const held = assessSupplier(supplierFacts({ floors: [floor] }), index)
    expect(held.numbers.band).toBe('critical')
    expect(held.numbers.floor).toBe('F4')
    expect(bandChanges(held, RISK_MODEL).find(change => change.kind === 'floor')?.subject).toBe('F4')
    expect(supplierDrivers(held, RISK_MODEL)[0]).toMatchObject({ code: 'floor.F4', params: { months: 4.6 } })
  })
})

describe('a corridor', () => {
  const corridor: CorridorFacts = {
    id: 'corridor-1',
    name: 'Sarlahi to Doha',
    stops: [
      { role: 'origin', country: 'NP', position: null, place: 'Sarlahi' },
      { role: 'destination', country: 'QA', position: null, place: 'Doha' },
    ],
    recruiterChain: declared('two-or-more'),
    feeMonths: { ...declared(4.6), level: 'documented' },
    legalContext: declared('permission-needed'),
    controls: [],
    floors: [],
  }

  it('a recorded floor lifts it, and the reason comes first', () => {
    const floor = { code: 'F4', reason: 'F4', params: { months: 4.6 }, ref: null, date: null } as const
    const scored = assessCorridor({ ...corridor, floors: [floor] }, index)
    expect(scored.inputs.factors).toEqual({ recruiterChain: 80, fees: 90, legalContext: 70 })
    expect(scored.inputs.transit).toBe(0)
    expect(scored.numbers.residual).toBe(75)
    expect(corridorDrivers(scored, RISK_MODEL)[0]?.code).toBe('floor.F4')
  })

  it('unknown stops and fees widen the range', () => {
    const { numbers, inputs } = assessCorridor({ ...corridor, stops: [], feeMonths: null }, index)
    expect(inputs.origin).toBeNull()
    expect(numbers.range.high - numbers.range.low).toBeGreaterThan(20)
  })
})

describe('the portfolio', () => {
  it('counts workers of suppliers within 100 km of a hotspot', () => {
    const count = new PortfolioCount(RISK_MODEL)
    const near = { id: 'ev-1', name: 'Front', distanceKm: 130, edgeKm: 100 }
    const far = { id: 'ev-1', name: 'Front', distanceKm: 131, edgeKm: 100.1 }
    count.add({ band: 'high', workers: 300, sites: [{ band: 'high', workers: 100, nearest: near }] })
    count.add({ band: 'low', workers: null, sites: [{ band: 'low', workers: 100, nearest: far }] })
    count.add({ band: 'medium', workers: null, sites: [{ band: 'medium', workers: null, nearest: null }] })
    const total = count.total()
    expect(total).toMatchObject({
      exposureShare: 0.75,
      suppliersExposed: 1,
      suppliersPlaced: 2,
      suppliersWithoutWorkers: 1,
    })
    expect(total.suppliersByBand).toEqual({ low: 1, medium: 1, high: 1, critical: 0 })
    expect(total.hotspots).toEqual([{ id: 'ev-1', name: 'Front', sites: 1, suppliers: 1, workers: 100 }])
  })
})
