import { UNSAID, type Finding, type FindingDraft } from '../finding'

export const SUPPLIER_ID = '01900000-0000-7000-8000-000000000001'

/** A finding that says little, to be filled in by a test. */
export function findingDraft(more: Partial<FindingDraft> = {}): FindingDraft {
  return {
    title: 'Passports kept in the office',
    description: null,
    subjectType: 'supplier',
    subjectId: SUPPLIER_ID,
    kind: 'other',
    source: 'observation',
    sourceGrade: 'C',
    observedOn: null,
    ...UNSAID,
    ...more,
  }
}

export function findingOf(more: Partial<Finding> = {}): Finding {
  return {
    id: '01900000-0000-7000-8000-0000000000f1',
    status: 'open',
    closing: null,
    createdAt: '2026-11-24T08:00:00.000Z',
    updatedAt: '2026-11-24T08:00:00.000Z',
    ...findingDraft(),
    ...more,
  }
}
