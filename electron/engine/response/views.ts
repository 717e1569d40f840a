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

/** What an action's row needs beside the action itself. */
export interface ActionContext {
  readonly finding: Finding
  readonly facts: ResponseFacts
  readonly evidenceCount: number
  readonly partnerName: (subjectId: string) => string | null
  readonly risk: ActionRow['risk']
}

/** An action with its date's state, what it answers, what it waits for and how the risk moved. */
export function actionRow(action: Action, context: ActionContext, today: CalendarDate): ActionRow {
  const { finding, facts, evidenceCount, partnerName, risk } = context
  const open = facts.actions.filter(other => !isSettled(other))
  return {
    ...action,
    due: actionDue(action, today),
    findingTitle: finding.title,
    subject: subjectOf(facts, finding),
    evidenceCount,
    waitsFor: open.filter(({ id }) => action.dependsOn.includes(id)).map(({ title }) => title),
    partnerNames: action.partners.map(({ subjectId }) => partnerName(subjectId)),
    risk,
  }
}
