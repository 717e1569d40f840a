import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Count, Sum } from './alternatives'
import { suppression, type Withheld } from './suppression'

const LEAST = 5
const count = (key: string, value: number, hidden = false): Count => ({ key, value, hidden })

/** A table of rows and columns with every total. */
function table(cells: readonly (readonly number[])[]): { counts: Count[]; sums: Sum[] } {
  const width = cells[0]?.length ?? 0
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const columns = Array.from({ length: width }, (_, at) => cells.map(row => row[at] ?? 0))
  const keys = (row: number) => Array.from({ length: width }, (_, at) => `c${row}.${at}`)
  return {
    counts: [
      ...cells.flatMap((row, at) => row.map((value, column) => count(`c${at}.${column}`, value))),
      ...cells.map((row, at) => count(`row${at}`, total(row))),
      ...columns.map((column, at) => count(`col${at}`, total(column))),
      count('all', total(cells.flat())),
    ],
    sums: [
      ...cells.map((_, at) => ({ total: `row${at}`, parts: keys(at) })),
      ...columns.map((_, at) => ({ total: `col${at}`, parts: cells.map((__, row) => `c${row}.${at}`) })),
      { total: 'all', parts: cells.map((_, at) => `row${at}`) },
      { total: 'all', parts: columns.map((_, at) => `col${at}`) },
    ],
  }
}

/**
 * Independent of the search that suppresses: every table there is with cells up to `most` is written out, and those that
 * print the same are kept.
 */
function possible(
  cells: readonly (readonly number[])[],
  withheld: ReadonlyMap<string, Withheld>,
  most: number,
): ReadonlyMap<string, Set<number>> {
  const [height, width] = [cells.length, cells[0]?.length ?? 0]
  const printed = new Map(table(cells).counts.map(({ key, value }) => [key, value]))
  const seen = new Map([...withheld.keys()].map(key => [key, new Set<number>()]))
  // Who knows the rule knows that beside a "fewer than" nothing is withheld that is small itself.
  const isMute = ![...withheld.values()].includes('few')
  const looksTheSame = ({ key, value }: Count): boolean => {
    const why = withheld.get(key)
    if (why === undefined) return printed.get(key) === value
    return why === 'few' ? value >= 1 && value < LEAST : isMute || value >= LEAST
  }
  const size = (most + 1) ** (height * width)
  for (let number = 0; number < size; number += 1) {
    let rest = number
    const guess = Array.from({ length: height }, () =>
      Array.from({ length: width }, () => {
        const value = rest % (most + 1)
        rest = Math.floor(rest / (most + 1))
        return value
      }),
    )
    const { counts } = table(guess)
    if (counts.every(looksTheSame)) for (const { key, value } of counts) seen.get(key)?.add(value)
  }
  return seen
}

describe('small counts', () => {
  it('tells zero and everything from the limit on', () => {
    expect(suppression([count('a', 0), count('b', 5), count('c', 1200)], [], LEAST).size).toBe(0)
  })

  it('does not tell 1 to 4', () => {
    const few = suppression(
      [1, 2, 3, 4].map(value => count(String(value), value)),
      [],
      LEAST,
    )
    expect([...few.values()]).toEqual(['few', 'few', 'few', 'few'])
  })

  it.each<[string, number[], number, string[]]>([
    ['the smallest other part goes too', [2, 9, 30], 41, ['p0', 'p1']],
    ['two small parts protect each other', [2, 3, 30], 35, ['p0', 'p1']],
    ['two parts that must both be 4 do not', [4, 4, 30], 38, ['p0', 'p1', 'p2']],
    ['two parts that must both be 1 do not', [1, 1, 30], 32, ['p0', 'p1', 'p2']],
    ['a zero is no protection', [2, 0, 30], 32, ['p0', 'p2']],
    ['a part alone takes its total with it', [3], 3, ['p0', 'total']],
  ])('%s', (_, parts, total, expected) => {
    const counts = [...parts.map((value, at) => count(`p${at}`, value)), count('total', total)]
    const sums = [{ total: 'total', parts: parts.map((__, at) => `p${at}`) }]
    expect([...suppression(counts, sums, LEAST).keys()].sort()).toEqual(expected)
  })

  it('protects what is only left of a total: 98 of 100 helped tells of 2 who were not', () => {
    const counts = [count('all', 100), count('helped', 98), count('rest', 2, true)]
    const found = suppression(counts, [{ total: 'all', parts: ['helped', 'rest'] }], LEAST)
    expect([...found]).toEqual([['helped', 'withheld']])
  })

  it('looks across tables that share a total', () => {
    const counts = [
      count('total', 40),
      count('a', 3),
      count('b', 37),
      count('x', 20),
      count('y', 20),
      count('x1', 18),
      count('x2', 2),
    ]
    const sums = [
      { total: 'total', parts: ['a', 'b'] },
      { total: 'total', parts: ['x', 'y'] },
      { total: 'x', parts: ['x1', 'x2'] },
    ]
    const found = suppression(counts, sums, LEAST)
    expect(found.get('a')).toBe('few')
    expect(found.get('b')).toBe('withheld')
    expect(found.get('x2')).toBe('few')
    expect(found.get('x1')).toBe('withheld')
    expect(found.has('total')).toBe(false)
  })
})

describe('whatever the table', () => {
  const MOST = 7
  const cell = fc.integer({ min: 0, max: MOST })
  const tables = fc.oneof(
    fc.tuple(cell, cell).map(([a, b]) => [[a, b]]),
    fc.tuple(cell, cell, cell).map(row => [row]),
    fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => [
      [a, b],
      [c, d],
    ]),
  )

  it('leaves at least two values possible for every count that is not told', () => {
    fc.assert(
      fc.property(tables, cells => {
        const { counts, sums } = table(cells)
        const withheld = suppression(counts, sums, LEAST)
        // One above the largest cell: a count at the edge of what is written out may be larger too.
        const seen = possible(cells, withheld, MOST + 1)
        for (const [key, values] of seen)
          expect([key, values.size >= 2, cells, [...withheld]]).toEqual([key, true, cells, [...withheld]])
      }),
      { numRuns: 250 },
    )
  })

  it('tells no small count and never more than "fewer than" allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        cells => {
          const { counts, sums } = table(cells)
          const withheld = suppression(counts, sums, LEAST)
          for (const { key, value } of counts) {
            if (value > 0 && value < LEAST) expect(withheld.has(key)).toBe(true)
            if (withheld.get(key) === 'few') expect(value).toBeLessThan(LEAST)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
