import { fold } from '../intake/fold'
import { makeToken, type NameToken } from '../screening/parse-name'
import { compareWords } from '../screening/similarity'
import type { LikeParty } from './duplicate-index'
import { compareParties } from './compare'
import type { Party } from './party'
import { prepare, type PreparedParty } from './prepare'
import { ASK_FROM } from './weights'
import { WordCounts } from './word-counts'

/** A site of the supplier in question. */
export interface KnownSite {
  readonly id: string
  readonly party: Party
}

/** A supplier with more sites than this numbers them; its sites are told apart by name and place only. */
export const MOST_SITES = 400
const MOST_OFFERED = 3
const COUNTS = new WordCounts()

/**
 * Sites of one supplier that are probably the one described. The supplier's own name in the names of its sites tells
 * nothing apart; what stands there is for (dormitory, finishing hall) does. Of equally likely ones the first come first.
 */
export function likelySites(
  ours: Party,
  sites: readonly KnownSite[],
  supplierName: string,
): readonly LikeParty[] {
  if (sites.length === 0 || sites.length > MOST_SITES) return []
  const our = takenApart(ours, supplierName)
  return sites
    .flatMap(({ id, party }) => {
      const their = takenApart(party, supplierName)
      if (namesContradict(our, their)) return []
      const comparison = compareParties(our.prepared, their.prepared, COUNTS)
      return comparison.score < ASK_FROM ? [] : [{ id, comparison }]
    })
    .sort((a, b) => b.comparison.score - a.comparison.score)
    .slice(0, MOST_OFFERED)
}

/** A site ready to be compared with its neighbours. */
interface TakenApart {
  readonly supplierName: string
  readonly prepared: PreparedParty
  /** Words of its name beside the supplier's and the town's. */
  readonly telling: readonly NameToken[]
}

/** Every site of a supplier is held against every other: each is taken apart once, for as long as somebody keeps it. */
const known = new WeakMap<Party, TakenApart>()

function takenApart(party: Party, supplierName: string): TakenApart {
  const before = known.get(party)
  if (before?.supplierName === supplierName) return before
  const words = new Set(fold(supplierName).split(' '))
  const prepared = prepare({ ...party, names: ownNames(party, words) })
  const made = { supplierName, prepared, telling: tellingWords(party, words) }
  known.set(party, made)
  return made
}

/** The name without the supplier's; none where nothing is left, since then it only repeats the supplier. */
function ownNames({ names }: Party, known: ReadonlySet<string>): readonly string[] {
  return names.flatMap(name => {
    const own = name.split(/\s+/u).filter(word => !known.has(fold(word)))
    return own.length === 0 ? [] : [own.join(' ')]
  })
}

/** Do both names hold words that the other lacks, beside the supplier's and the town's? */
const namesContradict = (ours: TakenApart, theirs: TakenApart): boolean =>
  isLacking(ours.telling, theirs.telling) && isLacking(theirs.telling, ours.telling)

function tellingWords({ names, city, region }: Party, known: ReadonlySet<string>): readonly NameToken[] {
  const places = new Set(fold(`${city ?? ''} ${region ?? ''}`).split(' '))
  return fold(names[0] ?? '')
    .split(' ')
    .filter(word => word !== '' && !known.has(word) && !places.has(word) && !EMPTY_WORDS.has(word))
    .map(word => makeToken(word, word, 'name'))
}

const EMPTY_WORDS = new Set(['and', 'of', 'the', 'site', 'our', 'main'])

const isLacking = (words: readonly NameToken[], others: readonly NameToken[]): boolean =>
  words.some(word => !others.some(other => isAlike(word, other)))

const isAlike = (a: NameToken, b: NameToken): boolean => a.text === b.text || compareWords(a, b) !== null
