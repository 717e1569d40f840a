import { describe, expect, it } from 'vitest'
import { auditorChecks, auditorDraftSchema, isSameName, type Auditor, type AuditorDraft } from './auditor'

const TODAY = '2026-11-26'
const draft: AuditorDraft = {
  name: 'P. Lama',
  firm: 'Lakeside Assurance',
  kind: 'third-party',
  competence: 'Ten years of worker interviews',
  accreditation: 'APSCA 1234',
  accreditedUntil: '2027-01-31',
  languages: ['ne', 'en'],
  declaredOn: '2026-11-01',
  conflicts: null,
  notes: null,
}
const auditor: Auditor = {
  ...draft,
  id: '01900000-0000-7000-8000-000000000001',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const audit = { auditor: 'P. Lama', startsOn: '2026-12-10' as string | null, languages: ['ne'] }
const parties = ['Harbour Textiles Ltd', 'Kosi Garments Pvt. Ltd.', 'Lama, Pasang']

describe('an auditor', () => {
  it('with everything in order raises no question', () => {
    expect(auditorChecks({ audit, auditor, parties }, TODAY)).toEqual([])
    expect(auditorChecks({ audit: { ...audit, auditor: null }, auditor: null, parties }, TODAY)).toEqual([])
  })

  it.each<[string, Partial<Auditor>]>([
    ['competence-not-recorded', { competence: null }],
    ['accreditation-ended', { accreditedUntil: '2026-12-09' }],
    ['declaration-missing', { declaredOn: null }],
    ['declaration-old', { declaredOn: '2025-12-09' }],
    ['conflict-named', { conflicts: 'Advised the buyer in 2024' }],
    ['language-missing', { languages: ['en'] }],
    ['auditor-is-party', { firm: 'KOSI GARMENTS' }],
  ])('is asked about: %s', (check, more) => {
    expect(auditorChecks({ audit, auditor: { ...auditor, ...more }, parties }, TODAY)).toEqual([check])
  })

  it('is judged on the day the audit begins, or today while it has no date', () => {
    const ends = { ...auditor, accreditedUntil: '2026-11-30' }
    expect(auditorChecks({ audit, auditor: ends, parties }, TODAY)).toEqual(['accreditation-ended'])
    expect(auditorChecks({ audit: { ...audit, startsOn: null }, auditor: ends, parties }, TODAY)).toEqual([])
  })

  it('outside the register is told so, and an owner is no auditor', () => {
    const named = { ...audit, auditor: 'Pasang Lama' }
    expect(auditorChecks({ audit: named, auditor: null, parties }, TODAY)).toEqual([
      'not-in-register',
      'auditor-is-party',
    ])
  })
})

it.each([
  ['Kosi Garments', 'KOSI GARMENTS PVT. LTD.', true],
  ['Lama Pasang', 'Pasang Lama', true],
  ['Kosi Garments', 'Kosi Yarn', false],
  ['Ltd', 'Ltd', false],
  ['', '', false],
])('%s and %s are one name: %s', (ours, theirs, same) => {
  expect(isSameName(ours, theirs)).toBe(same)
})

it('a form without a name or with a language that is none is refused', () => {
  expect(auditorDraftSchema.safeParse(draft).success).toBe(true)
  expect(auditorDraftSchema.safeParse({ ...draft, name: ' ' }).success).toBe(false)
  expect(auditorDraftSchema.safeParse({ ...draft, languages: ['Nepali'] }).success).toBe(false)
})
