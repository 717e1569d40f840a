import type { AuditorRow } from '@shared/contract/audits'
import type { Audit } from '@shared/audits/audit'
import type { Auditor, AuditorDraft } from '@shared/audits/auditor'
import type { Call } from '../call'
import { insertAuditor, oneAuditor, partyNames, readAuditors, updateAuditor } from '../store/auditors'
import { readAudits } from '../store/audits'
import type { Subject } from '../store/subjects'
import { readWorkspace } from '../store/workspace'

export async function listAuditors(call: Call): Promise<AuditorRow[]> {
  const [auditors, audits] = await Promise.all([readAuditors(call.store), readAudits(call.store)])
  return auditors.map(auditor => ({
    ...auditor,
    audits: audits.filter(audit => audit.auditorId === auditor.id).length,
  }))
}

export async function addAuditor(draft: AuditorDraft, call: Call): Promise<{ id: string }> {
  const now = call.now()
  const auditor: Auditor = { ...draft, id: call.newId(), createdAt: now, updatedAt: now }
  await call.change({
    topic: 'audits',
    action: 'audits.add-auditor',
    summary: { name: auditor.name },
    undo: 'step',
    rows: [insertAuditor(auditor)],
    touched: ['audits'],
  })
  return { id: auditor.id }
}

export async function editAuditor(
  id: string,
  draft: AuditorDraft,
  reason: string | null,
  call: Call,
): Promise<null> {
  const auditor = { ...(await oneAuditor(call.store, id)), ...draft, updatedAt: call.now() }
  await call.change({
    topic: 'audits',
    action: 'audits.edit-auditor',
    summary: { name: auditor.name },
    reason,
    undo: 'step',
    rows: [updateAuditor(auditor)],
    touched: ['audits'],
  })
  return null
}

/** The names of the audited side of each audit: the entity, the subject, its supplier with owners, directors and parents. */
export async function partiesOf(
  call: Call,
  audits: readonly Audit[],
  subjects: ReadonlyMap<string, Subject>,
): Promise<(audit: Audit) => readonly string[]> {
  const { entity } = await readWorkspace(call.store)
  const subjectOf = (audit: Audit) => subjects.get(audit.subjectId ?? '')
  const ids = new Set(audits.flatMap(audit => subjectOf(audit)?.supplierId ?? []))
  const names = await partyNames(call.store, [...ids])
  return audit => {
    const subject = subjectOf(audit)
    return [
      entity.name,
      ...(subject === undefined ? [] : [subject.name]),
      ...(names.get(subject?.supplierId ?? '') ?? []),
    ]
  }
}
