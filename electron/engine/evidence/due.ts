import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { readEvidence } from '../store/evidence'
import type { Store } from '../store/store'

/** Files that end or have ended. */
export async function evidenceDueItems(store: Store, today: CalendarDate): Promise<DueItem[]> {
  const files = await readEvidence(store)
  return files.flatMap(({ id, title, validUntil, restricted }) =>
    stillDue(
      { kind: 'evidence', id, title, owner: null, dueOn: validUntil, supplierId: null, restricted },
      false,
      today,
    ),
  )
}
