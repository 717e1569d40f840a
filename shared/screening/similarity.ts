import type { NameToken } from './parse-name'
import { fatherOf, patronymicByEnding } from './patronymic'
import { canonical } from './sound'

/** Room for the marks of one comparison: this runs millions of times in a screening, and room anew each time costs most. */
let used = new Uint8Array(64)
let common = new Uint16Array(64)

/** Jaro similarity of two words, 0 to 1 (Jaro 1989): common letters within half the longer length, less transpositions. */
function jaro(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer > used.length) {
    used = new Uint8Array(longer * 2)
    common = new Uint16Array(longer * 2)
  } else used.fill(0, 0, b.length)
  const reach = Math.max(0, Math.floor(longer / 2) - 1)
  let m = 0
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (used[j] === 0 && letter === b.charCodeAt(j)) {
        used[j] = 1
        common[m++] = letter
        break
      }
    }
  }
  if (m === 0) return 0
  let swapped = 0
  let k = 0
  for (let j = 0; j < b.length; j++) {
    if (used[j] === 1 && b.charCodeAt(j) !== common[k++]) swapped++
  }
  return (m / a.length + m / b.length + (m - swapped / 2) / m) / 3
}

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990): a common beginning of up to four letters raises it. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const base = jaro(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return base + prefix * 0.1 * (1 - base)
}

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

function floorOf(a: NameToken, b: NameToken): number {
  const begins = a.text[0] === b.text[0] || a.canonical[0] === b.canonical[0]
  if (!begins && a.kind === 'common' && b.kind === 'common') return 1
  return similarityFloor(Math.min(a.text.length, b.text.length)) + (begins ? 0 : OTHER_BEGINNING)
}

export type PairKind = 'same' | 'romanised' | 'equivalent' | 'alike' | 'sounds' | 'joined' | 'initial'
export interface Similarity {
  readonly value: number
  readonly kind: PairKind
}

const SKELETON_VALUE = [0, 0, 0.86, 0.92, 0.95] as const
/** Consonants that languages of one script read differently: ظ ذ ض as z or d, ch as in French or English. */
export const coarse = (skeletonText: string): string => skeletonText.replace(/[tJ]/g, 's')

/** Arabic jim is g in Egypt and Yemen: Ragab for Rajab. */
const hardened = (skeletonText: string): string => skeletonText.replace(/J/g, 'k')

/** Names whose vowels were never written are compared by their consonants. */
function bySkeleton(a: string, b: string): Similarity | null {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 2) return null
  const best = SKELETON_VALUE[Math.min(4, shorter)] ?? 0
  if (a === b) return { value: best, kind: 'sounds' }
  if (coarse(a) === coarse(b) || hardened(a) === hardened(b)) return { value: best - 0.04, kind: 'sounds' }
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

/** How far two written forms differ at most for a comparison to be worth its time. */
const hopeless = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) * 2.2 < Math.max(a.length, b.length)

/** "Abdul Manan" and "Abdul Rahman" share a word for servant, not a name: only what follows is compared. */
function compareServants(a: string, b: string): Similarity | null {
  const [restA, restB] = [a.replace(/^abd/, ''), b.replace(/^abd/, '')]
  const value =
    jaroWinkler(restA, restB) - (restA.length - a.length === restB.length - b.length ? 0 : SERVANT_LEFT_OUT)
  return value >= similarityFloor(Math.min(restA.length, restB.length)) ? { value, kind: 'alike' } : null
}
/** "Sattar" for "Abdul Sattar": common in speech, less sure on paper. */
const SERVANT_LEFT_OUT = 0.1

const isServant = (canonicalWord: string): boolean =>
  canonicalWord.length > 5 && canonicalWord.startsWith('abd')

/** The same consonants, with vowels that differ much: Barahim for Ibrahim. */
const SOUNDS_FLOOR = 0.7
const SOUNDS = 0.85

/** Three letters at most and no vowel: an abbreviation, which agrees to the letter or not at all. */
const isAcronym = ({ text, looseVowels }: NameToken): boolean =>
  !looseVowels && text.length <= 3 && /^[bcdfghj-np-tvwxz]+$/.test(text)

/** Among names of three letters o and u are two names (Cho and Chu), though longer ones are written with either. */
function otherShortName(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > 3) return false
  const vowel = (text: string): string => text.replace(/oo|ou/, 'u').replace(/[^ou]/g, '')
  return vowel(a) !== vowel(b)
}

/** The same trade in another language, or the same given name in another country's form. */
const EQUIVALENT = 0.93

/**
 * How alike two words are, or `null` when they are different words. Same letters 1; same after undoing
 * romanisation 0.97; else Jaro-Winkler over a floor that rises for short words.
 */
export function compareWords(a: NameToken, b: NameToken): Similarity | null {
  if (a.text === b.text) return { value: 1, kind: 'same' }
  if (isAcronym(a) || isAcronym(b)) return null
  if (a.canonical === b.canonical && a.canonical.length > 1)
    return otherShortName(a.text, b.text) ? null : { value: 0.97, kind: 'romanised' }
  if (a.kind === 'initial' || b.kind === 'initial') return null
  if (a.concept !== null && a.concept === b.concept) return { value: EQUIVALENT, kind: 'equivalent' }
  if (a.looseVowels || b.looseVowels) return bySkeleton(a.skeleton, b.skeleton) ?? byWrittenLetters(a, b)
  if (isServant(a.canonical) || isServant(b.canonical)) return compareServants(a.canonical, b.canonical)
  if (hopeless(a.text, b.text)) return null
  if (a.patronymic !== null && b.patronymic !== null && bothBySlavicEnding(a, b))
    return comparePatronymics(a, b)
  const [softA, softB] = [soft(a.canonical), soft(b.canonical)]
  const sounding = jaroWinkler(softA, softB)
  if (sounding < HOPELESS) return null
  const value = Math.max(
    jaroWinkler(a.text, b.text),
    0.97 * jaroWinkler(a.canonical, b.canonical),
    SOFT * sounding,
  )
  if (value >= floorOf(a, b)) return withinEdits(a, b, softA, softB) ? { value, kind: 'alike' } : null
  return soundsTheSame(a, b) && value >= SOUNDS_FLOOR ? { value: SOUNDS, kind: 'sounds' } : null
}

const soundsTheSame = (a: NameToken, b: NameToken): boolean =>
  a.kind === 'name' &&
  b.kind === 'name' &&
  Math.min(a.text.length, b.text.length) > 4 &&
  a.skeleton.length >= 3 &&
  coarse(a.skeleton) === coarse(b.skeleton)

/** French ch and Wade-Giles ch stand where others write sh and zh. */
const soft = (canonicalWord: string): string => canonicalWord.replace(/[Jz]/g, 's')
const SOFT = 0.95

const VOWEL = /[aeiouy]/
const cost = (letter: string): number => (VOWEL.test(letter) ? VOWEL_COST : 1)
const VOWEL_COST = 0.5

/** Letters put in, left out, changed or swapped with their neighbour to make one word of the other; vowels count half. */
function edits(a: string, b: string): number {
  let before: number[] = []
  let row = [0]
  for (const letter of b) row.push((row.at(-1) ?? 0) + cost(letter))
  for (let i = 0; i < a.length; i++) {
    const ours = a[i] ?? ''
    const next = [(row[0] ?? 0) + cost(ours)]
    for (let j = 0; j < b.length; j++) {
      const theirs = b[j] ?? ''
      const change = ours === theirs ? 0 : Math.max(cost(ours), cost(theirs))
      let best = Math.min(
        (row[j] ?? 0) + change,
        (row[j + 1] ?? 0) + cost(ours),
        (next[j] ?? 0) + cost(theirs),
      )
      if (i > 0 && j > 0 && ours === b[j - 1] && a[i - 1] === theirs)
        best = Math.min(best, (before[j - 1] ?? 0) + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** One typing error for every four letters, and one in any word. */
const LETTERS_PER_EDIT = 4

function withinEdits(a: NameToken, b: NameToken, softA: string, softB: string): boolean {
  const allowed = Math.max(1, Math.max(a.text.length, b.text.length) / LETTERS_PER_EDIT)
  return edits(softA, softB) <= allowed || edits(a.text, b.text) <= allowed
}
