import type { AuditRow } from '@shared/contract/audits'
import type { Finding } from '@shared/response/finding'
import { Refusal } from '@shared/contract/error'
import type { SampleMember } from '@shared/audits/sample'
import type { EvidenceView } from '@shared/contract/evidence'
import type { Call } from '../../call'
import { auditsBefore } from '../carry-over'
import { checklistFacts, type ChecklistFacts } from '../checklists'
import { readSamples } from '../../store/audit-samples'
import { readFindings } from '../../store/response'

/** Everything a kit holds, and what a returned one may speak of. */
export interface KitFacts {
  readonly audit: AuditRow
  readonly findings: readonly Finding[]
  readonly members: readonly SampleMember[]
  readonly evidence: readonly EvidenceView[]
  readonly checklists: readonly ChecklistFacts[]
}

const MOST_EVIDENCE = 500

/** The audit with its findings and those that audits before it left open, the members of its samples each once, and the index of its evidence. */
export async function kitFacts(auditId: string, call: Call): Promise<KitFacts> {
  const { rows } = await call.ask('audits.list', {})
  const audit = rows.find(({ id }) => id === auditId)
  if (audit === undefined) throw new Refusal({ code: 'not-found', params: { table: 'audit', id: auditId } })
  const before = new Set(auditsBefore(rows, auditId))
  const findings = (await readFindings(call.store)).filter(
    finding =>
      finding.auditId === auditId || (finding.status === 'open' && before.has(finding.auditId ?? '')),
  )
  const members = (await readSamples(call.store, auditId)).flatMap(sample => sample.members)
  const evidence = await call.ask('evidence.list', {
    target: { type: 'audit', id: auditId },
    text: null,
    validity: null,
    offset: 0,
    limit: MOST_EVIDENCE,
  })
  return {
    audit,
    findings,
    members: [...new Map(members.map(member => [member.id, member])).values()],
    evidence: evidence.rows,
    checklists: (await checklistFacts(call)).filter(({ kept }) => kept.auditId === auditId),
  }
}
