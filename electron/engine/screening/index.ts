import type { screeningEndpoints } from '@shared/contract/screening'
import { uncheckableSchema } from '@shared/contract/screening'
import type { HandlersOf } from '../call'
import { latestRun, readEditions, readRuns, readUncheckable, rowToRun } from '../store/screening'
import { candidatesOfSubject, countCandidates, readCandidates } from '../store/screening-candidates'
import { toCandidate } from './candidates'
import { checkName } from './check-name'
import { confirm, decide } from './decide'
import { exportCandidates } from './export-candidates'
import { fetchList } from './fetch-list'
import { differences, exportDifferences, listNews } from './differences'
import { loadList, loadOwnList } from './load-list'
import { askOwnColumns } from './own-columns'
import { previewThreshold } from './preview-threshold'
import { runScreening } from './run'
import { keepSettings, readSettings } from './settings'
import { screeningState } from './state'

export { confirmedMatches, type ConfirmedMatch } from './confirmed-matches'
export { screeningState } from './state'

/** Names against sanctions lists: editions, runs, candidates, decisions. */
export const screeningHandlers: HandlersOf<typeof screeningEndpoints> = {
  'screening.load-list': ({ files }, call) => loadList(files, call),
  'screening.own-columns': askOwnColumns,
  'screening.load-own-list': loadOwnList,
  'screening.fetch-list': fetchList,
  'screening.differences': (input, { store }) => differences(input, store),
  'screening.export-differences': exportDifferences,
  'screening.list-news': (_, { store }) => listNews(store),
  'screening.lists': async (_, { store }) => ({ lists: await readEditions(store) }),
  'screening.run': ({ threshold }, call) => runScreening(threshold, call),
  'screening.runs': async (_, { store }) => ({ runs: (await readRuns(store)).map(rowToRun) }),
  'screening.uncheckable': async ({ runId }, { store }) => ({
    names: (await readUncheckable(store, runId)).map(row =>
      uncheckableSchema.parse({
        subjectType: row.subject_type,
        subjectId: row.subject_id,
        name: row.name,
        why: row.why,
      }),
    ),
  }),
  'screening.candidates': async ({ offset, limit, ...filter }, { store }) => {
    const run = await latestRun(store)
    if (run === undefined) return { rows: [], total: 0 }
    const rows = await readCandidates(store, run.id, filter, { offset, limit })
    return { rows: rows.map(toCandidate), total: await countCandidates(store, run.id, filter) }
  },
  'screening.export-candidates': exportCandidates,
  'screening.of-subject': async ({ subjectType, subjectId }, { store }) => {
    const run = await latestRun(store)
    if (run === undefined) return { rows: [], screenedAt: null }
    const rows = await candidatesOfSubject(store, run.id, subjectType, subjectId)
    return { rows: rows.map(toCandidate), screenedAt: run.at }
  },
  'screening.decide': decide,
  'screening.confirm': confirm,
  'screening.settings': (_, { store }) => Promise.resolve(readSettings(store)),
  'screening.keep-settings': keepSettings,
  'screening.preview-threshold': (_, call) => previewThreshold(call),
  'screening.check-name': checkName,
  'screening.state': (_, { store }) => screeningState(store),
}
