import type { ActionRow, DecisionView, FindingRow } from '@shared/contract/response'
import { actionDue, isSettled, type Action } from '@shared/response/action'
import { decisionInForce, decisionRemarks, type Decision } from '@shared/response/decision'
import type { Finding } from '@shared/response/finding'
import { severityOf } from '@shared/response/severity'
import { stageOf } from '@shared/response/stage'
import { dueState } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { subjectOf, type ResponseFacts } from './facts'

/** A finding with where it stands. */
export function findingRow(finding: Finding, facts: ResponseFacts, today: CalendarDate): FindingRow {
  const decision = decisionInForce(facts.decisionsOf(finding.id))
  const actions = facts.actionsOf(finding.id)
  return {
    ...finding,
    subject: subjectOf(facts, finding),
    severity: severityOf(finding),
    stage: stageOf(finding, decision !== null, actions),
    option: decision?.option ?? null,
    reviewOn: decision?.reviewOn ?? null,
    reviewDue: dueState(decision?.reviewOn ?? null, finding.status === 'closed', today),
    actionsOpen: actions.filter(action => !isSettled(action)).length,
    actionsOverdue: actions.filter(action => actionDue(action, today) === 'overdue').length,
    floors: [...facts.floorsOf(finding.id)],
  }
}

export function decisionView(decision: Decision): DecisionView {
  return { ...decision, remarks: decisionRemarks(decision) }
}

/** An action with its date's state, and what it answers. */
export function actionRow(
  action: Action,
  finding: Finding,
  facts: ResponseFacts,
  evidenceCount: number,
  today: CalendarDate,
): ActionRow {
  return {
    ...action,
    due: actionDue(action, today),
    findingTitle: finding.title,
    subject: subjectOf(facts, finding),
    evidenceCount,
  }
}
