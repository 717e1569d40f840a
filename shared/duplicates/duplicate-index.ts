import { fold } from '../intake/fold'
import { hashOf, KeyTable } from '../screening/key-table'
import type { NameToken, WordMemory } from '../screening/parse-name'
import { canReach, compareParties, type Comparison } from './compare'
import type { Party } from './party'
import { prepare, type PreparedParty } from './prepare'
import { ASK_FROM } from './weights'
import { WordCounts } from './word-counts'

/** A party of the register that is probably the one asked about. */
export interface LikeParty {
  readonly id: string
  readonly comparison: Comparison
}

interface KeyedParty {
  readonly prepared: PreparedParty
  readonly keys: ReadonlySet<number>
}

/** A key that more parties share than this tells nothing and opens no comparison. */
const MOST_PER_KEY = 40
/** Compared in full at most; the most promising by shared keys. */
const MOST_COMPARED = 8
/** Words of a name that make keys. */
const MOST_WORDS = 5
/** Offered for one party at most. */
const MOST_OFFERED = 3

/** Keys of different kinds never meet. */
const SALT = { word: 1, pair: 2, shortened: 3, joined: 4, address: 5, place: 6, number: 7 } as const

/**
 * The parties of one kind, found by what likely duplicates share: a rare word, two words, a word with one letter wrong,
 * the name written as one word, the address, the place, a number. So 50,000 rows meet 50,000 suppliers without every
 * row being held against every supplier. Grows while a file is planned: its own rows are compared as well.
 */
export class DuplicateIndex {
  private readonly parties: { readonly id: string; readonly prepared: PreparedParty }[] = []
  private readonly keys = new KeyTable()
  private readonly counts = new WordCounts()
  private readonly memory: WordMemory = new Map()
  /** A row asks about a party and then adds it; it is taken apart once. */
  private last: KeyedParty | null = null

  add(id: string, party: Party): void {
    const { prepared, keys } = this.keyed(party)
    const at = this.parties.push({ id, prepared }) - 1
    for (const name of prepared.names) this.counts.add(name.parsed)
    for (const key of keys) if (!this.keys.isFull(key, MOST_PER_KEY + 1)) this.keys.add(key, at)
  }

  /**
   * The parties that are the given one with a likelihood of `from` or more, most likely first; `isOpen` leaves some out before
   * they are compared.
   */
  like(
    party: Party,
    isOpen: (id: string) => boolean = () => true,
    from: number = ASK_FROM,
  ): readonly LikeParty[] {
    const { prepared, keys } = this.keyed(party)
    const found = new Map<string, { readonly comparison: Comparison; readonly at: number }>()
    for (const at of this.promising(keys)) {
      const other = this.parties[at]
      if (other === undefined || !isOpen(other.id)) continue
      if (!canReach(from, prepared, other.prepared)) continue
      const comparison = compareParties(prepared, other.prepared, this.counts)
      const before = found.get(other.id)
      if (comparison.score < from || comparison.score <= (before?.comparison.score ?? 0)) continue
      found.set(other.id, { comparison, at })
    }
    // Ids are new with every plan; the order in which parties came is not.
    return [...found]
      .sort(([, a], [, b]) => b.comparison.score - a.comparison.score || a.at - b.at)
      .slice(0, MOST_OFFERED)
      .map(([id, { comparison }]) => ({ id, comparison }))
  }

  private keyed(party: Party): KeyedParty {
    if (this.last !== null && sameParty(this.last.prepared.party, party)) return this.last
    const prepared = prepare(party, this.memory)
    this.last = { prepared, keys: keysOf(prepared) }
    return this.last
  }

  /** Positions of parties that share keys, the rarer and the more the better. A party is filed once under a key. */
  private promising(keys: ReadonlySet<number>): readonly number[] {
    const shares = new Map<number, number>()
    for (const key of keys) {
      const sharing = this.keys.few(key, MOST_PER_KEY)
      if (sharing === null) continue
      const share = 1 / sharing.length
      for (const at of sharing) shares.set(at, (shares.get(at) ?? 0) + share)
    }
    return foremost(shares, MOST_COMPARED)
  }
}

/** The numbers with the largest shares, largest first; of equal ones the smaller number first. */
function foremost(shares: ReadonlyMap<number, number>, most: number): readonly number[] {
  const best: { readonly at: number; readonly share: number }[] = []
  for (const [at, share] of shares) {
    const last = best[most - 1]
    if (last !== undefined && (share < last.share || (share === last.share && at > last.at))) continue
    const place = best.findIndex(other => share > other.share || (share === other.share && at < other.at))
    best.splice(place < 0 ? best.length : place, 0, { at, share })
    best.length = Math.min(best.length, most)
  }
  return best.map(({ at }) => at)
}

const TEXTS = ['country', 'region', 'city', 'address', 'lat', 'lon'] as const

function sameParty(a: Party, b: Party): boolean {
  const isSame = TEXTS.every(field => a[field] === b[field])
  return (
    isSame && equalLists(a.names, b.names) && equalLists(a.numbers.map(numberKey), b.numbers.map(numberKey))
  )
}

const numberKey = ({ kind, number }: Party['numbers'][number]): string => `${kind}:${number}`
const equalLists = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

function keysOf(prepared: PreparedParty): ReadonlySet<number> {
  const keys = new Set<number>()
  const use = (salt: number, text: string, skip?: number): unknown => keys.add(hashOf(text, salt, skip))
  for (const { parsed } of prepared.names) nameKeys(parsed.tokens, use)
  const { party } = prepared
  for (const { kind, number } of party.numbers) use(SALT.number, numberKey({ kind, number }))
  if (party.address !== null && prepared.address.numbers.length > 0) use(SALT.address, fold(party.address))
  if (party.lat !== null && party.lon !== null)
    use(SALT.place, `${party.lat.toFixed(PLACE_DECIMALS)},${party.lon.toFixed(PLACE_DECIMALS)}`)
  return keys
}

/** About a hundred metres. */
const PLACE_DECIMALS = 3
const SHORTEST_SHORTENED = 5

type Use = (salt: number, text: string, skip?: number) => unknown

function nameKeys(tokens: readonly NameToken[], use: Use): void {
  const words = [...new Set(tokens.filter(token => token.kind !== 'initial').map(token => token.canonical))]
  const own = tokens.filter(token => token.kind === 'name')
  use(SALT.joined, tokens.map(token => token.text).join(''))
  for (const token of own.slice(0, MOST_WORDS)) use(SALT.word, token.canonical)
  const few = words.slice(0, MOST_WORDS).sort()
  few.forEach((word, i) => few.slice(i + 1).forEach(other => use(SALT.pair, `${word} ${other}`)))
  for (const { canonical } of longestTwo(own)) {
    use(SALT.shortened, canonical)
    if (canonical.length >= SHORTEST_SHORTENED)
      for (let i = 0; i < canonical.length; i++) use(SALT.shortened, canonical, i)
  }
}

const longestTwo = (tokens: readonly NameToken[]): readonly NameToken[] =>
  [...tokens].sort((a, b) => b.canonical.length - a.canonical.length).slice(0, 2)
