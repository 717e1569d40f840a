import { IntList } from './int-list'
import type { NameToken, TokenKind } from './parse-name'
import type { Patronymic } from './patronymic'
import type { WeighedWord } from './rarity'
import { lettersOf, SKETCH, writeSketch } from './sketch'
import { coarse, sounding } from './sound'

/**
 * Every different word of the lists in flat arrays: a tenth of the room that objects take, written to a file in one go,
 * and read by several threads at once.
 */
export interface PackedWords {
  /** Texts, canonical forms and rows of consonants of all words, one behind the other; small Latin letters and digits. */
  readonly letters: string
  /** Where they begin in `letters`, three to a word, and the end. */
  readonly starts: Int32Array
  readonly sketches: Int32Array
  /** What the sketch has no room for, four bits to a word: kind, patronymic, vowels not written, abbreviation. */
  readonly marks: Uint8Array
  /** Number of the concept in `conceptNames`, 0 = none. */
  readonly concepts: Uint16Array
  readonly conceptNames: readonly string[]
}

const KINDS: readonly TokenKind[] = ['name', 'common', 'initial']
const PATRONYMICS: readonly (Patronymic | null)[] = [null, 'son', 'daughter']
const LOOSE_VOWELS = 1 << 4
const ACRONYM = 1 << 5

const marksOf = ({ kind, patronymic, looseVowels, acronym }: NameToken): number =>
  KINDS.indexOf(kind) |
  (PATRONYMICS.indexOf(patronymic) << 2) |
  (looseVowels ? LOOSE_VOWELS : 0) |
  (acronym ? ACRONYM : 0)

/** What makes two words one for every comparison; as they were written plays no part. */
export const comparedAs = ({ text, kind, patronymic, looseVowels, concept }: NameToken): string =>
  `${KINDS.indexOf(kind) + 3 * PATRONYMICS.indexOf(patronymic) + (looseVowels ? 9 : 0)}${text} ${concept ?? ''}`

export class WordTableMaker {
  private readonly numbers = new Map<string, number>()
  /** Words of a list share their tokens; the same token need not be spelled out again. */
  private readonly known = new Map<NameToken, number>()
  private readonly parts: string[] = []
  private readonly starts = new IntList()
  private length = 0
  private readonly sketches = new IntList()
  private readonly marks: number[] = []
  private readonly concepts: number[] = []
  private readonly conceptNames = new Map<string, number>()

  get size(): number {
    return this.marks.length
  }

  /** The number of a word, given on first sight. */
  add(token: NameToken): number {
    const before = this.known.get(token)
    if (before !== undefined) return before
    const key = comparedAs(token)
    const number = this.numbers.get(key) ?? this.append(token)
    this.numbers.set(key, number)
    this.known.set(token, number)
    return number
  }

  private append(token: NameToken): number {
    for (const part of [token.text, token.canonical, token.skeleton]) {
      this.starts.push(this.length)
      this.parts.push(part)
      this.length += part.length
    }
    const sketch = new Int32Array(SKETCH)
    writeSketch(token, sketch, 0)
    for (const each of sketch) this.sketches.push(each)
    this.marks.push(marksOf(token))
    this.concepts.push(token.concept === null ? 0 : this.conceptOf(token.concept))
    return this.marks.length - 1
  }

  private conceptOf(concept: string): number {
    const before = this.conceptNames.get(concept)
    if (before !== undefined) return before
    const number = this.conceptNames.size + 1
    this.conceptNames.set(concept, number)
    return number
  }

  pack(): PackedWords {
    this.starts.push(this.length)
    return {
      letters: this.parts.join(''),
      starts: this.starts.toArray(),
      sketches: this.sketches.toArray(),
      marks: Uint8Array.from(this.marks),
      concepts: Uint16Array.from(this.concepts),
      conceptNames: [...this.conceptNames.keys()],
    }
  }
}

/** Words made into objects that are kept, at most; then they are made anew. */
const MOST_MADE = 60_000

/** The words of a table, made into tokens when they are first asked for. */
export class WordTable {
  private made: (NameToken | undefined)[] = []
  private count = 0

  constructor(private readonly packed: PackedWords) {}

  get size(): number {
    return this.packed.marks.length
  }

  get sketches(): Int32Array {
    return this.packed.sketches
  }

  text(word: number): string {
    return this.part(word * 3)
  }

  canonical(word: number): string {
    return this.part(word * 3 + 1)
  }

  /** What decides how much a word weighs, without making it whole. */
  weighed(word: number): WeighedWord {
    const kind = KINDS[(this.packed.marks[word] ?? 0) & 3] ?? 'name'
    return { text: this.text(word), canonical: this.canonical(word), kind }
  }

  isInitial(word: number): boolean {
    return KINDS[(this.packed.marks[word] ?? 0) & 3] === 'initial'
  }

  token(word: number): NameToken {
    const before = this.made[word]
    if (before !== undefined) return before
    if (this.count === MOST_MADE) {
      this.made = []
      this.count = 0
    }
    const token = this.make(word)
    this.made[word] = token
    this.count++
    return token
  }

  private part(at: number): string {
    const { letters, starts } = this.packed
    return letters.slice(starts[at], starts[at + 1])
  }

  private make(word: number): NameToken {
    const [text, canonical, skeleton] = [this.text(word), this.canonical(word), this.part(word * 3 + 2)]
    const marks = this.packed.marks[word] ?? 0
    return {
      raw: text,
      text,
      kind: KINDS[marks & 3] ?? 'name',
      concept: this.packed.conceptNames[(this.packed.concepts[word] ?? 0) - 1] ?? null,
      patronymic: PATRONYMICS[(marks >> 2) & 3] ?? null,
      canonical,
      skeleton,
      sounding: sounding(canonical),
      coarse: coarse(skeleton),
      ...lettersOf(this.packed.sketches, word * SKETCH),
      looseVowels: (marks & LOOSE_VOWELS) !== 0,
      acronym: (marks & ACRONYM) !== 0,
    }
  }
}
