import type { CorridorFactor, FloorCode, RiskControl, VerificationLevel, WorkforceFactor } from './model'
import type { OriginShare } from './context'

/** A control with its maturity (0 absent to 4 effective) and who verified it. */
export interface ControlState {
  readonly maturity: number
  readonly verification: VerificationLevel
}

export type Scores<F extends string> = Readonly<Record<F, number | null>>
export type Qualities<F extends string> = Readonly<Record<F, number>>
export type ControlStates = Readonly<Record<RiskControl, ControlState | null>>

/**
 * Everything the score of a site depends on, measured and rescaled: 0 to 100, higher worse, `null` = not known.
 * A stored score keeps its inputs, so that it can be recomputed from them alone.
 */
export interface SiteInputs {
  readonly conflict: number | null
  readonly route: number | null
  readonly country: number | null
  readonly origins: readonly OriginShare[]
  readonly workforce: Scores<WorkforceFactor>
  readonly controls: ControlStates
  readonly floors: readonly FloorCode[]
  readonly quality: SiteQuality
}

/** Quality of each input, 0 to 1, already faded with age (model 6). */
export interface SiteQuality {
  readonly conflict: number
  readonly route: number
  readonly country: number
  readonly origin: number
  readonly workforce: Qualities<WorkforceFactor>
  readonly controls: Qualities<RiskControl>
}

/** Everything the score of a corridor depends on (model 4.6). */
export interface CorridorInputs {
  readonly origin: number | null
  readonly transit: number | null
  readonly destination: number | null
  readonly factors: Scores<CorridorFactor>
  readonly controls: ControlStates
  readonly floors: readonly FloorCode[]
  readonly quality: {
    readonly place: number
    readonly factors: Qualities<CorridorFactor>
    readonly controls: Qualities<RiskControl>
  }
}
