import type { GrievanceDraft } from '@shared/grievances/record'

/** A grievance of three workers about a supplier, as it may be recorded; tests say what is otherwise. */
export const grievanceAbout = (supplierId: string, more: Partial<GrievanceDraft> = {}): GrievanceDraft => ({
  number: 'G-2026-01',
  receivedOn: '2026-11-01',
  channel: 'hotline',
  language: 'ne',
  voice: 'worker',
  topic: 'recruitment-fees',
  subjectType: 'supplier',
  subjectId: supplierId,
  workers: 3,
  indicatorId: null,
  urgent: false,
  consent: true,
  owner: 'Ana Prova',
  answerDueOn: '2026-11-08',
  findingId: null,
  remedyId: null,
  ...more,
})
