import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTestHalf, OTHER_ALIAS, qualityAt, scorePairs } from '../shared/screening/testing/labelled-pairs'
import { PREVIEW_THRESHOLDS } from '../shared/screening/preview'
import { readPairs } from './screening/quality'

/**
 * Precision and recall at each threshold that the settings of screening show, measured on the half of the labelled pairs
 * that nothing was fitted on: `FIVEFOLD_REFERENCE=… node bench/run.mjs labelled-figures` writes the file that the app
 * reads. The pairs themselves may not be part of this repository; the file holds totals only.
 */
const folder = process.env['FIVEFOLD_REFERENCE']
if (folder === undefined) throw new Error('set FIVEFOLD_REFERENCE to the folder of the labelled pairs')
const held = scorePairs(readPairs(folder)).filter(pair => isTestHalf(pair) && pair.category !== OTHER_ALIAS)
const round = (share: number): number => Math.round(share * 1000) / 1000
const rows = PREVIEW_THRESHOLDS.map(threshold => {
  const { precision, recall, f1 } = qualityAt(held, threshold)
  return { threshold, precision: round(precision), recall: round(recall), f1: round(f1) }
})
const figures = {
  measuredOn: new Date().toISOString().slice(0, 10),
  method:
    'docs/screening.md, "How it was measured": test half, without aliases that share nothing with the name',
  pairs: held.length,
  rows,
}
const file = join(import.meta.dirname, '../shared/screening/labelled-figures.json')
writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
console.table(rows)
