import type { ActionRow } from '@shared/contract/response'
import type { Action } from '@shared/response/action'
import { scoresOver } from '../store/risk'
import type { Store } from '../store/store'
import type { ResponseFacts } from './facts'

/**
 * How the score of what a finding is about stood before its action began, and how it stands in the newest run. The last
 * run before the action's first day counts as before; a subject that was not scored then has no "before".
 */
export async function riskAround(
  store: Store,
  { findings, actions }: Pick<ResponseFacts, 'findings' | 'actions'>,
): Promise<(action: Action, subjectId: string | null) => ActionRow['risk']> {
  const concerned = new Set(actions.map(action => action.findingId))
  const ids = findings.flatMap(({ id, subjectId }) =>
    concerned.has(id) && subjectId !== null ? [subjectId] : [],
  )
  const scores = await scoresOver(store, [...new Set(ids)])
  return (action, subjectId) => {
    const runs = scores.get(subjectId ?? '') ?? []
    const began = action.startsOn ?? action.createdAt.slice(0, 10)
    return {
      before: runs.findLast(({ at }) => at.slice(0, 10) <= began)?.residual ?? null,
      now: runs.at(-1)?.residual ?? null,
    }
  }
}
