import type { ListEntry, Subject } from './entry'
import { matchName, nameOnlyScore, rulesOf, type NameMatch, type PreparedName } from './match'
import { weighEvidence } from './evidence'
import {
  makeToken,
  parseName,
  uncheckable,
  type NameRules,
  type NameToken,
  type ParsedName,
  type Uncheckable,
} from './parse-name'
import { rarityOf, type Rarity } from './rarity'
import { Vocabulary } from './vocabulary'

/** A listed party found for one of ours: the best of its names. */
export interface Found {
  /** Position of the entry in the list the index was made of. */
  readonly entry: number
  readonly match: NameMatch
}

interface Posted extends PreparedName {
  readonly entry: number
  readonly weight: number
}

const LONGEST_JOIN_LETTERS = 16
const MOST_SCORED = 150
/** How far below the threshold the rough estimate may lie for a name to be compared in full. */
const ESTIMATE_SLACK = 0.3

function joinedNeighbours(tokens: readonly NameToken[]): NameToken[] {
  const joined: NameToken[] = []
  for (let from = 0; from < tokens.length; from++) {
    let text = tokens[from]?.text ?? ''
    for (let to = from + 1; to < Math.min(tokens.length, from + 4); to++) {
      text += tokens[to]?.text ?? ''
      if (text.length > LONGEST_JOIN_LETTERS) break
      joined.push({
        ...makeToken(text, text, 'name'),
        looseVowels: tokens.slice(from, to + 1).some(each => each.looseVowels),
      })
    }
  }
  return joined
}

/** All names of one rule set (persons, or bodies), searchable by words that are alike. */
class RuleIndex {
  private readonly names: Posted[] = []
  private readonly vocabulary = new Vocabulary()
  private readonly postings: number[][] = []
  private readonly byFolded = new Map<string, number[]>()
  private readonly rarity: Rarity
  private agreed: Float32Array
  private lastToken: Int32Array

  constructor(rules: NameRules, entries: readonly ListEntry[]) {
    const parsed: { entry: number; name: ParsedName; quality: PreparedName['quality'] }[] = []
    entries.forEach((entry, i) => {
      if (rulesOf(entry.type) !== rules) return
      for (const { text, quality } of entry.names)
        parsed.push({ entry: i, name: parseName(text, rules), quality })
    })
    this.rarity = rarityOf(parsed.map(each => each.name))
    for (const each of parsed) this.post(each)
    this.agreed = new Float32Array(this.names.length)
    this.lastToken = new Int32Array(this.names.length).fill(-1)
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
    const words = [...name.tokens.filter(token => token.kind !== 'initial'), ...joinedNeighbours(name.tokens)]
    for (const term of new Set(words.map(token => this.vocabulary.add(token))))
      (this.postings[term] ??= []).push(id)
  }

  /** Ids of names worth comparing in full, most promising first. */
  private candidates(ours: ParsedName, threshold: number): number[] {
    const touched: number[] = []
    const tokens = [
      ...ours.tokens.filter(token => token.kind !== 'initial'),
      ...joinedNeighbours(ours.tokens),
    ]
    tokens.forEach((token, position) => {
      const weight = this.rarity.weight(token)
      for (const { term, similarity } of this.vocabulary.like(token)) {
        for (const id of this.postings[term] ?? []) {
          if (this.lastToken[id] === position) continue
          if (this.lastToken[id] === -1) touched.push(id)
          this.lastToken[id] = position
          this.agreed[id] = (this.agreed[id] ?? 0) + similarity.value * weight
        }
      }
    })
    return this.mostPromising(touched, this.weightOf(ours), threshold)
  }

  private mostPromising(touched: readonly number[], ourWeight: number, threshold: number): number[] {
    const estimates = touched.map(id => {
      const agreed = this.agreed[id] ?? 0
      const least = Math.max(0, 1 - agreed / Math.max(0.01, Math.min(ourWeight, this.names[id]?.weight ?? 0)))
      const most = Math.max(0, 1 - agreed / Math.max(0.01, ourWeight, this.names[id]?.weight ?? 0))
      return { id, estimate: 1 - 1.3 * least - 0.35 * (most - least) }
    })
    for (const id of touched) {
      this.agreed[id] = 0
      this.lastToken[id] = -1
    }
    return estimates
      .filter(each => each.estimate >= threshold - ESTIMATE_SLACK)
      .sort((a, b) => b.estimate - a.estimate || a.id - b.id)
      .slice(0, MOST_SCORED)
      .map(each => each.id)
  }

  /** Best name per entry at or above the threshold, as `entry` to id of the name. */
  search(
    subject: Subject,
    ours: ParsedName,
    entries: readonly ListEntry[],
    threshold: number,
  ): Map<number, { id: number; score: number }> {
    const best = new Map<number, { id: number; score: number }>()
    const ids = new Set([...(this.byFolded.get(ours.folded) ?? []), ...this.candidates(ours, threshold)])
    for (const id of ids) {
      const posted = this.names[id]
      const entry = posted === undefined ? undefined : entries[posted.entry]
      if (posted === undefined || entry === undefined) continue
      const { score: nameScore } = nameOnlyScore(ours, posted.name, this.rarity)
      const { score } = weighEvidence(nameScore, subject, entry, posted.quality)
      if (score >= threshold && score > (best.get(posted.entry)?.score ?? -1))
        best.set(posted.entry, { id, score })
    }
    return best
  }

  explain(subject: Subject, ours: ParsedName, entry: ListEntry, id: number): NameMatch {
    const posted = this.names[id]
    if (posted === undefined) throw new RangeError('no such name')
    return matchName(subject, ours, entry, posted, this.rarity)
  }
}

export interface SearchAnswer {
  /** Best first; ties by entry key. */
  readonly found: readonly Found[]
  /** Names of the subject that could not be checked, with the reason. */
  readonly uncheckable: readonly { readonly name: string; readonly why: Uncheckable }[]
  readonly checked: number
}

/** Searches the names of one or more lists for one of our parties. Made once per set of lists. */
export class NameIndex {
  private readonly rules: readonly { rules: NameRules; index: RuleIndex }[]

  constructor(private readonly entries: readonly ListEntry[]) {
    this.rules = (['person', 'organisation'] as const).map(rules => ({
      rules,
      index: new RuleIndex(rules, entries),
    }))
  }

  /** Every listed party whose name and further evidence reach the threshold (0 to 1). */
  search(subject: Subject, threshold: number): SearchAnswer {
    const best = new Map<number, NameMatch>()
    const failed: { name: string; why: Uncheckable }[] = []
    for (const text of subject.names) {
      const why = uncheckable(parseName(text, subject.type === 'person' ? 'person' : 'organisation'))
      if (why !== null) failed.push({ name: text, why })
      if (why === null || why === 'only-stop-words') this.searchName(subject, text, threshold, best)
    }
    const found = [...best].map(([entry, match]) => ({ entry, match }))
    found.sort((a, b) => b.match.score - a.match.score || (this.key(a) < this.key(b) ? -1 : 1))
    return { found, uncheckable: failed, checked: subject.names.length - failed.length }
  }

  private key(found: Found): string {
    return this.entries[found.entry]?.key ?? ''
  }

  private searchName(subject: Subject, text: string, threshold: number, best: Map<number, NameMatch>): void {
    for (const { rules, index } of this.rules) {
      const ours = parseName(text, rules)
      for (const [position, { id, score }] of index.search(subject, ours, this.entries, threshold)) {
        const entry = this.entries[position]
        if (entry === undefined || score <= (best.get(position)?.score ?? -1)) continue
        best.set(position, index.explain(subject, ours, entry, id))
      }
    }
  }
}
