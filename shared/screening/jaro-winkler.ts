/** Room for one comparison: this runs millions of times in a screening, and room anew each time costs most. */
const places = new Uint32Array(128)
const common = new Uint8Array(32)
const FITS = 32

/**
 * Jaro similarity of two words, 0 to 1 (Jaro 1989): common letters within half the longer length, less transpositions.
 * Letters of `a` take the first free equal letter of `b` in reach, so the order of the two can matter. The places of each
 * letter in `b` are the bits of one number.
 */
function jaro(a: string, b: string): number {
  return a.length <= FITS && b.length <= FITS && isPlain(a) && isPlain(b)
    ? jaroOfShort(a, b)
    : jaroOfAny(a, b)
}

/** Folded words hold nothing beyond ASCII. */
function isPlain(text: string): boolean {
  let all = 0
  for (let i = 0; i < text.length; i++) all |= text.charCodeAt(i)
  return all < places.length
}

function jaroOfShort(a: string, b: string): number {
  for (let j = 0; j < b.length; j++) {
    const letter = b.charCodeAt(j)
    places[letter] = (places[letter] ?? 0) | (1 << j)
  }
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  let [m, taken] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const free = (places[letter] ?? 0) & within(i - reach, i + reach)
    if (free === 0) continue
    const first = free & -free
    places[letter] = (places[letter] ?? 0) ^ first
    taken |= first
    common[m++] = letter
  }
  for (let j = 0; j < b.length; j++) places[b.charCodeAt(j)] = 0
  return m === 0 ? 0 : shares(m, transposed(b, taken), a, b)
}

/** The bits from one place to another, both included; places before the first and behind the last are cut off. */
const within = (from: number, to: number): number =>
  (to >= FITS - 1 ? -1 : (1 << (to + 1)) - 1) & (from <= 0 ? -1 : -1 << from)

/** How many of the letters taken from `b`, in its order, differ from those of `a` in theirs. */
function transposed(b: string, taken: number): number {
  let [rest, swapped, k] = [taken, 0, 0]
  while (rest !== 0) {
    const at = 31 - Math.clz32(rest & -rest)
    if (b.charCodeAt(at) !== common[k++]) swapped++
    rest &= rest - 1
  }
  return swapped
}

const shares = (m: number, swapped: number, a: string, b: string): number =>
  (m / a.length + m / b.length + (m - swapped / 2) / m) / 3

/** The same for words of more letters than a number has bits, and of any letters. */
function jaroOfAny(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const used = new Uint8Array(b.length)
  const ofA: number[] = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (used[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      used[j] = 1
      ofA.push(a.charCodeAt(i))
      break
    }
  }
  let [swapped, k] = [0, 0]
  for (let j = 0; j < b.length; j++) if (used[j] === 1 && b.charCodeAt(j) !== ofA[k++]) swapped++
  return ofA.length === 0 ? 0 : shares(ofA.length, swapped, a, b)
}

/** Letters of the common beginning that count, at most. */
const PREFIX = 4

function commonPrefix(a: string, b: string): number {
  const most = Math.min(PREFIX, a.length, b.length)
  let prefix = 0
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return prefix
}

const winkler = (base: number, prefix: number): number => base + prefix * 0.1 * (1 - base)

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990): a common beginning of up to four letters raises it. */
export function jaroWinkler(a: string, b: string): number {
  return a === b ? 1 : winkler(jaro(a, b), commonPrefix(a, b))
}

/** Which letters a word of small Latin letters and digits has, one bit each; the digits share six bits. */
export function letterSet(text: string): number {
  let set = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    set |= 1 << (code >= 97 ? code - 97 : 26 + (code % 6))
  }
  return set
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, 5-1). */
function bits(set: number): number {
  let n = set - ((set >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What rounding may add to the sum that the bound is compared with. */
const ROUNDING = 1e-9

/**
 * A number that the Jaro-Winkler similarity of two words never exceeds, from their lengths and sets of letters: a letter
 * that the other word lacks has no counterpart, so `m`, on which all depends, is at most what is left of either word.
 */
export function jaroWinklerAtMost(
  lengthA: number,
  lettersA: number,
  lengthB: number,
  lettersB: number,
  prefix = PREFIX,
): number {
  const most = Math.min(lengthA - bits(lettersA & ~lettersB), lengthB - bits(lettersB & ~lettersA))
  const base = most <= 0 ? 0 : (most / lengthA + most / lengthB + 1) / 3
  return winkler(base, Math.min(prefix, PREFIX)) + ROUNDING
}
