import type { ScreeningState } from '@shared/contract/screening'
import { changedSince, currentEditions, latestRun, rowToRun } from '../store/screening'
import { countStates } from '../store/screening-candidates'
import type { Store } from '../store/store'

type Counted = Pick<ScreeningState, 'open' | 'reopened' | 'toConfirm' | 'decided'>

async function counts(store: Store, runId: string): Promise<Counted> {
  const groups = await countStates(store, runId)
  const total = (is: (group: (typeof groups)[number]) => boolean): number =>
    groups.filter(is).reduce((sum, group) => sum + group.count, 0)
  const decided = (verdict: string): number => total(group => group.state === 2 && group.verdict === verdict)
  return {
    open: total(group => group.state === 0),
    reopened: total(group => group.state === 1),
    toConfirm: total(group => group.state === 3),
    decided: { true: decided('true'), false: decided('false'), unsure: decided('unsure') },
  }
}

const NOTHING: Counted = { open: 0, reopened: 0, toConfirm: 0, decided: { true: 0, false: 0, unsure: 0 } }

/** Where screening stands: lists, newest run, what is left to decide, and whether the run is out of date. */
export async function screeningState(store: Store): Promise<ScreeningState> {
  const run = await latestRun(store)
  return {
    lists: await currentEditions(store),
    run: run === undefined ? null : rowToRun(run),
    ...(run === undefined ? NOTHING : await counts(store, run.id)),
    stale: run !== undefined && (await changedSince(store, run.facts_head)),
  }
}
