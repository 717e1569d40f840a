import ExcelJS from 'exceljs'
import type { AuditDraft } from '@shared/audits/audit'
import { findingDraft } from '@shared/response/testing/finding'
import { calendarYear } from '@shared/workspace/entity'
import { sentTo, asFile, fillIn, openBook, saveBook } from '../../questionnaires/testing/returned'
import { addSupplier } from '../people-and-places'
import type { TestEngine } from '../test-engine'

const reason = 'Seen on site'

const draft: AuditDraft = {
  ...{ title: 'Dormitory and payroll', subjectType: 'entity', subjectId: null, auditorType: 'third-party' },
  ...{ announcement: null, auditor: 'Lakeside Assurance', auditorId: null, languages: [], sharedFrom: null },
  ...{ interviewPlan: null, criteria: [], scope: 'Recruitment', notCovered: null, interviews: null },
  ...{
    startsOn: '2026-11-10',
    endsOn: '2026-11-12',
    independence: null,
    followsId: null,
    status: 'under-way',
  },
}

/** Opens a workbook that was written, changes it and keeps it. */
async function changed(path: string, change: (workbook: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  change(workbook)
  await workbook.xlsx.writeFile(path)
}

async function fieldwork(test: TestEngine, auditId: string, subjectId: string): Promise<void> {
  const other = await addSupplier(test, 'Delta Yarn')
  const { id } = await test.ask('audits.draw-sample', {
    ...{ auditId, kind: 'supplier', size: 1, method: 'random', seed: 7 },
  })
  const { samples } = await test.ask('audits.samples', { auditId })
  const drawn = samples[0]?.members.map(member => member.id) ?? []
  const memberId = drawn.includes(other) ? subjectId : other
  await test.ask('audits.add-to-sample', { id, memberId, reason })
  await test.ask('audits.drop-sample', { id, reason })
  const { id: listId } = await test.ask('audits.choose-checklist', { auditId, packId: 'management-systems' })
  await test.ask('audits.drop-checklist', { id: listId, reason })
  const { id: checklistId } = await test.ask('audits.choose-checklist', {
    auditId,
    packId: 'site-assessment',
  })
  const { checklists } = await test.ask('audits.checklists', { auditId })
  const itemId = checklists[0]?.points[0]?.id ?? ''
  await test.ask('audits.check', {
    check: { checklistId, itemId, result: 'met', note: null, proof: 'Payroll' },
  })
}

async function kitAndReport(test: TestEngine, auditId: string): Promise<void> {
  const kit = test.path('kit.xlsx')
  await test.ask('audits.write-kit', { auditId, file: test.saving(kit) })
  await changed(kit, workbook => {
    const row = workbook.getWorksheet('Findings')?.getRow(2)
    if (row) row.getCell(7).value = 'Receipts for 12 of 41 workers seen'
  })
  const opened = () => test.opening(kit)
  const { head } = await test.ask('audits.plan-kit', { auditId, file: opened() })
  await test.ask('audits.take-kit', { auditId, file: opened(), head })
  const report = test.path('report.xlsx')
  await test.ask('audits.write-report', { auditId, filled: false, file: test.saving(report) })
  await changed(report, workbook => {
    workbook.getWorksheet('Report')?.eachRow(row => {
      if (row.getCell(1).text.startsWith('Workers interviewed')) row.getCell(2).value = 41
    })
  })
  const input = { auditId, subject: null, file: test.opening(report) }
  const plan = await test.ask('audits.plan-report', input)
  await test.ask('audits.take-report', {
    ...{ ...input, file: test.opening(report), head: plan.head, restricted: false },
  })
}

async function audits(test: TestEngine, supplierId: string): Promise<void> {
  const auditor = {
    ...{ name: 'Lakeside', firm: null, kind: 'third-party' as const, competence: null, accreditation: null },
    ...{ accreditedUntil: null, languages: [], declaredOn: null, conflicts: null, notes: null },
  } as const
  const { id: auditorId } = await test.ask('audits.add-auditor', { auditor: { ...auditor, languages: [] } })
  await test.ask('audits.edit-auditor', {
    ...{ id: auditorId, auditor: { ...auditor, languages: ['ne'] }, reason },
  })
  const { id: auditId } = await test.ask('audits.add', { audit: draft })
  await test.ask('audits.edit', { id: auditId, audit: { ...draft, auditorId, interviews: 12 }, reason })
  await test.ask('audits.add-finding', {
    auditId,
    finding: findingDraft({ subjectId: supplierId, auditId, grade: 'major', title: 'No receipts' }),
  })
  await fieldwork(test, auditId, supplierId)
  await kitAndReport(test, auditId)
  await test.ask('audits.carry-over', { auditId, title: 'The year after', startsOn: null })
}

async function houseQuestions(test: TestEngine): Promise<void> {
  const path = test.path('own-questions.xlsx')
  await test.ask('assessment.write-pack', { packId: null, file: test.saving(path) })
  const { head } = await test.ask('assessment.plan-pack', { file: test.opening(path) })
  const { packId } = await test.ask('assessment.take-pack', { file: test.opening(path), head })
  await test.ask('assessment.remove-pack', { packId, reason })
  await test.ask('assessment.confirm-language', {
    packId: 'management-systems',
    language: 'ne',
    name: 'S. Tamang',
  })
}

async function assessments(test: TestEngine): Promise<void> {
  const about = { packId: 'recruiter-self-assessment', subjectType: 'entity', subjectId: null } as const
  const { id: before } = await test.ask('assessment.start', about)
  const answer = (id: string, questionId: string, option: string) =>
    test.ask('assessment.answer', {
      ...{
        id,
        questionId,
        value: { kind: 'choice', option },
        verification: 'self',
        note: null,
        reason: null,
      },
    })
  await answer(before, 'A.01', 'yes')
  await answer(before, 'P2.01', 'no')
  await test.ask('assessment.declare', {
    id: before,
    declaration: { name: 'A. Gurung', position: 'Director' },
  })
  const { id } = await test.ask('assessment.start', about)
  await test.ask('assessment.confirm', { id, questionIds: ['A.01'] })
  await answer(id, 'P2.01', 'yes')
  await test.ask('assessment.record-flags', { id: before })
  await test.ask('assessment.record-flags', { id })
  await test.ask('assessment.remove', { id, reason })
  await houseQuestions(test)
}

async function questionnaires(test: TestEngine, supplierId: string): Promise<void> {
  const other = await addSupplier(test, 'Padma Dyeing')
  const sent = await sentTo(test, [supplierId], { dueOn: '2026-11-01' })
  await test.ask('questionnaires.edit', {
    id: sent.id,
    draft: {
      ...{ title: 'Suppliers, again', dueOn: '2026-11-02', languages: ['en', 'ne'] },
      period: calendarYear(2026),
    },
  })
  await test.ask('questionnaires.add', { id: sent.id, subjects: { type: 'supplier', ids: [other] } })
  const { rows } = await test.ask('questionnaires.campaign', { id: sent.id })
  const [added] = rows.filter(row => row.recipient.subjectId === other).map(row => row.recipient.id)
  await test.ask('questionnaires.take-out', { id: sent.id, recipientIds: [added ?? ''] })
  await test.ask('questionnaires.remind', { id: sent.id, recipientIds: [...sent.recipients.values()] })
  const [path] = [...sent.paths.values()]
  const workbook = await openBook(path ?? '')
  fillIn(workbook, { 'A.01': 120, 'B.01': 'Yes' })
  await saveBook(workbook, test.path('returned.xlsx'))
  await test.ask('questionnaires.take-in', {
    campaignId: sent.id,
    files: [asFile(test, test.path('returned.xlsx'))],
  })
  const { campaign } = await test.ask('questionnaires.create', {
    draft: {
      ...{ title: 'Not needed', dueOn: '2027-12-31', languages: ['en'] },
      period: calendarYear(2027),
    },
    packId: 'supplier-questionnaire',
    subjects: { type: 'supplier', ids: [other] },
  })
  await test.ask('questionnaires.remove', { id: campaign.id, reason: 'Begun twice' })
}

/** Audits with their papers, assessments, questionnaires of the house and campaigns: every command once. */
export async function assuranceJourney(test: TestEngine): Promise<void> {
  const supplierId = await addSupplier(test, 'Kosi Garments')
  await audits(test, supplierId)
  await assessments(test)
  await questionnaires(test, supplierId)
}
