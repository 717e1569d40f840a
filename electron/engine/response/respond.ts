import { Refusal } from '@shared/contract/error'
import { isSettled, waitsForItself, type Action, type ActionDraft } from '@shared/response/action'
import type { DecisionDraft } from '@shared/response/decision'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import {
  insertAction,
  insertDecision,
  oneAction,
  oneFinding,
  partnerOps,
  readActions,
  readDecisions,
  updateAction,
  updateExitStages,
} from '../store/response'
import { mustBeKnown } from '../store/subjects'

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

/** Marks a stage of an exit as done on a day, or as not done after all. */
export async function finishExitStage(
  decisionId: string,
  stage: number,
  doneOn: CalendarDate | null,
  call: Call,
): Promise<null> {
  const decision = (await readDecisions(call.store)).find(({ id }) => id === decisionId)
  const found = decision?.exitStages[stage]
  if (decision === undefined || found === undefined)
    throw new Refusal({ code: 'not-found', params: { table: 'decision', id: decisionId } })
  if (doneOn !== null && doneOn > call.today())
    throw new Refusal({ code: 'refused', detail: 'completed-in-future' })
  const exitStages = decision.exitStages.map((one, at) => (at === stage ? { ...one, doneOn } : one))
  await call.change({
    topic: 'response',
    action: 'response.finish-exit-stage',
    summary: { title: found.what, doneOn },
    undo: 'step',
    rows: [updateExitStages({ id: decisionId, exitStages })],
    touched: ['response'],
  })
  return null
}

export async function addAction(draft: ActionDraft, call: Call): Promise<{ id: string }> {
  await mustBeOpen(draft.findingId, call)
  mustNotBeInFuture(draft, call)
  const now = call.now()
  const action: Action = { ...draft, id: call.newId(), createdAt: now, updatedAt: now }
  await mustFit(action, call)
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
  await mustFit(action, call)
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
    rows: [row, ...(await partnerOps(call.store, action.id, action.partners, () => call.newId()))],
    touched: ['response'],
  })
}

/** Everything an action names is there, and no circle of actions waits for itself. */
async function mustFit(action: Action, call: Call): Promise<void> {
  for (const partner of action.partners) await mustBeKnown(call.store, partner)
  const others = await readActions(call.store)
  const missing = action.dependsOn.find(id => id !== action.id && !others.some(other => other.id === id))
  if (missing !== undefined)
    throw new Refusal({ code: 'not-found', params: { table: 'action', id: missing } })
  if (waitsForItself(action, others)) throw new Refusal({ code: 'refused', detail: 'circle-of-actions' })
}

function mustNotBeInFuture(draft: ActionDraft, call: Call): void {
  const days = [draft.completedOn, ...draft.partners.map(({ doneOn }) => doneOn)]
  if (days.some(day => day !== null && day > call.today()))
    throw new Refusal({ code: 'refused', detail: 'completed-in-future' })
}

async function mustBeOpen(findingId: string, call: Call) {
  const finding = await oneFinding(call.store, findingId)
  if (finding.status === 'closed') throw new Refusal({ code: 'refused', detail: 'finding-closed' })
  return finding
}
