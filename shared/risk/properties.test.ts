import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictExposure, type HotspotReach, originHazard } from './context'
import { bandOf, bandRank } from './formula'
import type { ControlState, ControlStates, SiteInputs } from './inputs'
import {
  FLOOR_CODES,
  type FloorCode,
  RISK_CONTROLS,
  RISK_MODEL,
  type RiskControl,
  WORKFORCE_FACTORS,
  type WorkforceFactor,
} from './model'
import { scoreSite } from './site-score'
import { scoreSupplier, type SiteShare } from './supplier-score'
import { allControls, allQuality } from './testing/inputs'

const score = fc.double({ min: 0, max: 100, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const known = (chance = 4) => fc.option(score, { nil: null, freq: chance })
const record = <K extends string, V>(
  keys: readonly K[],
  value: fc.Arbitrary<V>,
): fc.Arbitrary<Record<K, V>> =>
  fc.tuple(...keys.map(() => value)).map(values => {
    const entries = keys.map((key, i) => [key, values[i]])
    return Object.fromEntries(entries) as Record<K, V>
  })

const control = fc.option(
  fc.record<ControlState>({
    maturity: fc.integer({ min: 0, max: 4 }),
    verification: fc.constantFrom('none', 'self', 'doc', 'indep'),
  }),
  { nil: null },
)
const floors = fc.subarray([...FLOOR_CODES], { maxLength: 3 })
const workforce: fc.Arbitrary<Record<WorkforceFactor, number | null>> = record(WORKFORCE_FACTORS, known())
const controls: fc.Arbitrary<ControlStates> = record(RISK_CONTROLS, control)
const qualities = fc.record({
  conflict: share,
  route: share,
  country: share,
  origin: share,
  workforce: record(WORKFORCE_FACTORS, share),
  controls: record(RISK_CONTROLS, share),
})
const inputs: fc.Arbitrary<SiteInputs> = fc.record({
  conflict: known(),
  route: known(),
  country: known(),
  origins: fc.array(fc.record({ share, exposure: score }), { maxLength: 4 }),
  workforce,
  controls,
  floors,
  quality: qualities,
})
const reach: fc.Arbitrary<HotspotReach> = fc.record({
  severity: score,
  radiusKm: fc.double({ min: 0, max: 300, noNaN: true }),
  distanceKm: fc.double({ min: 0, max: 1000, noNaN: true }),
  lambdaKm: fc.constantFrom(25, 50, 100),
})
const residual = (site: SiteInputs) => scoreSite(site, RISK_MODEL).residual
/** Room for the last bit of a floating-point sum. */
const SLACK = 1e-9

describe('monotonicity', () => {
  it('another hotspot never lowers the conflict exposure, nor does moving closer', () => {
    fc.assert(
      fc.property(fc.array(reach, { maxLength: 5 }), reach, share, (reaches, extra, nearer) => {
        const before = conflictExposure([...reaches, extra], RISK_MODEL)
        const moved = { ...extra, distanceKm: extra.distanceKm * nearer }
        expect(before).toBeGreaterThanOrEqual(conflictExposure(reaches, RISK_MODEL) - SLACK)
        expect(conflictExposure([...reaches, moved], RISK_MODEL)).toBeGreaterThanOrEqual(before - SLACK)
      }),
    )
  })

  it('raising conflict, route, country or any factor of V never lowers the score', () => {
    const raise = fc.constantFrom('conflict', 'route', 'country', ...WORKFORCE_FACTORS)
    fc.assert(
      fc.property(inputs, raise, score, score, (site, factor, a, b) => {
        const set = (value: number): SiteInputs =>
          factor === 'conflict' || factor === 'route' || factor === 'country'
            ? { ...site, [factor]: value }
            : { ...site, workforce: { ...site.workforce, [factor]: value } }
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(residual(set(high))).toBeGreaterThanOrEqual(residual(set(low)) - SLACK)
      }),
    )
  })

  it('a floor never lowers the score and beats any control', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom<FloorCode[]>(...FLOOR_CODES), (site, code) => {
        const controlled = { ...site, controls: allControls({ maturity: 4, verification: 'indep' }) }
        const floored = residual({ ...controlled, floors: [...site.floors, code] })
        expect(floored).toBeGreaterThanOrEqual(residual(controlled))
        expect(floored).toBeGreaterThanOrEqual(RISK_MODEL.floors[code])
        expect(residual({ ...controlled, floors: [] })).toBe(scoreSite(controlled, RISK_MODEL).controlled)
      }),
    )
  })

  it('another group of workers never lowers the origin hazard', () => {
    const group = fc.record({ share, exposure: score })
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), group, (groups, extra) => {
        const before = originHazard(groups, RISK_MODEL)
        expect(originHazard([...groups, extra], RISK_MODEL)).toBeGreaterThanOrEqual(before - SLACK)
      }),
    )
  })
})

describe('range and bands', () => {
  it('every score stays within 0 and 100 and between its range, whatever is missing', () => {
    fc.assert(
      fc.property(inputs, site => {
        const { residual, inherent, range, h, v, m, confidence } = scoreSite(site, RISK_MODEL)
        for (const value of [residual, inherent, range.low, range.high, h, v]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100 + SLACK)
        }
        expect(m).toBeGreaterThanOrEqual(0)
        expect(m).toBeLessThanOrEqual(1 + SLACK)
        expect(confidence).toBeLessThanOrEqual(1 + SLACK)
        expect(range.low).toBeLessThanOrEqual(residual + SLACK)
        expect(range.high).toBeGreaterThanOrEqual(residual - SLACK)
      }),
    )
  })

  it('bands change exactly at 25, 50 and 75', () => {
    const edges = [
      [0, 'low'],
      [24.99999, 'low'],
      [25, 'medium'],
      [49.99999, 'medium'],
      [50, 'high'],
      [74.99999, 'high'],
      [75, 'critical'],
      [100, 'critical'],
    ] as const
    for (const [value, band] of edges) expect(bandOf(value, RISK_MODEL), String(value)).toBe(band)
  })

  it('full verified control gives M = 1 and half the inherent risk; nothing known gives M = 0', () => {
    fc.assert(
      fc.property(inputs, site => {
        const best = scoreSite(
          { ...site, floors: [], controls: allControls({ maturity: 4, verification: 'indep' }) },
          RISK_MODEL,
        )
        expect(best.m).toBeCloseTo(1, 12)
        expect(best.residual).toBeCloseTo(best.inherent / 2, 10)
        const none = scoreSite({ ...site, floors: [], controls: allControls(null) }, RISK_MODEL)
        expect(none.m).toBe(0)
        expect(none.residual).toBe(none.inherent)
      }),
    )
  })
})

describe('missing data', () => {
  const everyFactor = fc.constantFrom<WorkforceFactor[]>(...WORKFORCE_FACTORS)

  it('forgetting a factor lowers the confidence and never narrows the range', () => {
    fc.assert(
      fc.property(inputs, everyFactor, (site, factor) => {
        const forgotten: SiteInputs = {
          ...site,
          workforce: { ...site.workforce, [factor]: null },
          quality: { ...site.quality, workforce: { ...site.quality.workforce, [factor]: 0 } },
        }
        const before = scoreSite(site, RISK_MODEL)
        const after = scoreSite(forgotten, RISK_MODEL)
        expect(after.confidence).toBeLessThanOrEqual(before.confidence + SLACK)
        const width = (range: { low: number; high: number }) => range.high - range.low
        if (site.workforce[factor] === null) expect(width(after.range)).toBeCloseTo(width(before.range), 9)
      }),
    )
  })

  it('nothing missing gives a range of one point', () => {
    const complete = inputs.map(site => ({
      ...site,
      conflict: site.conflict ?? 1,
      route: site.route ?? 1,
      country: site.country ?? 1,
      workforce: Object.fromEntries(
        WORKFORCE_FACTORS.map(factor => [factor, site.workforce[factor] ?? 1]),
      ) as Record<WorkforceFactor, number>,
    }))
    fc.assert(
      fc.property(complete, site => {
        const { range, residual } = scoreSite(site, RISK_MODEL)
        expect(range).toEqual({ low: residual, high: residual })
      }),
    )
  })

  it('the band is provisional and not low below a confidence of 0.5', () => {
    fc.assert(
      fc.property(inputs, site => {
        const { confidence, band, provisional } = scoreSite(site, RISK_MODEL)
        expect(provisional).toBe(confidence < 0.5)
        if (provisional) expect(band).not.toBe('low')
      }),
    )
  })

  it('no workers and no hotspots: country and sector drive the score, not an empty list', () => {
    const bare = (country: number, sector: number): SiteInputs => ({
      conflict: 0,
      route: 0,
      country,
      origins: [],
      workforce: {
        lowWage: null,
        lowQualification: null,
        informal: null,
        migrant: null,
        intermediaries: null,
        sector,
      },
      controls: allControls(null),
      floors: [],
      quality: allQuality(0),
    })
    const { h, v } = scoreSite(bare(80, 90), RISK_MODEL)
    expect(h).toBeCloseTo(0.7 * 80, 10)
    expect(v).toBeCloseTo(0.8 * 60 + 0.2 * 90, 10)
    expect(residual(bare(80, 90))).toBeGreaterThan(residual(bare(40, 90)))
    expect(residual(bare(80, 90))).toBeGreaterThan(residual(bare(80, 20)))
  })
})

describe('from sites to a supplier', () => {
  const shareOfSite: fc.Arbitrary<SiteShare> = fc
    .record({
      workers: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
      value: score,
      confidence: share,
    })
    .map(({ workers, value, confidence }) => ({
      workers,
      residual: value,
      inherent: value,
      controlled: value,
      confidence,
      band: bandOf(value, RISK_MODEL),
      range: { low: value, high: value },
      floors: [],
    }))
  const supplier = (sites: SiteShare[]) => scoreSupplier(sites, [], RISK_MODEL)

  it('one site equals the supplier', () => {
    fc.assert(
      fc.property(shareOfSite, site => {
        expect(supplier([site]).residual).toBeCloseTo(site.residual, 9)
      }),
    )
  })

  it('a worse site never lowers the score; a better one never drops it more than one band below the worst', () => {
    fc.assert(
      fc.property(fc.array(shareOfSite, { minLength: 1, maxLength: 6 }), shareOfSite, (sites, extra) => {
        const before = supplier(sites)
        const after = supplier([...sites, extra])
        const worst = Math.max(...sites.map(site => site.residual))
        const counted = sites.every(site => (site.workers ?? 0) > 0) && (extra.workers ?? 0) > 0
        if (extra.residual >= worst && counted)
          expect(after.residual).toBeGreaterThanOrEqual(before.residual - SLACK)
        const worstBand = bandOf(Math.max(worst, extra.residual), RISK_MODEL)
        expect(bandRank(after.band)).toBeGreaterThanOrEqual(bandRank(worstBand) - 1)
      }),
    )
  })

  it('F1 to F4 of a site hold for the supplier at full value, F5 to F9 do not', () => {
    const site = (code: FloorCode): SiteShare => ({
      workers: 1,
      residual: RISK_MODEL.floors[code],
      inherent: 5,
      controlled: 5,
      confidence: 0.8,
      band: 'critical',
      range: { low: 75, high: 75 },
      floors: [code],
    })
    const calm: SiteShare = { ...site('F3'), workers: 10_000, residual: 5, band: 'low', floors: [] }
    for (const code of ['F1', 'F2', 'F3', 'F4'] as const) {
      expect(supplier([site(code), calm]).residual).toBe(RISK_MODEL.floors[code])
    }
    expect(supplier([site('F5'), calm]).residual).toBeLessThan(75)
  })

  it('sites without a worker count weigh as the mean of the counted ones', () => {
    const site = (workers: number | null, residual: number): SiteShare => ({
      workers,
      residual,
      inherent: residual,
      controlled: residual,
      confidence: 1,
      band: bandOf(residual, RISK_MODEL),
      range: { low: residual, high: residual },
      floors: [],
    })
    expect(supplier([site(100, 40), site(300, 40), site(null, 80)]).meanResidual).toBeCloseTo(
      (400 * 40 + 200 * 80) / 600,
    )
    expect(supplier([site(null, 40), site(null, 80)]).meanResidual).toBeCloseTo(60)
  })
})

describe('every control counts', () => {
  it('raising maturity or verification never raises the score', () => {
    const levels = ['none', 'self', 'doc', 'indep'] as const
    fc.assert(
      fc.property(
        inputs,
        fc.constantFrom<RiskControl[]>(...RISK_CONTROLS),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (site, which, maturity, level) => {
          const set = (state: ControlState) =>
            residual({ ...site, controls: { ...site.controls, [which]: state } })
          const before = set({ maturity, verification: levels[level] ?? 'none' })
          expect(set({ maturity: maturity + 1, verification: levels[level] ?? 'none' })).toBeLessThanOrEqual(
            before + SLACK,
          )
          expect(set({ maturity, verification: levels[level + 1] ?? 'indep' })).toBeLessThanOrEqual(
            before + SLACK,
          )
        },
      ),
    )
  })
})
