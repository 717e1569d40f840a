import type { GrievanceFacts } from '@shared/disclosure/facts'
import type { Period } from '@shared/workspace/entity'
import type { Call } from '../../call'
import { grievanceFiguresOf } from '../../grievances'

/** Complaints received in the period; `null` = none was ever recorded, so their number is not known. */
export async function gatherGrievances(call: Call, period: Period): Promise<GrievanceFacts | null> {
  const ever = await grievanceFiguresOf(call.store, null)
  return ever.received === 0 ? null : grievanceFiguresOf(call.store, period)
}
