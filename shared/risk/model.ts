import type { RecruiterChain } from '../suppliers/records'
import type { LegalContext } from '../corridors/records'

/** The factors of V, how exposed the workers are (model 4.2). */
export const WORKFORCE_FACTORS = [
  'lowWage',
  'lowQualification',
  'informal',
  'migrant',
  'intermediaries',
  'sector',
] as const
export type WorkforceFactor = (typeof WORKFORCE_FACTORS)[number]

/** The factors of a corridor's V (model 4.6). */
export const CORRIDOR_FACTORS = ['recruiterChain', 'fees', 'legalContext'] as const
export type CorridorFactor = (typeof CORRIDOR_FACTORS)[number]

export const RISK_CONTROLS = ['policy', 'mapping', 'recruitment', 'grievance', 'remedy', 'audit'] as const
export type RiskControl = (typeof RISK_CONTROLS)[number]

export const FLOOR_CODES = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const
export type FloorCode = (typeof FLOOR_CODES)[number]

export const BANDS = ['low', 'medium', 'high', 'critical'] as const
export type Band = (typeof BANDS)[number]

/** How a value became known, from best to worst (model 6). */
export const QUALITY_LEVELS = ['measured', 'documented', 'self', 'proxy', 'missing'] as const
export type QualityLevel = (typeof QUALITY_LEVELS)[number]

/** What kind of evidence ages how fast (model 6). */
export type EvidenceKind = 'hotspot' | 'questionnaire' | 'audit' | 'countryIndex'

/** How far the place of a hotspot reaches beyond its radius: a town or site, a first-level region, a camp or border post. */
export const HOTSPOT_EXTENTS = ['place', 'region', 'camp'] as const
export type HotspotExtent = (typeof HOTSPOT_EXTENTS)[number]

export type VerificationLevel = 'none' | 'self' | 'doc' | 'indep'

/**
 * Every number of the model in one place, so that a run can store it, a scenario can change a copy, and a stranger can
 * recompute a score. Section numbers refer to docs/method.md.
 */
export interface RiskModel {
  readonly id: string
  readonly countryProfile: string
  readonly conflict: {
    readonly lambdaKm: Readonly<Record<HotspotExtent, number>>
    /** Influence below this share counts as none. */
    readonly cutoff: number
    readonly halfLifeMonths: number
    /** Share of the country's worst hotspot where only the country is known. */
    readonly countryOnlyShare: number
  }
  readonly route: { readonly lambdaKm: number; readonly radiusKm: number }
  readonly events: {
    readonly lambdaKm: number
    /** Radius in km by UCDP place precision 1 to 4; 5 to 7 stay out of proximity. */
    readonly radiusKmByPrecision: Readonly<Record<number, number>>
    readonly halfLifeMonths: number
    readonly oldestMonths: number
    readonly deathsCap: number
    readonly scale: number
  }
  readonly location: {
    readonly mean: { readonly conflict: number; readonly route: number; readonly country: number }
    readonly conflictAlone: number
    readonly countryAlone: number
  }
  readonly origin: {
    readonly countryShare: number
    readonly displacedAtLeast: number
    readonly baseShare: number
    readonly fullAtShare: number
  }
  readonly workforce: Readonly<Record<WorkforceFactor, number>>
  /** Share of migrant workers that scores 100. */
  readonly migrantFullAtShare: number
  readonly chain: Readonly<Record<RecruiterChain, number>>
  readonly control: {
    readonly weights: Readonly<Record<RiskControl, number>>
    readonly verification: Readonly<Record<VerificationLevel, number>>
    /** The share of inherent risk that full control removes. */
    readonly effect: number
  }
  /** H and V never fall below this, because a geometric mean cannot recover from zero. */
  readonly least: number
  readonly floors: Readonly<Record<FloorCode, number>>
  /** A hotspot this severe whose sectors include the site's fires F5. */
  readonly floorF5Severity: number
  /** Codes that carry over from a site to its supplier at full value. */
  readonly floorsThatCarry: readonly FloorCode[]
  readonly bands: { readonly medium: number; readonly high: number; readonly critical: number }
  readonly corridor: {
    readonly weights: Readonly<Record<CorridorFactor, number>>
    readonly originShare: number
    readonly transitShare: number
    /** Score of fees by months of destination take-home pay, linear between the points. */
    readonly fees: readonly (readonly [months: number, score: number])[]
    /** Above this many months of pay floor F4 applies. */
    readonly floorF4Months: number
    readonly legalContext: Readonly<Record<LegalContext, number>>
  }
  readonly supplier: { readonly worst: number; readonly mean: number }
  readonly missing: {
    readonly standIn: number
    readonly low: number
    readonly high: number
  }
  readonly quality: Readonly<Record<QualityLevel, number>>
  readonly halfLifeMonths: Readonly<Record<EvidenceKind, number>>
  readonly confidence: {
    readonly place: number
    readonly workforce: number
    readonly control: number
    readonly placeParts: { readonly conflict: number; readonly route: number; readonly country: number }
    /** Below this the band is provisional and may not be low. */
    readonly provisionalBelow: number
  }
  /** A supplier counts as exposed within this distance of a hotspot's edge. */
  readonly exposureKm: number
}

/** The model as built in: the authors' own proposal, not calibrated against real cases. */
export const RISK_MODEL: RiskModel = {
  id: 'fivefold-risk 1.0',
  countryProfile: 'open-2026',
  conflict: {
    lambdaKm: { place: 50, region: 100, camp: 25 },
    cutoff: 0.05,
    halfLifeMonths: 12,
    countryOnlyShare: 0.6,
  },
  route: { lambdaKm: 75, radiusKm: 10 },
  events: {
    lambdaKm: 50,
    radiusKmByPrecision: { 1: 5, 2: 25, 3: 50, 4: 50 },
    halfLifeMonths: 12,
    oldestMonths: 60,
    deathsCap: 100,
    scale: 100,
  },
  location: { mean: { conflict: 0.5, route: 0.15, country: 0.35 }, conflictAlone: 0.85, countryAlone: 0.7 },
  origin: { countryShare: 0.7, displacedAtLeast: 70, baseShare: 0.5, fullAtShare: 0.3 },
  workforce: {
    lowWage: 0.15,
    lowQualification: 0.1,
    informal: 0.2,
    migrant: 0.15,
    intermediaries: 0.2,
    sector: 0.2,
  },
  migrantFullAtShare: 0.5,
  chain: { direct: 0, 'one-licensed': 35, 'one-unlicensed-or-unknown': 70, 'two-or-more': 80, unknown: 85 },
  control: {
    weights: { policy: 0.1, mapping: 0.15, recruitment: 0.25, grievance: 0.2, remedy: 0.15, audit: 0.15 },
    verification: { none: 0, self: 0.4, doc: 0.7, indep: 1 },
    effect: 0.5,
  },
  least: 5,
  floors: { F1: 100, F2: 90, F3: 75, F4: 75, F5: 75, F6: 75, F7: 50, F8: 50, F9: 50 },
  floorF5Severity: 75,
  floorsThatCarry: ['F1', 'F2', 'F3', 'F4'],
  bands: { medium: 25, high: 50, critical: 75 },
  corridor: {
    weights: { recruiterChain: 0.4, fees: 0.35, legalContext: 0.25 },
    originShare: 0.6,
    transitShare: 0.4,
    fees: [
      [0, 0],
      [1, 50],
      [3, 90],
    ],
    floorF4Months: 3,
    legalContext: {
      'free-choice': 0,
      'notice-needed': 25,
      'permission-needed': 70,
      tied: 85,
      'tied-and-criminalised': 100,
    },
  },
  supplier: { worst: 0.7, mean: 0.3 },
  missing: { standIn: 60, low: 20, high: 80 },
  quality: { measured: 1, documented: 0.8, self: 0.5, proxy: 0.3, missing: 0 },
  halfLifeMonths: { hotspot: 12, questionnaire: 18, audit: 24, countryIndex: 36 },
  confidence: {
    place: 0.4,
    workforce: 0.4,
    control: 0.2,
    placeParts: { conflict: 0.5, route: 0.15, country: 0.35 },
    provisionalBelow: 0.5,
  },
  exposureKm: 100,
}
