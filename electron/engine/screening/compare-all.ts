import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { SearchAnswer } from '@shared/screening/name-index'
import type { Call } from '../call'
import type { LoadedLists } from './loaded-lists'
import { partiesToScreen, type ScreenedParty } from './subjects'

/** How long the engine may compute before it looks after other calls. */
const SLICE_MS = 30

/** Compares every party of ours with the lists and hands over what was found, one by one; gives back how many there are. */
export async function compareAll(
  call: Call,
  lists: LoadedLists,
  threshold: number,
  use: (party: ScreenedParty, answer: SearchAnswer) => void,
): Promise<number> {
  const parties = [...partiesToScreen(call.store)]
  let sliceEnds = performance.now() + SLICE_MS
  for (const [done, party] of parties.entries()) {
    use(party, lists.index.search(party, threshold))
    if (performance.now() < sliceEnds) continue
    call.progress({ phase: 'compare-names', done: done + 1, total: parties.length })
    await setImmediate()
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
    sliceEnds = performance.now() + SLICE_MS
  }
  call.progress({ phase: 'compare-names', done: parties.length, total: parties.length })
  return parties.length
}
