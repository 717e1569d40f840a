import type { IndexedEntry, NameQuality, Subject } from './entry'
import { weighEvidence, type Reason } from './evidence'
import { scriptOf, splitWords } from './fold'
import type { NameRules, NameToken, ParsedName } from './parse-name'
import type { Rarity } from './rarity'
import { certainty, scoreNames, type Compared, type NameScore } from './score-name'
import type { PairKind } from './similarity'
import { PLACE_WORDS } from './words'

/** Words of ours and theirs that stand for each other, as written. */
export interface WordPair {
  readonly ours: string
  readonly theirs: string
  /** 0 to 1. */
  readonly similarity: number
  readonly kind: PairKind
}

/** How one of our names compares with one name of a listed party. */
export interface NameMatch {
  /** 0 to 1; 1 is never reached. */
  readonly score: number
  readonly ourName: string
  readonly theirName: string
  readonly theirQuality: NameQuality
  readonly pairs: readonly WordPair[]
  readonly ourRest: readonly string[]
  readonly theirRest: readonly string[]
  readonly reasons: readonly Reason[]
}

/** Body names are read by the rules of bodies, and so are vessels and aircraft. */
export const rulesOf = (type: IndexedEntry['type']): NameRules =>
  type === 'person' ? 'person' : 'organisation'

/** A listed name with its quality, ready to be compared. */
export interface PreparedName {
  readonly name: ParsedName
  readonly quality: NameQuality
}

type Tokens = readonly NameToken[]

const isDistinct = (tokens: Tokens, positions: readonly number[]): boolean =>
  positions.some(i => tokens[i]?.kind === 'name') || positions.length > 1

/** Words that many names share never carry a match: without one word of their own, names must agree in full. */
function carriedByCommonWords(ours: Tokens, theirs: Tokens, found: NameScore): boolean {
  const carried = found.pairs.some(
    pair => pair.kind !== 'initial' && isDistinct(ours, pair.ours) && isDistinct(theirs, pair.theirs),
  )
  return !carried && (found.oursUnmatched > 0.001 || found.theirsUnmatched > 0.001)
}

const isPlace = (tokens: Tokens, positions: readonly number[]): boolean =>
  positions.every(i => PLACE_WORDS.has(tokens[i]?.text ?? ''))

/** Where a body sits says little of who it is: a lone place is no more than a common word. Beside other words it counts as before. */
function carriedByOnePlace({ rules, ours, theirs }: Compared, found: NameScore): boolean {
  const [only] = found.pairs
  if (rules === 'person' || only === undefined || found.pairs.length > 1) return false
  const further = found.oursUnmatched > 0.001 || found.theirsUnmatched > 0.001
  return further && isPlace(ours, only.ours) && isPlace(theirs, only.theirs)
}

/** One word that is merely alike carries little: "Kasur" is not "Kasuku", and short consonant rows repeat. */
function carriedByOneUnlikeWord({ pairs }: NameScore): boolean {
  const [only] = pairs
  return only !== undefined && pairs.length === 1 && (only.kind === 'alike' || only.kind === 'sounds')
}

const ORDINALS = new Set(
  splitWords('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
)
const isNumber = ({ text }: NameToken): boolean => /^\d+$/.test(text) || ORDINALS.has(text)

/** "Sea Heron 4" is another ship than "Sea Heron 7", and the eleventh company of a row is not the first. */
function numbersDiffer(ours: Tokens, theirs: Tokens, { ourRest, theirRest }: NameScore): boolean {
  const left = (tokens: Tokens, rest: readonly number[]): boolean =>
    rest.some(i => {
      const token = tokens[i]
      return token !== undefined && isNumber(token)
    })
  return left(ours, ourRest) && left(theirs, theirRest)
}

/** Names after the father that found no counterpart, on either side. */
function fathersLeft(ours: Tokens, theirs: Tokens, { ourRest, theirRest }: NameScore) {
  const left = (tokens: Tokens, rest: readonly number[]): string | undefined => {
    const at = rest.find(i => (tokens[i]?.patronymic ?? null) !== null)
    return at === undefined ? undefined : tokens[at]?.raw
  }
  return { ours: left(ours, ourRest), theirs: left(theirs, theirRest) }
}

const COMMON_WORDS_KEEP = 0.5
const FATHERS_DIFFER_KEEP = 0.75
const NUMBERS_DIFFER_KEEP = 0.6
const ONE_UNLIKE_WORD_KEEP = 0.75

const words = (name: ParsedName, positions: readonly number[]): string =>
  positions.map(i => name.tokens[i]?.raw ?? '').join(' ')

const rest = (name: ParsedName, positions: readonly number[]): string[] =>
  positions.map(i => name.tokens[i]?.raw ?? '')

const inOrder = (found: NameScore): boolean => {
  const theirs = [...found.pairs]
    .sort((a, b) => (a.ours[0] ?? 0) - (b.ours[0] ?? 0))
    .map(pair => pair.theirs[0] ?? 0)
  return theirs.every((position, i) => i === 0 || position > (theirs[i - 1] ?? 0))
}

interface Parts {
  readonly ourRest: readonly string[]
  readonly theirRest: readonly string[]
  readonly pairs: readonly WordPair[]
}

/** What the names after the father say, where they found no counterpart: differing weighs, missing only weakens. */
function patronymicReasons({ fathers: { ours, theirs } }: OwnScore, { ourRest, theirRest }: Parts): Reason[] {
  if (ours !== undefined && theirs !== undefined)
    return [{ side: 'against', code: 'name.patronymic-differs', params: { ours, theirs } }]
  const only = ours ?? theirs
  const missing = only !== undefined && (ourRest.length === 0 || theirRest.length === 0)
  return missing ? [{ side: 'against', code: 'name.patronymic-missing', params: { name: only } }] : []
}

function nameReasons(ours: ParsedName, theirs: ParsedName, parts: Parts, flags: OwnScore): Reason[] {
  const { ourRest, theirRest, pairs } = parts
  const reasons: Reason[] = []
  const add = (side: Reason['side'], code: string, params: Reason['params'] = {}): unknown =>
    reasons.push({ side, code, params })
  const complete = ourRest.length + theirRest.length === 0
  if (flags.same) add('for', 'name.same')
  else if (complete && pairs.length > 0)
    add('for', pairs.every(pair => pair.kind === 'same') ? 'name.all-words-same' : 'name.all-words-agree')
  const [ourScript, theirScript] = [scriptOf(ours.text), scriptOf(theirs.text)]
  if (ourScript !== theirScript && ourScript !== null && theirScript !== null && pairs.length > 0)
    add('for', 'name.other-script', { ours: ourScript, theirs: theirScript })
  if (ourRest.length > 0 && theirRest.length > 0)
    add('against', 'name.contradiction', { ours: ourRest.join(' '), theirs: theirRest.join(' ') })
  else if (theirRest.length > 0) add('against', 'name.ours-says-less', { theirs: theirRest.join(' ') })
  else if (ourRest.length > 0) add('against', 'name.theirs-says-less', { ours: ourRest.join(' ') })
  for (const pair of pairs)
    if (pair.similarity < 0.96) add('against', `pair.${pair.kind}`, { ours: pair.ours, theirs: pair.theirs })
  reasons.push(...patronymicReasons(flags, parts))
  if (flags.numbers) add('against', 'name.numbers-differ')
  if (flags.common) add('against', 'name.common-words-only')
  if (flags.lone) add('against', 'name.one-word-alike')
  if (!inOrder(flags.found)) add('against', 'name.order-differs')
  return reasons
}

function assemble(ours: ParsedName, theirs: ParsedName, found: NameScore): Parts {
  return {
    pairs: found.pairs.map(pair => ({
      ours: words(ours, pair.ours),
      theirs: words(theirs, pair.theirs),
      similarity: pair.similarity,
      kind: pair.kind,
    })),
    ourRest: rest(ours, found.ourRest),
    theirRest: rest(theirs, found.theirRest),
  }
}

export interface OwnScore {
  readonly score: number
  readonly found: NameScore
  readonly same: boolean
  readonly common: boolean
  readonly lone: boolean
  readonly numbers: boolean
  readonly fathers: { readonly ours: string | undefined; readonly theirs: string | undefined }
}

/** The name's own score, before other evidence. */
export function nameOnlyScore(ours: ParsedName, theirs: ParsedName, rarity: Rarity): OwnScore {
  const weigh = ({ tokens }: ParsedName): number[] => tokens.map(token => rarity.weight(token))
  const sides = { ours: ours.tokens, theirs: theirs.tokens }
  const weights = { ourWeights: weigh(ours), theirWeights: weigh(theirs) }
  const same = ours.folded !== '' && ours.folded === theirs.folded
  return scoreCompared({ rules: theirs.rules, ...sides, ...weights }, same)
}

/** The same of names that were taken apart and weighed before; `same` = both are the same words in the same order. */
export function scoreCompared(compared: Compared, same: boolean): OwnScore {
  const { ours, theirs } = compared
  const found = scoreNames(compared)
  const common = !same && (carriedByCommonWords(ours, theirs, found) || carriedByOnePlace(compared, found))
  const lone = !same && carriedByOneUnlikeWord(found)
  const numbers = numbersDiffer(ours, theirs, found)
  const fathers = fathersLeft(ours, theirs, found)
  const fathersDiffer = fathers.ours !== undefined && fathers.theirs !== undefined
  const keeps =
    (fathersDiffer ? FATHERS_DIFFER_KEEP : 1) *
    (numbers ? NUMBERS_DIFFER_KEEP : 1) *
    (common ? COMMON_WORDS_KEEP : 1) *
    (lone ? ONE_UNLIKE_WORD_KEEP : 1)
  return {
    score: (same ? 1 : found.value * keeps) * certainty(found.matchedWeight),
    found,
    same,
    common,
    lone,
    numbers,
    fathers,
  }
}

/** Compares one of our names with one listed name and all other evidence, with reasons. */
export function matchName(
  subject: Subject,
  ours: ParsedName,
  entry: IndexedEntry,
  theirs: PreparedName,
  rarity: Rarity,
): NameMatch {
  const own = nameOnlyScore(ours, theirs.name, rarity)
  const parts = assemble(ours, theirs.name, own.found)
  const weighed = weighEvidence(own.score, subject, entry, theirs.quality)
  const reasons = [...nameReasons(ours, theirs.name, parts, own), ...weighed.reasons]
  return {
    score: weighed.score,
    ourName: ours.text,
    theirName: theirs.name.text,
    theirQuality: theirs.quality,
    ...parts,
    reasons,
  }
}
