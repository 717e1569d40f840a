import type { AssessedSite } from './assess'
import { controlStrength, filled, keysOf } from './formula'
import { RISK_CONTROLS, type RiskModel, WORKFORCE_FACTORS } from './model'

/** The three parts of a score a factor can belong to. */
export type FactorPart = 'context' | 'exposure' | 'control'

/** One line of the reasons (model 7). `score` is `null` where the factor is not known; then `standIn` counts. */
export interface FactorRow {
  readonly part: FactorPart
  readonly factor: string
  readonly score: number | null
  readonly standIn: number | null
  /** Weight in its part, under the rule that gave the result. */
  readonly weight: number
  /** Points it adds to H, V or M. */
  readonly points: number
  /** Share of its part, 0 to 1. */
  readonly share: number
  readonly quality: number
  /** Whether it decided its part (the driver of H). */
  readonly drives: boolean
}

function contextRows({ inputs, numbers }: AssessedSite, model: RiskModel): FactorRow[] {
  const { mean, conflictAlone, countryAlone } = model.location
  const scores = { conflict: inputs.conflict, route: inputs.route, country: inputs.country }
  const used = filled(scores, model.missing.standIn)
  const weights = {
    mean,
    conflict: { conflict: conflictAlone, route: 0, country: 0 },
    country: { conflict: 0, route: 0, country: countryAlone },
  }[numbers.location.rule]
  const quality = {
    conflict: inputs.quality.conflict,
    route: inputs.quality.route,
    country: inputs.quality.country,
  }
  const largest = Math.max(...keysOf(weights).map(factor => weights[factor] * used[factor]))
  const place = keysOf(used).map(factor => {
    const points = weights[factor] * used[factor]
    const drives = !numbers.originDrives && points === largest && points > 0
    return row('context', factor, scores[factor], {
      weight: weights[factor],
      points,
      total: numbers.h,
      quality: quality[factor],
      drives,
      model,
    })
  })
  return [...place, ...originRow(inputs, numbers, model)]
}

function originRow(
  inputs: AssessedSite['inputs'],
  numbers: AssessedSite['numbers'],
  model: RiskModel,
): FactorRow[] {
  if (inputs.origins.length === 0) return []
  const points = numbers.originHazard
  const rest = {
    weight: 1,
    points,
    total: numbers.h,
    quality: inputs.quality.origin,
    drives: numbers.originDrives,
    model,
  }
  return [row('context', 'origin', points, rest)]
}

interface RowRest {
  weight: number
  points: number
  total: number
  quality: number
  drives: boolean
  model: RiskModel
}

function row(part: FactorPart, factor: string, score: number | null, rest: RowRest): FactorRow {
  const { weight, points, total, quality, drives, model } = rest
  const standIn = score === null ? model.missing.standIn : null
  return {
    part,
    factor,
    score,
    standIn,
    weight,
    points,
    share: total === 0 ? 0 : points / total,
    quality,
    drives,
  }
}

function exposureRows({ inputs, numbers }: AssessedSite, model: RiskModel): FactorRow[] {
  const used = filled(inputs.workforce, model.missing.standIn)
  return WORKFORCE_FACTORS.map(factor => {
    const weight = model.workforce[factor]
    const quality = inputs.quality.workforce[factor]
    const points = weight * used[factor]
    return row('exposure', factor, inputs.workforce[factor], {
      weight,
      points,
      total: numbers.v,
      quality,
      drives: false,
      model,
    })
  })
}

function controlRows({ inputs, numbers }: AssessedSite, model: RiskModel): FactorRow[] {
  return RISK_CONTROLS.map(control => {
    const strength = controlStrength(inputs.controls[control], model)
    const weight = model.control.weights[control]
    const points = weight * strength
    return {
      part: 'control',
      factor: control,
      score: strength,
      standIn: null,
      weight,
      points,
      share: numbers.m === 0 ? 0 : points / numbers.m,
      quality: inputs.quality.controls[control],
      drives: false,
    }
  })
}

/** Every factor behind the score of a site: score, weight, contribution and quality (model 7). */
export function factorRows(site: AssessedSite, model: RiskModel): FactorRow[] {
  return [...contextRows(site, model), ...exposureRows(site, model), ...controlRows(site, model)]
}
