import { isSettled } from '@shared/response/action'
import { decisionInForce } from '@shared/response/decision'
import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Store } from '../store/store'
import { responseFacts, subjectOf } from './facts'

/** Actions that are not settled, and decisions of open findings that want their review. */
export async function responseDueItems(store: Store, today: CalendarDate): Promise<DueItem[]> {
  const facts = await responseFacts(store)
  const findings = new Map(facts.findings.map(one => [one.id, one]))
  const actions = facts.actions.flatMap(action => {
    const finding = findings.get(action.findingId)
    const { title, owner, dueOn } = action
    const supplierId = finding ? subjectOf(facts, finding).supplierId : null
    return stillDue(
      { kind: 'action', id: action.findingId, title, owner, dueOn, supplierId },
      isSettled(action),
      today,
    )
  })
  const reviews = facts.findings.flatMap(finding => {
    const decision = decisionInForce(facts.decisionsOf(finding.id))
    if (decision === null) return []
    const { id, title } = finding
    const { supplierId } = subjectOf(facts, finding)
    const item = {
      kind: 'decision',
      id,
      title,
      owner: decision.approver,
      dueOn: decision.reviewOn,
      supplierId,
    } as const
    return [
      ...stillDue(item, finding.status === 'closed', today),
      ...decision.exitStages.flatMap(({ what, dueOn, doneOn }) =>
        stillDue({ ...item, title: what, dueOn }, doneOn !== null || finding.status === 'closed', today),
      ),
    ]
  })
  return [...actions, ...reviews]
}
