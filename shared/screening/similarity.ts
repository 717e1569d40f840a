import type { NameToken } from './parse-name'

/** Jaro similarity of two words, 0 to 1 (Jaro 1989): common letters within half the longer length, less transpositions. */
function jaro(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const used = new Uint8Array(b.length)
  const common: number[] = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (used[j] === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        used[j] = 1
        common.push(a.charCodeAt(i))
        break
      }
    }
  }
  if (common.length === 0) return 0
  let swapped = 0
  let k = 0
  for (let j = 0; j < b.length; j++) {
    if (used[j] === 1 && b.charCodeAt(j) !== common[k++]) swapped++
  }
  const m = common.length
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

export type PairKind = 'same' | 'romanised' | 'alike' | 'sounds' | 'joined' | 'initial'
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

/**
 * How alike two words are, or `null` when they are different words. Same letters 1; same after undoing
 * romanisation 0.97; else Jaro-Winkler over a floor that rises for short words.
 */
export function compareWords(a: NameToken, b: NameToken): Similarity | null {
  if (a.text === b.text) return { value: 1, kind: 'same' }
  if (a.canonical === b.canonical && a.canonical.length > 1) return { value: 0.97, kind: 'romanised' }
  if (a.kind === 'initial' || b.kind === 'initial') return null
  if (a.looseVowels || b.looseVowels) return bySkeleton(a.skeleton, b.skeleton)
  if (isServant(a.canonical) || isServant(b.canonical)) return compareServants(a.canonical, b.canonical)
  if (hopeless(a.text, b.text)) return null
  const value = Math.max(jaroWinkler(a.text, b.text), 0.97 * jaroWinkler(a.canonical, b.canonical))
  return value >= floorOf(a, b) ? { value, kind: 'alike' } : null
}
