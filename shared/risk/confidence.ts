import { halved, monthsBetween } from './decay'
import { weightedSum } from './formula'
import type { CorridorInputs, SiteQuality } from './inputs'
import type { CalendarDate } from '../units/calendar-date'
import type { EvidenceKind, QualityLevel, RiskModel } from './model'

/**
 * Quality q of a value, 0 to 1, fading with its age (model 6). A value without a date is not faded: nothing is known
 * of its age, and its level already says how little it is worth.
 */
export function fadedQuality(
  level: QualityLevel,
  evidence: { date: CalendarDate | null; kind: EvidenceKind },
  asOf: CalendarDate,
  model: RiskModel,
): number {
  const quality = model.quality[level]
  if (evidence.date === null) return quality
  return halved(quality, monthsBetween(evidence.date, asOf), model.halfLifeMonths[evidence.kind])
}

/** Confidence of a site's score, 0 to 1 (model 6). `originDrives`: the origin of the workers decided H. */
export function siteConfidence(quality: SiteQuality, originDrives: boolean, model: RiskModel): number {
  const { place, workforce, control, placeParts } = model.confidence
  const ofPlace =
    placeParts.conflict * quality.conflict +
    placeParts.route * quality.route +
    placeParts.country * quality.country
  const bracket = originDrives ? Math.max(ofPlace, quality.origin) : ofPlace
  return (
    place * bracket +
    workforce * weightedSum(quality.workforce, model.workforce) +
    control * weightedSum(quality.controls, model.control.weights)
  )
}

/** Confidence of a corridor's score, by the same three parts. */
export function corridorConfidence(quality: CorridorInputs['quality'], model: RiskModel): number {
  const { place, workforce, control } = model.confidence
  return (
    place * quality.place +
    workforce * weightedSum(quality.factors, model.corridor.weights) +
    control * weightedSum(quality.controls, model.control.weights)
  )
}
