import { withinEdits } from './edits'
import { jaroWinkler, jaroWinklerAtMost } from './jaro-winkler'
import type { NameToken } from './parse-name'
import { fatherOf, patronymicByEnding } from './patronymic'
import { canonical } from './sound'

/** Similarity a pair of words needs to count as the same word: the shorter, the stricter. */
export function similarityFloor(shorterLength: number): number {
  if (shorterLength <= 2) return 0.95
  if (shorterLength === 3) return 0.9
  return shorterLength === 4 ? 0.86 : 0.82
}

/**
 * Errors at the beginning of a word are rare: words that begin differently must agree more, and
 * common words (eastern, western) must not begin differently at all. */
const OTHER_BEGINNING = 0.03

/** What decides how much two spellings must agree. */
export interface SpellingPair {
  /** Letters of the shorter word as written. */
  readonly shorter: number
  /** Do they begin alike, as written or as they sound? */
  readonly begins: boolean
  readonly bothCommon: boolean
  /** Two names with the same consonants, at least three of them. */
  readonly mayOnlySound: boolean
}

function floorOf({ shorter, begins, bothCommon }: SpellingPair): number {
  if (!begins && bothCommon) return 1
  return similarityFloor(shorter) + (begins ? 0 : OTHER_BEGINNING)
}

/** Likeness below which two spellings are different words, whatever else is known of them. */
export function leastSpelling(pair: SpellingPair): number {
  const floor = floorOf(pair)
  return pair.mayOnlySound && pair.shorter > SHORTEST_SOUNDING ? Math.min(floor, SOUNDS_FLOOR) : floor
}

export type PairKind = 'same' | 'romanised' | 'equivalent' | 'alike' | 'sounds' | 'joined' | 'initial'
export interface Similarity {
  readonly value: number
  readonly kind: PairKind
}

const SKELETON_VALUE = [0, 0, 0.86, 0.92, 0.95] as const
/** Arabic jim is g in Egypt and Yemen: Ragab for Rajab. */
const hardened = (skeletonText: string): string => skeletonText.replace(/J/g, 'k')

/** Names whose vowels were never written are compared by their consonants. */
function bySkeleton({ skeleton: a, coarse: coarseA }: NameToken, other: NameToken): Similarity | null {
  const { skeleton: b } = other
  const shorter = Math.min(a.length, b.length)
  if (shorter < 2) return null
  const best = SKELETON_VALUE[Math.min(4, shorter)] ?? 0
  if (a === b) return { value: best, kind: 'sounds' }
  if (coarseA === other.coarse || hardened(a) === hardened(b)) return { value: best - 0.04, kind: 'sounds' }
  if (shorter < 3) return null
  const value = jaroWinkler(a, b) * 0.93
  return value >= 0.82 ? { value, kind: 'sounds' } : null
}

/** Names after the father agree when the fathers' names do; a son's never stands for a daughter's. */
function comparePatronymics(a: NameToken, b: NameToken): Similarity | null {
  const [fatherA, fatherB] = [canonical(fatherOf(a.text)), canonical(fatherOf(b.text))]
  const value = jaroWinkler(fatherA, fatherB) * 0.97
  const floor = similarityFloor(Math.min(fatherA.length, fatherB.length))
  return a.patronymic === b.patronymic && value >= floor ? { value, kind: 'alike' } : null
}

const bothBySlavicEnding = (a: NameToken, b: NameToken): boolean =>
  patronymicByEnding(a.text) !== null && patronymicByEnding(b.text) !== null

/** Every letter of the one stands in the other in the same order: what is left of short names, "awd" for Awad. */
function byWrittenLetters(a: NameToken, b: NameToken): Similarity | null {
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text]
  if (short.length < 3 || long.length > short.length * 2 || short[0] !== long[0]) return null
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length ? { value: 0.86, kind: 'sounds' } : null
}

/** Words whose sounds agree this little are never one, however they are written; a gate for speed that changes no score. */
const HOPELESS = 0.55

/** Are two written forms too different in length for a comparison to be worth its time? */
export const tooUnlikeInLength = (lengthA: number, lengthB: number): boolean =>
  Math.min(lengthA, lengthB) * 2.2 < Math.max(lengthA, lengthB)

/** "Abdul Manan" and "Abdul Rahman" share a word for servant, not a name: only what follows is compared. */
function compareServants(a: string, b: string): Similarity | null {
  const [restA, restB] = [a.replace(/^abd/, ''), b.replace(/^abd/, '')]
  const value =
    jaroWinkler(restA, restB) - (restA.length - a.length === restB.length - b.length ? 0 : SERVANT_LEFT_OUT)
  return value >= similarityFloor(Math.min(restA.length, restB.length)) ? { value, kind: 'alike' } : null
}
/** "Sattar" for "Abdul Sattar": common in speech, less sure on paper. */
const SERVANT_LEFT_OUT = 0.1

export const isServant = (canonicalWord: string): boolean =>
  canonicalWord.length > 5 && canonicalWord.startsWith('abd')

/** The same consonants, with vowels that differ much: Barahim for Ibrahim. */
const SOUNDS_FLOOR = 0.7
/** Words of so few letters never stand for each other by their consonants alone. */
const SHORTEST_SOUNDING = 4
const SOUNDS = 0.85

/** Among names of three letters o and u are two names (Cho and Chu), though longer ones are written with either. */
function otherShortName(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > 3) return false
  const vowel = (text: string): string => text.replace(/oo|ou/, 'u').replace(/[^ou]/g, '')
  return vowel(a) !== vowel(b)
}

/** The same trade in another language, or the same given name in another country's form. */
const EQUIVALENT = 0.93

const SAME: Similarity = { value: 1, kind: 'same' }
const ROMANISED: Similarity = { value: 0.97, kind: 'romanised' }
const TRANSLATED: Similarity = { value: EQUIVALENT, kind: 'equivalent' }
const SOUNDING: Similarity = { value: SOUNDS, kind: 'sounds' }

/**
 * How alike two words are, or `null` when they are different words. Same letters 1; same after undoing
 * romanisation 0.97; else Jaro-Winkler over a floor that rises for short words.
 */
export function compareWords(a: NameToken, b: NameToken): Similarity | null {
  if (a.text === b.text) return SAME
  if (a.acronym || b.acronym) return null
  if (a.canonical === b.canonical && a.canonical.length > 1)
    return otherShortName(a.text, b.text) ? null : ROMANISED
  if (a.kind === 'initial' || b.kind === 'initial') return null
  if (a.concept !== null && a.concept === b.concept) return TRANSLATED
  if (a.looseVowels || b.looseVowels) return bySkeleton(a, b) ?? byWrittenLetters(a, b)
  if (isServant(a.canonical) || isServant(b.canonical)) return compareServants(a.canonical, b.canonical)
  if (tooUnlikeInLength(a.text.length, b.text.length)) return null
  if (a.patronymic !== null && b.patronymic !== null && bothBySlavicEnding(a, b))
    return comparePatronymics(a, b)
  return compareSpelling(a, b)
}

/** Words of one alphabet by their letters, as written and as they sound. */
function compareSpelling(a: NameToken, b: NameToken): Similarity | null {
  const pair = spellingPair(a, b)
  const least = leastSpelling(pair)
  if (spellingAtMost(a, b) < least) return null
  const sounding = jaroWinkler(a.sounding, b.sounding)
  if (sounding < HOPELESS) return null
  const written = jaroWinkler(a.text, b.text)
  const value = Math.max(written, SOUNDING_SHARE * canonicalLikeness(a, b, sounding), SOFT * sounding)
  if (value >= floorOf(pair)) return fewEdits(a, b) ? { value, kind: 'alike' } : null
  return value >= least ? SOUNDING : null
}

const spellingPair = (a: NameToken, b: NameToken): SpellingPair => ({
  shorter: Math.min(a.text.length, b.text.length),
  begins: a.text[0] === b.text[0] || a.canonical[0] === b.canonical[0],
  bothCommon: a.kind === 'common' && b.kind === 'common',
  mayOnlySound: a.kind === 'name' && b.kind === 'name' && a.skeleton.length >= 3 && a.coarse === b.coarse,
})

/** Most words sound as they are written canonically, and need not be compared twice. */
function canonicalLikeness(a: NameToken, b: NameToken, sounding: number): number {
  const same = a.canonical === a.sounding && b.canonical === b.sounding
  return same ? sounding : jaroWinkler(a.canonical, b.canonical)
}

/**
 * A number that the likeness of two spellings never exceeds: most pairs that share a key are told apart by their sets of
 * letters alone. What is the same letter in `canonical` is the same in `sounding`, so one bound serves both.
 */
export function spellingAtMost(a: NameToken, b: NameToken): number {
  const written = jaroWinklerAtMost(a.text.length, a.letters, b.text.length, b.letters)
  const [soundA, soundB] = [a.sounding.length, b.sounding.length]
  return Math.max(written, SOUNDING_SHARE * jaroWinklerAtMost(soundA, a.soundLetters, soundB, b.soundLetters))
}

/** What is the same after undoing romanisation counts a little less than what is the same as written. */
export const SOUNDING_SHARE = 0.97

/** What only sounds alike weighs a little less than what is written alike. */
const SOFT = 0.95

/** One typing error for every four letters, and one in any word. */
const LETTERS_PER_EDIT = 4

function fewEdits(a: NameToken, b: NameToken): boolean {
  const allowed = Math.max(1, Math.max(a.text.length, b.text.length) / LETTERS_PER_EDIT)
  return withinEdits(a.sounding, b.sounding, allowed) || withinEdits(a.text, b.text, allowed)
}
