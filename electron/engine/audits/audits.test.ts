import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditDraft } from '@shared/audits/audit'
import { auditDraft } from '@shared/audits/testing/audit'
import type { FindingDraft } from '@shared/response/finding'
import { findingDraft } from '@shared/response/testing/finding'
import { addSupplier, refusalOf, wrongFields } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
let supplierId: string
beforeEach(async () => {
  test = await withWorkspace()
  supplierId = await addSupplier(test)
})
afterEach(() => test.close())

const draft = (more: Partial<AuditDraft> = {}): AuditDraft =>
  auditDraft({
    ...{ subjectId: supplierId, announcement: 'unannounced', scope: 'Recruitment, wages, housing' },
    ...{ interviews: 22, endsOn: '2026-11-12', status: 'reported' },
    independence: { declaredBy: 'P. Lama', declaredOn: '2026-11-01', conflicts: null },
    ...more,
  })
const add = async (more: Partial<AuditDraft> = {}) =>
  (await test.ask('audits.add', { audit: draft(more) })).id
const list = () => test.ask('audits.list', {})
const finding = (auditId: string, more: Partial<FindingDraft> = {}) =>
  findingDraft({ subjectId: supplierId, auditId, grade: 'major', criterion: 'Supplier code 4.2', ...more })

describe('an audit', () => {
  it('is listed with its subject, what a reader would ask, and its findings by grade', async () => {
    const id = await add()
    const major = await test.ask('audits.add-finding', { auditId: id, finding: finding(id) })
    await test.ask('audits.add-finding', { auditId: id, finding: finding(id, { grade: 'observation' }) })
    const closing = {
      outcome: 'resolved',
      reason: 'seen by the auditor',
      verification: 'indep',
      verifiedBy: 'P. Lama',
      duplicateOf: null,
      closedOn: '2026-11-24',
    } as const
    const unverified = { id: major.id, closing: { ...closing, verification: 'self' } }
    expect(await refusalOf(test, 'response.close-finding', unverified)).toMatchObject({
      detail: 'closing-needs-verification',
    })
    expect(await refusalOf(test, 'response.close-finding', { id: major.id, closing })).toMatchObject({
      detail: 'closing-needs-evidence',
    })
    writeFileSync(test.path('seen.txt'), 'All 41 passports handed back.')
    await test.ask('evidence.add', {
      ...{ file: test.opening(test.path('seen.txt')), title: null, validUntil: null, language: null },
      ...{ restricted: false, targets: [{ type: 'finding', id: major.id }] },
    })
    await test.ask('response.close-finding', { id: major.id, closing })
    const { rows, total } = await list()
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      subject: { name: 'Kosi Garments', supplierId },
      remarks: ['limits-not-recorded'],
      late: false,
      independence: { declaredBy: 'P. Lama', conflicts: null },
    })
    expect(rows[0]!.findings.map(one => [one.grade, one.open, one.closed])).toEqual([
      ['critical', 0, 0],
      ['major', 0, 1],
      ['minor', 0, 0],
      ['observation', 1, 0],
    ])
  })

  it("'s findings join the order of work with the audit as their source", async () => {
    const id = await add()
    await test.ask('audits.add-finding', { auditId: id, finding: finding(id) })
    const { rows } = await test.ask('response.findings', {
      status: 'all',
      stage: null,
      subjectType: null,
      subjectId: null,
      auditId: id,
      source: 'audit',
      text: null,
      offset: 0,
      limit: 10,
    })
    expect(rows).toHaveLength(1)
    await test.ask('trail.undo', {})
    expect((await list()).rows[0]!.findings.every(one => one.open + one.closed === 0)).toBe(true)
  })

  it('is planned first and late when its day has passed', async () => {
    const planned: Partial<AuditDraft> = {
      status: 'planned',
      auditor: null,
      criteria: [],
      endsOn: null,
      independence: null,
    }
    const id = await add({ ...planned, startsOn: '2026-11-20' })
    expect((await list()).rows[0]).toMatchObject({ late: true, remarks: [] })
    const { items } = await test.ask('steps.due', {})
    expect(items).toMatchObject([{ kind: 'audit', id, state: 'overdue', supplierId }])
    expect(await refusalOf(test, 'audits.add-finding', { auditId: id, finding: finding(id) })).toMatchObject({
      code: 'refused',
      detail: 'audit-not-begun',
    })
    await test.ask('audits.edit', { id, audit: draft(), reason: null })
    expect((await test.ask('steps.due', {})).items).toEqual([])
  })

  it('without dates leads the list, then the latest', async () => {
    await add({ title: 'old', startsOn: '2025-01-01', endsOn: '2025-01-02' })
    await add({ title: 'open', status: 'planned', startsOn: null, endsOn: null })
    await add({ title: 'new' })
    expect((await list()).rows.map(row => row.title)).toEqual(['open', 'new', 'old'])
  })

  it.each([
    ['ends before it starts', { endsOn: '2026-11-09' }, 'audit.endsOn: ends-before-start'],
    ['is reported without an auditor', { auditor: null }, 'audit.auditor: auditor-missing'],
    ['is reported without criteria', { criteria: [] }, 'audit.criteria: criteria-missing'],
    ['is of a supplier that is not named', { subjectId: null }, 'audit.subjectId: subject-missing'],
  ] as const)('is refused when it %s', async (_, more, problem) => {
    const audit = draft(more as Partial<AuditDraft>)
    expect(await wrongFields(test, 'audits.add', { audit })).toContain(problem)
  })

  it('is refused for a supplier that is not there', async () => {
    const audit = draft({ subjectId: '01900000-0000-7000-8000-0000000000ff' })
    expect(await test.refusal('audits.add', { audit })).toBe('not-found')
  })

  it('takes no finding of another audit', async () => {
    const id = await add()
    const other = await add({ title: 'Other' })
    expect(
      await refusalOf(test, 'audits.add-finding', { auditId: id, finding: finding(other) }),
    ).toMatchObject({
      detail: 'finding-of-other-audit',
    })
  })

  it('names an auditor of the register, who is checked against the audited side', async () => {
    const auditor = {
      name: 'Kosi Garments',
      firm: null,
      kind: 'third-party',
      competence: null,
      accreditation: null,
      accreditedUntil: null,
      languages: [],
      declaredOn: null,
      conflicts: null,
      notes: null,
    } as const
    const { id: auditorId } = await test.ask('audits.add-auditor', { auditor: { ...auditor, languages: [] } })
    await add({ auditor: 'Kosi Garments', auditorId, languages: ['ne'] })
    expect((await list()).rows[0]).toMatchObject({
      auditorId,
      languages: ['ne'],
      checks: ['auditor-is-party', 'competence-not-recorded', 'declaration-missing', 'language-missing'],
    })
    expect((await test.ask('audits.auditors', {})).rows).toMatchObject([{ name: 'Kosi Garments', audits: 1 }])
    await test.ask('audits.edit-auditor', {
      id: auditorId,
      auditor: { ...auditor, name: 'Lakeside', languages: ['ne'] },
      reason: 'a slip',
    })
    expect((await list()).rows[0]!.checks).toContain('auditor-is-party')
    expect((await list()).rows[0]!.checks).not.toContain('language-missing')
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    expect(await test.refusal('audits.add', { audit: draft({ auditorId: nobody }) })).toBe('not-found')
    expect(
      await test.refusal('audits.edit-auditor', {
        id: nobody,
        auditor: { ...auditor, languages: [] },
        reason: null,
      }),
    ).toBe('not-found')
  })
})
