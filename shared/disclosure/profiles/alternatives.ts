/** A count, printed or not. One that is not printed (`hidden`) is what is left of a total when the printed parts are taken off. */
export interface Count {
  readonly key: string
  readonly value: number
  readonly hidden: boolean
}

/** `total` is the sum of `parts`, all by key. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
}

/** What a reader knows of a count that is not told: it lies from `low` to `high`. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** Values of one count at a time are tried; a search that takes longer counts as "none found", which suppresses more, never less. */
const MOST_STEPS = 3000

type Ranges = Map<string, Range>

const narrowed = (ranges: Ranges, key: string, low: number, high: number): boolean | null => {
  const was = ranges.get(key) ?? { low, high }
  const now = { low: Math.max(was.low, low), high: Math.min(was.high, high) }
  if (now.low > now.high) return null
  if (now.low === was.low && now.high === was.high) return false
  ranges.set(key, now)
  return true
}

const rangeIn = (ranges: Ranges, key: string): Range => ranges.get(key) ?? { low: 0, high: 0 }

/** Narrows the ranges of one sum; `null` = it can't hold. */
function narrowedBySum(ranges: Ranges, { total, parts }: Sum): boolean | null {
  const low = parts.reduce((sum, key) => sum + rangeIn(ranges, key).low, 0)
  const high = parts.reduce((sum, key) => sum + rangeIn(ranges, key).high, 0)
  const of = narrowed(ranges, total, low, high)
  if (of === null) return null
  let changed = of
  for (const key of parts) {
    const [own, all] = [rangeIn(ranges, key), rangeIn(ranges, total)]
    const found = narrowed(ranges, key, all.low - (high - own.high), all.high - (low - own.low))
    if (found === null) return null
    // `low` and `high` are of the ranges before; the next round takes the new ones.
    changed ||= found
  }
  return changed
}

function consistent(ranges: Ranges, sums: readonly Sum[]): boolean {
  for (;;) {
    let changed = false
    for (const sum of sums) {
      const found = narrowedBySum(ranges, sum)
      if (found === null) return false
      changed ||= found
    }
    if (!changed) return true
  }
}

const nearestFirst = ({ low, high }: Range, value: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at).sort(
    (a, b) => Math.abs(a - value) - Math.abs(b - value),
  )

/** Whether every count can be given a value within its range so that all sums hold. */
function solvable(
  ranges: Ranges,
  sums: readonly Sum[],
  values: ReadonlyMap<string, number>,
  steps: { left: number },
): boolean {
  if ((steps.left -= 1) < 0 || !consistent(ranges, sums)) return false
  const open = [...ranges].filter(([, { low, high }]) => high > low)
  const [next] = open.sort(([, a], [, b]) => a.high - a.low - (b.high - b.low))
  if (next === undefined) return true
  const [key, range] = next
  return nearestFirst(range, values.get(key) ?? 0).some(value =>
    solvable(new Map(ranges).set(key, { low: value, high: value }), sums, values, steps),
  )
}

/**
 * Whether a reader who knows every printed count, the sums and the ranges of the others must still think a second value of
 * one count possible. A yes is certain: it comes with a whole solution in which the count differs from its real value.
 * @param known what a reader knows of each count that is not told; a count without a range is told
 * @param reach how far values are tried from the real ones
 */
export function hasAlternative(
  key: string,
  counts: readonly Count[],
  sums: readonly Sum[],
  known: ReadonlyMap<string, Range>,
  reach: number,
): boolean {
  const values = new Map(counts.map(count => [count.key, count.value]))
  const within = (count: Count): Range => {
    const range = known.get(count.key)
    if (range === undefined) return { low: count.value, high: count.value }
    return { low: Math.max(range.low, count.value - reach), high: Math.min(range.high, count.value + reach) }
  }
  const ranges: Ranges = new Map(counts.map(count => [count.key, within(count)]))
  const own = values.get(key)
  const range = ranges.get(key)
  if (own === undefined || range === undefined) return true
  return nearestFirst(range, own)
    .filter(value => value !== own)
    .some(value =>
      solvable(new Map(ranges).set(key, { low: value, high: value }), sums, values, { left: MOST_STEPS }),
    )
}
