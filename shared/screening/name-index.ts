import type { ListEntry, Subject } from './entry'
import type { NameMatch } from './match'
import { parseName, uncheckable, type NameRules, type Uncheckable } from './parse-name'
import { RuleIndex } from './rule-index'

/** A listed party found for one of ours: the best of its names. */
export interface Found {
  /** Position of the entry in the list the index was made of. */
  readonly entry: number
  readonly match: NameMatch
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
