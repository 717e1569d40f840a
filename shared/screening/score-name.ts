import { alignNames, type Pair } from './align'
import type { NameRules, NameToken, ParsedName } from './parse-name'
import type { Rarity } from './rarity'

/**
 * How one rule set turns an alignment into a number: what is taken off 1 per share of weight.
 * - `unlike`: words that agree, but not to the letter;
 * - `contradiction`: both sides hold words the other lacks, so they say different things;
 * - `oursSaysLess`, `theirsSaysLess`: only one side holds further words, so it merely says less.
 */
export interface ScoreRules {
  readonly unlike: number
  readonly contradiction: number
  readonly oursSaysLess: number
  readonly theirsSaysLess: number
}

/** Agreement worth this much weight (about a rare and a common name) stands by itself. */
const ENOUGH_WEIGHT = 1.5
/** What thin agreement costs: "Joseph" alone must not stand for everybody called Joseph. */
const THIN_AGREEMENT = 0.35

/** Fitted on the tuning half of the labelled pairs, rounded; see docs of the test `labelled-pairs.test.ts`. */
export const SCORE_RULES: Record<NameRules, ScoreRules> = {
  person: { unlike: 0.8, contradiction: 2.2, oursSaysLess: 0.35, theirsSaysLess: 0.35 },
  organisation: { unlike: 1, contradiction: 1.3, oursSaysLess: 0.35, theirsSaysLess: 0.4 },
}

export interface NameScore {
  /** 0 to 1: how well the names agree, whatever else is known of the parties. */
  readonly value: number
  readonly pairs: readonly Pair[]
  /** Shares of weight without a counterpart, 0 to 1. */
  readonly oursUnmatched: number
  readonly theirsUnmatched: number
  /** Weight that agrees: how much the agreement says. */
  readonly matchedWeight: number
}

const weigh = (tokens: readonly NameToken[], rarity: Rarity): number[] =>
  tokens.map(token => rarity.weight(token))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

interface SideLoss {
  /** Share of weight that agrees but not to the letter, times how far it is off. */
  readonly unlike: number
  /** Share of weight without a counterpart. */
  readonly unmatched: number
  readonly agreed: number
}

function lossOf(pairs: readonly Pair[], side: 'ours' | 'theirs', weights: readonly number[]): SideLoss {
  const total = sum(weights) || 1
  const weightOf = (pair: Pair): number => sum(pair[side].map(i => weights[i] ?? 0))
  const paired = sum(pairs.map(weightOf))
  const agreed = sum(pairs.map(pair => weightOf(pair) * pair.similarity))
  return { unlike: (paired - agreed) / total, unmatched: 1 - paired / total, agreed }
}

/** Compares two parsed names of the same rule set. */
export function scoreNames(
  ours: ParsedName,
  theirs: ParsedName,
  rarity: Rarity,
  rules = SCORE_RULES[theirs.rules],
): NameScore {
  const pairs = alignNames(ours.tokens, theirs.tokens)
  const our = lossOf(pairs, 'ours', weigh(ours.tokens, rarity))
  const their = lossOf(pairs, 'theirs', weigh(theirs.tokens, rarity))
  const contradiction = Math.min(our.unmatched, their.unmatched)
  const [oursLess, theirsLess] = [their.unmatched - contradiction, our.unmatched - contradiction]
  const matchedWeight = Math.min(our.agreed, their.agreed)
  const thin = Math.max(0, 1 - matchedWeight / ENOUGH_WEIGHT) * THIN_AGREEMENT
  const value =
    1 -
    (rules.unlike * (our.unlike + their.unlike)) / 2 -
    rules.contradiction * contradiction -
    (rules.oursSaysLess + thin) * oursLess -
    (rules.theirsSaysLess + thin) * theirsLess
  return {
    value: Math.max(0, value),
    pairs,
    oursUnmatched: our.unmatched,
    theirsUnmatched: their.unmatched,
    matchedWeight,
  }
}
