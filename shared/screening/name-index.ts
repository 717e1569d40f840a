import type { IndexedEntry, Subject } from './entry'
import { leastNameScore, plainIdentifier, weighEvidence } from './evidence'
import { matchName, rulesOf, type NameMatch } from './match'
import { NameScorer, packIndex, type AskedNames, type NameAnswer } from './name-scorer'
import type { PackedIndex } from './packed-index'
import { parseName, type NameRules, type Uncheckable } from './parse-name'
import type { Rarity } from './rarity'
import type { RuleIndex } from './rule-index'

/** A listed party found for one of ours: the best of its names. */
export interface Found {
  /** Position of the entry in the list the index was made of. */
  readonly entry: number
  readonly match: NameMatch
}

export interface SearchAnswer {
  /** Best first; what is tied by score is ordered by what else speaks for and against it, then by entry key. */
  readonly found: readonly Found[]
  /** Names of the subject that could not be checked as they should, with the reason. */
  readonly uncheckable: readonly { readonly name: string; readonly why: Uncheckable }[]
  readonly checked: number
}

const balance = ({ reasons }: NameMatch): number =>
  reasons.reduce((sum, reason) => sum + (reason.side === 'for' ? 1 : -1), 0)

/** The best name of an entry so far: which of ours it answers, which of its own it is, and the score with all evidence. */
interface Best {
  readonly rules: number
  readonly ours: string
  readonly id: number
  readonly score: number
}

function fileIdentifiers(entries: readonly IndexedEntry[]): Map<string, number[]> {
  const filed = new Map<string, number[]>()
  for (const [position, entry] of entries.entries()) {
    for (const { number } of entry.identifiers) {
      const plain = plainIdentifier(number)
      if (plain === null) continue
      const before = filed.get(plain)
      if (before === undefined) filed.set(plain, [position])
      else before.push(position)
    }
  }
  return filed
}

/** Searches the names and numbers of one or more lists for one of our parties. Made once per set of lists. */
export class NameIndex {
  private readonly scorer: NameScorer
  private readonly identifiers: ReadonlyMap<string, readonly number[]>

  constructor(
    /** What the names are scored by, here or in another thread. */
    readonly packed: PackedIndex,
    private readonly entries: readonly IndexedEntry[],
  ) {
    this.scorer = new NameScorer(packed)
    this.identifiers = fileIdentifiers(entries)
  }

  /** Makes the index in one go. */
  static of(entries: readonly IndexedEntry[]): NameIndex {
    const steps = packIndex(entries)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return new NameIndex(step.value, entries)
    }
  }

  /** Every listed party whose name and further evidence reach the threshold (0 to 1). */
  search(subject: Subject, threshold: number): SearchAnswer {
    return this.judge(subject, threshold, this.score(this.asked(subject, threshold)))
  }

  /** Scores names as another thread would with what is packed. */
  score(asked: AskedNames): NameAnswer[] {
    return this.scorer.score(asked)
  }

  /** What has to be scored of a party's names; the answers are then judged. */
  asked(subject: Subject, threshold: number): AskedNames {
    const sharesNumber = this.sharing(subject).length > 0
    return {
      names: subject.names,
      isPerson: subject.type === 'person',
      threshold,
      atLeast: leastNameScore(subject, threshold, sharesNumber),
    }
  }

  /** Weighs all else that is known of the parties whose names were scored. */
  judge(subject: Subject, threshold: number, answers: readonly NameAnswer[]): SearchAnswer {
    const best = new Map<number, Best>()
    const failed: { name: string; why: Uncheckable }[] = []
    for (const [at, { why, scored }] of answers.entries()) {
      const ours = subject.names[at] ?? ''
      if (why !== null) failed.push({ name: ours, why })
      for (const [rules, names] of scored.entries())
        for (const { id, score } of names) this.weigh(subject, { rules, ours, id, score }, threshold, best)
    }
    const matches = new Map<number, NameMatch>()
    for (const [entry, each] of best) matches.set(entry, this.explain(subject, entry, each))
    this.addSharing(subject, threshold, matches)
    return {
      found: this.inOrder(matches),
      uncheckable: failed,
      checked: subject.names.length - failed.length,
    }
  }

  private weigh(subject: Subject, own: Best, threshold: number, best: Map<number, Best>): void {
    const index = this.index(own.rules)
    const position = index.entryOf(own.id)
    const entry = this.entries[position]
    const name = entry?.names[index.positionOf(own.id)]
    if (entry === undefined || name === undefined) throw new RangeError('an index of other lists')
    const { score } = weighEvidence(own.score, subject, entry, name.quality)
    if (score >= threshold && score > (best.get(position)?.score ?? -1)) best.set(position, { ...own, score })
  }

  private index(rules: number): RuleIndex {
    const index = this.scorer.indexes[rules]
    if (index === undefined) throw new RangeError('no such rules')
    return index
  }

  private explain(subject: Subject, position: number, { rules, ours, id }: Best): NameMatch {
    const index = this.index(rules)
    const entry = this.entries[position]
    const name = entry?.names[index.positionOf(id)]
    if (entry === undefined || name === undefined) throw new RangeError('an index of other lists')
    return compareWith(subject, ours, entry, name, { rules: rulesOf(entry.type), rarity: index.rarity })
  }

  private inOrder(matches: ReadonlyMap<number, NameMatch>): Found[] {
    const found = [...matches].map(([entry, match]) => ({ entry, match }))
    return found.sort(
      (a, b) =>
        b.match.score - a.match.score ||
        balance(b.match) - balance(a.match) ||
        (this.key(a) < this.key(b) ? -1 : 1),
    )
  }

  private key(found: Found): string {
    return this.entries[found.entry]?.key ?? ''
  }

  /** Positions of the entries that have one of the subject's numbers. */
  private sharing(subject: Subject): number[] {
    const plain = subject.identifiers.map(plainIdentifier).filter(number => number !== null)
    return [...new Set(plain.flatMap(number => this.identifiers.get(number) ?? []))]
  }

  /** An equal number finds a party whatever it is called. */
  private addSharing(subject: Subject, threshold: number, matches: Map<number, NameMatch>): void {
    const [name] = subject.names
    if (name === undefined) return
    for (const position of this.sharing(subject)) {
      const entry = this.entries[position]
      if (entry === undefined || matches.has(position)) continue
      const match = this.bestOf(subject, name, entry)
      if (match !== null && match.score >= threshold) matches.set(position, match)
    }
  }

  private bestOf(subject: Subject, ours: string, entry: IndexedEntry): NameMatch | null {
    const rules = rulesOf(entry.type)
    const index = this.scorer.indexes.find(each => each.rules === rules)
    if (index === undefined) return null
    const matches = entry.names.map(name =>
      compareWith(subject, ours, entry, name, { rules, rarity: index.rarity }),
    )
    return matches.sort((a, b) => b.score - a.score)[0] ?? null
  }
}

function compareWith(
  subject: Subject,
  ours: string,
  entry: IndexedEntry,
  { text, quality }: IndexedEntry['names'][number],
  { rules, rarity }: { readonly rules: NameRules; readonly rarity: Rarity },
): NameMatch {
  const theirs = { name: parseName(text, rules), quality }
  return matchName(subject, parseName(ours, rules), entry, theirs, rarity)
}
