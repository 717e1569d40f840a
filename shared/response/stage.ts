import { isSettled, type Action } from './action'
import type { Finding } from './finding'

export const FINDING_STAGES = ['to-decide', 'to-act', 'acting', 'to-close', 'closed'] as const
export type FindingStage = (typeof FINDING_STAGES)[number]

/** Where a finding stands on the way from fact to verified closing. */
export function stageOf(
  finding: Pick<Finding, 'status'>,
  decided: boolean,
  actions: readonly Pick<Action, 'status'>[],
): FindingStage {
  if (finding.status === 'closed') return 'closed'
  if (!decided) return 'to-decide'
  if (actions.length === 0) return 'to-act'
  return actions.every(isSettled) ? 'to-close' : 'acting'
}
