import { KeyFile } from './key-file'
import { eachShortened, hashOf } from './key-table'
import type { NameToken } from './parse-name'
import { compareWords, type Similarity } from './similarity'

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

/**
 * Every different word of the lists once, with the keys that find it. Finding is coarse; `compareWords` judges each.
 * Words are added first, then the vocabulary is closed, then asked.
 */
export class Vocabulary {
  private readonly terms: NameToken[] = []
  private readonly ids = new Map<string, number>()
  private readonly byKey = new KeyFile()
  /** In which round of looking a word was met last. */
  private met = new Uint32Array(0)
  private round = 0
  private readonly remembered = new Map<string, readonly LikeTerm[]>()

  /** The number of a word, given on first sight. Words of scripts without vowels are kept apart from Latin ones. */
  add(token: NameToken): number {
    const key = wordKey(token)
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const term = this.terms.length
    this.terms.push(token)
    this.ids.set(key, term)
    eachKey(token, each => this.byKey.add(each, term))
    return term
  }

  /** The token of a word that was added, so that it need not be made again. */
  known(text: string): NameToken | undefined {
    const term = this.ids.get(text)
    return term === undefined ? undefined : this.terms[term]
  }

  /** Ends the adding, so that the first question need not do it. */
  close(): void {
    this.byKey.close()
    this.met = new Uint32Array(this.terms.length)
  }

  /** How many different words there are. */
  get size(): number {
    return this.terms.length
  }

  /** Words of the lists that are like this one, most alike first. */
  like(token: NameToken): readonly LikeTerm[] {
    const key = `${token.kind}${wordKey(token)}`
    const before = this.remembered.get(key)
    if (before !== undefined) return before
    const found = this.look(token)
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear()
    this.remembered.set(key, found)
    return found
  }

  private look(token: NameToken): LikeTerm[] {
    const round = ++this.round
    const like: LikeTerm[] = []
    const meet = (term: number): void => {
      if (this.met[term] === round) return
      this.met[term] = round
      const other = this.terms[term]
      const similarity = other === undefined ? null : compareWords(token, other)
      if (similarity !== null) like.push({ term, similarity })
    }
    eachKey(token, key => {
      this.byKey.each(key, meet)
    })
    return like.sort((a, b) => b.similarity.value - a.similarity.value || a.term - b.term)
  }
}

const wordKey = (token: NameToken): string => (token.looseVowels ? `~${token.text}` : token.text)
