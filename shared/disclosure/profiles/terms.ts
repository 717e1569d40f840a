/** What a disclosure must not hold, by the reason why. `count` is a suppressed number in the words it would stand in. */
export const TERM_KINDS = [
  'restricted',
  'person',
  'contact',
  'supplier',
  'place',
  'comment',
  /** What the house calls a finding, an action, an audit. */
  'title',
  'evidence',
  'count',
] as const
export type TermKind = (typeof TERM_KINDS)[number]

export interface Term {
  readonly kind: TermKind
  readonly text: string
}

/** A position nobody is to learn, in degrees. */
export interface Position {
  readonly lat: number
  readonly lon: number
}

export const PATTERN_KINDS = ['email', 'phone', 'path'] as const
export type PatternKind = (typeof PATTERN_KINDS)[number]

/** What was found in a text, and from which letter to which. */
export interface Hit {
  readonly kind: TermKind | PatternKind
  readonly start: number
  readonly end: number
  /** Somebody let these words through as this kind. */
  readonly isPassed?: true
}

/** A word: letters and digits of any script with their marks; soft hyphens and joiners inside don't part it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*/gu
const INVISIBLE = /[\u00ad\u200b-\u200d]/
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g')

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  // Most texts are in one form already, which is quickly seen; then no word has to be brought into it.
  const lower = text.toLowerCase()
  const isPlain = lower.length === text.length && !INVISIBLE.test(lower) && lower.normalize('NFKC') === lower
  return Array.from((isPlain ? lower : text).matchAll(WORD), found => ({
    word: isPlain ? found[0] : found[0].replace(EVERY_INVISIBLE, '').normalize('NFKC').toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** Names shorter than this stand in ordinary words too often to be looked for. */
const LEAST_LETTERS = 4
/** A number alone is no name unless it is this long. */
const LEAST_DIGITS = 6
/** A note is told by how it begins. */
export const NOTE_WORDS = 12
const LEAST_NOTE_WORDS = 6

interface Sought {
  readonly kind: TermKind
  readonly words: readonly string[]
}

function soughtOf({ kind, text }: Term): Sought | null {
  const words = wordsOf(text).map(({ word }) => word)
  const letters = words.join('')
  if (kind === 'comment' || kind === 'title')
    return words.length < LEAST_NOTE_WORDS ? null : { kind, words: words.slice(0, NOTE_WORDS) }
  const least = /^\p{N}+$/u.test(letters) ? LEAST_DIGITS : LEAST_LETTERS
  return letters.length < least ? null : { kind, words }
}

const PATTERNS: Readonly<Record<PatternKind, RegExp>> = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /** As it is written for readers abroad: a plus and at least eight digits (ITU-T E.123). */
  phone: /(?<![\p{L}\p{N}.+])\+\d(?:[\s().\u00a0/-]{0,2}\d){7,14}(?!\p{L})/gu,
  path: /[A-Za-z]:\\(?:[^\s\\"<>|:]+\\)+[^\s\\"<>|]*|(?<![\p{L}\p{N}._-])\/(?:home|Users|Volumes|mnt|media|tmp|var|srv)\/[^\s"'<>\\]+|\bfile:\/\/\/?[^\s"'<>]+|(?<!\\)\\\\[\w.-]+\\[\w$.-]+/gu,
}

/** What a text must hold for a pattern to be worth looking for. */
const SIGNS: Readonly<Record<PatternKind, RegExp>> = { email: /@/, phone: /\+\d/, path: /\\|\/[a-zA-Z]/ }

/** Positions agree when three decimals do: about a hundred metres. */
const DECIMALS = 3
const NUMBER = /-?\d{1,3}\.\d{3,}/g
/** Latitude and longitude of one place stand this near to each other, in letters. */
const NEAR = 240

const cut = (value: number): string => {
  const scale = 10 ** DECIMALS
  return String(Math.trunc(value * scale) / scale)
}

function positionHits(text: string, positions: ReadonlySet<string>): Hit[] {
  if (positions.size === 0) return []
  const numbers = Array.from(text.matchAll(NUMBER), found => ({
    value: cut(Number(found[0])),
    start: found.index,
    end: found.index + found[0].length,
  }))
  return numbers.flatMap((number, at) =>
    numbers
      .slice(at + 1, at + 9)
      .filter(
        other =>
          other.start - number.end <= NEAR &&
          (positions.has(`${number.value} ${other.value}`) ||
            positions.has(`${other.value} ${number.value}`)),
      )
      .slice(0, 1)
      .map(other => ({ kind: 'place' as const, start: number.start, end: other.end })),
  )
}

/** A text that is let through as one of its kind, and as no other. */
interface PassedText {
  readonly kind: TermKind | PatternKind
  readonly text: string
}

const NOTHING: readonly Hit[] = []

const passKey = (kind: string, words: string): string => `${kind} ${words}`

export interface SearchOptions {
  readonly terms: readonly Term[]
  readonly positions: readonly Position[]
  readonly patterns: readonly PatternKind[]
  /** Texts of one kind that somebody let through: found, and no leak. */
  readonly passed?: readonly PassedText[]
  /** Texts that are meant to be published, whatever finds them: the entity’s name, who signs, an address for questions. */
  readonly meant: readonly string[]
}

/** Looks for many terms in a text at once: its words are walked a single time, however many terms there are. */
export class Search {
  /** Kinds by the words of a term, in the order of `TERM_KINDS`. */
  readonly #byWords = new Map<string, readonly TermKind[]>()
  /** By the first word of terms: how many words they have, most first. */
  readonly #lengths = new Map<string, number[]>()
  readonly #positions: ReadonlySet<string>
  readonly #patterns: readonly PatternKind[]
  readonly #meant: ReadonlySet<string>
  readonly #passed: ReadonlySet<string>
  /** Terms that are too short to be looked for. */
  readonly tooShort: number
  readonly size: number

  constructor({ terms, positions, patterns, meant, passed = [] }: SearchOptions) {
    this.#passed = new Set(passed.map(({ kind, text }) => passKey(kind, sameWords(text))))
    this.#positions = new Set(positions.map(({ lat, lon }) => `${cut(lat)} ${cut(lon)}`))
    this.#patterns = patterns
    this.#meant = new Set(meant.map(sameWords))
    const wanted = new Map(
      terms
        .filter(({ text }) => !this.#meant.has(sameWords(text)))
        .map(term => [`${term.kind} ${sameWords(term.text)}`, term]),
    )
    const sought = [...wanted.values()].map(soughtOf)
    for (const one of sought) if (one !== null) this.#add(one)
    this.size = sought.filter(one => one !== null).length + this.#positions.size
    this.tooShort = sought.length - sought.filter(one => one !== null).length
  }

  /** Whether there is nothing to look for. */
  get isEmpty(): boolean {
    return this.#byWords.size === 0 && this.#positions.size === 0 && this.#patterns.length === 0
  }

  #add({ kind, words }: Sought): void {
    const first = words[0] ?? ''
    const all = words.join(' ')
    const kinds = this.#byWords.get(all) ?? []
    if (!kinds.includes(kind))
      this.#byWords.set(
        all,
        TERM_KINDS.filter(one => one === kind || kinds.includes(one)),
      )
    const lengths = this.#lengths.get(first) ?? []
    if (lengths.includes(words.length)) return
    this.#lengths.set(
      first,
      [...lengths, words.length].sort((a, b) => b - a),
    )
  }

  /** The longest term that begins at a word, with every longer one that is let through. */
  #termsAt(words: readonly Word[], at: number): readonly Hit[] {
    const lengths = this.#lengths.get(words[at]?.word ?? '')
    if (lengths === undefined) return NOTHING
    const hits: Hit[] = []
    for (const length of lengths) {
      const part = words.slice(at, at + length)
      const all = part.map(({ word }) => word).join(' ')
      const span = { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 }
      const kinds = this.#byWords.get(all) ?? []
      const held = kinds.find(kind => !this.#passed.has(passKey(kind, all)))
      hits.push(...kinds.filter(kind => kind !== held).flatMap(kind => this.#passedHit(kind, all, span)))
      if (held !== undefined) return [...hits, { kind: held, ...span }]
    }
    return hits
  }

  #passedHit(kind: Hit['kind'], words: string, span: Pick<Hit, 'start' | 'end'>): Hit[] {
    return this.#passed.has(passKey(kind, words)) ? [{ kind, ...span, isPassed: true }] : []
  }

  #terms(text: string): Hit[] {
    if (this.#byWords.size === 0) return []
    const words = wordsOf(text)
    const hits: Hit[] = []
    let covered = 0
    for (const [at, { start }] of words.entries()) {
      if (start < covered) continue
      const found = this.#termsAt(words, at)
      hits.push(...found)
      // What lies inside words that are let through is looked for all the same.
      covered = found.find(({ isPassed }) => isPassed !== true)?.end ?? covered
    }
    return hits
  }

  #shapes(text: string): Hit[] {
    const worth = this.#patterns.filter(kind => SIGNS[kind].test(text))
    return worth.flatMap(kind =>
      Array.from(text.matchAll(PATTERNS[kind]), ({ index: start, 0: found }): Hit & { words: string } => ({
        kind,
        start,
        end: start + found.length,
        words: sameWords(found),
      }))
        .filter(({ words }) => !this.#meant.has(words))
        .flatMap(({ words, ...hit }) => {
          const passed = this.#passedHit(kind, words, hit)
          return passed.length > 0 ? passed : [hit]
        }),
    )
  }

  /** Everything found, in reading order, and what was let through; what lies inside another find is not told twice. */
  look(text: string): { readonly held: readonly Hit[]; readonly passed: readonly Hit[] } {
    const hits = [...this.#shapes(text), ...this.#terms(text), ...positionHits(text, this.#positions)]
    const apart: Hit[] = []
    for (const hit of hits.sort((a, b) => a.start - b.start || b.end - a.end))
      if (hit.isPassed !== true && hit.start >= (apart.at(-1)?.end ?? 0)) apart.push(hit)
    return { held: apart, passed: hits.filter(({ isPassed }) => isPassed === true) }
  }

  /** Everything found that must not stay. */
  in(text: string): readonly Hit[] {
    return this.look(text).held
  }

  /** The text with something else in the place of everything found. */
  without(text: string, instead: string): string {
    const hits = this.in(text)
    return hits.reduceRight((rest, { start, end }) => rest.slice(0, start) + instead + rest.slice(end), text)
  }
}

/** A text as its words: what is the same to a search. */
export const sameWords = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ')
