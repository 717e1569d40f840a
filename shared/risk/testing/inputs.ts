import type { ControlState, ControlStates, SiteQuality } from '../inputs'
import { RISK_CONTROLS, WORKFORCE_FACTORS, type RiskControl, type WorkforceFactor } from '../model'

export const allControls = (state: ControlState | null): ControlStates =>
  Object.fromEntries(RISK_CONTROLS.map(control => [control, state])) as Record<
    RiskControl,
    ControlState | null
  >

export const allWorkforce = <T>(value: T): Record<WorkforceFactor, T> =>
  Object.fromEntries(WORKFORCE_FACTORS.map(factor => [factor, value])) as Record<WorkforceFactor, T>

export const allQuality = (quality: number): SiteQuality => ({
  conflict: quality,
  route: quality,
  country: quality,
  origin: quality,
  workforce: allWorkforce(quality),
  controls: Object.fromEntries(RISK_CONTROLS.map(control => [control, quality])) as Record<
    RiskControl,
    number
  >,
})
