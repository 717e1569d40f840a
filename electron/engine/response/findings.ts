import { Refusal } from '@shared/contract/error'
import { isSettled } from '@shared/response/action'
import type { Closing, Finding, FindingDraft } from '@shared/response/finding'
import { requirementsOf } from '@shared/steps/framework'
import type { Call } from '../call'
import { stepsFramework, indicatorsFramework } from '../frameworks'
import { oneAudit } from '../store/audits'
import { readLinks } from '../store/evidence'
import { insertFinding, oneFinding, readActions, updateFinding } from '../store/response'
import { mustBeKnown } from '../store/subjects'

const TOUCHED = ['response', 'audits', 'risk'] as const

/** Records a finding; gives its id. */
export async function addFinding(draft: FindingDraft, call: Call): Promise<{ id: string }> {
  await mustPointSomewhere(draft, call)
  const now = call.now()
  const finding: Finding = {
    ...draft,
    id: call.newId(),
    status: 'open',
    closing: null,
    createdAt: now,
    updatedAt: now,
  }
  await call.change({
    topic: 'response',
    action: 'response.add-finding',
    summary: { title: finding.title },
    undo: 'step',
    rows: [insertFinding(finding)],
    touched: TOUCHED,
  })
  return { id: finding.id }
}

export async function editFinding(
  id: string,
  draft: FindingDraft,
  reason: string | null,
  call: Call,
): Promise<null> {
  const before = await oneFinding(call.store, id)
  await mustPointSomewhere(draft, call)
  await write(call, { ...before, ...draft }, 'response.edit-finding', reason)
  return null
}

/** Closes a finding with its reason; it can't be called resolved while actions are left to do. */
export async function closeFinding(id: string, closing: Closing, call: Call): Promise<null> {
  const before = await oneFinding(call.store, id)
  if (before.status === 'closed') throw new Refusal({ code: 'refused', detail: 'already-closed' })
  if (closing.closedOn > call.today()) throw new Refusal({ code: 'refused', detail: 'closed-in-future' })
  await mustJoin(id, closing.duplicateOf, call)
  const left = (await readActions(call.store)).filter(action => action.findingId === id && !isSettled(action))
  if (closing.outcome === 'resolved' && left.length > 0)
    throw new Refusal({ code: 'refused', detail: 'actions-left', params: { count: left.length } })
  await mustBeShown(before, closing, call)
  await write(call, { ...before, status: 'closed', closing }, 'response.close-finding', closing.reason)
  return null
}

/** What an audit found is resolved once somebody verified it and a file shows it, on the finding or on an action. */
async function mustBeShown(finding: Finding, closing: Closing, call: Call): Promise<void> {
  if (finding.auditId === null || finding.grade === 'observation' || closing.outcome !== 'resolved') return
  if (closing.verification !== 'doc' && closing.verification !== 'indep')
    throw new Refusal({ code: 'refused', detail: 'closing-needs-verification' })
  const actions = (await readActions(call.store)).filter(({ findingId }) => findingId === finding.id)
  const shown = new Set([finding.id, ...actions.map(({ id }) => id)])
  const links = await readLinks(call.store)
  if (!links.some(({ target }) => shown.has(target.id)))
    throw new Refusal({ code: 'refused', detail: 'closing-needs-evidence' })
}

export async function reopenFinding(id: string, reason: string, call: Call): Promise<null> {
  const before = await oneFinding(call.store, id)
  if (before.status === 'open') throw new Refusal({ code: 'refused', detail: 'not-closed' })
  await write(call, { ...before, status: 'open', closing: null }, 'response.reopen-finding', reason)
  return null
}

/** A duplicate is joined to another finding that is not itself joined to one. */
async function mustJoin(id: string, duplicateOf: string | null, call: Call): Promise<void> {
  if (duplicateOf === null) return
  const other = await oneFinding(call.store, duplicateOf)
  if (duplicateOf === id || other.closing?.outcome === 'duplicate')
    throw new Refusal({ code: 'refused', detail: 'joined-elsewhere' })
}

async function write(call: Call, finding: Finding, action: string, reason: string | null): Promise<void> {
  await call.change({
    topic: 'response',
    action,
    summary: { title: finding.title },
    reason,
    undo: 'step',
    rows: [updateFinding({ ...finding, updatedAt: call.now() })],
    touched: TOUCHED,
  })
}

/** Subject, audit, indicator and requirement must be there. */
async function mustPointSomewhere(draft: FindingDraft, call: Call): Promise<void> {
  await mustBeKnown(call.store, draft)
  if (draft.auditId !== null) await oneAudit(call.store, draft.auditId)
  if (draft.indicatorId !== null) {
    const { indicators } = await indicatorsFramework(call.assetsDir)
    mustHold(indicators, draft.indicatorId, 'indicator')
  }
  if (draft.requirementId !== null)
    mustHold(requirementsOf(await stepsFramework(call.assetsDir)), draft.requirementId, 'requirement')
}

function mustHold(known: readonly { readonly id: string }[], id: string, table: string): void {
  if (!known.some(one => one.id === id)) throw new Refusal({ code: 'not-found', params: { table, id } })
}
