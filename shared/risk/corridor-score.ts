import { corridorConfidence } from './confidence'
import {
  controlledScore,
  controlLevel,
  decidingFloor,
  filled,
  inherentScore,
  shownBand,
  weightedSum,
  withFloors,
} from './formula'
import type { CorridorInputs } from './inputs'
import type { RiskModel } from './model'
import type { ScoreNumbers } from './site-score'

export interface CorridorNumbers extends ScoreNumbers {
  readonly h: number
  readonly v: number
  readonly m: number
  /** Which part of the journey decided H. */
  readonly driver: 'origin' | 'transit' | 'destination'
}

/** Score of a fee burden in months of destination take-home pay: 0 at none, 50 at one month, 90 from three (model 4.6). */
export function feeScore(months: number, model: RiskModel): number {
  const points = model.corridor.fees
  for (let i = 1; i < points.length; i++) {
    const [from, low] = points[i - 1] ?? [0, 0]
    const [to, high] = points[i] ?? [0, 0]
    if (months <= to) return low + ((high - low) * (Math.max(months, from) - from)) / (to - from)
  }
  return points[points.length - 1]?.[1] ?? 0
}

function hazard(stops: { origin: number; transit: number; destination: number }, model: RiskModel) {
  const { originShare, transitShare } = model.corridor
  const transit = originShare * stops.origin + transitShare * stops.transit
  const h = Math.max(stops.origin, transit, stops.destination)
  const driver = stops.origin === h ? 'origin' : stops.destination === h ? 'destination' : 'transit'
  return { h, driver } as const
}

function core(inputs: CorridorInputs, standIn: number, model: RiskModel) {
  const stops = filled(
    { origin: inputs.origin, transit: inputs.transit, destination: inputs.destination },
    standIn,
  )
  const v = weightedSum(filled(inputs.factors, standIn), model.corridor.weights)
  const m = controlLevel(inputs.controls, model)
  const context = hazard(stops, model)
  const inherent = inherentScore(context.h, v, model)
  return { ...context, v, m, inherent, controlled: controlledScore(inherent, m, model) }
}

/** Score of one recruitment corridor (model 4.6). A corridor without transit legs has a transit exposure of 0. */
export function scoreCorridor(inputs: CorridorInputs, model: RiskModel): CorridorNumbers {
  const { standIn, low, high } = model.missing
  const numbers = core(inputs, standIn, model)
  const residual = withFloors(numbers.controlled, inputs.floors, model)
  const confidence = corridorConfidence(inputs.quality, model)
  return {
    ...numbers,
    residual,
    confidence,
    ...shownBand(residual, confidence, model),
    floor: decidingFloor(numbers.controlled, inputs.floors, model),
    range: {
      low: withFloors(core(inputs, low, model).controlled, inputs.floors, model),
      high: withFloors(core(inputs, high, model).controlled, inputs.floors, model),
    },
  }
}
