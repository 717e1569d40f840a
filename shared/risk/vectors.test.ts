import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { conflictExposure, locationHazard, originHazard, routeExposure } from './context'
import { countryContext, REFERENCE_PROFILE } from './country'
import { scoreCorridor } from './corridor-score'
import { distanceInfluence } from './decay'
import { distanceKm } from './distance'
import { bandOf, withFloors } from './formula'
import type { SiteInputs } from './inputs'
import { BANDS, FLOOR_CODES, RISK_MODEL } from './model'
import { scoreSite } from './site-score'
import { scoreSupplier, type SiteShare } from './supplier-score'
import { allControls, allQuality } from './testing/inputs'

const n = z.number()
const band = z.enum(BANDS)
const reach = z.object({ severity: n, radius_km: n, distance_km: n, lambda_km: n })
const control = z.object({ maturity: n, verification: z.enum(['none', 'self', 'doc', 'indep']) })
const siteVector = z.object({
  input: z.object({
    name: z.string(),
    hotspots: z.array(reach),
    route: reach,
    country: z.object({ gsi: n, cpi: n, aml: n, rol: n, tip: n }),
    origins: z.array(z.object({ share: n, exposure: n })),
    workforce: z.object({ low_wage: n, low_qual: n, informal: n, migrant: n, interm: n, sector: n }),
    controls: z.object({
      policy: control,
      mapping: control,
      recruit: control,
      grievance: control,
      remedy: control,
      audit: control,
    }),
  }),
  expected: z.object({
    conflict: n,
    route: n,
    country: n,
    h_loc: n,
    h_orig: n,
    H: n,
    V: n,
    inherent: n,
    M: n,
    residual: n,
    band,
  }),
})
const vectors = z
  .object({
    sites: z.array(siteVector),
    supplier: z.array(
      z.object({
        input: z.object({ sites: z.array(z.object({ score: n, workers: n })) }),
        expected: z.object({ weighted_mean: n, score: n, band }),
      }),
    ),
    floors: z.array(
      z.object({
        input: z.object({ score: n, floors: z.array(z.enum(FLOOR_CODES)) }),
        expected: z.object({ score: n, band }),
      }),
    ),
    corridors: z.array(
      z.object({
        input: z.object({
          origin: n,
          transit: n,
          destination: n,
          recruiter_chain: n,
          fees: n,
          legal_context: n,
        }),
        expected: z.object({ H: n, V: n, inherent: n, band }),
      }),
    ),
    decay: z.array(z.object({ d: n, r: n, lambda: n, expected: n })),
    haversine_km: z.array(z.object({ a: z.tuple([n, n]), b: z.tuple([n, n]), expected: n })),
  })
  .parse(JSON.parse(readFileSync(new URL('testing/vectors.json', import.meta.url), 'utf8')))

type Vector = z.infer<typeof siteVector>['input']

/** The vectors hold the worse side of each index and the traffic-light value of the tier. */
function countryOf({ gsi, cpi, aml, rol, tip }: Vector['country']) {
  const tier = { 10: '1', 35: '2', 65: '2-watch-list', 90: '3', 100: 'special-case' }[tip]
  const raw = {
    gsiVulnerability: gsi,
    corruptionPerceptions: 100 - cpi,
    moneyLaundering: aml,
    ruleOfLaw: 100 - rol,
    tipTier: tier,
  }
  return countryContext(raw, REFERENCE_PROFILE).score
}

function inputsOf(vector: Vector): SiteInputs {
  const { workforce, controls, route } = vector
  const reaches = vector.hotspots.map(h => ({
    severity: h.severity,
    radiusKm: h.radius_km,
    distanceKm: h.distance_km,
    lambdaKm: h.lambda_km,
  }))
  return {
    conflict: conflictExposure(reaches, RISK_MODEL),
    route: routeExposure(route.severity, route.distance_km, route.radius_km, RISK_MODEL),
    country: countryOf(vector.country),
    origins: vector.origins,
    workforce: {
      lowWage: workforce.low_wage,
      lowQualification: workforce.low_qual,
      informal: workforce.informal,
      migrant: workforce.migrant,
      intermediaries: workforce.interm,
      sector: workforce.sector,
    },
    controls: { ...controls, recruitment: controls.recruit },
    floors: [],
    quality: allQuality(0.8),
  }
}

const share = (residual: number, workers: number | null): SiteShare => ({
  workers,
  residual,
  inherent: residual,
  controlled: residual,
  confidence: 0.8,
  band: bandOf(residual, RISK_MODEL),
  range: { low: residual, high: residual },
  floors: [],
})

describe('the worked examples of the model', () => {
  it.each(vectors.sites.map(v => [v.input.name, v] as const))('%s', (_, { input, expected }) => {
    const inputs = inputsOf(input)
    const score = scoreSite(inputs, RISK_MODEL)
    const place = {
      conflict: inputs.conflict ?? NaN,
      route: inputs.route ?? NaN,
      country: inputs.country ?? NaN,
    }
    const found = {
      ...place,
      h_loc: locationHazard(place, RISK_MODEL).score,
      h_orig: originHazard(inputs.origins, RISK_MODEL),
      H: score.h,
      V: score.v,
      inherent: score.inherent,
      M: score.m,
      residual: score.residual,
    }
    for (const [key, value] of Object.entries(found)) {
      expect(Math.abs(value - expected[key as keyof typeof found]), key).toBeLessThanOrEqual(0.01)
    }
    expect(score.band).toBe(expected.band)
  })

  it('aggregates sites', () => {
    for (const { input, expected } of vectors.supplier) {
      const sites = input.sites.map(site => share(site.score, site.workers))
      const score = scoreSupplier(sites, [], RISK_MODEL)
      expect(score.meanResidual).toBeCloseTo(expected.weighted_mean, 2)
      expect(score.residual).toBeCloseTo(expected.score, 2)
      expect(score.band).toBe(expected.band)
    }
  })

  it('applies floors', () => {
    for (const { input, expected } of vectors.floors) {
      const score = withFloors(input.score, input.floors, RISK_MODEL)
      expect(score).toBe(expected.score)
      expect(bandOf(score, RISK_MODEL)).toBe(expected.band)
    }
  })

  it('scores corridors', () => {
    for (const { input, expected } of vectors.corridors) {
      const quality = allQuality(0.8)
      const score = scoreCorridor(
        {
          origin: input.origin,
          transit: input.transit,
          destination: input.destination,
          factors: {
            recruiterChain: input.recruiter_chain,
            fees: input.fees,
            legalContext: input.legal_context,
          },
          controls: allControls(null),
          floors: [],
          quality: {
            place: 0.8,
            factors: { recruiterChain: 0.8, fees: 0.8, legalContext: 0.8 },
            controls: quality.controls,
          },
        },
        RISK_MODEL,
      )
      expect(score.h).toBeCloseTo(expected.H, 2)
      expect(score.v).toBeCloseTo(expected.V, 2)
      expect(Math.abs(score.inherent - expected.inherent)).toBeLessThanOrEqual(0.01)
      expect(score.band).toBe(expected.band)
    }
  })

  it.each(vectors.decay)('influence at $d km, radius $r, lambda $lambda', ({ d, r, lambda, expected }) => {
    expect(distanceInfluence(d, r, lambda)).toBeCloseTo(expected, 4)
  })

  it.each(vectors.haversine_km)('haversine $expected km', ({ a, b, expected }) => {
    const km = distanceKm({ lat: a[0], lon: a[1] }, { lat: b[0], lon: b[1] })
    expect(Math.abs(km - expected)).toBeLessThanOrEqual(0.01)
  })

  it('a new supplier known by country and sector has confidence 0.196', () => {
    const none = allQuality(0)
    const score = scoreSite(
      {
        conflict: 10,
        route: null,
        country: 50,
        origins: [],
        workforce: {
          lowWage: null,
          lowQualification: null,
          informal: null,
          migrant: null,
          intermediaries: null,
          sector: 65,
        },
        controls: allControls(null),
        floors: [],
        quality: { ...none, conflict: 0.3, country: 0.8, workforce: { ...none.workforce, sector: 0.3 } },
      },
      RISK_MODEL,
    )
    expect(score.confidence).toBeCloseTo(0.196, 10)
    expect(score.provisional).toBe(true)
  })

  it('supplier B without wages and contracts ranges from 59.06 over 65.48 to 68.47', () => {
    const b = inputsOf(vectors.sites[1]!.input)
    const score = scoreSite(
      { ...b, workforce: { ...b.workforce, lowWage: null, informal: null } },
      RISK_MODEL,
    )
    expect(score.range.low).toBeCloseTo(59.06, 2)
    expect(score.residual).toBeCloseTo(65.48, 2)
    expect(score.range.high).toBeCloseTo(68.47, 2)
  })
})
