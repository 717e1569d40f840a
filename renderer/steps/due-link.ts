import type { LinkProps } from '@tanstack/react-router'
import type { DueItem } from '@shared/steps/due'

/** Where a due thing is dealt with. */
export const DUE_LINKS = {
  requirement: '/steps/$step',
  action: '/response',
  decision: '/response',
  finding: '/response',
  audit: '/audits',
  evidence: '/evidence',
  assessment: '/assessment/$id',
  register: '/registers',
  remedy: '/remedy',
  grievance: '/grievances',
  campaign: '/questionnaires/$id',
  retention: '/registers',
  statement: '/disclosure',
} as const satisfies Record<DueItem['kind'], NonNullable<LinkProps['to']>>

/** What the address needs: the step of a requirement, the id of a record that has a page of its own. */
export const dueParams = ({ id }: Pick<DueItem, 'id'>) => ({ step: id.slice(0, 2), id })

/** Which record the page shall show: a requirement of the step, or the finding that a decision or an action belongs to. */
export function dueSearch({ kind, id }: Pick<DueItem, 'kind' | 'id'>): Readonly<Record<string, string>> {
  if (kind === 'requirement') return { requirement: id }
  return kind === 'action' || kind === 'decision' || kind === 'finding' ? { finding: id } : {}
}
