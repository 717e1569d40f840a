import type { IndexedEntry, Subject } from './entry'
import { plainIdentifier } from './evidence'
import { rulesOf, type NameMatch } from './match'
import { parseName, uncheckable, type NameRules, type Uncheckable } from './parse-name'
import { RuleIndex } from './rule-index'

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

/** Names that are compared although something is wrong with them: what is found is shown, what is not found says nothing. */
const COMPARED_ANYWAY: ReadonlySet<Uncheckable> = new Set([
  'only-stop-words',
  'control-characters',
  'mixed-scripts',
])

const balance = ({ reasons }: NameMatch): number =>
  reasons.reduce((sum, reason) => sum + (reason.side === 'for' ? 1 : -1), 0)

type Rules = { readonly rules: NameRules; readonly index: RuleIndex }

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
  private constructor(
    private readonly entries: readonly IndexedEntry[],
    private readonly rules: readonly Rules[],
    private readonly identifiers: ReadonlyMap<string, readonly number[]>,
  ) {}

  /** Makes the index in small steps, each answered with the number of names it took in; every name is taken in twice. */
  static *make(entries: readonly IndexedEntry[]): Generator<number, NameIndex> {
    const rules: Rules[] = []
    for (const each of ['person', 'organisation'] as const)
      rules.push({ rules: each, index: yield* RuleIndex.make(each, entries) })
    return new NameIndex(entries, rules, fileIdentifiers(entries))
  }

  /** Makes the index in one go. */
  static of(entries: readonly IndexedEntry[]): NameIndex {
    const steps = NameIndex.make(entries)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  /** Every listed party whose name and further evidence reach the threshold (0 to 1). */
  search(subject: Subject, threshold: number): SearchAnswer {
    const best = new Map<number, NameMatch>()
    const failed: { name: string; why: Uncheckable }[] = []
    for (const text of subject.names) {
      const why = uncheckable(parseName(text, subject.type === 'person' ? 'person' : 'organisation'))
      if (why !== null) failed.push({ name: text, why })
      if (why === null || COMPARED_ANYWAY.has(why)) this.searchName(subject, text, threshold, best)
    }
    this.searchIdentifiers(subject, threshold, best)
    const found = [...best].map(([entry, match]) => ({ entry, match }))
    found.sort(
      (a, b) =>
        b.match.score - a.match.score ||
        balance(b.match) - balance(a.match) ||
        (this.key(a) < this.key(b) ? -1 : 1),
    )
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

  /** An equal number finds a party whatever it is called. */
  private searchIdentifiers(subject: Subject, threshold: number, best: Map<number, NameMatch>): void {
    const [name] = subject.names
    if (name === undefined) return
    const plain = subject.identifiers.map(plainIdentifier).filter(number => number !== null)
    for (const position of new Set(plain.flatMap(number => this.identifiers.get(number) ?? []))) {
      const entry = this.entries[position]
      if (entry === undefined || best.has(position)) continue
      const of = this.rules.find(each => each.rules === rulesOf(entry.type))
      const match = of?.index.compare(subject, parseName(name, of.rules), entry) ?? null
      if (match !== null && match.score >= threshold) best.set(position, match)
    }
  }
}
