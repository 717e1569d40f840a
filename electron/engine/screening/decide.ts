import { Refusal } from '@shared/contract/error'
import type { screeningEndpoints, Verdict } from '@shared/contract/screening'
import type { z } from 'zod'
import type { Call } from '../call'
import { insert, update } from '../store/change'
import type { ScreeningDecisionRow } from '../store/screening'
import { readCandidate, type CandidateRow } from '../store/screening-candidates'
import { readDecision } from '../store/screening-decisions'
import { suppliersOfRelated } from '../suppliers'

interface Draft {
  readonly verdict: Verdict
  readonly reason: string
}

function decisionRow(
  candidate: CandidateRow,
  { verdict, reason }: Draft,
  id: string,
  call: Call,
): ScreeningDecisionRow {
  return {
    id,
    subject_type: candidate.subject_type,
    subject_id: candidate.subject_id,
    list_code: candidate.list_code,
    entry_key: candidate.entry_key,
    verdict,
    reason,
    score: candidate.score,
    our_name: candidate.subject_name,
    their_name: candidate.their_name,
    subject_fingerprint: candidate.subject_fingerprint,
    entry_fingerprint: candidate.entry_fingerprint,
    decided_at: call.now(),
    decided_by: call.actor,
  }
}

/** The trail goes into bundles: of an owner or director it says whose, never who. */
async function told(candidate: CandidateRow, verdict: Verdict, call: Call) {
  const theirs = candidate.their_name
  if (candidate.subject_type !== 'related-party')
    return { action: `screening.decide-${verdict}`, summary: { ours: candidate.subject_name, theirs } }
  const owner = (await suppliersOfRelated(call.store, [candidate.subject_id])).get(candidate.subject_id)
  return { action: `screening.decide-related-${verdict}`, summary: { supplier: owner?.name ?? null, theirs } }
}

type Input = z.infer<(typeof screeningEndpoints)['screening.decide']['input']>
type Output = z.infer<(typeof screeningEndpoints)['screening.decide']['output']>

/** Records what a person decided about a candidate. It holds for later runs until either side changes. */
export async function decide({ runId, n, ...draft }: Input, call: Call): Promise<Output> {
  const candidate = await readCandidate(call.store, runId, n)
  if (candidate === undefined)
    throw new Refusal({ code: 'not-found', params: { table: 'screening_candidate', id: runId } })
  const before = await readDecision(call.store, {
    subjectType: candidate.subject_type,
    subjectId: candidate.subject_id,
    listCode: candidate.list_code,
    entryKey: candidate.entry_key,
  })
  const row = decisionRow(candidate, draft, before?.id ?? call.newId(), call)
  await call.change({
    topic: 'screening',
    ...(await told(candidate, draft.verdict, call)),
    reason: draft.reason,
    undo: 'step',
    rows: [
      before === undefined ? insert('screening_decision', row) : update('screening_decision', row.id, row),
    ],
    touched: ['screening', 'risk'],
  })
  const { id, verdict, reason, decided_at: decidedAt, decided_by: decidedBy } = row
  return { decision: { id, verdict, reason, decidedAt, decidedBy } }
}
