import { alignNames, type Alignment, type CompareAt } from './align'
import { jaroWinkler } from './jaro-winkler'
import type { NameRules, NameToken } from './parse-name'

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
  /** Where names contradict, rarity is set aside: "Umar" and "Walid" are two men, however common both names are. */
  readonly evenly: boolean
}

/** Agreement worth this much weight (about a rare and a common name) stands by itself. */
const ENOUGH_WEIGHT = 1.5
/** What thin agreement costs: "Joseph" alone must not stand for everybody called Joseph. */
const THIN_AGREEMENT = 0.35

/** Fitted on the tuning half of the labelled pairs, rounded; see docs of the test `labelled-pairs.test.ts`. */
export const SCORE_RULES: Record<NameRules, ScoreRules> = {
  person: { unlike: 0.8, contradiction: 2.2, oursSaysLess: 0.35, theirsSaysLess: 0.35, evenly: true },
  organisation: { unlike: 1, contradiction: 1.3, oursSaysLess: 0.35, theirsSaysLess: 0.4, evenly: false },
}

export interface NameScore extends Alignment {
  /** 0 to 1: how well the names agree, whatever else is known of the parties. */
  readonly value: number
  /** Shares of weight without a counterpart, 0 to 1. */
  readonly oursUnmatched: number
  readonly theirsUnmatched: number
  /** Weight that agrees: how much the agreement says. */
  readonly matchedWeight: number
}

const EVEN_WEIGHT = { name: 1, common: 0.3, initial: 0.15 } as const

interface SideLoss {
  /** Share of weight that agrees but not to the letter, times how far it is off. */
  readonly unlike: number
  /** Share of weight without a counterpart. */
  readonly unmatched: number
  /** The same share where every word but initials and common words counts alike. */
  readonly unmatchedEvenly: number
  readonly agreed: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

function lossOf(
  { pairs, ourRest, theirRest }: Alignment,
  side: 'ours' | 'theirs',
  tokens: readonly NameToken[],
  weights: readonly number[],
): SideLoss {
  const total = sum(weights) || 1
  let [paired, agreed] = [0, 0]
  for (const pair of pairs) {
    let weight = 0
    for (const i of pair[side]) weight += weights[i] ?? 0
    paired += weight
    agreed += weight * pair.similarity
  }
  const even = (at: number): number => EVEN_WEIGHT[tokens[at]?.kind ?? 'name']
  let [unmatched, all] = [0, 0]
  for (const i of side === 'ours' ? ourRest : theirRest) unmatched += even(i)
  for (let i = 0; i < tokens.length; i++) all += even(i)
  return {
    unlike: (paired - agreed) / total,
    unmatched: 1 - paired / total,
    unmatchedEvenly: unmatched / (all || 1),
    agreed,
  }
}

/** Likeness of two words below which nothing speaks for their being one, and how far full likeness softens. */
const LIKENESS_BASE = 0.6
const LIKENESS_SOFTENS = 0.6
const SHORTEST_LIKE = 4

const likeness = (a: NameToken, b: NameToken): number =>
  Math.min(a.text.length, b.text.length) < SHORTEST_LIKE ? 0 : jaroWinkler(a.canonical, b.canonical)

const named = (tokens: readonly NameToken[], rest: readonly number[]): NameToken[] =>
  rest.flatMap(i => {
    const token = tokens[i]
    return token?.kind === 'name' ? [token] : []
  })

/** How far a contradiction is softened because the words that found no counterpart are somewhat like each other. */
function softening(
  ours: readonly NameToken[],
  theirs: readonly NameToken[],
  { ourRest, theirRest }: Alignment,
): number {
  const [a, b] = [named(ours, ourRest), named(theirs, theirRest)]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return 0
  let total = 0
  for (const one of few) {
    let best = 0
    for (const other of many) best = Math.max(best, likeness(one, other))
    total += best
  }
  return Math.max(0, (total / few.length - LIKENESS_BASE) / (1 - LIKENESS_BASE)) * LIKENESS_SOFTENS
}

/** Two names of one rule set, taken apart and weighed, on their way to a score. */
export interface Compared {
  readonly rules: NameRules
  readonly ours: readonly NameToken[]
  readonly theirs: readonly NameToken[]
  readonly ourWeights: readonly number[]
  readonly theirWeights: readonly number[]
  /** How two words are compared, where somebody remembers more than the words themselves say. */
  readonly compare?: CompareAt
  /** Scores below it need not be right, only below it. */
  readonly atLeast?: number
}

/** Even a name that agrees in full is not proof: a rare long name says more (0.98) than a common short one (0.9). */
export const certainty = (matchedWeight: number): number => 0.9 + 0.08 * (1 - Math.exp(-matchedWeight / 1.2))

/** Compares two names of the same rule set. */
export function scoreNames(compared: Compared, rules = SCORE_RULES[compared.rules]): NameScore {
  const { ours, theirs, ourWeights, theirWeights } = compared
  const aligned = alignNames(ours, theirs, compared.compare)
  const our = lossOf(aligned, 'ours', ours, ourWeights)
  const their = lossOf(aligned, 'theirs', theirs, theirWeights)
  const unmatched = Math.min(our.unmatched, their.unmatched)
  const evenly = rules.evenly ? Math.min(our.unmatchedEvenly, their.unmatchedEvenly) : 0
  const contradiction = Math.max(unmatched, unmatched === 0 ? 0 : evenly)
  const [oursLess, theirsLess] = [their.unmatched - unmatched, our.unmatched - unmatched]
  const matchedWeight = Math.min(our.agreed, their.agreed)
  const thin = Math.max(0, 1 - matchedWeight / ENOUGH_WEIGHT) * THIN_AGREEMENT
  const valueAt = (softened: number): number =>
    Math.max(
      0,
      1 -
        (rules.unlike * (our.unlike + their.unlike)) / 2 -
        rules.contradiction * (contradiction * (1 - softened)) -
        (rules.oursSaysLess + thin) * oursLess -
        (rules.theirsSaysLess + thin) * theirsLess,
    )
  const most = contradiction === 0 ? 0 : LIKENESS_SOFTENS
  const hopeless = valueAt(most) * certainty(matchedWeight) < (compared.atLeast ?? 0)
  return {
    ...aligned,
    value: valueAt(hopeless || contradiction === 0 ? most : softening(ours, theirs, aligned)),
    oursUnmatched: our.unmatched,
    theirsUnmatched: their.unmatched,
    matchedWeight,
  }
}
