import type { responseEndpoints } from '@shared/contract/response'
import { raisedFloors, type RaisedFloor } from '@shared/response/floors'
import type { HandlersOf } from '../call'
import { indicatorsFramework, stepsFramework } from '../frameworks'
import { readFindings } from '../store/response'
import type { Store } from '../store/store'
import { exportClusters, listClusters } from './clusters'
import { exportActions, exportFindings } from './export-lists'
import { addFinding, closeFinding, editFinding, reopenFinding } from './findings'
import { getFinding, listActions, listFindings } from './lists'
import { addAction, decide, editAction, finishExitStage } from './respond'

export { responseDueItems } from './due'
export { findingOfMatch, type FindingToOpen } from './finding-of-match'
export { responseCounts } from './counts'

/** The floors of the risk score that findings raise today, per subject, with the findings that are the reason (method 4.4). */
export async function floorFacts(store: Store): Promise<RaisedFloor[]> {
  return raisedFloors(await readFindings(store))
}

export const responseHandlers: HandlersOf<typeof responseEndpoints> = {
  'response.findings': listFindings,
  'response.export-findings': exportFindings,
  'response.export-actions': exportActions,
  'response.clusters': (_, call) => listClusters(call),
  'response.export-clusters': exportClusters,
  'response.finding': ({ id }, call) => getFinding(id, call),
  'response.add-finding': ({ finding }, call) => addFinding(finding, call),
  'response.edit-finding': ({ id, finding, reason }, call) => editFinding(id, finding, reason, call),
  'response.close-finding': ({ id, closing }, call) => closeFinding(id, closing, call),
  'response.reopen-finding': ({ id, reason }, call) => reopenFinding(id, reason, call),
  'response.decide': ({ decision }, call) => decide(decision, call),
  'response.finish-exit-stage': ({ decisionId, stage, doneOn }, call) =>
    finishExitStage(decisionId, stage, doneOn, call),
  'response.add-action': ({ action }, call) => addAction(action, call),
  'response.edit-action': ({ id, action, reason }, call) => editAction(id, action, reason, call),
  'response.actions': listActions,
  'response.guide': async (_, call) => {
    const [steps, indicators] = await Promise.all([
      stepsFramework(call.assetsDir),
      indicatorsFramework(call.assetsDir),
    ])
    return {
      indicators: indicators.indicators,
      translations: indicators.translations,
      strengths: indicators.strengths,
      sourceGrades: indicators.sourceGrades,
      legalTest: indicators.decisionRule.legalTest,
      options: steps.responseOptions,
      mitigationIndicators: steps.mitigationIndicators.items,
    }
  },
}
