/** Ranks from 1, ties share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const ranked = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to++
    for (let i = from; i <= to; i++) ranked[order[i]?.at ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranked
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Fewer points say nothing about a relation. */
export const FEWEST_POINTS = 5

/**
 * Spearman's rank correlation with ties, -1 to 1; `null` with fewer than five pairs or where one side never varies.
 * It tells whether two things rise together, not that one makes the other.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < FEWEST_POINTS) return null
  const [a, b] = [ranks(pairs.map(pair => pair[0])), ranks(pairs.map(pair => pair[1]))]
  const [meanA, meanB] = [mean(a), mean(b)]
  let [product, squareA, squareB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [(a[i] ?? 0) - meanA, (b[i] ?? 0) - meanB]
    product += da * db
    squareA += da * da
    squareB += db * db
  }
  return squareA === 0 || squareB === 0 ? null : product / Math.sqrt(squareA * squareB)
}
