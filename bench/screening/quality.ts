import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import {
  isTestHalf,
  OTHER_ALIAS,
  qualityAt,
  scorePairs,
  type LabelledPair,
  type Quality,
  type Scored,
} from '../../shared/screening/testing/labelled-pairs'
import { DEFAULT_THRESHOLD } from '../../shared/screening/threshold'
import { RIVALS } from './rivals'

export function readPairs(folder: string): LabelledPair[] {
  const text = readFileSync(join(folder, 'name_matching_testset.csv'), 'utf8')
  return Papa.parse<LabelledPair>(text, { header: true, skipEmptyLines: true }).data
}

const findable = (pair: LabelledPair): boolean => pair.category !== OTHER_ALIAS
const THRESHOLDS = Array.from({ length: 140 }, (_, i) => (i + 60) / 200)

/** The threshold with the best F1. */
function bestThreshold(scored: readonly Scored[]): number {
  let best = { threshold: 1, f1: -1 }
  for (const threshold of THRESHOLDS) {
    const { f1 } = qualityAt(scored, threshold)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best.threshold
}

const shown = ({ pairs, precision, recall, f1 }: Quality) => ({
  pairs,
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
  F1: f1.toFixed(3),
})

interface Measured {
  readonly name: string
  readonly threshold: number
  readonly scored: readonly Scored[]
}

/** Ours at the shipped threshold and every rival at the one that is best for it on the tuning half. */
function measureAll(pairs: readonly LabelledPair[]): Measured[] {
  const ours = { name: 'Fivefold', threshold: DEFAULT_THRESHOLD, scored: scorePairs(pairs) }
  const rivals = RIVALS.map(([name, rival]) => {
    const scored = pairs.map(pair => ({ ...pair, score: rival(pair.query_name, pair.list_name) }))
    const tuning = scored.filter(pair => !isTestHalf(pair) && findable(pair))
    return { name, threshold: bestThreshold(tuning), scored }
  })
  return [ours, ...rivals]
}

function printTools(
  measured: readonly Measured[],
  what: string,
  keep: (pair: LabelledPair) => boolean,
): void {
  console.log(`\n${what}`)
  console.table(
    Object.fromEntries(
      measured.map(({ name, threshold, scored }) => [
        name,
        { threshold, ...shown(qualityAt(scored.filter(keep), threshold)) },
      ]),
    ),
  )
}

function printCategories({ scored, threshold }: Measured): void {
  const test = scored.filter(isTestHalf)
  const categories = [...new Set(test.map(pair => pair.category))].sort()
  console.log(
    '\nTest half by category: share judged rightly (recall where the pairs are the same, else specificity)',
  )
  console.table(
    Object.fromEntries(
      categories.map(category => {
        const of = test.filter(pair => pair.category === category)
        const right = of.filter(pair => pair.score >= threshold === (pair.same === 'yes')).length
        return [
          category,
          { same: of[0]?.same, pairs: of.length, right, share: (right / of.length).toFixed(3) },
        ]
      }),
    ),
  )
}

/** Pairs of the tuning half that are judged wrongly; never of the test half, which nobody may look at while tuning. */
function printTuningErrors({ scored, threshold }: Measured): void {
  const wrong = scored.filter(
    pair => !isTestHalf(pair) && findable(pair) && pair.score >= threshold !== (pair.same === 'yes'),
  )
  for (const pair of wrong.sort((a, b) => a.category.localeCompare(b.category) || b.score - a.score))
    console.log(
      `${pair.category} ${pair.same} ${pair.score.toFixed(3)}  ${pair.query_name}  ~  ${pair.list_name}`,
    )
}

/** Prints how well names are told apart; gives back our scores. */
export function measureQuality(pairs: readonly LabelledPair[], showErrors: boolean): readonly Scored[] {
  const measured = measureAll(pairs)
  printTools(measured, 'Test half without other_alias', pair => isTestHalf(pair) && findable(pair))
  printTools(measured, 'Test half with other_alias', isTestHalf)
  printTools(measured, 'Tuning half without other_alias', pair => !isTestHalf(pair) && findable(pair))
  const [ours] = measured
  if (ours === undefined) return []
  printCategories(ours)
  if (showErrors) printTuningErrors(ours)
  return ours.scored
}
