import type { NameToken } from './parse-name'
import { coarse, compareWords, type Similarity } from './similarity'

/** A word of the lists that is like a word of ours. */
export interface LikeTerm {
  readonly term: number
  readonly similarity: Similarity
}

const SHORTEST_SKELETON = 2
/** Leaving a letter out of a shorter row of consonants leaves nothing that tells words apart. */
const SHORTEST_SHORTENED_SKELETON = 4
const SHORTEST_SHORTENED_WORD = 4
/** Answers kept for words that come again and again (garments, textile): a run asks for the same ones all the time. */
const MOST_REMEMBERED = 20_000

/** A word with each of its letters left out in turn: two words one typing error apart share at least one. */
function shortened(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1))
}

/**
 * Keys under which a word is found again in spite of errors: its consonants (any script, any romanisation), and both
 * reductions with one letter missing (a letter too many, too few, wrong or swapped).
 */
function keysOf({ canonical, skeleton }: NameToken): string[] {
  const consonants = coarse(skeleton)
  const keys = [`=${canonical}`]
  if (canonical.length >= SHORTEST_SHORTENED_WORD)
    for (const text of shortened(canonical)) keys.push(`=${text}`)
  if (consonants.length >= SHORTEST_SKELETON) keys.push(`#${consonants}`)
  if (consonants.length >= SHORTEST_SHORTENED_SKELETON)
    for (const text of shortened(consonants)) keys.push(`#${text}`)
  return keys
}

/**
 * Every different word of the lists once, with the keys that find it. Finding is coarse; `compareWords` judges each.
 * Words are added first; the first question closes the vocabulary.
 */
export class Vocabulary {
  private readonly terms: NameToken[] = []
  private readonly ids = new Map<string, number>()
  private readonly byKey = new Map<string, number | number[]>()
  private readonly remembered = new Map<string, readonly LikeTerm[]>()

  /** The number of a word, given on first sight. Words of scripts without vowels are kept apart from Latin ones. */
  add(token: NameToken): number {
    const key = wordKey(token)
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const term = this.terms.length
    this.terms.push(token)
    this.ids.set(key, term)
    for (const each of new Set(keysOf(token))) this.file(each, term)
    return term
  }

  /** The token of a word that was added, so that it need not be made again. */
  known(text: string): NameToken | undefined {
    const term = this.ids.get(text)
    return term === undefined ? undefined : this.terms[term]
  }

  /** Most keys belong to one word: those cost no array. */
  private file(key: string, term: number): void {
    const found = this.byKey.get(key)
    if (found === undefined) this.byKey.set(key, term)
    else if (typeof found === 'number') this.byKey.set(key, [found, term])
    else found.push(term)
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
    const seen = new Set<number>()
    for (const key of keysOf(token)) {
      const found = this.byKey.get(key)
      if (typeof found === 'number') seen.add(found)
      else if (found !== undefined) for (const term of found) seen.add(term)
    }
    const like: LikeTerm[] = []
    for (const term of seen) {
      const other = this.terms[term]
      const similarity = other === undefined ? null : compareWords(token, other)
      if (similarity !== null) like.push({ term, similarity })
    }
    return like.sort((a, b) => b.similarity.value - a.similarity.value || a.term - b.term)
  }
}

const wordKey = (token: NameToken): string => (token.looseVowels ? `~${token.text}` : token.text)
