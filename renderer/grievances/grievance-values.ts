import type { GrievanceDraft } from '@shared/grievances/record'

/** A grievance of which nothing is said yet, received today. */
export const emptyGrievance = (today: string): GrievanceDraft => ({
  number: '',
  receivedOn: today,
  channel: 'hotline',
  language: null,
  voice: 'worker',
  topic: 'recruitment-fees',
  subjectType: 'supplier',
  subjectId: null,
  workers: null,
  indicatorId: null,
  urgent: false,
  consent: null,
  owner: null,
  answerDueOn: null,
  findingId: null,
  remedyId: null,
})
