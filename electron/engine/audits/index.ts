import type { auditsEndpoints, AuditRow } from '@shared/contract/audits'
import { Refusal } from '@shared/contract/error'
import { auditRemarks, isLate, type Audit, type AuditDraft } from '@shared/audits/audit'
import { auditorChecks } from '@shared/audits/auditor'
import { countByGrade } from '@shared/audits/grades'
import type { FindingDraft } from '@shared/response/finding'
import type { Call, HandlersOf } from '../call'
import { addAuditor, editAuditor, listAuditors, partiesOf } from './auditors'
import { carryOver } from './carry-over'
import { chooseChecklist, dropChecklist, listChecklists, recordCheck } from './checklists'
import { exportAudits } from './export-audits'
import { auditPoints } from './points'
import { auditProgramme } from './programme'
import { planReport, takeReport } from './report/take-report'
import { writeReportForm } from './report/write-form'
import { planKit, takeKit } from './kit/take-kit'
import { listRemarks } from './kit/remarks'
import { exportKit } from './kit/write-kit'
import { addToSample, checkSample, drawAuditSample, dropSample, listSamples } from './samples'
import { oneAuditor, readAuditors } from '../store/auditors'
import { insertAudit, oneAudit, readAudits, updateAudit } from '../store/audits'
import { countByTarget } from '../store/evidence'
import { grouped } from '../store/by-id'
import { readFindings } from '../store/response'
import { mustBeKnown, readSubjects, subjectView } from '../store/subjects'

async function listAudits(call: Call): Promise<{ rows: AuditRow[]; total: number }> {
  const [audits, auditors, findings, evidence] = await Promise.all([
    readAudits(call.store),
    readAuditors(call.store),
    readFindings(call.store),
    countByTarget(call.store, 'audit'),
  ])
  const subjects = await readSubjects(call.store, audits)
  const auditorOf = new Map(auditors.map(auditor => [auditor.id, auditor]))
  const parties = await partiesOf(call, audits, subjects)
  const findingsOf = grouped(findings, finding => finding.auditId ?? '')
  const rows = audits.map(audit => {
    return {
      ...audit,
      subject: subjectView(subjects, audit),
      followsTitle: audits.find(({ id }) => id === audit.followsId)?.title ?? null,
      remarks: auditRemarks(audit),
      checks: auditorChecks(
        { audit, auditor: auditorOf.get(audit.auditorId ?? '') ?? null, parties: parties(audit) },
        call.today(),
      ),
      late: isLate(audit, call.today()),
      findings: countByGrade(findingsOf(audit.id)).map(one => ({ ...one })),
      evidenceCount: evidence.get(audit.id) ?? 0,
    }
  })
  return { rows, total: rows.length }
}

async function mustFit(draft: AuditDraft, call: Call): Promise<void> {
  await mustBeKnown(call.store, draft)
  if (draft.auditorId !== null) await oneAuditor(call.store, draft.auditorId)
  if (draft.followsId !== null) await oneAudit(call.store, draft.followsId)
}

async function addAudit(draft: AuditDraft, call: Call): Promise<{ id: string }> {
  await mustFit(draft, call)
  const now = call.now()
  const audit: Audit = { ...draft, id: call.newId(), createdAt: now, updatedAt: now }
  await call.change({
    topic: 'audits',
    action: 'audits.add',
    summary: { title: audit.title },
    undo: 'step',
    rows: [insertAudit(audit)],
    touched: ['audits'],
  })
  return { id: audit.id }
}

async function editAudit(id: string, draft: AuditDraft, reason: string | null, call: Call): Promise<null> {
  const before = await oneAudit(call.store, id)
  await mustFit(draft, call)
  await call.change({
    topic: 'audits',
    action: 'audits.edit',
    summary: { title: draft.title, status: draft.status },
    reason,
    undo: 'step',
    rows: [updateAudit({ ...before, ...draft, updatedAt: call.now() })],
    touched: ['audits', 'response'],
  })
  return null
}

/** A finding of an audit that has begun; what the audit says of itself is filled in from it. */
async function addAuditFinding(auditId: string, finding: FindingDraft, call: Call): Promise<{ id: string }> {
  const audit = await oneAudit(call.store, auditId)
  if (audit.status === 'planned') throw new Refusal({ code: 'refused', detail: 'audit-not-begun' })
  if (finding.auditId !== auditId) throw new Refusal({ code: 'refused', detail: 'finding-of-other-audit' })
  return call.ask('response.add-finding', { finding: { ...finding, source: 'audit' } })
}

export { auditDueItems } from './due'
export { checklistFacts, type ChecklistFacts } from './checklists'
export { auditorNames } from '../store/audits'

export const auditsHandlers: HandlersOf<typeof auditsEndpoints> = {
  'audits.list': (_, call) => listAudits(call),
  'audits.export': exportAudits,
  'audits.add': ({ audit }, call) => addAudit(audit, call),
  'audits.edit': ({ id, audit, reason }, call) => editAudit(id, audit, reason, call),
  'audits.add-finding': ({ auditId, finding }, call) => addAuditFinding(auditId, finding, call),
  'audits.auditors': async (_, call) => ({ rows: await listAuditors(call) }),
  'audits.add-auditor': ({ auditor }, call) => addAuditor(auditor, call),
  'audits.edit-auditor': ({ id, auditor, reason }, call) => editAuditor(id, auditor, reason, call),
  'audits.samples': ({ auditId }, call) => listSamples(auditId, call),
  'audits.draw-sample': drawAuditSample,
  'audits.check-sample': ({ id }, call) => checkSample(id, call),
  'audits.add-to-sample': addToSample,
  'audits.drop-sample': ({ id, reason }, call) => dropSample(id, reason, call),
  'audits.write-kit': exportKit,
  'audits.plan-kit': planKit,
  'audits.take-kit': takeKit,
  'audits.remarks': async ({ auditId }, call) => ({ remarks: await listRemarks(auditId, call) }),
  'audits.checklists': ({ auditId }, call) => listChecklists(auditId, call),
  'audits.choose-checklist': chooseChecklist,
  'audits.drop-checklist': ({ id, reason }, call) => dropChecklist(id, reason, call),
  'audits.check': ({ check }, call) => recordCheck(check, call),
  'audits.carry-over': carryOver,
  'audits.points': async ({ auditId }, call) => ({ points: await auditPoints(auditId, call) }),
  'audits.write-report': writeReportForm,
  'audits.plan-report': planReport,
  'audits.take-report': takeReport,
  'audits.programme': (_, call) => auditProgramme(call),
}
