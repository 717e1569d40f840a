import { Refusal } from '@shared/contract/error'
import { isSettled, type Action, type ActionDraft } from '@shared/response/action'
import type { DecisionDraft } from '@shared/response/decision'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { insertAction, insertDecision, oneAction, oneFinding, updateAction } from '../store/response'

/** Records the response to a finding. A later decision takes its place; the earlier one stays in the record. */
export async function decide(draft: DecisionDraft, call: Call): Promise<{ id: string }> {
  const finding = await mustBeOpen(draft.findingId, call)
  if (draft.decidedOn > call.today()) throw new Refusal({ code: 'refused', detail: 'decided-in-future' })
  const decision = { ...draft, id: call.newId(), createdAt: call.now() }
  await call.change({
    topic: 'response',
    action: 'response.decide',
    summary: { title: finding.title, option: decision.option, approver: decision.approver },
    reason: decision.reasons,
    undo: 'step',
    rows: [insertDecision(decision)],
    touched: ['response'],
  })
  return { id: decision.id }
}

export async function addAction(draft: ActionDraft, call: Call): Promise<{ id: string }> {
  await mustBeOpen(draft.findingId, call)
  mustNotBeInFuture(draft, call)
  const now = call.now()
  const action: Action = { ...draft, id: call.newId(), createdAt: now, updatedAt: now }
  await writeAction(call, action, 'response.add-action', null, insertAction(action))
  return { id: action.id }
}

/** Changes an action, whole. It stays with its finding. */
export async function editAction(
  id: string,
  draft: ActionDraft,
  reason: string | null,
  call: Call,
): Promise<null> {
  const before = await oneAction(call.store, id)
  if (before.findingId !== draft.findingId)
    throw new Refusal({ code: 'refused', detail: 'action-of-other-finding' })
  mustNotBeInFuture(draft, call)
  const action: Action = { ...before, ...draft, updatedAt: call.now() }
  const settles = isSettled(action) && !isSettled(before)
  const verb = settles ? 'response.settle-action' : 'response.edit-action'
  await writeAction(call, action, verb, reason, updateAction(action))
  return null
}

async function writeAction(
  call: Call,
  action: Action,
  verb: string,
  reason: string | null,
  row: RowOp,
): Promise<void> {
  await call.change({
    topic: 'response',
    action: verb,
    summary: { title: action.title, owner: action.owner, dueOn: action.dueOn, status: action.status },
    reason,
    undo: 'step',
    rows: [row],
    touched: ['response'],
  })
}

function mustNotBeInFuture(draft: ActionDraft, call: Call): void {
  if (draft.completedOn !== null && draft.completedOn > call.today())
    throw new Refusal({ code: 'refused', detail: 'completed-in-future' })
}

async function mustBeOpen(findingId: string, call: Call) {
  const finding = await oneFinding(call.store, findingId)
  if (finding.status === 'closed') throw new Refusal({ code: 'refused', detail: 'finding-closed' })
  return finding
}
