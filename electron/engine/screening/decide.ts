import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { Verdict } from '@shared/contract/screening'
import { samePerson } from '@shared/screening/settings'
import type { Call } from '../call'
import type { FindingToOpen } from '../response'
import { insert, update } from '../store/change'
import type { ScreeningDecisionRow } from '../store/screening'
import { readCandidate, type CandidateRow } from '../store/screening-candidates'
import { readDecision } from '../store/screening-decisions'
import type { Store } from '../store/store'
import { ownersOfRelated } from '../suppliers'
import { toCandidate, toDecision } from './candidates'
import { findingOf } from './open-finding'
import { readSettings } from './settings'

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
    needs_second: verdict !== 'unsure' && readSettings(call.store).fourEyes ? 1 : 0,
    confirmed_at: null,
    confirmed_by: null,
  }
}

/** The trail goes into bundles: of an owner or director it says whose, never who. */
async function told(
  candidate: CandidateRow,
  verdict: Verdict,
  call: Call,
  verb: 'decide' | 'confirm' = 'decide',
) {
  const theirs = candidate.their_name
  if (candidate.subject_type !== 'related-party')
    return { action: `screening.${verb}-${verdict}`, summary: { ours: candidate.subject_name, theirs } }
  const owner = (await ownersOfRelated(call.store, [candidate.subject_id])).get(candidate.subject_id)
  return {
    action: `screening.${verb}-related-${verdict}`,
    summary: { supplier: owner?.name ?? null, theirs },
  }
}

type Decided = OutputOf<'screening.decide'>

async function candidateOf(runId: string, n: number, store: Store): Promise<CandidateRow> {
  const candidate = await readCandidate(store, runId, n)
  if (candidate === undefined)
    throw new Refusal({ code: 'not-found', params: { table: 'screening_candidate', id: runId } })
  return candidate
}

/** A true match that counts asks for a response; the finding is written with the decision, and undone with it. */
const openedBy = (
  candidate: CandidateRow,
  row: ScreeningDecisionRow,
  call: Call,
): Promise<FindingToOpen | null> =>
  row.verdict === 'true' && (row.needs_second === 0 || row.confirmed_at !== null)
    ? findingOf(candidate, call)
    : Promise.resolve(null)

/**
 * Records what a person decided about a candidate. It holds for later runs until either side changes. Where the workspace
 * asks for four eyes, true and false count only once a second person has confirmed them; "unsure" settles nothing.
 */
export async function decide(
  { runId, n, ...draft }: InputOf<'screening.decide'>,
  call: Call,
): Promise<Decided> {
  const candidate = await candidateOf(runId, n, call.store)
  const before = await readDecision(call.store, sidesOf(candidate))
  const row = decisionRow(candidate, draft, before?.id ?? call.newId(), call)
  const finding = await openedBy(candidate, row, call)
  await call.change({
    topic: 'screening',
    ...(await told(candidate, draft.verdict, call)),
    reason: draft.reason,
    undo: 'step',
    rows: [
      before === undefined ? insert('screening_decision', row) : update('screening_decision', row.id, row),
      ...(finding?.rows ?? []),
    ],
    touched: ['screening', 'risk', ...(finding === null ? [] : (['response'] as const))],
  })
  return { decision: toDecision(row), findingId: finding?.id ?? null }
}

/** Makes another person's decision count. Whoever disagrees decides anew instead, which then waits for a second person too. */
export async function confirm({ runId, n }: InputOf<'screening.confirm'>, call: Call): Promise<Decided> {
  const candidate = await candidateOf(runId, n, call.store)
  const before = await readDecision(call.store, sidesOf(candidate))
  if (before === undefined || toCandidate(candidate).state !== 'to-confirm')
    throw new Refusal({ code: 'refused', detail: 'nothing-to-confirm' })
  if (samePerson(before.decided_by, call.actor))
    throw new Refusal({ code: 'refused', detail: 'same-person', params: { name: before.decided_by } })
  const confirmed = { confirmed_at: call.now(), confirmed_by: call.actor }
  const row = { ...before, ...confirmed }
  const finding = await openedBy(candidate, row, call)
  await call.change({
    topic: 'screening',
    ...(await told(candidate, row.verdict, call, 'confirm')),
    undo: 'step',
    rows: [update('screening_decision', row.id, confirmed), ...(finding?.rows ?? [])],
    touched: ['screening', 'risk', ...(finding === null ? [] : (['response'] as const))],
  })
  return { decision: toDecision(row), findingId: finding?.id ?? null }
}

const sidesOf = (candidate: CandidateRow) => ({
  subjectType: candidate.subject_type,
  subjectId: candidate.subject_id,
  listCode: candidate.list_code,
  entryKey: candidate.entry_key,
})
