import { priorShare } from './common-names'
import type { NameToken, ParsedName } from './parse-name'

/** What of a word decides how much it tells apart. */
export type WeighedWord = Pick<NameToken, 'canonical' | 'kind' | 'text'>

/** How much a word tells apart, 0 to 1: rare words identify, common ones do not. */
export interface Rarity {
  weight(token: WeighedWord): number
}

/** Names the prior knowledge counts for, beside the names of the list itself. */
const PRIOR_NAMES = 5000
const KIND_FACTOR = { name: 1, common: 0.3, initial: 0.15 } as const
const LOWEST = 0.15

/**
 * Inverse document frequency over the names of the lists in use, smoothed with what is known of common names, so that a
 * list of forty entries and one of sixty thousand judge alike. Weight of a word = ln(N / n) / ln(N), N names, n with the word.
 */
export function rarityOf(names: Iterable<ParsedName>): Rarity {
  const counts = new Map<string, number>()
  let total = 0
  for (const name of names) {
    total++
    for (const key of new Set(name.tokens.map(token => token.canonical)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return rarityFrom(counts, total)
}

/** The same from what was counted: in how many of `total` names each canonical word stands. */
export function rarityFrom(counts: ReadonlyMap<string, number>, total: number): Rarity {
  const all = total + PRIOR_NAMES
  const scale = Math.log(all)
  const weights = new Map<string, number>()
  const idf = (canonical: string): number => {
    const before = weights.get(canonical)
    if (before !== undefined) return before
    const seen = Math.max(1, (counts.get(canonical) ?? 0) + priorShare(canonical) * PRIOR_NAMES)
    const weight = Math.max(LOWEST, Math.log(all / seen) / scale)
    // Only words of the lists are kept: what people ask for is without end.
    if (counts.has(canonical)) weights.set(canonical, weight)
    return weight
  }
  return {
    weight: token => idf(token.canonical) * KIND_FACTOR[token.kind] * (token.text.length <= 3 ? 0.8 : 1),
  }
}
