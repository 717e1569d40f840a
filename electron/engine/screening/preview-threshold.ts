import type { OutputOf } from '@shared/contract/contract'
import figures from '@shared/screening/labelled-figures.json'
import { AlertCounter, PREVIEW_THRESHOLDS } from '@shared/screening/preview'
import type { Call } from '../call'
import { compareAll } from './compare-all'
import { loadedLists } from './loaded-lists'

/** How many alerts each threshold would give today, beside what it finds on the labelled pairs. Keeps nothing. */
export async function previewThreshold(call: Call): Promise<OutputOf<'screening.preview-threshold'>> {
  call.progress({ phase: 'prepare-lists', done: 0, total: null })
  const lists = await loadedLists(call.store, call)
  const counter = new AlertCounter()
  const parties = await compareAll(call, lists, Math.min(...PREVIEW_THRESHOLDS), (_, { found }) => {
    counter.add(found.map(({ match }) => match.score))
  })
  const { rows, pairs, measuredOn } = figures
  return {
    parties,
    rows: counter.rows.map(count => {
      const measured = rows.find(row => row.threshold === count.threshold)
      return { ...count, recall: measured?.recall ?? null, precision: measured?.precision ?? null }
    }),
    labelled: { pairs, measuredOn },
  }
}
