import anyAscii from 'any-ascii'
import Fuse from 'fuse.js'
import { jaroWinkler } from '../../shared/screening/jaro-winkler'

/** Similarity of two names, 0 to 1, as the common tools of this task give it. */
export type Rival = (query: string, listed: string) => number

const lower = (text: string): string => text.normalize('NFKC').toLowerCase()
const latin = (text: string): string => anyAscii(text.normalize('NFKC')).toLowerCase()
const words = (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(word => word !== '')

function fuse(query: string, listed: string): number {
  const [found] = new Fuse([listed], { includeScore: true, threshold: 1, ignoreLocation: true }).search(query)
  return found?.score === undefined ? 0 : 1 - found.score
}

/** Letters both texts hold in the same order, twice, over all letters: the ratio the well-known fuzzy libraries use. */
function ratio(a: string, b: string): number {
  if (a.length + b.length === 0) return 1
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next[j] = letter === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    row = next
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length)
}

/** Token-set ratio: the words in common, with and without the rest of either side, the best of the three. */
function tokenSetRatio(query: string, listed: string): number {
  const [a, b] = [new Set(words(query)), new Set(words(listed))]
  const both = [...a]
    .filter(word => b.has(word))
    .sort()
    .join(' ')
  const join = (rest: string[]): string => [both, ...rest.sort()].join(' ').trim()
  const [wholeA, wholeB] = [
    join([...a].filter(word => !b.has(word))),
    join([...b].filter(word => !a.has(word))),
  ]
  const parts = [ratio(wholeA, wholeB)]
  if (both !== '') parts.push(ratio(both, wholeA), ratio(both, wholeB))
  return Math.max(...parts)
}

const TOOLS: Readonly<Record<string, Rival>> = {
  'fuse.js': fuse,
  'Jaro-Winkler': jaroWinkler,
  'token-set ratio': tokenSetRatio,
}

/** Each tool on lower-case text, and once more on text in Latin letters, which is kinder than what it does by itself. */
export const RIVALS: readonly (readonly [string, Rival])[] = Object.entries(TOOLS).flatMap(([name, tool]) => [
  [name, (a: string, b: string) => tool(lower(a), lower(b))] as const,
  [`${name}, in Latin letters`, (a: string, b: string) => tool(latin(a), latin(b))] as const,
])
