import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../assets/frameworks/regimes/oecd5.json'
import { buildStatement } from './build'
import { allTables } from './plain'
import { regimeSchema } from './regime'
import type { Report, Table } from './report'
import { layoutOf } from './table-layout'
import { fullFacts } from './testing/facts'
import { english } from './testing/speech'

let report: Report
beforeAll(async () => {
  report = buildStatement(fullFacts, regimeSchema.parse(oecd5), await english())
})

/** A table without rows, its headings and the weights of its columns as given. */
const tableOf = (columns: readonly (readonly [head: string, width: number])[]): Table => ({
  kind: 'table',
  id: 'shares',
  number: 1,
  caption: 'Shares',
  columns: columns.map(([head, width], at) => ({ id: `c${at}`, head, meaning: '', align: 'start', width })),
  rows: [],
})

const sharesOf = (table: Table): readonly number[] => layoutOf(table, report).shares

describe('shares of the width', () => {
  it('make one in all, each above nothing', () => {
    const column = fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), columns => {
        const shares = sharesOf(tableOf(columns))
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        expect(shares.every(one => one > 0)).toBe(true)
      }),
    )
  })

  it('are as weighed where every word has room', () => {
    expect(
      sharesOf(
        tableOf([
          ['Law', 3],
          ['Due', 1],
        ]),
      ),
    ).toEqual([0.75, 0.25])
  })

  it('give a narrow column the room of its longest word, at the cost of the wide ones', () => {
    const [wide, narrow] = sharesOf(
      tableOf([
        ['Law', 40],
        ['Applicable', 1],
      ]),
    )
    expect(narrow).toBeGreaterThan(0.12)
    expect(wide).toBeGreaterThan(0.8)
  })
})

/** Words of five to twelve letters in as many columns, more and more of them. */
const crowded = (columns: number): Table =>
  tableOf(Array.from({ length: columns }, (_, at) => ['Independence'.slice(0, 5 + (at % 8)), 1]))

describe('crowded tables', () => {
  it('take smaller letters only where words would be parted else', () => {
    const sizes = [2, 6, 8, 9, 10].map(columns => layoutOf(crowded(columns), report).size)
    expect(sizes[0]).toBe(9)
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
    expect(sizes.at(-1)).toBeLessThan(9)
  })

  it('leave every column of the whole statement the room of its longest word', () => {
    for (const table of allTables(report)) {
      const { shares, size, least } = layoutOf(table, report)
      expect(least * size, table.id).toBeLessThanOrEqual(467.01)
      expect(Math.min(...shares), table.id).toBeGreaterThan(0)
    }
  })
})
