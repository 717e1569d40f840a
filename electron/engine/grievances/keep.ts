import { Refusal } from '@shared/contract/error'
import type {
  Grievance,
  GrievanceClosing,
  GrievanceDraft,
  GrievanceStepDraft,
  KeptStep,
  Restricted,
} from '@shared/grievances/record'
import { grievanceClosingProblem, stepProblem } from '@shared/grievances/rules'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import {
  insertGrievance,
  insertGrievanceStep,
  numberIsTaken,
  oneGrievance,
  oneGrievanceStep,
  readRestricted,
  removeGrievanceStep,
  restrictedOp,
  updateGrievance,
} from '../store/grievances'
import { oneRemedy } from '../store/remedy'
import { oneFinding } from '../store/response'
import { mustBeKnown } from '../store/subjects'
import { mustBeOpen } from '../second-lock'

/** Sentences of the history name a case by its number and nothing else. */
const write = (
  call: Call,
  verb: string,
  number: string,
  rows: readonly RowOp[],
  more: { readonly reason?: string | null; readonly summary?: Readonly<Record<string, string>> } = {},
) =>
  call.change({
    topic: 'grievances',
    action: `grievances.${verb}`,
    summary: { number, ...more.summary },
    reason: more.reason ?? null,
    undo: 'step',
    rows,
    touched: ['grievances'],
  })

const refuse = (detail: string | null): void => {
  if (detail !== null) throw new Refusal({ code: 'refused', detail })
}

async function mustFit(draft: GrievanceDraft, id: string | null, call: Call): Promise<void> {
  await mustBeKnown(call.store, draft)
  if (draft.findingId !== null) await oneFinding(call.store, draft.findingId)
  if (draft.remedyId !== null) await oneRemedy(call.store, draft.remedyId)
  refuse(draft.receivedOn > call.today() ? 'in-the-future' : null)
  refuse((await numberIsTaken(call.store, draft.number, id)) ? 'number-taken' : null)
}

export async function addGrievance(draft: GrievanceDraft, call: Call): Promise<{ id: string }> {
  await mustFit(draft, null, call)
  const now = call.now()
  const grievance: Grievance = { ...draft, id: call.newId(), closing: null, createdAt: now, updatedAt: now }
  await write(call, 'add', grievance.number, [insertGrievance(grievance)])
  return { id: grievance.id }
}

export async function editGrievance(
  id: string,
  draft: GrievanceDraft,
  reason: string | null,
  call: Call,
): Promise<null> {
  const before = await oneGrievance(call.store, id)
  refuse(before.closing === null ? null : 'grievance-closed')
  await mustFit(draft, id, call)
  const grievance = { ...before, ...draft, updatedAt: call.now() }
  await write(call, 'edit', grievance.number, [updateGrievance(grievance)], { reason })
  return null
}

/** Keeps, changes or empties what could lead to a person. */
export async function keepRestricted(id: string, restricted: Restricted, call: Call): Promise<null> {
  const { number } = await oneGrievance(call.store, id)
  mustBeOpen(call)
  const op = restrictedOp(id, await readRestricted(call.store, id), restricted)
  if (op !== null) await write(call, 'keep-restricted', number, [op])
  return null
}

export async function takeStep(draft: GrievanceStepDraft, call: Call): Promise<{ id: string }> {
  const grievance = await oneGrievance(call.store, draft.grievanceId)
  refuse(stepProblem(grievance, draft, call.today()))
  const step: KeptStep = { ...draft, id: call.newId(), createdAt: call.now() }
  const summary = { step: step.step }
  await write(call, 'take-step', grievance.number, [insertGrievanceStep(step)], { summary })
  return { id: step.id }
}

export async function takeBackStep(stepId: string, reason: string, call: Call): Promise<null> {
  const step = await oneGrievanceStep(call.store, stepId)
  const grievance = await oneGrievance(call.store, step.grievanceId)
  refuse(grievance.closing === null ? null : 'grievance-closed')
  const more = { reason, summary: { step: step.step } }
  await write(call, 'take-back-step', grievance.number, [removeGrievanceStep(stepId)], more)
  return null
}

export async function closeGrievance(id: string, closing: GrievanceClosing, call: Call): Promise<null> {
  const grievance = await oneGrievance(call.store, id)
  refuse(grievanceClosingProblem(grievance, closing, call.today()))
  const row = updateGrievance({ ...grievance, closing, updatedAt: call.now() })
  const more = { reason: closing.reason, summary: { outcome: closing.outcome } }
  await write(call, 'close', grievance.number, [row], more)
  return null
}

export async function reopenGrievance(id: string, reason: string, call: Call): Promise<null> {
  const grievance = await oneGrievance(call.store, id)
  refuse(grievance.closing === null ? 'grievance-open' : null)
  const row = updateGrievance({ ...grievance, closing: null, updatedAt: call.now() })
  await write(call, 'reopen', grievance.number, [row], { reason })
  return null
}
