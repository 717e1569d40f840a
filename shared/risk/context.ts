import { distanceInfluence } from './decay'
import type { RiskModel } from './model'

/** A hotspot seen from a place: how severe it is now (0 to 100), how large, how far. */
export interface HotspotReach {
  readonly severity: number
  readonly radiusKm: number
  readonly distanceKm: number
  readonly lambdaKm: number
}

/** Several sources that add up without passing 100, in any order (noisy-or, model 3). All values 0 to 100. */
export function noisyOr(scores: readonly number[]): number {
  return 100 * (1 - scores.reduce((rest, score) => rest * (1 - score / 100), 1))
}

/** What one hotspot adds at a place, 0 to 100, before the noisy-or. */
export function hotspotInfluence(reach: HotspotReach, model: RiskModel): number {
  return (
    reach.severity *
    distanceInfluence(reach.distanceKm, reach.radiusKm, reach.lambdaKm, model.conflict.cutoff)
  )
}

/** Conflict exposure C of a place (model 4.1). */
export function conflictExposure(reaches: readonly HotspotReach[], model: RiskModel): number {
  return noisyOr(reaches.map(reach => hotspotInfluence(reach, model)))
}

/** Conflict exposure where only the country is known: a share of its worst hotspot. Low precision. */
export function countryConflictExposure(severities: readonly number[], model: RiskModel): number {
  return model.conflict.countryOnlyShare * Math.max(0, ...severities)
}

/** What one migration route adds at a place: severity faded with the distance to its line (model 4.1). */
export function routeExposure(
  severity: number,
  distanceKm: number,
  radiusKm: number,
  model: RiskModel,
): number {
  return severity * distanceInfluence(distanceKm, radiusKm, model.route.lambdaKm, model.conflict.cutoff)
}

/** Which way of reading the place gave the location hazard. */
export type LocationRule = 'mean' | 'conflict' | 'country'

export interface LocationHazard {
  readonly score: number
  readonly rule: LocationRule
  /** The same hazard by each of the three rules. */
  readonly byRule: Readonly<Record<LocationRule, number>>
}

/** H_loc (model 4.1): the weighted mean, but never less than what conflict or country alone ask for. */
export function locationHazard(
  place: { conflict: number; route: number; country: number },
  model: RiskModel,
): LocationHazard {
  const { mean, conflictAlone, countryAlone } = model.location
  const byRule = {
    mean: mean.conflict * place.conflict + mean.route * place.route + mean.country * place.country,
    conflict: conflictAlone * place.conflict,
    country: countryAlone * place.country,
  }
  const score = Math.max(byRule.mean, byRule.conflict, byRule.country)
  const rule = byRule.mean === score ? 'mean' : byRule.conflict === score ? 'conflict' : 'country'
  return { score, rule, byRule }
}

/** A group of workers: its share of the workforce (0 to 1) and the exposure of the area it comes from (0 to 100). */
export interface OriginShare {
  readonly share: number
  readonly exposure: number
}

/**
 * H_orig (model 4.1): groups sorted by exposure, worst first; the worst prefix counts, in full from a share of 30 %.
 * So a small group from a severe origin is never diluted by a large group from a calm one.
 */
export function originHazard(groups: readonly OriginShare[], model: RiskModel): number {
  const { baseShare, fullAtShare } = model.origin
  const worstFirst = groups.filter(group => group.share > 0).sort((a, b) => b.exposure - a.exposure)
  let share = 0
  let hazard = 0
  for (const group of worstFirst) {
    share += group.share
    hazard = Math.max(
      hazard,
      group.exposure * (baseShare + (1 - baseShare) * Math.min(1, share / fullAtShare)),
    )
  }
  return hazard
}

/**
 * Exposure X of the area a group of workers comes from (model 4.1). The conflict score of the area, never less than
 * 0.7 of its country's K: a spot the hotspot list is silent about must not count as calmer than its country, and
 * adding a hotspot must never lower a score. At least 70 for refugees, displaced and stateless workers.
 */
export function originExposure(
  area: { conflict: number | null; country: number | null; displaced: boolean },
  model: RiskModel,
): number {
  const { countryShare, displacedAtLeast } = model.origin
  const country = countryShare * (area.country ?? model.missing.standIn)
  return Math.max(area.conflict ?? 0, country, area.displaced ? displacedAtLeast : 0)
}
