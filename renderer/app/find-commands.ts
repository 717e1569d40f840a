import Fuse from 'fuse.js'
import type { Command } from './commands'

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

interface Prepared {
  readonly command: Command
  readonly label: string
  /** Words of its name, its own further words, and those of its topic. */
  readonly name: readonly string[]
  readonly words: readonly string[]
  readonly further: readonly string[]
}

const parts = (text: string | undefined): readonly string[] =>
  plain(text ?? '')
    .split(/[\s,;·:()“”…/-]+/)
    .filter(Boolean)

/** Commands are laid out once, not with every letter that is typed. */
const prepared = new WeakMap<Command, Prepared>()

function prepare(command: Command): Prepared {
  const known = prepared.get(command)
  if (known !== undefined) return known
  const { label, words, further } = command
  const made = {
    command,
    label: plain(label),
    name: parts(label),
    words: parts(words),
    further: parts(further),
  }
  prepared.set(command, made)
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

/** The worst fit of all typed words; `null` = one of them does not fit. */
function fit(one: Prepared, words: readonly string[]): number | null {
  let worst = 0
  for (const word of words) {
    const found = fitOfWord(one, word)
    if (found === null) return null
    worst = Math.max(worst, found)
  }
  return worst
}

/**
 * The commands that fit what was typed, best first; all of them for an empty text. Where nothing fits as it was typed, slips are
 * allowed: two of five letters of a word may be wrong, missing or too many.
 */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = parts(text)
  const all = commands.map(prepare)
  const exact = ranked(all.map(one => [one, fit(one, words)]))
  return exact.length > 0 || words.length === 0 ? exact : ranked(withSlips(all, words))
}

type Ranked = readonly [Prepared, number | null]

const ranked = (found: readonly Ranked[]): readonly Command[] =>
  found
    .flatMap(([{ command }, rank], order) => (rank === null ? [] : [{ command, rank, order }]))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(one => one.command)

/** The same, where each word may also stand for words that are nearly like it. */
function withSlips(all: readonly Prepared[], typed: readonly string[]): readonly Ranked[] {
  const wordsOf = ({ name, words }: Prepared) => [...name, ...words]
  const fuse = new Fuse([...new Set(all.flatMap(wordsOf))], {
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
  return all.map(one => {
    const scores = typed.map((word, at) =>
      fitOfWord(one, word) === null
        ? Math.min(...wordsOf(one).map(part => near[at]?.get(part) ?? Number.POSITIVE_INFINITY))
        : 0,
    )
    const worst = Math.max(...scores)
    return [one, Number.isFinite(worst) ? worst : null]
  })
}
