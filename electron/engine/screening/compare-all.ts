import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { NameAnswer } from '@shared/screening/name-scorer'
import type { SearchAnswer } from '@shared/screening/name-index'
import type { Call } from '../call'
import type { LoadedLists } from './loaded-lists'
import { ScoreThreads } from './score-threads'
import { partiesToScreen, type ScreenedParty } from './subjects'

/** How long the engine may compute before it looks after other calls. */
const SLICE_MS = 30
/** Threads take a fifth of a second to start: fewer parties are done by then. */
const FEWEST_FOR_THREADS = 150

type Waiting = Pick<Call, 'progress' | 'signal'>

/** The names scored one after the other in this thread. */
function* scoredHere(parties: readonly ScreenedParty[], { index }: LoadedLists, threshold: number) {
  for (const party of parties) yield index.score(index.asked(party, threshold))
}

/** Compares parties of ours with the lists and hands over what was found, one by one and in order. */
async function compareParties(
  parties: readonly ScreenedParty[],
  { waiting, lists, threshold }: { waiting: Waiting; lists: LoadedLists; threshold: number },
  use: (party: ScreenedParty, answer: SearchAnswer) => void,
): Promise<void> {
  const { index, flat } = lists
  const threads = parties.length < FEWEST_FOR_THREADS ? null : await ScoreThreads.start(flat)
  const scored: Iterable<readonly NameAnswer[]> | AsyncIterable<readonly NameAnswer[]> =
    threads?.score(parties.map(party => index.asked(party, threshold))) ??
    scoredHere(parties, lists, threshold)
  let [done, sliceEnds] = [0, performance.now() + SLICE_MS]
  try {
    for await (const answers of scored) {
      const party = parties[done++]
      if (party !== undefined) use(party, index.judge(party, threshold, answers))
      if (performance.now() < sliceEnds) continue
      waiting.progress({ phase: 'compare-names', done, total: parties.length })
      await setImmediate()
      if (waiting.signal.aborted) throw new Refusal({ code: 'cancelled' })
      sliceEnds = performance.now() + SLICE_MS
    }
  } finally {
    await threads?.end()
  }
  waiting.progress({ phase: 'compare-names', done: parties.length, total: parties.length })
}

/** Compares every party of ours; gives back how many there are. */
export async function compareAll(
  call: Call,
  lists: LoadedLists,
  threshold: number,
  use: (party: ScreenedParty, answer: SearchAnswer) => void,
): Promise<number> {
  const parties = [...partiesToScreen(call.store)]
  await compareParties(parties, { waiting: call, lists, threshold }, use)
  return parties.length
}
