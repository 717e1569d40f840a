import type { riskEndpoints } from '@shared/contract/risk'
import type { riskSettingsEndpoints } from '@shared/contract/risk-settings'
import type { HandlersOf } from '../call'
import { mapEvents } from '../reference'
import { changedSince, listRuns, readRun } from '../store/risk'
import { analytics } from './analytics'
import { exportAnalytics } from './export-analytics'
import { exportMap } from './export-map'
import { exportRanking } from './export-ranking'
import { explainSupplier } from './explain'
import { explainCorridor } from './explain-corridor'
import { historyOf } from './history'
import { riskMap } from './map'
import { portfolioView } from './portfolio'
import { previewEdition } from './preview-edition'
import { rankedView } from './ranked'
import { runScores } from './run'
import { runView } from './run-view'
import { scoreNow } from './now'
import { runScenario } from './scenario'
import { exportRanks, ranksView, runSensitivity } from './sensitivity'
import { keepSettings, settingsView } from './settings'

export { bandChangesOf, changesInParts } from './explain'
export { unpackCorridorParts, unpackSupplierParts } from './parts'
export { modelOf } from './run-view'
export { placesOfRun } from './run-places'

/** Scores: runs, ranking, reasons, portfolio and map. */
export const riskHandlers: HandlersOf<typeof riskEndpoints & typeof riskSettingsEndpoints> = {
  'risk.run': (_, call) => runScores(call),
  'risk.latest': async (_, { store }) => {
    const run = await readRun(store, null)
    return run === undefined
      ? null
      : { run: runView(run), outdated: await changedSince(store, run.facts_head) }
  },
  'risk.runs': async ({ limit }, { store }) => ({ runs: (await listRuns(store, limit)).map(runView) }),
  'risk.ranked': (input, call) => rankedView(input, call),
  'risk.export-ranking': exportRanking,
  'risk.explain': (input, call) => explainSupplier(input, call),
  'risk.explain-corridor': (input, call) => explainCorridor(input, call),
  'risk.preview-edition': previewEdition,
  'risk.portfolio': ({ runId }, call) => portfolioView(runId, call),
  'risk.analytics': ({ runId }, call) => analytics(runId, call),
  'risk.export-analytics': exportAnalytics,
  'risk.history': ({ subject }, { store }) => Promise.resolve({ points: historyOf(store, subject) }),
  'risk.map': (_, call) => riskMap(call),
  'risk.settings': (_, call) => settingsView(call),
  'risk.keep-settings': keepSettings,
  'risk.scenario': runScenario,
  'risk.sensitivity': runSensitivity,
  'risk.ranks': ranksView,
  'risk.export-ranks': exportRanks,
  'risk.now': scoreNow,
  'risk.map-events': (_, call) => mapEvents(call),
  'risk.export-map': exportMap,
}
