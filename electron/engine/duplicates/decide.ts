import type { InputOf } from '@shared/contract/contract'
import type { ListedDecision } from '@shared/contract/duplicates'
import { Refusal } from '@shared/contract/error'
import { compareParties } from '@shared/duplicates/compare'
import type { DuplicateVerdict } from '@shared/duplicates/decisions'
import { partyKeys } from '@shared/duplicates/party'
import { prepare } from '@shared/duplicates/prepare'
import { WordCounts } from '@shared/duplicates/word-counts'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { decisionById, decisionRow, keptDecisions, reopenedRow } from '../store/duplicates'
import { partyRecord, type PartyRecord } from './parties'

/** The row that remembers what was said of two records. */
export async function decidedRow(
  call: Call,
  verdict: DuplicateVerdict,
  left: PartyRecord,
  right: PartyRecord,
  note: string | null,
): Promise<RowOp> {
  const side = ({ party, record }: PartyRecord) => ({ key: partyKeys(party)[0] ?? '', recordId: record.id })
  const { score } = compareParties(prepare(left.party), prepare(right.party), new WordCounts())
  const decision = {
    id: call.newId(),
    kind: left.kind,
    verdict,
    left: side(left),
    right: side(right),
    leftParty: left.party,
    rightParty: right.party,
    score,
    note,
    decidedAt: call.now(),
    decidedBy: call.actor,
  }
  return decisionRow(decision, await keptDecisions(call.store))
}

/** Two records are different: remembered, so that nobody is asked again. */
export async function keepApart(call: Call, input: InputOf<'duplicates.keep-apart'>): Promise<null> {
  const { kind, leftId, rightId, note } = input
  if (leftId === rightId) throw new Refusal({ code: 'refused', detail: 'same-record' })
  const left = await partyRecord(call.store, kind, leftId)
  const right = await partyRecord(call.store, kind, rightId)
  await call.change({
    topic: 'duplicates',
    action: 'duplicates.keep-apart',
    summary: { left: left.record.name, right: right.record.name },
    reason: note,
    undo: 'step',
    rows: [await decidedRow(call, 'different', left, right, note)],
    touched: ['duplicates'],
  })
  return null
}

export async function reopen(call: Call, { id, note }: InputOf<'duplicates.reopen'>): Promise<null> {
  const decision = await decisionById(call.store, id)
  if (decision === null) throw new Refusal({ code: 'not-found', params: { table: 'duplicate_decision', id } })
  if (decision.verdict === 'open') return null
  await call.change({
    topic: 'duplicates',
    action: 'duplicates.reopen',
    summary: { left: decision.leftParty.names[0] ?? '', right: decision.rightParty.names[0] ?? '' },
    reason: note,
    undo: 'step',
    rows: [reopenedRow(id, call.now(), call.actor)],
    touched: ['duplicates'],
  })
  return null
}

export async function listDecisions(call: Call): Promise<ListedDecision[]> {
  const decisions = await keptDecisions(call.store)
  return decisions.reverse().map(each => ({
    id: each.id,
    kind: each.kind,
    verdict: each.verdict,
    left: each.leftParty,
    right: each.rightParty,
    score: each.score,
    note: each.note,
    decidedAt: each.decidedAt,
    decidedBy: each.decidedBy,
  }))
}
