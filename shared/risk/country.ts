/** How a raw indicator becomes a score of 0 to 100, higher worse. */
export type Rescaling =
  | { readonly kind: 'as-is' }
  | { readonly kind: 'complement' }
  /** `zero` of the index becomes 0, `hundred` becomes 100, straight between; `zero` may be the larger one. */
  | { readonly kind: 'linear'; readonly zero: number; readonly hundred: number }
  | { readonly kind: 'table'; readonly scores: Readonly<Record<string, number>> }
  /** Score of the highest step whose `from` is reached. */
  | { readonly kind: 'steps'; readonly steps: readonly (readonly [from: number, score: number])[] }
  /** 100 * min(1, log10(1 + value) / log10(1 + fullAt)). */
  | { readonly kind: 'log'; readonly fullAt: number }

export interface ProfileIndicator {
  readonly id: string
  readonly weight: number
  readonly rescaling: Rescaling
}

/** Which indicators make K, with which weights and rescaling: data with a version. */
export interface CountryProfile {
  readonly id: string
  readonly indicators: readonly ProfileIndicator[]
}

export type RawIndicators = Readonly<Record<string, number | string | null | undefined>>

export interface IndicatorPart {
  readonly id: string
  readonly value: number | string | null
  readonly score: number | null
  /** Weight in the profile; the weights of the known ones are renormalised. */
  readonly weight: number
}

export interface CountryContext {
  /** K, 0 to 100; `null` when less than half of the weight is known. */
  readonly score: number | null
  readonly knownWeight: number
  readonly parts: readonly IndicatorPart[]
  readonly missing: readonly string[]
}

/** Traffic-light value of the US trafficking-in-persons tier (model 4.1). */
const TIP_TIER = { '1': 10, '2': 35, '2-watch-list': 65, '3': 90, 'special-case': 100 }

/** K as the literature mixes it; some of its indices may not be redistributed, so it needs the user's own figures. */
export const REFERENCE_PROFILE: CountryProfile = {
  id: 'reference',
  indicators: [
    { id: 'gsiVulnerability', weight: 0.3, rescaling: { kind: 'as-is' } },
    { id: 'corruptionPerceptions', weight: 0.2, rescaling: { kind: 'complement' } },
    { id: 'moneyLaundering', weight: 0.15, rescaling: { kind: 'as-is' } },
    { id: 'ruleOfLaw', weight: 0.2, rescaling: { kind: 'complement' } },
    { id: 'tipTier', weight: 0.15, rescaling: { kind: 'table', scores: TIP_TIER } },
  ],
}

/** The built-in profile: openly licensed columns only. */
export const OPEN_2026_PROFILE: CountryProfile = {
  id: 'open-2026',
  indicators: [
    { id: 'ruleOfLawPct', weight: 0.2, rescaling: { kind: 'complement' } },
    { id: 'politicalStabilityPct', weight: 0.15, rescaling: { kind: 'complement' } },
    { id: 'controlOfCorruptionPct', weight: 0.15, rescaling: { kind: 'complement' } },
    { id: 'tipTier', weight: 0.15, rescaling: { kind: 'table', scores: TIP_TIER } },
    { id: 'displacedPer1000', weight: 0.15, rescaling: { kind: 'log', fullAt: 100 } },
    {
      id: 'fatfStatus',
      weight: 0.1,
      rescaling: { kind: 'table', scores: { none: 20, 'increased-monitoring': 70, 'call-for-action': 100 } },
    },
    {
      id: 'forcedLabourGoods',
      weight: 0.1,
      rescaling: {
        kind: 'steps',
        steps: [
          [0, 10],
          [1, 50],
          [2, 65],
          [3, 80],
        ],
      },
    },
  ],
}

export const COUNTRY_PROFILES: readonly CountryProfile[] = [OPEN_2026_PROFILE, REFERENCE_PROFILE]

/** With less than this share of the weight known, a country counts as not known. */
export const LEAST_KNOWN_WEIGHT = 0.5

function numeric(value: number | string, of: (value: number) => number): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.min(100, of(value))) : null
}

function stepScore(value: number, steps: readonly (readonly [number, number])[]): number {
  return steps.reduce((score, [from, stepped]) => (value >= from ? stepped : score), 0)
}

/** The score of one raw value, or `null` where it is not known or not in the table. */
export function rescale(value: number | string | null | undefined, rescaling: Rescaling): number | null {
  if (value === null || value === undefined) return null
  switch (rescaling.kind) {
    case 'as-is':
      return numeric(value, given => given)
    case 'complement':
      return numeric(value, given => 100 - given)
    case 'linear':
      return numeric(value, given => (100 * (given - rescaling.zero)) / (rescaling.hundred - rescaling.zero))
    case 'table':
      return rescaling.scores[String(value)] ?? null
    case 'steps':
      return numeric(value, given => stepScore(given, rescaling.steps))
    case 'log':
      return numeric(value, given => (100 * Math.log10(1 + given)) / Math.log10(1 + rescaling.fullAt))
  }
}

/** K of a country by a profile: weighted mean of what is known, weights renormalised (model 4.1). */
export function countryContext(raw: RawIndicators, profile: CountryProfile): CountryContext {
  const parts = profile.indicators.map(({ id, weight, rescaling }) => {
    const value = raw[id] ?? null
    return { id, value, score: rescale(value, rescaling), weight }
  })
  const total = parts.reduce((sum, part) => sum + part.weight, 0)
  const known = parts.filter(part => part.score !== null)
  const knownWeight = known.reduce((sum, part) => sum + part.weight, 0)
  const weighted = known.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0)
  // A sum of weights such as 0.2 + 0.15 + 0.15 must still count as half.
  const enough = knownWeight / total >= LEAST_KNOWN_WEIGHT - 1e-9
  return {
    score: enough ? weighted / knownWeight : null,
    knownWeight,
    parts,
    missing: parts.filter(part => part.score === null).map(part => part.id),
  }
}

export function countryProfile(id: string): CountryProfile | null {
  return COUNTRY_PROFILES.find(profile => profile.id === id) ?? null
}
