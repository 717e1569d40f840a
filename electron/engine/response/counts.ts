import { actionDue } from '@shared/response/action'
import { decisionInForce, type ResponseOption } from '@shared/response/decision'
import type { Finding } from '@shared/response/finding'
import { severityOf } from '@shared/response/severity'
import { daysBetween, type CalendarDate } from '@shared/units/calendar-date'
import { median } from '@shared/units/median'
import type { Store } from '../store/store'
import { responseFacts } from './facts'

/** Numbers for the statement: no names, only counts. */
export interface ResponseCounts {
  readonly findings: readonly {
    readonly status: Finding['status']
    /** Grade of an audit finding; `null` = not from an audit. */
    readonly grade: Finding['grade']
    readonly severity: number | null
    readonly source: Finding['source']
    readonly workersAffected: number | null
  }[]
  /** Findings by the response in force. */
  readonly decisions: Readonly<Record<ResponseOption, number>>
  readonly undecided: number
  readonly actions: {
    readonly open: number
    readonly done: number
    readonly cancelled: number
    readonly overdue: number
  }
  /** Median days from recording to completion of the actions done; `null` when none is done. */
  readonly medianDaysToClose: number | null
}

export async function responseCounts(store: Store, today: CalendarDate): Promise<ResponseCounts> {
  const facts = await responseFacts(store)
  const options = facts.findings.map(one => decisionInForce(facts.decisionsOf(one.id))?.option ?? null)
  const counted = (option: ResponseOption) => options.filter(one => one === option).length
  const withStatus = (...statuses: readonly string[]) =>
    facts.actions.filter(action => statuses.includes(action.status)).length
  return {
    findings: facts.findings.map(one => ({
      status: one.status,
      grade: one.grade,
      severity: severityOf(one),
      source: one.source,
      workersAffected: one.workersAffected,
    })),
    decisions: {
      continue: counted('continue'),
      suspend: counted('suspend'),
      disengage: counted('disengage'),
    },
    undecided: facts.findings.filter((one, at) => one.status === 'open' && options[at] === null).length,
    actions: {
      open: withStatus('open', 'in-progress'),
      done: withStatus('done'),
      cancelled: withStatus('cancelled'),
      overdue: facts.actions.filter(action => actionDue(action, today) === 'overdue').length,
    },
    medianDaysToClose: median(
      facts.actions.flatMap(({ completedOn, createdAt }) =>
        completedOn === null ? [] : [Math.max(0, daysBetween(createdAt.slice(0, 10), completedOn))],
      ),
    ),
  }
}
