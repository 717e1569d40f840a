import Fuse from 'fuse.js'

/** Accents of Latin, vowel points and lengthening of Arabic, the dot below of Devanagari: written or not, the word is the same. */
const MARKS = /[\u0300-\u036f]|[\u064b-\u065f]|\u0670|\u0640|\u093c/g
const ALIKE: Readonly<Record<string, string>> = { '\u0649': '\u064a', '\u0629': '\u0647', '\u0901': '\u0902' }

/** Letters without their marks, so that "resume" finds "résumé". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/\u0649|\u0629|\u0901/g, letter => ALIKE[letter] ?? letter)
    .toLowerCase()

/** What can be found by words. */
export interface Findable {
  /** What it is called. */
  readonly label: string
  /** Further words people use for it. */
  readonly words?: string | undefined
  /** Words of what it belongs to: they count least. */
  readonly further?: string | undefined
}

interface Prepared {
  readonly label: string
  /** Words of its name, its own further words, and those of its topic. */
  readonly name: readonly string[]
  readonly words: readonly string[]
  readonly further: readonly string[]
}

/** The words of a text as they are compared: letters without marks, in small letters. */
export const wordsOf = (text: string | undefined): readonly string[] =>
  plain(text ?? '')
    .split(/[\s,;·:()“”…/-]+/)
    .filter(Boolean)

/** Things are laid out once, not with every letter that is typed. */
const prepared = new WeakMap<Findable, Prepared>()

function prepare(thing: Findable): Prepared {
  const known = prepared.get(thing)
  if (known !== undefined) return known
  const { label, words, further } = thing
  const made = {
    label: plain(label),
    name: wordsOf(label),
    words: wordsOf(words),
    further: wordsOf(further),
  }
  prepared.set(thing, made)
  return made
}

/** Shorter words are looked for at beginnings only, and taken as they stand. */
const LEAST_WITHIN = 3
const LEAST_WITH_SLIPS = 4

/** How well one typed word fits: the name begins with it, a word of the name, a further word, one of the topic, within the name. */
function fitOfWord({ label, name, words, further }: Prepared, word: string): number | null {
  const begins = (part: string) => part.startsWith(word)
  if (label.startsWith(word)) return 0
  if (name.some(begins)) return 1
  if (words.some(begins)) return 2
  if (further.some(begins)) return 3
  return word.length >= LEAST_WITHIN && [label, ...words].some(text => text.includes(word)) ? 4 : null
}

/** The worst fit of all typed words (`wordsOf`), 0 is best; `null` = one of them does not fit. */
export function fitOf(thing: Findable, typed: readonly string[]): number | null {
  const one = prepare(thing)
  let worst = 0
  for (const word of typed) {
    const found = fitOfWord(one, word)
    if (found === null) return null
    worst = Math.max(worst, found)
  }
  return worst
}

/**
 * The things that fit what was typed, best first; all of them for an empty text. Where nothing fits as it was typed, slips are
 * allowed: two of five letters of a word may be wrong, missing or too many.
 */
export function findByWords<T extends Findable>(things: readonly T[], text: string): readonly T[] {
  const typed = wordsOf(text)
  const exact = ranked(things.map(thing => [thing, fitOf(thing, typed)]))
  return exact.length > 0 || typed.length === 0 ? exact : ranked(withSlips(things, typed))
}

type Ranked<T> = readonly [T, number | null]

const ranked = <T>(found: readonly Ranked<T>[]): readonly T[] =>
  found
    .flatMap(([thing, rank], order) => (rank === null ? [] : [{ thing, rank, order }]))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(one => one.thing)

/** The same, where each word may also stand for words that are nearly like it. */
function withSlips<T extends Findable>(things: readonly T[], typed: readonly string[]): readonly Ranked<T>[] {
  const all = things.map(thing => [thing, prepare(thing)] as const)
  const saidBy = ({ name, words }: Prepared) => [...name, ...words]
  const fuse = new Fuse([...new Set(all.flatMap(([, one]) => saidBy(one)))], {
    threshold: 0.4,
    distance: 20,
    includeScore: true,
  })
  const near = typed.map(
    word =>
      new Map(
        word.length < LEAST_WITH_SLIPS
          ? []
          : fuse.search(word).map(({ item, score = 1 }) => [item, score] as const),
      ),
  )
  return all.map(([thing, one]) => {
    const scores = typed.map((word, at) =>
      fitOfWord(one, word) === null
        ? Math.min(...saidBy(one).map(part => near[at]?.get(part) ?? Number.POSITIVE_INFINITY))
        : 0,
    )
    const worst = Math.max(...scores)
    return [thing, Number.isFinite(worst) ? worst : null]
  })
}
