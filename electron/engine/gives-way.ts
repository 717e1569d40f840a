import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { Call } from './call'

/** Lets other calls through, and stops here when the person has cancelled. */
export async function givesWay(call: Pick<Call, 'signal'>): Promise<void> {
  await setImmediate()
  if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
}
