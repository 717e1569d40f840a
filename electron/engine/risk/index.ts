import type { riskEndpoints } from '@shared/contract/risk'
import type { HandlersOf } from '../call'
import { changedSince, listRuns, readRun } from '../store/risk'
import { exportRanking } from './export-ranking'
import { explainSupplier } from './explain'
import { explainCorridor } from './explain-corridor'
import { riskMap } from './map'
import { portfolioView } from './portfolio'
import { previewEdition } from './preview-edition'
import { rankedView } from './ranked'
import { runScores } from './run'
import { runView } from './run-view'

export { unpackCorridorParts, unpackSupplierParts } from './parts'
export { placesOfRun } from './run-places'

/** Scores: runs, ranking, reasons, portfolio and map. */
export const riskHandlers: HandlersOf<typeof riskEndpoints> = {
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
  'risk.map': (_, call) => riskMap(call),
}
