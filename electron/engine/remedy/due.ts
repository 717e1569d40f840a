import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { readRemedies } from '../store/remedy'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'

/** Remedies that are not closed, by the day they are promised for. */
export async function remedyDueItems(store: Store, today: CalendarDate): Promise<DueItem[]> {
  const remedies = await readRemedies(store)
  const subjects = await readSubjects(store, remedies)
  return remedies.flatMap(({ id, title, owner, dueOn, subjectId, closing }) => {
    const supplierId = subjects.get(subjectId ?? '')?.supplierId ?? null
    return stillDue({ kind: 'remedy', id, title, owner, dueOn, supplierId }, closing !== null, today)
  })
}
