import type { InputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { Audit } from '@shared/audits/audit'
import type { Call } from '../call'
import { insertChecklist, readChecklists } from '../store/audit-checklists'
import { insertAudit, oneAudit, readAudits } from '../store/audits'

/**
 * Plans the next audit after one: what it is about, its criteria, scope, languages, plan of interviews and checklists are
 * carried over; who declared what, when it was and what came out are not. Open findings stay where they are and are shown
 * with the new audit, and written into its kit, so that they are verified first.
 */
export async function carryOver(
  { auditId, title, startsOn }: InputOf<'audits.carry-over'>,
  call: Call,
): Promise<{ id: string }> {
  const last = await oneAudit(call.store, auditId)
  if ((await readAudits(call.store)).some(({ followsId }) => followsId === auditId))
    throw new Refusal({ code: 'refused', detail: 'carried-over-already' })
  if (last.endsOn !== null && startsOn !== null && startsOn <= last.endsOn)
    throw new Refusal({ code: 'refused', detail: 'begins-before-last-ended' })
  const now = call.now()
  const next: Audit = {
    ...last,
    id: call.newId(),
    title,
    startsOn,
    endsOn: null,
    announcement: null,
    notCovered: null,
    interviews: null,
    independence: null,
    status: 'planned',
    followsId: auditId,
    sharedFrom: null,
    createdAt: now,
    updatedAt: now,
  }
  const checklists = (await readChecklists(call.store)).filter(one => one.auditId === auditId)
  await call.change({
    topic: 'audits',
    action: 'audits.carry-over',
    summary: { title, from: last.title },
    undo: 'step',
    rows: [
      insertAudit(next),
      ...checklists.map(({ packId, packVersion }) =>
        insertChecklist({ id: call.newId(), auditId: next.id, packId, packVersion }),
      ),
    ],
    touched: ['audits'],
  })
  return { id: next.id }
}

/** The audits before one, the nearest first. */
export function auditsBefore(audits: readonly Audit[], id: string): string[] {
  const follows = new Map(audits.map(audit => [audit.id, audit.followsId]))
  const before: string[] = []
  for (let at = follows.get(id) ?? null; at !== null && !before.includes(at); at = follows.get(at) ?? null)
    before.push(at)
  return before
}
