/** Room for the marks of one comparison: this runs millions of times in a screening, and room anew each time costs most. */
let used = new Uint8Array(64)
let common = new Uint16Array(64)

/**
 * Jaro similarity of two words, 0 to 1 (Jaro 1989): common letters within half the longer length, less transpositions.
 * Letters of `a` take the first free equal letter of `b` in reach, so the order of the two can matter.
 */
function jaro(a: string, b: string): number {
  const m = takeLetters(a, b)
  if (m === 0) return 0
  let [swapped, k] = [0, 0]
  for (let j = 0; j < b.length; j++) {
    if (used[j] === 1 && b.charCodeAt(j) !== common[k++]) swapped++
  }
  return (m / a.length + m / b.length + (m - swapped / 2) / m) / 3
}

/** Letters of `a` that found a counterpart, in order, in `common`; gives back how many. Their counterparts are marked `used`. */
function takeLetters(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer > used.length) {
    used = new Uint8Array(longer * 2)
    common = new Uint16Array(longer * 2)
  } else used.fill(0, 0, b.length)
  const reach = Math.max(0, Math.floor(longer / 2) - 1)
  let m = 0
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (used[j] === 0 && letter === b.charCodeAt(j)) {
        used[j] = 1
        common[m++] = letter
        break
      }
    }
  }
  return m
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
