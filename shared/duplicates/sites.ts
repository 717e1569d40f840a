import { fold } from '../intake/fold'
import { makeToken } from '../screening/parse-name'
import { compareWords } from '../screening/similarity'
import type { LikeParty } from './duplicate-index'
import { compareParties } from './compare'
import type { Party } from './party'
import { prepare } from './prepare'
import { ASK_FROM } from './weights'
import { WordCounts } from './word-counts'

/** A site of the supplier in question. */
export interface KnownSite {
  readonly id: string
  readonly party: Party
}

/** A supplier with more sites than this numbers them; its sites are told apart by name and place only. */
const MOST_SITES = 400
const MOST_OFFERED = 3
const COUNTS = new WordCounts()

/**
 * Sites of one supplier that are probably the one described. The supplier's own name in the names of its sites tells
 * nothing apart; what stands there is for (dormitory, finishing hall) does.
 */
export function likelySites(
  ours: Party,
  sites: readonly KnownSite[],
  supplierName: string,
): readonly LikeParty[] {
  if (sites.length > MOST_SITES) return []
  const known = new Set(fold(supplierName).split(' '))
  const prepared = prepare({ ...ours, names: ownNames(ours, known) })
  return sites
    .flatMap(({ id, party }) => {
      if (namesContradict(ours, party, known)) return []
      const comparison = compareParties(
        prepared,
        prepare({ ...party, names: ownNames(party, known) }),
        COUNTS,
      )
      return comparison.score < ASK_FROM ? [] : [{ id, comparison }]
    })
    .sort((a, b) => b.comparison.score - a.comparison.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_OFFERED)
}

/** The name without the supplier's; none where nothing is left, since then it only repeats the supplier. */
function ownNames({ names }: Party, known: ReadonlySet<string>): readonly string[] {
  return names.flatMap(name => {
    const own = name.split(/\s+/u).filter(word => !known.has(fold(word)))
    return own.length === 0 ? [] : [own.join(' ')]
  })
}

/** Do both names hold words that the other lacks, beside the supplier's and the town's? */
function namesContradict(ours: Party, theirs: Party, known: ReadonlySet<string>): boolean {
  const [our, their] = [tellingWords(ours, known), tellingWords(theirs, known)]
  return isLacking(our, their) && isLacking(their, our)
}

function tellingWords({ names, city, region }: Party, known: ReadonlySet<string>): readonly string[] {
  const places = new Set(fold(`${city ?? ''} ${region ?? ''}`).split(' '))
  return fold(names[0] ?? '')
    .split(' ')
    .filter(word => word !== '' && !known.has(word) && !places.has(word) && !EMPTY_WORDS.has(word))
}

const EMPTY_WORDS = new Set(['and', 'of', 'the', 'site', 'our', 'main'])

const isLacking = (words: readonly string[], others: readonly string[]): boolean =>
  words.some(word => !others.some(other => isAlike(word, other)))

const isAlike = (a: string, b: string): boolean =>
  a === b || compareWords(makeToken(a, a, 'name'), makeToken(b, b, 'name')) !== null
