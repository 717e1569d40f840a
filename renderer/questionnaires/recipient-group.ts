import type { RecipientRow } from '@shared/contract/questionnaires'
import { RECIPIENT_STATES } from '@shared/questionnaires/campaign'

/** Groups of recipients that can be looked at by themselves. */
export const RECIPIENT_GROUPS = ['all', ...RECIPIENT_STATES, 'flagged', 'to-remind'] as const
export type RecipientGroup = (typeof RECIPIENT_GROUPS)[number]

export function isIn(group: RecipientGroup, row: RecipientRow): boolean {
  switch (group) {
    case 'all':
      return true
    case 'flagged':
      return row.worst !== null
    case 'to-remind':
      return row.toRemind
    default:
      return row.state === group
  }
}
