import { describe, expect, it } from 'vitest'
import { compareParties } from './compare'
import { DuplicateIndex } from './duplicate-index'
import { prepare } from './prepare'
import { factoryPairs, hash, smelterPairs, type LabelledPair } from './testing/real-pairs'
import { ASK_FROM } from './weights'
import { WordCounts } from './word-counts'

/**
 * Quality on pairs of real lists, which are no part of this repository (`testing/real-pairs.ts` says how they are
 * labelled). Weights were fitted on the tuning half only; the test half is asserted. A pair belongs to a half by the hash
 * of its id.
 */
const folder = process.env['FIVEFOLD_REFERENCE']
if (folder === undefined)
  console.warn('FIVEFOLD_REFERENCE is not set: the labelled pairs of duplicates are not measured')

interface Judged extends LabelledPair {
  readonly asked: boolean
  readonly test: boolean
}

function judged(pairs: readonly LabelledPair[]): readonly Judged[] {
  const counts = new WordCounts()
  for (const { theirs } of pairs) for (const name of prepare(theirs).names) counts.add(name.parsed)
  return pairs.map(pair => ({
    ...pair,
    asked: compareParties(prepare(pair.ours), prepare(pair.theirs), counts).score >= ASK_FROM,
    test: (hash(pair.id) >>> 16) % 2 === 1,
  }))
}

function measure(pairs: readonly Judged[]) {
  const count = (same: boolean, asked: boolean) =>
    pairs.filter(pair => pair.same === same && pair.asked === asked).length
  const [hits, missed, wrong] = [count(true, true), count(true, false), count(false, true)]
  return { pairs: pairs.length, precision: hits / (hits + wrong), recall: hits / (hits + missed) }
}

describe.skipIf(folder === undefined)('pairs of real suppliers', () => {
  const pairs = folder === undefined ? [] : judged([...smelterPairs(folder), ...factoryPairs(folder)])
  const spellings = pairs.filter(pair => pair.kind !== 'other-name')

  it('are told the same or different', () => {
    const test = measure(spellings.filter(pair => pair.test))
    console.info('test half', test, 'tuning half', measure(spellings.filter(pair => !pair.test)))
    console.table(
      ['alias', 'other-name', 'respelled', 'relisted', 'neighbour'].map(kind => {
        const of = pairs.filter(pair => pair.test && pair.kind === kind)
        return { kind, pairs: of.length, right: of.filter(pair => pair.asked === pair.same).length }
      }),
    )
    expect(test.precision).toBeGreaterThanOrEqual(0.94)
    expect(test.recall).toBeGreaterThanOrEqual(0.94)
  })

  it('are found by their keys where the comparison would ask', () => {
    const same = spellings.filter(pair => pair.same && pair.asked)
    const index = new DuplicateIndex()
    for (const { id, theirs } of same) index.add(id, theirs)
    const found = same.filter(({ id, ours }) => index.like(ours).some(like => like.id === id))
    console.info('found through the index', found.length, 'of', same.length)
    expect(found.length / same.length).toBeGreaterThanOrEqual(0.97)
  })
})
