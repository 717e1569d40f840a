import type { NameToken } from './parse-name'
import { coarse, compareWords, type Similarity } from './similarity'

/** A word of the lists that is like a word of ours. */
export interface LikeTerm {
  readonly term: number
  readonly similarity: Similarity
}

const MOST_COMPARED = 400
const push = (map: Map<string, number[]>, key: string, term: number): void => {
  const found = map.get(key)
  if (found === undefined) map.set(key, [term])
  else found.push(term)
}

/** Runs of three letters with the ends marked, so that short words have some. */
function trigrams(text: string): string[] {
  const marked = `^${text}$`
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, i) => marked.slice(i, i + 3))
}

/**
 * Every different word of the lists once, found again by what survives errors: its consonants (any script, any
 * romanisation) and runs of three letters (typing errors). Finding is coarse; `compareWords` judges each.
 */
export class Vocabulary {
  private readonly terms: NameToken[] = []
  private readonly ids = new Map<string, number>()
  private readonly bySkeleton = new Map<string, number[]>()
  private readonly byTrigram = new Map<string, number[]>()
  private counts = new Uint8Array(0)

  get size(): number {
    return this.terms.length
  }

  /** The number of a word, given on first sight. */
  add(token: NameToken): number {
    const key = token.looseVowels ? `~${token.text}` : token.text
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const term = this.terms.length
    this.terms.push(token)
    this.ids.set(key, term)
    if (token.skeleton.length > 1) push(this.bySkeleton, coarse(token.skeleton), term)
    for (const gram of new Set(trigrams(token.canonical))) push(this.byTrigram, gram, term)
    return term
  }

  /** Words of the lists that are like this one, most alike first. */
  like(token: NameToken): LikeTerm[] {
    const seen = new Set<number>()
    for (const key of [token.text, `~${token.text}`]) {
      const same = this.ids.get(key)
      if (same !== undefined) seen.add(same)
    }
    for (const term of this.bySkeleton.get(coarse(token.skeleton)) ?? []) seen.add(term)
    for (const term of this.sharingTrigrams(token.canonical)) seen.add(term)
    const found: LikeTerm[] = []
    for (const term of seen) {
      const other = this.terms[term]
      const similarity = other === undefined ? null : compareWords(token, other)
      if (similarity !== null) found.push({ term, similarity })
    }
    return found.sort((a, b) => b.similarity.value - a.similarity.value || a.term - b.term)
  }

  private sharingTrigrams(text: string): number[] {
    if (this.counts.length < this.terms.length) this.counts = new Uint8Array(this.terms.length)
    const grams = [...new Set(trigrams(text))]
    const touched: number[] = []
    const shared = (term: number): number => this.counts[term] ?? 0
    for (const gram of grams) {
      for (const term of this.byTrigram.get(gram) ?? []) {
        if (shared(term) === 0) touched.push(term)
        this.counts[term] = Math.min(255, shared(term) + 1)
      }
    }
    const needed = Math.max(1, Math.floor(grams.length * 0.34))
    const enough = touched
      .filter(term => shared(term) >= needed)
      .sort((a, b) => shared(b) - shared(a) || a - b)
    for (const term of touched) this.counts[term] = 0
    return enough.slice(0, MOST_COMPARED)
  }
}
