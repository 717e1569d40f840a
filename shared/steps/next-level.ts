import type { LocalText } from './local-text'
import type { Requirement, StepsFramework } from './framework'

export interface NextLevel {
  readonly level: number
  readonly text: LocalText
}

/** The words of the levels 0 to 4 of a requirement: its own, else the general scale. */
export function levelsOf(
  framework: Pick<StepsFramework, 'maturityLevels'>,
  requirement: Requirement,
): readonly LocalText[] {
  return requirement.maturity ?? framework.maturityLevels
}

/** What the level after the present one asks; `null` at the top. Not assessed is treated as absent. */
export function nextLevel(
  framework: Pick<StepsFramework, 'maturityLevels'>,
  requirement: Requirement,
  maturity: number | null,
): NextLevel | null {
  const level = (maturity ?? 0) + 1
  const text = levelsOf(framework, requirement)[level]
  return text === undefined ? null : { level, text }
}
