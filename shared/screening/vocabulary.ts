import { KeyFile, KeyFileMaker, type PackedKeys } from './key-file'
import { eachShortened, hashOf } from './key-table'
import { IntList } from './int-list'
import type { NameToken } from './parse-name'
import { compareWords, type Similarity } from './similarity'
import { mayBeAlike, SKETCH, writeSketch } from './sketch'
import { comparedAs, type WordTable, type WordTableMaker } from './word-table'

/** A word of the lists that is like a word of ours. */
export interface LikeTerm {
  readonly term: number
  readonly similarity: Similarity
}

const SHORTEST_SKELETON = 2
/** Leaving a letter out of a shorter row of consonants leaves nothing that tells words apart. */
const SHORTEST_SHORTENED_SKELETON = 5
const SHORTEST_SHORTENED_WORD = 4
/** Answers kept for words that come again and again (garments, textile): a run asks for the same ones all the time. */
const MOST_REMEMBERED = 20_000

/** Keys of different kinds never meet. */
const WORD_SALT = 1
const SKELETON_SALT = 2
const CONCEPT_SALT = 3
const TEXT_SALT = 5

/**
 * Keys under which a word is found again in spite of errors: its consonants (any script, any romanisation), and both
 * reductions with each letter left out in turn, since two words one typing error apart share at least one of those.
 * Shortened consonants are kept apart by the first letter: they are few, and the beginning is seldom wrong.
 */
function eachKey({ canonical, coarse, concept }: NameToken, use: (key: number) => void): void {
  use(hashOf(canonical, WORD_SALT))
  if (concept !== null) use(hashOf(concept, CONCEPT_SALT))
  if (canonical.length >= SHORTEST_SHORTENED_WORD) eachShortened(canonical, WORD_SALT, use)
  if (coarse.length >= SHORTEST_SKELETON) use(hashOf(coarse, SKELETON_SALT))
  if (coarse.length >= SHORTEST_SHORTENED_SKELETON) eachShortened(coarse, canonical.charCodeAt(0) << 8, use)
}

/** Words of scripts without vowels are kept apart from Latin ones. */
const termKey = (token: NameToken): string => (token.looseVowels ? `~${token.text}` : token.text)

/** The terms of a vocabulary: which word each stands for, and under which keys it is found. */
export interface PackedVocabulary {
  readonly words: Int32Array
  readonly keys: PackedKeys
}

/** Gathers every different word of the lists once, with the keys that find it. */
export class VocabularyMaker {
  private readonly numbers = new Map<string, number>()
  private readonly tokens: NameToken[] = []
  private readonly words = new IntList()
  private readonly keys = new KeyFileMaker()

  constructor(private readonly table: WordTableMaker) {}

  /** The number of a term, given on first sight. */
  add(token: NameToken): number {
    const key = termKey(token)
    const before = this.numbers.get(key)
    if (before !== undefined) return before
    const term = this.tokens.length
    this.tokens.push(token)
    this.numbers.set(key, term)
    this.words.push(this.table.add(token))
    if (!token.looseVowels) this.keys.add(hashOf(token.text, TEXT_SALT), term)
    eachKey(token, each => {
      this.keys.add(each, term)
    })
    return term
  }

  /** The token of a word that was added, so that it need not be made again. */
  known(text: string): NameToken | undefined {
    const term = this.numbers.get(text)
    return term === undefined ? undefined : this.tokens[term]
  }

  get size(): number {
    return this.tokens.length
  }

  pack(): PackedVocabulary {
    return { words: this.words.toArray(), keys: this.keys.pack() }
  }
}

/** Finds the words of the lists that are like a word of ours. Finding is coarse; `compareWords` judges each. */
export class Vocabulary {
  private readonly keys: KeyFile
  /** In which round of looking a term was met last. */
  private readonly met: Uint32Array
  private round = 0
  private readonly remembered = new Map<string, readonly LikeTerm[]>()
  private readonly sketch = new Int32Array(SKETCH)

  constructor(
    private readonly packed: PackedVocabulary,
    private readonly table: WordTable,
  ) {
    this.keys = new KeyFile(packed.keys)
    this.met = new Uint32Array(packed.words.length)
  }

  /** How many different terms there are. */
  get size(): number {
    return this.packed.words.length
  }

  /** The token of a term, if the lists have one of these letters. */
  known(text: string): NameToken | undefined {
    let found: NameToken | undefined
    this.keys.each(hashOf(text, TEXT_SALT), term => {
      const word = this.packed.words[term] ?? 0
      if (found === undefined && this.table.text(word) === text) {
        const token = this.table.token(word)
        if (!token.looseVowels) found = token
      }
    })
    return found
  }

  /** Words of the lists that are like this one, most alike first. */
  like(token: NameToken): readonly LikeTerm[] {
    const key = comparedAs(token)
    const before = this.remembered.get(key)
    if (before !== undefined) return before
    const found = this.look(token)
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear()
    this.remembered.set(key, found)
    return found
  }

  private look(token: NameToken): LikeTerm[] {
    const round = ++this.round
    const { met, sketch, packed, table } = this
    const { sketches } = table
    writeSketch(token, sketch, 0)
    const like: LikeTerm[] = []
    const meet = (term: number): void => {
      if (met[term] === round) return
      met[term] = round
      const word = packed.words[term] ?? 0
      if (!mayBeAlike(sketch, 0, sketches, word * SKETCH)) return
      const similarity = compareWords(token, table.token(word))
      if (similarity !== null) like.push({ term, similarity })
    }
    eachKey(token, key => {
      this.keys.each(key, meet)
    })
    return like.sort((a, b) => b.similarity.value - a.similarity.value || a.term - b.term)
  }
}
