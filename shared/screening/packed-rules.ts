import type { IndexedEntry } from './entry'
import { IntList } from './int-list'
import { joined } from './joined'
import { KeyFileMaker, type PackedKeys } from './key-file'
import { hashOf } from './key-table'
import { rulesOf } from './match'
import { parseName, type NameRules, type NameToken, type ParsedName, type WordMemory } from './parse-name'
import { Postings, type ClosedPostings } from './postings'
import { rarityFrom } from './rarity'
import { VocabularyMaker, type PackedVocabulary } from './vocabulary'
import { WordTable, WordTableMaker, type PackedWords } from './word-table'

/** The names of one rule set, in flat arrays: name `n` has the words from `begins[n]` to before `begins[n + 1]`. */
export interface PackedNames {
  /** Position of the entry in the list the index was made of, and of the name among its names. */
  readonly entries: Int32Array
  readonly positions: Int32Array
  readonly begins: Int32Array
  readonly words: Int32Array
  readonly weights: Float64Array
  /** Names by a hash of what they are recognised by unchanged, and a second hash to tell apart what the first confuses. */
  readonly unchanged: PackedKeys
  readonly checks: Int32Array
}

/** All that searching the names of one rule set needs: no object of it but texts and numbers. */
export interface PackedRules {
  readonly rules: NameRules
  readonly words: PackedWords
  /** In how many names the word stands, by its canonical form; 0 where it is only made of neighbours. */
  readonly counts: Int32Array
  readonly wordWeights: Float64Array
  readonly vocabulary: PackedVocabulary
  readonly names: PackedNames
  readonly postings: ClosedPostings
}

const UNCHANGED_SALT = 4
const CHECK_SALT = 6

/** Two hashes of a name as it stands, sixty-four bits together, and whether it says anything at all. */
export const unchangedHash = (folded: string): number => hashOf(folded, UNCHANGED_SALT)
export const unchangedCheck = (folded: string): number =>
  (Math.imul(hashOf(folded, CHECK_SALT), 31) + folded.length) | 0

/** In how many names each canonical word stands; a name counts once. */
class CanonicalCounts {
  private readonly numbers = new Map<string, number>()
  private readonly ofWord: number[] = []
  private readonly counts: number[] = []
  private readonly lastName: number[] = []

  count(name: number, word: number, canonical: string): void {
    const at = this.numberOf(word, canonical)
    if (this.lastName[at] === name) return
    this.lastName[at] = name
    this.counts[at] = (this.counts[at] ?? 0) + 1
  }

  private numberOf(word: number, canonical: string): number {
    const before = this.ofWord[word]
    if (before !== undefined) return before
    const number = this.numbers.get(canonical) ?? this.numbers.size
    this.numbers.set(canonical, number)
    this.ofWord[word] = number
    return number
  }

  byCanonical(): Map<string, number> {
    return new Map([...this.numbers].map(([canonical, at]) => [canonical, this.counts[at] ?? 0]))
  }
}

/** Takes in the names of one rule set, one by one. */
class RulesMaker {
  private readonly table = new WordTableMaker()
  private readonly vocabulary = new VocabularyMaker(this.table)
  private readonly postings = new Postings()
  private readonly unchanged = new KeyFileMaker()
  private readonly counts = new CanonicalCounts()
  private readonly memory: WordMemory = new Map()
  private readonly entries = new IntList()
  private readonly positions = new IntList()
  private readonly checks = new IntList()
  private readonly begins = new IntList()
  private readonly words = new IntList()

  constructor(private readonly rules: NameRules) {}

  add(entry: number, position: number, text: string): void {
    const name = parseName(text, this.rules, this.memory)
    const id = this.entries.length
    this.entries.push(entry)
    this.positions.push(position)
    this.begins.push(this.words.length)
    for (const token of name.tokens) {
      const word = this.table.add(token)
      this.words.push(word)
      this.counts.count(id, word, token.canonical)
    }
    this.postings.add(this.termsOf(name))
    this.unchanged.add(unchangedHash(name.folded), id)
    this.checks.push(unchangedCheck(name.folded))
  }

  /** The words of a name in the vocabulary, each once, with neighbours written as one. */
  private termsOf({ tokens }: ParsedName): Set<number> {
    const terms = new Set<number>()
    const file = (token: NameToken): unknown => terms.add(this.vocabulary.add(token))
    for (const token of tokens) if (token.kind !== 'initial') file(token)
    for (const token of joined(tokens, this.vocabulary)) file(token)
    return terms
  }

  /** Closes the names in steps, so that others get their turn between. */
  *pack(): Generator<number, PackedRules> {
    const vocabularySize = this.vocabulary.size
    const vocabulary = this.vocabulary.pack()
    yield 0
    const words = this.table.pack()
    yield 0
    const { counts, wordWeights } = this.weigh(new WordTable(words))
    yield 0
    this.begins.push(this.words.length)
    const [begins, ofNames] = [this.begins.toArray(), this.words.toArray()]
    const weights = new Float64Array(this.entries.length)
    for (let name = 0; name < weights.length; name++)
      for (let at = begins[name] ?? 0; at < (begins[name + 1] ?? 0); at++)
        weights[name] = (weights[name] ?? 0) + (wordWeights[ofNames[at] ?? 0] ?? 0)
    return {
      rules: this.rules,
      words,
      counts,
      wordWeights,
      vocabulary,
      names: {
        entries: this.entries.toArray(),
        positions: this.positions.toArray(),
        begins,
        words: ofNames,
        weights,
        unchanged: this.unchanged.pack(),
        checks: this.checks.toArray(),
      },
      postings: this.postings.close(vocabularySize),
    }
  }

  private weigh(table: WordTable): Pick<PackedRules, 'counts' | 'wordWeights'> {
    const counted = this.counts.byCanonical()
    const rarity = rarityFrom(counted, this.entries.length)
    const [counts, wordWeights] = [new Int32Array(table.size), new Float64Array(table.size)]
    for (let word = 0; word < table.size; word++) {
      counts[word] = counted.get(table.canonical(word)) ?? 0
      wordWeights[word] = rarity.weight(table.weighed(word))
    }
    return { counts, wordWeights }
  }
}

/** Packs the names of one rule set in steps, each answered with the number of names it took in. */
export function* packRules(
  rules: NameRules,
  entries: readonly IndexedEntry[],
): Generator<number, PackedRules> {
  const maker = new RulesMaker(rules)
  for (const [i, entry] of entries.entries()) {
    if (rulesOf(entry.type) !== rules) continue
    for (const [position, { text }] of entry.names.entries()) maker.add(i, position, text)
    yield entry.names.length
  }
  return yield* maker.pack()
}
