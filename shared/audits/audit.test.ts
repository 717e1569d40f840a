import { describe, expect, it } from 'vitest'
import { auditDraftSchema, auditRemarks, isLate, type AuditDraft } from './audit'
import { countByGrade } from './grades'

const SITE_ID = '01900000-0000-7000-8000-000000000001'

const draft = (more: Partial<AuditDraft> = {}): AuditDraft => ({
  title: 'Dormitory and payroll audit',
  subjectType: 'site',
  subjectId: SITE_ID,
  auditorType: 'third-party',
  auditorId: null,
  languages: [],
  interviewPlan: null,
  followsId: null,
  sharedFrom: null,
  announcement: 'unannounced',
  auditor: 'Lakeside Assurance',
  criteria: [{ name: 'Supplier code', version: '2026' }],
  scope: 'Recruitment, wages, housing',
  notCovered: 'Sub-contracted transport',
  interviews: 22,
  startsOn: '2026-10-01',
  endsOn: '2026-10-03',
  independence: { declaredBy: 'P. Lama', declaredOn: '2026-09-20', conflicts: null },
  status: 'reported',
  ...more,
})

describe('an audit', () => {
  it('may be planned without an auditor or dates', () => {
    const planned = draft({ status: 'planned', auditor: null, criteria: [], startsOn: null, endsOn: null })
    expect(auditDraftSchema.safeParse(planned).success).toBe(true)
  })

  it.each([
    ['ending before it starts', { endsOn: '2026-09-30' }, 'ends-before-start'],
    ['reported without an auditor', { auditor: null }, 'auditor-missing'],
    ['reported without criteria', { criteria: [] }, 'criteria-missing'],
    ['reported without dates', { startsOn: null, endsOn: null }, 'dates-missing'],
    ['of a site that is not named', { subjectId: null }, 'subject-missing'],
    ['without a scope', { scope: '' }, 'Too small'],
  ] as const)('is refused: %s', (_, more, message) => {
    const result = auditDraftSchema.safeParse(draft(more as Partial<AuditDraft>))
    expect(result.error?.issues.map(issue => issue.message).join()).toContain(message)
  })

  it.each([
    ['all recorded', {}, []],
    ['not reported yet', { status: 'planned', independence: null }, []],
    ['no declaration', { independence: null }, ['independence-not-declared']],
    [
      'a conflict named',
      { independence: { declaredBy: 'x', declaredOn: '2026-09-20', conflicts: 'advised the site' } },
      ['conflict-declared'],
    ],
    [
      'announced, no interviews, no limits',
      { announcement: 'announced', interviews: null, notCovered: null },
      ['announced-only', 'no-private-interviews', 'limits-not-recorded'],
    ],
    ['announcement not recorded', { announcement: null }, ['announcement-not-recorded']],
  ] as const)('%s', (_, more, remarks) => {
    expect(auditRemarks(draft(more as Partial<AuditDraft>))).toEqual(remarks)
  })

  it('is late when its day has passed without it', () => {
    expect(isLate({ status: 'planned', startsOn: '2026-11-23' }, '2026-11-24')).toBe(true)
    expect(isLate({ status: 'planned', startsOn: '2026-11-24' }, '2026-11-24')).toBe(false)
    expect(isLate({ status: 'under-way', startsOn: '2026-11-23' }, '2026-11-24')).toBe(false)
  })
})

it('counts findings by grade, the gravest first', () => {
  const counts = countByGrade([
    { grade: 'major', status: 'open' },
    { grade: 'major', status: 'closed' },
    { grade: 'critical', status: 'open' },
    { grade: null, status: 'open' },
  ])
  expect(counts.map(one => [one.grade, one.open, one.closed])).toEqual([
    ['critical', 1, 0],
    ['major', 1, 1],
    ['minor', 0, 0],
    ['observation', 0, 0],
  ])
})
