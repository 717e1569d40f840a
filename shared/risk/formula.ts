import type { ControlState, ControlStates, Scores } from './inputs'
import { BANDS, type Band, type FloorCode, RISK_CONTROLS, type RiskModel } from './model'

/** Weighted sum of factors; the weights of the model add up to 1. */
export function weightedSum<F extends string>(
  scores: Readonly<Record<F, number>>,
  weights: Readonly<Record<F, number>>,
) {
  let sum = 0
  for (const factor of keysOf(weights)) sum += weights[factor] * scores[factor]
  return sum
}

/** The keys of a record whose keys are a closed union. */
export function keysOf<F extends string>(record: Readonly<Record<F, unknown>>): F[] {
  return Object.keys(record) as F[]
}

/** The same scores with a stand-in for each that is not known. */
export function filled<F extends string>(scores: Scores<F>, standIn: number): Record<F, number> {
  const entries = keysOf(scores).map(factor => [factor, scores[factor] ?? standIn] as const)
  return Object.fromEntries(entries) as Record<F, number>
}

/** What one control contributes to M: a missing control is 0 (model 4.3). */
export function controlStrength(state: ControlState | null, model: RiskModel): number {
  return state === null ? 0 : (state.maturity / 4) * model.control.verification[state.verification]
}

/** M, control actually in place, 0 to 1 (model 4.3). */
export function controlLevel(controls: ControlStates, model: RiskModel): number {
  return RISK_CONTROLS.reduce(
    (sum, control) => sum + model.control.weights[control] * controlStrength(controls[control], model),
    0,
  )
}

/** I: the geometric mean of context and exposure of the workers (model 4.4). */
export function inherentScore(h: number, v: number, model: RiskModel): number {
  return Math.sqrt(Math.max(h, model.least) * Math.max(v, model.least))
}

/** R before floors: control can at most halve the inherent risk (model 4.4). */
export function controlledScore(inherent: number, m: number, model: RiskModel): number {
  return inherent * (1 - model.control.effect * m)
}

/** R: known serious facts have their weight, whatever the controls say (model 4.4). */
export function withFloors(score: number, floors: readonly FloorCode[], model: RiskModel): number {
  return Math.max(score, ...floors.map(code => model.floors[code]))
}

/** The floor that decides the score, or `null` when none lifts it. */
export function decidingFloor(
  score: number,
  floors: readonly FloorCode[],
  model: RiskModel,
): FloorCode | null {
  const residual = withFloors(score, floors, model)
  return residual > score ? (floors.find(code => model.floors[code] === residual) ?? null) : null
}

/** The band of a residual score (model 5); the edges 25, 50 and 75 belong to the upper band. */
export function bandOf(score: number, model: RiskModel): Band {
  const { medium, high, critical } = model.bands
  return score >= critical ? 'critical' : score >= high ? 'high' : score >= medium ? 'medium' : 'low'
}

export const bandRank = (band: Band): number => BANDS.indexOf(band)

/** The more serious of two bands. */
export function worseBand(a: Band, b: Band): Band {
  return bandRank(a) >= bandRank(b) ? a : b
}

/** The lowest score that still lies in a band. */
export function bandStart(band: Band, model: RiskModel): number {
  return band === 'low' ? 0 : model.bands[band]
}

/** The band shown: with too little confidence it is provisional and may not be low (model 6). */
export function shownBand(
  score: number,
  confidence: number,
  model: RiskModel,
): { band: Band; provisional: boolean } {
  const provisional = confidence < model.confidence.provisionalBelow
  const band = bandOf(score, model)
  return { band: provisional && band === 'low' ? 'medium' : band, provisional }
}
