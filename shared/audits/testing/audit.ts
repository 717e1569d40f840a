import type { AuditDraft } from '../audit'

/** A planned audit of a supplier as a person enters it, with nothing but what each has; `more` says the rest. */
export const auditDraft = (more: Partial<AuditDraft> = {}): AuditDraft => ({
  title: 'Dormitory and payroll',
  subjectType: 'supplier',
  subjectId: null,
  auditorType: 'third-party',
  announcement: null,
  auditor: 'Lakeside Assurance',
  auditorId: null,
  languages: [],
  interviewPlan: null,
  followsId: null,
  sharedFrom: null,
  criteria: [{ name: 'Supplier code', version: '2026' }],
  scope: 'Recruitment, housing',
  notCovered: null,
  interviews: null,
  startsOn: '2026-11-10',
  endsOn: null,
  independence: null,
  status: 'planned',
  ...more,
})
