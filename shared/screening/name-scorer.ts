import type { IndexedEntry } from './entry'
import type { PackedIndex } from './packed-index'
import { packRules, type PackedRules } from './packed-rules'
import { parseName, uncheckable, type Uncheckable } from './parse-name'
import { RuleIndex, type ScoredName, type Wanted } from './rule-index'

/** Packs the names in small steps, each answered with the number of names it took in. */
export function* packIndex(entries: readonly IndexedEntry[]): Generator<number, PackedIndex> {
  const rules: PackedRules[] = []
  for (const each of ['person', 'organisation'] as const) rules.push(yield* packRules(each, entries))
  return { rules }
}

/** The names of one of our parties, on their way to be scored. */
export interface AskedNames extends Wanted {
  readonly names: readonly string[]
  readonly isPerson: boolean
}

/** What one name of ours found by the rules of persons and of bodies, and why it could not be checked as it should. */
export interface NameAnswer {
  readonly why: Uncheckable | null
  /** One list of scored names for each rule set of the index, in its order. */
  readonly scored: readonly (readonly ScoredName[])[]
}

/** Names that are compared although something is wrong with them: what is found is shown, what is not found says nothing. */
const COMPARED_ANYWAY: ReadonlySet<Uncheckable> = new Set([
  'only-stop-words',
  'control-characters',
  'mixed-scripts',
])

/** Scores our names against all listed names by the names alone; it needs nothing but what is packed. */
export class NameScorer {
  readonly indexes: readonly RuleIndex[]

  constructor(private readonly packed: PackedIndex) {
    this.indexes = packed.rules.map(rules => new RuleIndex(rules))
  }

  /** An answer to each name asked for. */
  score({ names, isPerson, threshold, atLeast }: AskedNames): NameAnswer[] {
    return names.map(text => {
      const why = uncheckable(parseName(text, isPerson ? 'person' : 'organisation'))
      if (why !== null && !COMPARED_ANYWAY.has(why)) return { why, scored: this.packed.rules.map(() => []) }
      const scored = this.packed.rules.map(({ rules }, at) => {
        const index = this.indexes[at]
        return index === undefined ? [] : index.search(parseName(text, rules), { threshold, atLeast })
      })
      return { why, scored }
    })
  }
}
