const VOWELS = new Set(Array.from('aeiouy', letter => letter.charCodeAt(0)))
/** Costs in halves, so that they are whole numbers: a vowel counts half of a consonant. */
const HALF = 1
const WHOLE = 2
/** Cost of a letter by its code; folded words hold nothing beyond ASCII. */
const COSTS = Uint8Array.from({ length: 128 }, (_, code) => (VOWELS.has(code) ? HALF : WHOLE))
const cost = (code: number): number => COSTS[code] ?? WHOLE

/** Three rows of the table of distances; made anew only for longer words. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/**
 * Whether at most `limit` letters have to be put in, left out, changed or swapped with their neighbour to make one word
 * of the other (Damerau 1964, neighbours swapped once); vowels count half. Ends as soon as a whole row of the table is
 * beyond the limit: no later row holds less.
 */
export function withinEdits(a: string, b: string, limit: number): boolean {
  const most = limit * WHOLE
  if (b.length + 1 > rows[0].length) {
    const length = b.length * 2
    rows = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
  }
  let [before, row, next] = rows
  row[0] = 0
  for (let j = 0; j < b.length; j++) row[j + 1] = (row[j] ?? 0) + cost(b.charCodeAt(j))
  for (let i = 0; i < a.length; i++) {
    if (fillRow({ a, b, i, before, row, next }) > most) return false
    ;[before, row, next] = [row, next, before]
  }
  return (row[b.length] ?? 0) <= most
}

interface Step {
  readonly a: string
  readonly b: string
  readonly i: number
  readonly before: Int32Array
  readonly row: Int32Array
  readonly next: Int32Array
}

/** Fills the row of one more letter of `a` and gives back its least entry. */
function fillRow({ a, b, i, before, row, next }: Step): number {
  const ours = a.charCodeAt(i)
  const ourCost = cost(ours)
  let left = (row[0] ?? 0) + ourCost
  next[0] = left
  let least = left
  for (let j = 0; j < b.length; j++) {
    const theirs = b.charCodeAt(j)
    const theirCost = cost(theirs)
    const change = ours === theirs ? 0 : Math.max(ourCost, theirCost)
    let best = Math.min((row[j] ?? 0) + change, (row[j + 1] ?? 0) + ourCost, left + theirCost)
    if (i > 0 && j > 0 && ours === b.charCodeAt(j - 1) && a.charCodeAt(i - 1) === theirs)
      best = Math.min(best, (before[j - 1] ?? 0) + WHOLE)
    next[j + 1] = best
    left = best
    if (best < least) least = best
  }
  return least
}
