import type { FindingRow } from '@shared/contract/response'
import { UNSAID, type FindingDraft } from '@shared/response/finding'
import { draftOf } from '../kit/draft-of'
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
    ...UNSAID,
    ...more,
  }
}

/** The part of a finding that a form changes. */
export const draftOfFinding = (finding: FindingRow): FindingDraft => draftOf(emptyFinding(finding), finding)
