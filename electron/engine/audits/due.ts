import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { readAudits } from '../store/audits'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'

/** Planned audits by their start, audits under way by their end. */
export async function auditDueItems(store: Store, today: CalendarDate): Promise<DueItem[]> {
  const audits = await readAudits(store)
  const subjects = await readSubjects(store, audits)
  return audits.flatMap(audit => {
    const settled = audit.status === 'reported' || audit.status === 'closed'
    const dueOn = audit.status === 'planned' ? audit.startsOn : audit.endsOn
    const supplierId = subjects.get(audit.subjectId ?? '')?.supplierId ?? null
    const { id, title, auditor } = audit
    return stillDue({ kind: 'audit', id, title, owner: auditor, dueOn, supplierId }, settled, today)
  })
}
