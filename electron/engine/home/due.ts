import type { OutputOf } from '@shared/contract/contract'
import { addDays, daysBetween } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { dueItems } from '../steps'

const WITHIN_DAYS = 14
const SHOWN = 6

/** What wants a hand within a fortnight, overdue things first. */
export async function duePart(
  call: Call,
  language: string | undefined,
): Promise<OutputOf<'home.overview'>['due']> {
  const today = call.today()
  const items = await dueItems(call.store, call.assetsDir, today, language)
  const pressing = items
    .map(item => ({ ...item, lateByDays: daysBetween(item.dueOn, today) }))
    .filter(item => item.lateByDays >= -WITHIN_DAYS)
  return {
    withinDays: WITHIN_DAYS,
    until: addDays(today, WITHIN_DAYS),
    total: pressing.length,
    overdue: pressing.filter(item => item.lateByDays > 0).length,
    items: pressing.slice(0, SHOWN).map(({ kind, id, title, dueOn, lateByDays, supplierId, count }) => ({
      kind,
      id,
      title,
      dueOn,
      lateByDays,
      supplierId,
      count,
    })),
  }
}
