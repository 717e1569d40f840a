import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { isTestHalf, OTHER_ALIAS, qualityAt, scorePairs, type LabelledPair } from './testing/labelled-pairs'
import { DEFAULT_THRESHOLD } from './threshold'

/**
 * Quality on 1,000 labelled pairs of real names that are not part of this repository; how they are split, and every
 * figure, stands in docs/screening.md. `node bench/run.mjs screening` prints it by category and beside other tools.
 */
const folder = process.env['FIVEFOLD_REFERENCE']
if (folder === undefined)
  console.warn('FIVEFOLD_REFERENCE is not set: the labelled name pairs are not measured')

describe.skipIf(folder === undefined)('labelled pairs', () => {
  const text = folder === undefined ? '' : readFileSync(join(folder, 'name_matching_testset.csv'), 'utf8')
  const scored = scorePairs(Papa.parse<LabelledPair>(text, { header: true, skipEmptyLines: true }).data)

  it('reaches F1 0.90 on the half that nothing was tuned on', () => {
    const test = scored.filter(pair => isTestHalf(pair) && pair.category !== OTHER_ALIAS)
    expect(qualityAt(test, DEFAULT_THRESHOLD).f1).toBeGreaterThanOrEqual(0.9)
  })

  it('does not bunch alerts at the top score', () => {
    const alerts = scored.map(pair => pair.score).filter(score => score >= DEFAULT_THRESHOLD)
    const top = Math.max(...alerts)
    expect(alerts.filter(score => score === top).length / alerts.length).toBeLessThanOrEqual(0.15)
  })
})
