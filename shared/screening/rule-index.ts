import type { IndexedEntry, Subject } from './entry'
import { weighEvidence } from './evidence'
import { Gathering } from './gathering'
import { KeyFile } from './key-file'
import { hashOf } from './key-table'
import { matchName, nameOnlyScore, rulesOf, type NameMatch, type PreparedName } from './match'
import {
  joinedToken,
  parseName,
  type NameRules,
  type NameToken,
  type ParsedName,
  type WordMemory,
} from './parse-name'
import { Postings } from './postings'
import { rarityOf, type Rarity } from './rarity'
import { Vocabulary } from './vocabulary'

interface Posted extends PreparedName {
  readonly entry: number
}

/** The best of an entry's names for one of ours: its number, and its score with all evidence. */
export interface BestName {
  readonly id: number
  readonly score: number
}

/** Names are parted and joined at will only where the parts are short; three parts only where they are syllables. */
const LONGEST_PAIR_LETTERS = 16
const LONGEST_TRIPLE_LETTERS = 11
const FOLDED_SALT = 4

/** All names of one rule set (persons, or bodies), searchable by words that are alike. */
export class RuleIndex {
  private constructor(
    private readonly rules: NameRules,
    private readonly names: readonly Posted[],
    private readonly rarity: Rarity,
    private readonly vocabulary: Vocabulary,
    private readonly gathering: Gathering,
    private readonly byFolded: KeyFile,
  ) {}

  /** Makes the index in steps: gives back how many names more were read or filed, so that others get their turn between. */
  static *make(rules: NameRules, entries: readonly IndexedEntry[]): Generator<number, RuleIndex> {
    const names: Posted[] = []
    const memory: WordMemory = new Map()
    for (const [i, entry] of entries.entries()) {
      if (rulesOf(entry.type) !== rules) continue
      for (const { text, quality } of entry.names)
        names.push({ entry: i, name: parseName(text, rules, memory), quality })
      yield entry.names.length
    }
    const rarity = rarityOf(names.map(each => each.name))
    const [vocabulary, postings, byFolded] = [new Vocabulary(), new Postings(), new KeyFile()]
    const weights = new Float64Array(names.length)
    for (const [id, { name }] of names.entries()) {
      postings.add(termsOf(name, vocabulary))
      byFolded.add(hashOf(name.folded, FOLDED_SALT), id)
      weights[id] = weightOf(name, rarity)
      yield 1
    }
    vocabulary.close()
    byFolded.close()
    const gathering = new Gathering(vocabulary, postings.close(vocabulary.size), rarity, weights)
    return new RuleIndex(rules, names, rarity, vocabulary, gathering, byFolded)
  }

  /** Ids of names worth comparing in full: those of the very same words, then the most promising. */
  private candidates(ours: ParsedName, threshold: number): Set<number> {
    const ids = new Set<number>()
    this.byFolded.each(hashOf(ours.folded, FOLDED_SALT), id => {
      if (this.names[id]?.name.folded === ours.folded) ids.add(id)
    })
    const words = ours.tokens.filter(token => token.kind !== 'initial')
    const distinct = words.filter(token => token.kind === 'name')
    const [opening, adding] =
      distinct.length > 0
        ? [
            [...distinct, ...joined(ours.tokens, this.vocabulary)],
            words.filter(token => token.kind !== 'name'),
          ]
        : [words, []]
    const weight = weightOf(ours, this.rarity)
    for (const id of this.gathering.names({ opening, adding, weight }, threshold)) ids.add(id)
    return ids
  }

  /** The best name per entry at or above the threshold. */
  search(
    subject: Subject,
    ours: ParsedName,
    entries: readonly IndexedEntry[],
    threshold: number,
  ): Map<number, BestName> {
    const best = new Map<number, BestName>()
    for (const id of this.candidates(ours, threshold)) {
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
  compare(subject: Subject, ours: ParsedName, entry: IndexedEntry): NameMatch | null {
    const matches = entry.names.map(({ text, quality }) =>
      matchName(subject, ours, entry, { name: parseName(text, this.rules), quality }, this.rarity),
    )
    return matches.sort((a, b) => b.score - a.score)[0] ?? null
  }

  explain(subject: Subject, ours: ParsedName, entry: IndexedEntry, id: number): NameMatch {
    const posted = this.names[id]
    if (posted === undefined) throw new RangeError('no such name')
    return matchName(subject, ours, entry, posted, this.rarity)
  }
}

const weightOf = (name: ParsedName, rarity: Rarity): number =>
  name.tokens.reduce((total, token) => total + rarity.weight(token), 0)

/** The words of a name in the vocabulary, each once, with neighbours written as one; new words are added. */
function termsOf(name: ParsedName, vocabulary: Vocabulary): Set<number> {
  const terms = new Set<number>()
  for (const token of name.tokens) if (token.kind !== 'initial') terms.add(vocabulary.add(token))
  for (const token of joined(name.tokens, vocabulary)) terms.add(vocabulary.add(token))
  return terms
}

/** Neighbouring words written as one. */
function joined(tokens: readonly NameToken[], vocabulary: Vocabulary): NameToken[] {
  const found: NameToken[] = []
  for (let from = 0; from + 1 < tokens.length; from++) {
    let text = tokens[from]?.text ?? ''
    for (const longest of [LONGEST_PAIR_LETTERS, LONGEST_TRIPLE_LETTERS]) {
      const to = longest === LONGEST_PAIR_LETTERS ? from + 1 : from + 2
      text += tokens[to]?.text ?? ''
      if (to >= tokens.length || text.length > longest) break
      const looseVowels = tokens.slice(from, to + 1).some(token => token.looseVowels)
      const known = looseVowels ? undefined : vocabulary.known(text)
      found.push(known ?? joinedToken(text, looseVowels))
    }
  }
  return found
}
