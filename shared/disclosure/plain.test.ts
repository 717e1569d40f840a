import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../assets/frameworks/regimes/oecd5.json'
import { buildStatement } from './build'
import { columnShares } from './plain'
import { regimeSchema } from './regime'
import type { Report, Table } from './report'
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

describe('shares of the width', () => {
  it('make one in all, each above nothing', () => {
    const column = fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), columns => {
        const shares = columnShares(tableOf(columns), report)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        expect(shares.every(one => one > 0)).toBe(true)
      }),
    )
  })

  it('are as weighed where every word has room', () => {
    expect(
      columnShares(
        tableOf([
          ['Law', 3],
          ['Due', 1],
        ]),
        report,
      ),
    ).toEqual([0.75, 0.25])
  })

  it('give a narrow column the room of its longest word, at the cost of the wide ones', () => {
    const [wide, narrow] = columnShares(
      tableOf([
        ['Law', 40],
        ['Applicable', 1],
      ]),
      report,
    )
    expect(narrow).toBeGreaterThan(10 / 90)
    expect(wide).toBeGreaterThan(0.8)
  })
})
