import type { ListEntry, Subject } from './entry'
import { weighEvidence } from './evidence'
import { matchName, nameOnlyScore, rulesOf, type NameMatch, type PreparedName } from './match'
import {
  makeToken,
  parseName,
  type NameRules,
  type NameToken,
  type ParsedName,
  type WordMemory,
} from './parse-name'
import { rarityOf, type Rarity } from './rarity'
import { Vocabulary } from './vocabulary'

interface Posted extends PreparedName {
  readonly entry: number
  readonly weight: number
}

/** The best of an entry's names for one of ours: its number, and its score with all evidence. */
export interface BestName {
  readonly id: number
  readonly score: number
}

/** Names are parted and joined at will only where the parts are short; three parts only where they are syllables. */
const LONGEST_PAIR_LETTERS = 16
const LONGEST_TRIPLE_LETTERS = 11
const MOST_SCORED = 100
/** How far below the threshold the rough estimate may lie for a name to be compared in full. */
const ESTIMATE_SLACK = 0.25

/** All names of one rule set (persons, or bodies), searchable by words that are alike. */
export class RuleIndex {
  private readonly names: Posted[] = []
  private readonly vocabulary = new Vocabulary()
  private readonly postings: number[][] = []
  private readonly byFolded = new Map<string, number[]>()
  private rarity: Rarity = rarityOf([])
  private agreed = new Float32Array(0)
  private lastToken = new Int16Array(0)

  private constructor(private readonly rules: NameRules) {}

  /** Makes the index in steps: gives back how many names more were read or filed, so that others get their turn between. */
  static *make(rules: NameRules, entries: readonly ListEntry[]): Generator<number, RuleIndex> {
    const index = new RuleIndex(rules)
    const parsed: (PreparedName & { entry: number })[] = []
    const memory: WordMemory = new Map()
    for (const [i, entry] of entries.entries()) {
      if (rulesOf(entry.type) !== rules) continue
      for (const { text, quality } of entry.names)
        parsed.push({ entry: i, name: parseName(text, rules, memory), quality })
      yield entry.names.length
    }
    index.rarity = rarityOf(parsed.map(each => each.name))
    for (const each of parsed) {
      index.post(each)
      yield 1
    }
    index.agreed = new Float32Array(index.names.length)
    index.lastToken = new Int16Array(index.names.length).fill(-1)
    return index
  }

  private weightOf(name: ParsedName): number {
    return name.tokens.reduce((total, token) => total + this.rarity.weight(token), 0)
  }

  private post(prepared: PreparedName & { entry: number }): void {
    const id = this.names.length
    const { name } = prepared
    this.names.push({ ...prepared, weight: this.weightOf(name) })
    const same = this.byFolded.get(name.folded)
    if (same === undefined) this.byFolded.set(name.folded, [id])
    else same.push(id)
    const terms = new Set<number>()
    for (const token of name.tokens) if (token.kind !== 'initial') terms.add(this.vocabulary.add(token))
    for (const token of this.joined(name.tokens)) terms.add(this.vocabulary.add(token))
    for (const term of terms) (this.postings[term] ??= []).push(id)
  }

  /** Neighbouring words written as one. */
  private joined(tokens: readonly NameToken[]): NameToken[] {
    const found: NameToken[] = []
    for (let from = 0; from + 1 < tokens.length; from++) {
      let text = tokens[from]?.text ?? ''
      for (const longest of [LONGEST_PAIR_LETTERS, LONGEST_TRIPLE_LETTERS]) {
        const to = longest === LONGEST_PAIR_LETTERS ? from + 1 : from + 2
        text += tokens[to]?.text ?? ''
        if (to >= tokens.length || text.length > longest) break
        const looseVowels = tokens.slice(from, to + 1).some(token => token.looseVowels)
        const known = looseVowels ? undefined : this.vocabulary.known(text)
        found.push(known ?? { ...makeToken(text, text, 'name'), looseVowels })
      }
    }
    return found
  }

  /** Ids of names worth comparing in full, most promising first. */
  private candidates(ours: ParsedName, threshold: number): number[] {
    const touched: number[] = []
    const words = ours.tokens.filter(token => token.kind !== 'initial')
    const distinct = words.filter(token => token.kind === 'name')
    const first = distinct.length > 0 ? [...distinct, ...this.joined(ours.tokens)] : words
    const then = distinct.length > 0 ? words.filter(token => token.kind !== 'name') : []
    first.forEach((token, position) => this.gather(token, position, touched, true))
    then.forEach((token, position) => this.gather(token, first.length + position, touched, false))
    return this.mostPromising(touched, this.weightOf(ours), threshold)
  }

  /** Adds a word's weight to every name that has one like it; common words only to names that were found already. */
  private gather(token: NameToken, position: number, touched: number[], mayOpen: boolean): void {
    const { agreed, lastToken } = this
    const weight = this.rarity.weight(token)
    for (const { term, similarity } of this.vocabulary.like(token)) {
      const share = similarity.value * weight
      for (const id of this.postings[term] ?? []) {
        const last = lastToken[id] ?? -1
        if (last === position || (last === -1 && !mayOpen)) continue
        if (last === -1) touched.push(id)
        lastToken[id] = position
        agreed[id] = (agreed[id] ?? 0) + share
      }
    }
  }

  private mostPromising(touched: readonly number[], ourWeight: number, threshold: number): number[] {
    const promising: { id: number; estimate: number }[] = []
    for (const id of touched) {
      const theirWeight = this.names[id]?.weight ?? 0
      const agreed = this.agreed[id] ?? 0
      this.agreed[id] = 0
      this.lastToken[id] = -1
      const least = Math.max(0, 1 - agreed / Math.max(0.01, Math.min(ourWeight, theirWeight)))
      const most = Math.max(0, 1 - agreed / Math.max(0.01, ourWeight, theirWeight))
      const estimate = 1 - 1.3 * least - 0.35 * (most - least)
      if (estimate >= threshold - ESTIMATE_SLACK) promising.push({ id, estimate })
    }
    promising.sort((a, b) => b.estimate - a.estimate || a.id - b.id)
    return promising.slice(0, MOST_SCORED).map(each => each.id)
  }

  /** The best name per entry at or above the threshold. */
  search(
    subject: Subject,
    ours: ParsedName,
    entries: readonly ListEntry[],
    threshold: number,
  ): Map<number, BestName> {
    const best = new Map<number, BestName>()
    const ids = new Set([...(this.byFolded.get(ours.folded) ?? []), ...this.candidates(ours, threshold)])
    for (const id of ids) {
      const posted = this.names[id]
      const entry = posted === undefined ? undefined : entries[posted.entry]
      if (posted === undefined || entry === undefined) continue
      const own = nameOnlyScore(ours, posted.name, this.rarity)
      const { score } = weighEvidence(own.score, subject, entry, posted.quality)
      if (score >= threshold && score > (best.get(posted.entry)?.score ?? -1))
        best.set(posted.entry, { id, score })
    }
    return best
  }

  /** The best of an entry's names for one of ours, wherever it was found: by a number, not by the name. */
  compare(subject: Subject, ours: ParsedName, entry: ListEntry): NameMatch | null {
    const matches = entry.names.map(({ text, quality }) =>
      matchName(subject, ours, entry, { name: parseName(text, this.rules), quality }, this.rarity),
    )
    return matches.sort((a, b) => b.score - a.score)[0] ?? null
  }

  explain(subject: Subject, ours: ParsedName, entry: ListEntry, id: number): NameMatch {
    const posted = this.names[id]
    if (posted === undefined) throw new RangeError('no such name')
    return matchName(subject, ours, entry, posted, this.rarity)
  }
}
