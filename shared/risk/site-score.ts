import { locationHazard, type LocationHazard, originHazard } from './context'
import { siteConfidence } from './confidence'
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
import type { SiteInputs } from './inputs'
import type { Band, FloorCode, RiskModel } from './model'

/** The score with everything unknown set low and set high (model 6). */
export interface ScoreRange {
  readonly low: number
  readonly high: number
}

/** What every score has, whatever it is the score of. */
export interface ScoreNumbers {
  /** After control and floors, 0 to 100. */
  readonly residual: number
  /** Before recorded controls. */
  readonly inherent: number
  /** After control, before floors. */
  readonly controlled: number
  readonly band: Band
  readonly provisional: boolean
  readonly confidence: number
  readonly range: ScoreRange
  /** The floor that lifted the score, if one did. */
  readonly floor: FloorCode | null
}

export interface SiteNumbers extends ScoreNumbers {
  readonly location: LocationHazard
  readonly originHazard: number
  /** Whether the origin of the workers, not the place of work, decided H. */
  readonly originDrives: boolean
  readonly h: number
  readonly v: number
  readonly m: number
}

function core(inputs: SiteInputs, standIn: number, model: RiskModel) {
  const place = filled({ conflict: inputs.conflict, route: inputs.route, country: inputs.country }, standIn)
  const location = locationHazard(place, model)
  const origin = originHazard(inputs.origins, model)
  const h = Math.max(location.score, origin)
  const v = weightedSum(filled(inputs.workforce, standIn), model.workforce)
  const m = controlLevel(inputs.controls, model)
  const inherent = inherentScore(h, v, model)
  const controlled = controlledScore(inherent, m, model)
  return {
    location,
    originHazard: origin,
    originDrives: origin > location.score,
    h,
    v,
    m,
    inherent,
    controlled,
  }
}

/** The residual score of a site alone: what a search that tries many changes needs of it. */
export const siteResidual = (inputs: SiteInputs, model: RiskModel): number =>
  withFloors(core(inputs, model.missing.standIn, model).controlled, inputs.floors, model)

/** Score of one site (model 4.1 to 4.4, 6) from its measured inputs. */
export function scoreSite(inputs: SiteInputs, model: RiskModel): SiteNumbers {
  const { standIn, low, high } = model.missing
  const numbers = core(inputs, standIn, model)
  const residual = withFloors(numbers.controlled, inputs.floors, model)
  const confidence = siteConfidence(inputs.quality, numbers.originDrives, model)
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
