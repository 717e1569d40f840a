import type { ActionRow, FindingRow } from '@shared/contract/response'
import { SEVERITIES, type FindingFacts, type ResponseFacts } from '@shared/disclosure/facts'
import { isSettled } from '@shared/response/action'
import { daysBetween } from '@shared/units/calendar-date'
import { median } from '@shared/units/median'
import type { Period } from '@shared/workspace/entity'
import type { Call } from '../../call'
import { readDecisions } from '../../store/response'
import { allRows } from './all-rows'
import { isWithin } from './period'

/** Open ones, whenever they were found, and those that were closed in the period. */
const counts = (finding: FindingRow, period: Period): boolean =>
  finding.status === 'open' || isWithin(period, finding.closing?.closedOn ?? null)

function findingFacts(findings: readonly FindingRow[], severity: FindingFacts['severity']): FindingFacts {
  const own = findings.filter(finding => finding.severity === severity)
  const people = own.flatMap(finding => finding.workersAffected ?? [])
  return {
    severity,
    open: own.filter(finding => finding.status === 'open').length,
    closed: own.filter(finding => finding.status === 'closed').length,
    peopleAffected:
      own.length > 0 && people.length === 0 ? null : people.reduce((sum, count) => sum + count, 0),
  }
}

function actionFacts(
  actions: readonly ActionRow[],
  period: Period,
): Pick<ResponseFacts, 'actions' | 'medianDaysToClose'> {
  const done = actions.filter(action => action.status === 'done' && isWithin(period, action.completedOn))
  const open = actions.filter(action => !isSettled(action))
  const days = done.flatMap(action =>
    action.completedOn === null
      ? []
      : [daysBetween(action.startsOn ?? action.createdAt.slice(0, 10), action.completedOn)],
  )
  return {
    actions: {
      open: open.length,
      done: done.length,
      overdue: open.filter(action => action.due === 'overdue').length,
    },
    medianDaysToClose: median(days.map(count => Math.max(0, count))),
  }
}

/** Findings by severity, decisions of the period by option, actions by state. */
export async function gatherResponse(call: Call, period: Period): Promise<ResponseFacts> {
  const all = { stage: null, subjectType: null, subjectId: null, auditId: null, source: null, text: null }
  const findings = await allRows(stretch =>
    call.ask('response.findings', { status: 'all', ...all, ...stretch }),
  )
  const actions = await allRows(stretch =>
    call.ask('response.actions', { due: null, findingId: null, owner: null, ...stretch }),
  )
  const decided = (await readDecisions(call.store)).filter(decision => isWithin(period, decision.decidedOn))
  const optionCount = (option: string) => decided.filter(decision => decision.option === option).length
  const counted = findings.filter(finding => counts(finding, period))
  return {
    findings: SEVERITIES.map(severity => findingFacts(counted, severity)),
    decisions: {
      continue: optionCount('continue'),
      suspend: optionCount('suspend'),
      disengage: optionCount('disengage'),
    },
    ...actionFacts(actions, period),
  }
}
