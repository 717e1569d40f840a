import { UNSAID, type Finding, type FindingDraft } from '@shared/response/finding'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { insertFinding, readFindings } from '../store/response'

/** A finding to be written together with what gave rise to it. */
export interface FindingToOpen {
  readonly id: string
  readonly rows: readonly RowOp[]
}

type Told = Pick<FindingDraft, 'title' | 'description' | 'subjectType' | 'subjectId'>

/**
 * The finding that a confirmed match opens: without a decision yet, so that it stands among those that wait for one. An
 * open finding that says the same is used again, and nothing is written.
 */
export async function findingOfMatch(told: Told, call: Call): Promise<FindingToOpen> {
  const same = (await readFindings(call.store)).find(
    finding =>
      finding.status === 'open' &&
      finding.source === 'screening' &&
      finding.subjectType === told.subjectType &&
      finding.subjectId === told.subjectId &&
      finding.title === told.title,
  )
  if (same !== undefined) return { id: same.id, rows: [] }
  const now = call.now()
  const finding: Finding = {
    ...told,
    ...UNSAID,
    kind: 'other',
    source: 'screening',
    // A list is what its publisher says of it, and a person has compared both sides.
    sourceGrade: 'A',
    observedOn: call.today(),
    id: call.newId(),
    status: 'open',
    closing: null,
    createdAt: now,
    updatedAt: now,
  }
  return { id: finding.id, rows: [insertFinding(finding)] }
}
