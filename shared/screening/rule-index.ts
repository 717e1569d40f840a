import { compareSingle, type CompareAt } from './align'
import { Gathering, type AskedWords } from './gathering'
import { joined } from './joined'
import { KeyFile } from './key-file'
import { scoreCompared } from './match'
import { unchangedCheck, unchangedHash, type PackedRules } from './packed-rules'
import type { NameRules, NameToken, ParsedName } from './parse-name'
import { rarityFrom, type Rarity } from './rarity'
import type { Similarity } from './similarity'
import { mayBeAlike, SKETCH, writeSketch } from './sketch'
import { Vocabulary } from './vocabulary'
import { comparedAs, WordTable } from './word-table'

/** What is looked for: names that score at least so much by themselves, whatever else is known. */
export interface Wanted {
  readonly threshold: number
  /** Less than the threshold where further evidence may still raise a name. */
  readonly atLeast: number
}

/** Listed names by number, each with the score of the name alone. */
export interface ScoredName {
  readonly id: number
  readonly score: number
}

/** One word of ours with all it was compared with: names of one list repeat their words, and ours do too. */
class AskedWord {
  private readonly found = new Map<number, Similarity | null>()
  private readonly sketch = new Int32Array(SKETCH)

  constructor(
    private readonly token: NameToken,
    private readonly table: WordTable,
  ) {
    writeSketch(token, this.sketch, 0)
  }

  compare(word: number): Similarity | null {
    const before = this.found.get(word)
    if (before !== undefined) return before
    const found = this.look(word)
    this.found.set(word, found)
    return found
  }

  private look(word: number): Similarity | null {
    const { sketch, table, token } = this
    const initial = token.kind === 'initial' || table.isInitial(word)
    if (!initial && !mayBeAlike(sketch, 0, table.sketches, word * SKETCH)) return null
    return compareSingle(token, table.token(word))
  }
}

/** Words of ours kept with what they were compared with, at most. */
const MOST_ASKED = 5_000

/** All names of one rule set (persons, or bodies), searchable by words that are alike. */
export class RuleIndex {
  readonly rarity: Rarity
  private readonly table: WordTable
  private readonly vocabulary: Vocabulary
  private readonly gathering: Gathering
  private readonly unchanged: KeyFile
  private readonly asked = new Map<string, AskedWord>()

  constructor(private readonly packed: PackedRules) {
    this.table = new WordTable(packed.words)
    this.rarity = rarityFrom(this.counts(), packed.names.entries.length)
    this.vocabulary = new Vocabulary(packed.vocabulary, this.table)
    this.gathering = new Gathering(this.vocabulary, packed.postings, this.rarity, packed.names.weights)
    this.unchanged = new KeyFile(packed.names.unchanged)
  }

  get rules(): NameRules {
    return this.packed.rules
  }

  private counts(): Map<string, number> {
    const counts = new Map<string, number>()
    this.packed.counts.forEach((count, word) => {
      if (count > 0) counts.set(this.table.canonical(word), count)
    })
    return counts
  }

  /** Position of the entry a name belongs to, and of the name among its names. */
  entryOf(id: number): number {
    return this.packed.names.entries[id] ?? -1
  }

  positionOf(id: number): number {
    return this.packed.names.positions[id] ?? -1
  }

  /** Names worth a closer look with their scores: those of the very same words first, then the most promising. */
  search(ours: ParsedName, { threshold, atLeast }: Wanted): ScoredName[] {
    const same = this.unchangedNames(ours)
    const ourWeights = ours.tokens.map(token => this.rarity.weight(token))
    const weight = ourWeights.reduce((total, each) => total + each, 0)
    const ids = new Set([...same, ...this.gathering.names(this.split(ours, weight), threshold)])
    const words = ours.tokens.map(token => this.askedWord(token))
    const found: ScoredName[] = []
    for (const id of ids) {
      const score = this.score(ours, { id, words, ourWeights, same: same.has(id), atLeast })
      if (score >= atLeast) found.push({ id, score })
    }
    return found
  }

  private unchangedNames({ folded }: ParsedName): Set<number> {
    const ids = new Set<number>()
    if (folded === '') return ids
    const check = unchangedCheck(folded)
    this.unchanged.each(unchangedHash(folded), id => {
      if (this.packed.names.checks[id] === check) ids.add(id)
    })
    return ids
  }

  private split(ours: ParsedName, weight: number): AskedWords {
    const words = ours.tokens.filter(token => token.kind !== 'initial')
    const distinct = words.filter(token => token.kind === 'name')
    if (distinct.length === 0) return { opening: words, adding: [], weight }
    const opening = [...distinct, ...joined(ours.tokens, this.vocabulary)]
    return { opening, adding: words.filter(token => token.kind !== 'name'), weight }
  }

  private askedWord(token: NameToken): AskedWord {
    const key = comparedAs(token)
    const before = this.asked.get(key)
    if (before !== undefined) return before
    if (this.asked.size === MOST_ASKED) this.asked.clear()
    const word = new AskedWord(token, this.table)
    this.asked.set(key, word)
    return word
  }

  private score(
    ours: ParsedName,
    one: {
      readonly id: number
      readonly words: readonly AskedWord[]
      readonly ourWeights: readonly number[]
      readonly same: boolean
      readonly atLeast: number
    },
  ): number {
    const { begins, words } = this.packed.names
    const [from, end] = [begins[one.id] ?? 0, begins[one.id + 1] ?? 0]
    const theirs: NameToken[] = []
    const theirWeights: number[] = []
    for (let at = from; at < end; at++) {
      const word = words[at] ?? 0
      theirs.push(this.table.token(word))
      theirWeights.push(this.packed.wordWeights[word] ?? 0)
    }
    const compare: CompareAt = (i, j) => one.words[i]?.compare(words[from + j] ?? 0) ?? null
    const { rules } = this.packed
    const { ourWeights, atLeast } = one
    return scoreCompared(
      {
        rules,
        ours: ours.tokens,
        theirs,
        ourWeights,
        theirWeights,
        compare,
        atLeast: one.same ? 0 : atLeast,
      },
      one.same,
    ).score
  }
}
