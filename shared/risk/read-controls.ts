import { fadedQuality } from './confidence'
import type { ControlFacts, Declared } from './facts'
import type { ControlState, ControlStates, Qualities } from './inputs'
import { type EvidenceKind, type QualityLevel, RISK_CONTROLS, type RiskControl } from './model'
import type { PlaceIndex } from './places'

/** Recorded controls by kind; a kind that is not recorded is `null`. */
export function controlStates(facts: readonly ControlFacts[]): ControlStates {
  const states = Object.fromEntries(RISK_CONTROLS.map(control => [control, null])) as Record<
    RiskControl,
    ControlState | null
  >
  for (const { control, maturity, verification } of facts) states[control] = { maturity, verification }
  return states
}

/** Quality of a control by who verified it: an audit ages more slowly than a self-declaration. */
export const CONTROL_QUALITY: Readonly<
  Record<ControlFacts['verification'], readonly [QualityLevel, EvidenceKind]>
> = {
  none: ['missing', 'audit'],
  self: ['self', 'questionnaire'],
  doc: ['documented', 'audit'],
  indep: ['measured', 'audit'],
}

/** Quality of each control, 0 where none is recorded. */
export function controlQualities(facts: readonly ControlFacts[], index: PlaceIndex): Qualities<RiskControl> {
  const qualities = Object.fromEntries(RISK_CONTROLS.map(control => [control, 0])) as Record<
    RiskControl,
    number
  >
  for (const { control, verification, assessedOn } of facts) {
    const [level, kind] = CONTROL_QUALITY[verification]
    qualities[control] = fadedQuality(level, { date: assessedOn, kind }, index.asOf, index.model)
  }
  return qualities
}

/** Quality of a declared value, fading like a questionnaire; 0 where there is none. */
export function declaredQuality(
  declared: Omit<Declared<unknown>, 'value'> | null,
  index: PlaceIndex,
): number {
  if (declared === null) return 0
  return fadedQuality(declared.level, { date: declared.date, kind: 'questionnaire' }, index.asOf, index.model)
}
