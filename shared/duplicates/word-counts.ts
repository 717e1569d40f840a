import { priorShare } from '../screening/common-names'
import type { NameToken, ParsedName } from '../screening/parse-name'
import type { Rarity } from '../screening/rarity'

/** Names the prior knowledge counts for, beside the names seen. */
const PRIOR_NAMES = 2000
const KIND_FACTOR = { name: 1, common: 0.3, initial: 0.15 } as const
const LOWEST = 0.15

/**
 * How rare words are among the names seen so far. Screening counts a list once (`rarityOf`); a register grows with
 * every row that is planned, so this one counts on. Same measure: ln(N / n) / ln(N).
 */
export class WordCounts implements Rarity {
  private readonly counts = new Map<string, number>()
  private total = PRIOR_NAMES

  add(name: ParsedName): void {
    this.total += 1
    for (const word of new Set(name.tokens.map(token => token.canonical)))
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
  }

  weight(token: NameToken): number {
    const prior = priorShare(token.canonical) * PRIOR_NAMES
    const seen = Math.max(1, (this.counts.get(token.canonical) ?? 0) + prior)
    const rarity = Math.max(LOWEST, Math.log(this.total / seen) / Math.log(this.total))
    return rarity * KIND_FACTOR[token.kind] * (token.text.length <= 3 ? 0.8 : 1)
  }
}
