import { Refusal } from '@shared/contract/error'
import type { Remedy, RemedyClosing, RemedyDraft, RemedyEntry, RemedyEntryDraft } from '@shared/remedy/record'
import { closingProblem, entryProblem } from '@shared/remedy/rules'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import {
  insertRemedy,
  insertRemedyEntry,
  oneRemedy,
  oneRemedyEntry,
  readRemedyEntries,
  removeRemedyEntry,
  updateRemedy,
} from '../store/remedy'
import { oneFinding } from '../store/response'
import { mustBeKnown } from '../store/subjects'

interface Written {
  readonly action: string
  readonly summary: Readonly<Record<string, string | number | null>>
  readonly reason?: string | null
  readonly rows: readonly RowOp[]
}

const write = (call: Call, { reason = null, ...change }: Written) =>
  call.change({ topic: 'remedy', ...change, reason, undo: 'step', touched: ['remedy'] })

const refuse = (detail: string | null): void => {
  if (detail !== null) throw new Refusal({ code: 'refused', detail })
}

async function mustFit(draft: RemedyDraft, call: Call): Promise<void> {
  await mustBeKnown(call.store, draft)
  if (draft.findingId !== null) await oneFinding(call.store, draft.findingId)
}

export async function addRemedy(draft: RemedyDraft, call: Call): Promise<{ id: string }> {
  await mustFit(draft, call)
  const now = call.now()
  const remedy: Remedy = { ...draft, id: call.newId(), closing: null, createdAt: now, updatedAt: now }
  await write(call, { action: 'remedy.add', summary: { title: remedy.title }, rows: [insertRemedy(remedy)] })
  return { id: remedy.id }
}

/** Changes what is owed to whom. A closed remedy is opened again first, so that nothing changes behind its closing. */
export async function editRemedy(
  id: string,
  draft: RemedyDraft,
  reason: string | null,
  call: Call,
): Promise<null> {
  const before = await oneRemedy(call.store, id)
  refuse(before.closing === null ? null : 'remedy-closed')
  await mustFit(draft, call)
  const remedy = { ...before, ...draft, updatedAt: call.now() }
  await write(call, {
    action: 'remedy.edit',
    summary: { title: remedy.title },
    reason,
    rows: [updateRemedy(remedy)],
  })
  return null
}

/** Writes one entry of the ledger; refuses what can't be, with the code of what is wrong. */
export async function recordEntry(draft: RemedyEntryDraft, call: Call): Promise<{ id: string }> {
  const remedy = await oneRemedy(call.store, draft.remedyId)
  const entries = await readRemedyEntries(call.store, remedy.id)
  refuse(entryProblem(remedy, entries, draft, call.today()))
  const entry: RemedyEntry = { ...draft, id: call.newId(), createdAt: call.now() }
  await write(call, {
    action: 'remedy.record',
    summary: { title: remedy.title, event: entry.event, workers: entry.workers },
    rows: [insertRemedyEntry(entry)],
  })
  return { id: entry.id }
}

export async function takeBackEntry(entryId: string, reason: string, call: Call): Promise<null> {
  const entry = await oneRemedyEntry(call.store, entryId)
  const remedy = await oneRemedy(call.store, entry.remedyId)
  refuse(remedy.closing === null ? null : 'remedy-closed')
  await write(call, {
    action: 'remedy.take-back',
    summary: { title: remedy.title, event: entry.event },
    reason,
    rows: [removeRemedyEntry(entryId)],
  })
  return null
}

export async function closeRemedy(id: string, closing: RemedyClosing, call: Call): Promise<null> {
  const remedy = await oneRemedy(call.store, id)
  refuse(closingProblem(remedy, await readRemedyEntries(call.store, id), closing, call.today()))
  await write(call, {
    action: 'remedy.close',
    summary: { title: remedy.title, outcome: closing.outcome },
    reason: closing.reason,
    rows: [updateRemedy({ ...remedy, closing, updatedAt: call.now() })],
  })
  return null
}

export async function reopenRemedy(id: string, reason: string, call: Call): Promise<null> {
  const remedy = await oneRemedy(call.store, id)
  refuse(remedy.closing === null ? 'remedy-open' : null)
  await write(call, {
    action: 'remedy.reopen',
    summary: { title: remedy.title },
    reason,
    rows: [updateRemedy({ ...remedy, closing: null, updatedAt: call.now() })],
  })
  return null
}
