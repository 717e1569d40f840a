import { nameOnlyScore } from '../match'
import { parseName, type NameRules } from '../parse-name'
import { rarityOf } from '../rarity'

/** One line of the labelled set: two names, and whether they are of one party. */
export interface LabelledPair {
  readonly pair_id: string
  readonly query_name: string
  readonly list_name: string
  readonly same: 'yes' | 'no'
  readonly entity_type: 'person' | 'entity'
  readonly category: string
}

/** FNV-1a over the letters of an id, 32 bits. */
function hash(text: string): number {
  let value = 2166136261
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0
  return value
}

/** A pair belongs to a half by the hash of its id alone, so that nobody chose. Nothing is ever fitted on the test half. */
export const isTestHalf = ({ pair_id }: Pick<LabelledPair, 'pair_id'>): boolean =>
  (hash(pair_id) >>> 16) % 2 === 1

/** Aliases that share nothing with the name they stand for: no comparison of letters can find them, only alias data. */
export const OTHER_ALIAS = 'other_alias'

export const rulesOfPair = (pair: LabelledPair): NameRules =>
  pair.entity_type === 'person' ? 'person' : 'organisation'

export type Scored = LabelledPair & { readonly score: number }

/** Scores every pair by the names alone; rarity comes from all listed names, as it does from a loaded list. */
export function scorePairs(pairs: readonly LabelledPair[]): Scored[] {
  const rarityFor = (rules: NameRules) =>
    rarityOf(pairs.filter(pair => rulesOfPair(pair) === rules).map(pair => parseName(pair.list_name, rules)))
  const rarity = { person: rarityFor('person'), organisation: rarityFor('organisation') }
  return pairs.map(pair => {
    const rules = rulesOfPair(pair)
    const [ours, theirs] = [parseName(pair.query_name, rules), parseName(pair.list_name, rules)]
    return { ...pair, score: nameOnlyScore(ours, theirs, rarity[rules]).score }
  })
}

export interface Quality {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and their harmonic mean when every score from `threshold` up is an alert. */
export function qualityAt(scored: readonly Pick<Scored, 'same' | 'score'>[], threshold: number): Quality {
  const count = (same: 'yes' | 'no', alert: boolean): number =>
    scored.filter(pair => pair.same === same && pair.score >= threshold === alert).length
  const [hits, missed, falseAlerts] = [count('yes', true), count('yes', false), count('no', true)]
  return {
    pairs: scored.length,
    precision: hits / Math.max(1, hits + falseAlerts),
    recall: hits / Math.max(1, hits + missed),
    f1: (2 * hits) / Math.max(1, 2 * hits + missed + falseAlerts),
  }
}
