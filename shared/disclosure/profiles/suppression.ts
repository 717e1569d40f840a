import { hasAlternative, type Count, type Range, type Sum } from './alternatives'

/**
 * Why a count is not told. `few`: it is from 1 to one below the limit, and printed as "fewer than". `withheld`: it is left
 * out so that none of those can be worked out, and nothing is said of its size.
 */
export const WITHHELD = ['few', 'withheld'] as const
export type Withheld = (typeof WITHHELD)[number]

/** Zero is told: that nobody was harmed or nothing was received is no fact about a person. Not known is no count at all. */
export const isFew = (value: number, least: number): boolean => value > 0 && value < least

/** Counts that hang together by sums, each with those sums. */
function connected(counts: readonly Count[], sums: readonly Sum[]): { counts: Count[]; sums: Sum[] }[] {
  const groupOf = new Map(counts.map(({ key }) => [key, key]))
  const rootOf = (key: string): string => {
    const up = groupOf.get(key) ?? key
    return up === key ? key : rootOf(up)
  }
  for (const { total, parts } of sums) for (const key of parts) groupOf.set(rootOf(key), rootOf(total))
  const roots = [...new Set(counts.map(({ key }) => rootOf(key)))]
  return roots.map(root => ({
    counts: counts.filter(({ key }) => rootOf(key) === root),
    sums: sums.filter(({ total }) => rootOf(total) === root),
  }))
}

class Suppression {
  readonly withheld = new Map<string, Withheld>()
  readonly #counts: readonly Count[]
  readonly #sums: readonly Sum[]
  readonly #least: number
  /** Once even "fewer than" tells too much, the whole group only says "withheld". */
  #mute = false

  constructor(counts: readonly Count[], sums: readonly Sum[], least: number) {
    this.#counts = counts
    this.#sums = sums
    this.#least = least
    for (const { key, value, hidden } of counts)
      if (!hidden && isFew(value, least)) this.withheld.set(key, 'few')
  }

  /** A reader who knows the rule knows that "withheld" stands for no count below the limit, unless the whole group is mute. */
  #known(): ReadonlyMap<string, Range> {
    const open = { low: 0, high: Infinity }
    const known = (count: Count): Range | null => {
      const why = this.withheld.get(count.key)
      if (count.hidden) return open
      if (why === 'few') return { low: 1, high: this.#least - 1 }
      if (why === undefined) return null
      return this.#mute ? open : { low: this.#least, high: Infinity }
    }
    return new Map(
      this.#counts.flatMap(count => {
        const range = known(count)
        return range === null ? [] : [[count.key, range] as const]
      }),
    )
  }

  /** The first count that could be worked out and must not be. */
  #weak(): Count | undefined {
    const known = this.#known()
    return this.#counts
      .filter(({ key, value, hidden }) => this.withheld.has(key) || (hidden && isFew(value, this.#least)))
      .find(({ key }) => !hasAlternative(key, this.#counts, this.#sums, known, this.#least))
  }

  /** The count that is left out next: of a sum with the weak one if there is any, a part before a total, the smallest. Zeros only once the group is mute. */
  #next(weak: Count): Count | undefined {
    const near = new Set(
      this.#sums
        .filter(({ total, parts }) => total === weak.key || parts.includes(weak.key))
        .flatMap(({ total, parts }) => [total, ...parts]),
    )
    const totals = new Set(this.#sums.map(({ total }) => total))
    const cost = ({ key, value }: Count): readonly number[] => [
      near.has(key) ? 0 : 1,
      totals.has(key) ? 1 : 0,
      value,
    ]
    const dearer = (a: Count, b: Count): number => {
      const [left, right] = [cost(a), cost(b)]
      const at = left.findIndex((one, index) => one !== right[index])
      return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
    }
    return this.#counts
      .filter(({ key, value, hidden }) => !hidden && !this.withheld.has(key) && (this.#mute || value > 0))
      .sort(dearer)[0]
  }

  #silence(): void {
    this.#mute = true
    for (const key of this.withheld.keys()) this.withheld.set(key, 'withheld')
  }

  protect(): void {
    for (let weak = this.#weak(); weak !== undefined; weak = this.#weak()) {
      const next = this.#next(weak)
      if (next !== undefined) this.withheld.set(next.key, 'withheld')
      else if (this.#mute) return
      else this.#silence()
    }
  }
}

/**
 * Which counts of tables that share totals are not told: those from 1 to `least` - 1, and as many others as it takes that
 * no suppressed count, and no small one that only follows from others, can be worked out: a second value stays possible for
 * each (complementary suppression; Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
 */
export function suppression(
  counts: readonly Count[],
  sums: readonly Sum[],
  least: number,
): ReadonlyMap<string, Withheld> {
  return new Map(
    connected(counts, sums).flatMap(group => {
      const found = new Suppression(group.counts, group.sums, least)
      found.protect()
      return [...found.withheld]
    }),
  )
}
