import type { FindingRow } from '@shared/contract/response'
import type { FindingDraft } from '@shared/response/finding'
import type { ChosenSubject } from './subject-chooser'

/** A finding of which nothing is said yet. */
export function emptyFinding(subject: ChosenSubject, more: Partial<FindingDraft> = {}): FindingDraft {
  return {
    title: '',
    description: null,
    ...subject,
    kind: 'indicator',
    source: 'observation',
    sourceGrade: 'C',
    observedOn: null,
    indicatorId: null,
    indicatorStrength: null,
    redFlagSeverity: null,
    section: null,
    scale: null,
    scopeOfImpact: null,
    irremediability: null,
    likelihood: null,
    leverage: null,
    workersAffected: null,
    involvement: null,
    involvementReason: null,
    auditId: null,
    grade: null,
    criterion: null,
    requirementId: null,
    ...more,
  }
}

/** The part of a finding that a form changes. */
export function draftOfFinding(finding: FindingRow): FindingDraft {
  const draft = emptyFinding(finding)
  const from: Readonly<Record<string, unknown>> = finding
  return Object.fromEntries(Object.keys(draft).map(key => [key, from[key]])) as FindingDraft
}
