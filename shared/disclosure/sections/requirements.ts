import type { EvidenceFacts, RequirementFacts, StepFacts } from '../facts'
import { figure, numberText } from '../figure'
import { table } from '../layout'
import type { Block, Cell } from '../report'
import { text, type Speech } from '../sentence'

/** A maturity with its word, for example "3 operating"; the scale is that of the five steps, 0 absent to 4 effective. */
export function maturityText(say: Speech, maturity: number | null): string {
  return maturity === null ? say.t('disclosure:maturity.none') : say.t(`disclosure:maturity.${maturity}`)
}

/** Numbers of the evidence index, as a reader writes them: "2, 7, 8". */
export function evidenceText(say: Speech, numbers: readonly number[]): string {
  return numbers.length === 0
    ? say.t('disclosure:noEvidence')
    : numbers.map(number => numberText(number, 0, say.language)).join(', ')
}

function row(requirement: RequirementFacts, say: Speech): readonly Cell[] {
  const state = requirement.applicable
    ? maturityText(say, requirement.maturity)
    : say.t('disclosure:maturity.notApplicable')
  return [
    { kind: 'code', text: requirement.id },
    text(requirement.title),
    text(requirement.gate ? say.t('disclosure:gate.yes') : say.t('disclosure:gate.no')),
    text(state),
    text(evidenceText(say, requirement.evidence)),
  ]
}

const COLUMNS = [
  { id: 'id', width: 1.2 },
  { id: 'requirement', width: 6 },
  { id: 'gate', width: 1.2 },
  { id: 'maturity', width: 2 },
  { id: 'evidence', width: 2 },
] as const

/** The requirements of some steps, one row each. */
export function requirementTable(steps: readonly StepFacts[], say: Speech, id: string): readonly Block[] {
  const rows = steps.flatMap(step => step.requirements).map(requirement => row(requirement, say))
  return rows.length === 0 ? [] : table(say, id, COLUMNS, rows)
}

export const evidenceCount = (evidence: readonly EvidenceFacts[]) => figure('evidence.total', evidence.length)
