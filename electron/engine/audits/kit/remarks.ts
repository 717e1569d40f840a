import type { RemarkView } from '@shared/contract/audits'
import type { Call } from '../../call'
import { readRemarks } from '../../store/audit-remarks'
import { kitFacts } from './facts'

/** What auditors wrote of an audit, with the name of what each remark is about. */
export async function listRemarks(auditId: string, call: Call): Promise<RemarkView[]> {
  const { findings, members, evidence } = await kitFacts(auditId, call)
  const names = new Map([
    ...findings.map(({ id, title }) => [id, title] as const),
    ...members.map(({ id, name }) => [id, name] as const),
    ...evidence.map(({ id, title }) => [id, title] as const),
  ])
  const remarks = await readRemarks(call.store, auditId)
  return remarks.map(({ id, target, targetId, verdict, text, author, takenAt }) => ({
    id,
    target,
    about: names.get(targetId) ?? null,
    verdict,
    text,
    author,
    takenAt,
  }))
}
