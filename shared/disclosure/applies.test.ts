import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicationOf, currenciesAsked, NO_ANSWERS, type ReportingAnswers } from './applies'
import { deadlineOn } from './deadline'
import { regimeSchema, type Regime } from './regime'

const folder = join(__dirname, '../../assets/frameworks/regimes')
const regimes = readdirSync(folder).map(name =>
  regimeSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)
const regime = (id: string): Regime => regimes.find(one => one.id === id)!
const verdict = (id: string, answers: Partial<ReportingAnswers>, today = '2026-11-26') =>
  applicationOf(regime(id), { ...NO_ANSWERS, ...answers }, today).verdict
const money = (currency: string, amount: number) => [{ currency, amount }]

describe('the files of the laws', () => {
  it('are the fourteen, each item of its own number and answered by a section', () => {
    expect(regimes.map(one => one.id).sort()).toEqual(
      'AUMSA CANADA CASB657 CSDDD DELKSG EUCMR EUFLR FAR NOTA OECD5 SEC1502 SWISS UFLPA UKMSA'.split(' '),
    )
    const items = regimes.flatMap(one => one.items.map(item => item.id))
    expect(new Set(items).size).toBe(items.length)
    expect(items.length).toBe(117)
  })

  it.each(regimes)('$id refers to requirements of the five steps that exist', ({ items }) => {
    const framework = readFileSync(join(folder, '../five-steps.json'), 'utf8')
    for (const id of items.flatMap(item => item.requirements)) expect(framework).toContain(`"${id}"`)
  })
})

const UK = { businessIn: ['GB'], goodsOrServices: true }
const cases: readonly (readonly [string, Partial<ReportingAnswers>, string])[] = [
  ['UKMSA', { ...UK, turnover: money('GBP', 36_000_000) }, 'applies'],
  ['UKMSA', { ...UK, turnover: money('GBP', 35_999_999) }, 'no'],
  ['UKMSA', { ...UK, turnover: money('EUR', 900_000_000) }, 'perhaps'],
  ['UKMSA', { businessIn: ['FR'] }, 'no'],
  ['AUMSA', { businessIn: ['AU'], turnover: money('AUD', 100_000_000) }, 'applies'],
  ['CASB657', { california: true, retailOrManufacture: true, turnover: money('USD', 100_000_000) }, 'no'],
  [
    'CASB657',
    { california: true, retailOrManufacture: true, turnover: money('USD', 100_000_001) },
    'applies',
  ],
  ['SEC1502', { secRegistrant: true, minerals: true }, 'applies'],
  ['EUCMR', { importsMineralsEu: true }, 'perhaps'],
  ['CSDDD', { seat: ['DE'], employees: 5001, turnover: money('EUR', 1_500_000_001) }, 'later'],
  ['CSDDD', { seat: ['DE'], employees: 5000, turnover: money('EUR', 2e9), royalties: money('EUR', 0) }, 'no'],
  ['CSDDD', { seat: ['US'], turnoverEu: money('EUR', 2e9) }, 'later'],
  ['EUFLR', { productsIn: ['SE'] }, 'later'],
  ['DELKSG', { businessIn: ['DE'], employees: 4000 }, 'perhaps'],
  ['DELKSG', { businessIn: ['DE'], employeesIn: [{ country: 'DE', count: 1000 }] }, 'applies'],
  ['NOTA', { businessIn: ['NO'], listedIn: ['SE'] }, 'applies'],
  ['NOTA', { businessIn: ['NO'], listedIn: [], turnover: money('NOK', 80e6), employees: 50 }, 'applies'],
  ['NOTA', { businessIn: ['NO'], listedIn: [], turnover: money('NOK', 80e6), employees: 49 }, 'perhaps'],
  ['CANADA', { sellsGoods: true, listedIn: ['CA'] }, 'applies'],
  ['CANADA', { sellsGoods: false, listedIn: ['CA'] }, 'no'],
  ['SWISS', { seat: ['CH'], childLabourSuspicion: true }, 'applies'],
  ['FAR', { federalContracts: true }, 'applies'],
  ['UFLPA', { productsIn: ['US'] }, 'perhaps'],
  ['OECD5', { conflictMinerals: false }, 'voluntary'],
]

describe('who must report', () => {
  it.each(cases)('%s with %j: %s', (id, answers, expected) => {
    expect(verdict(id, answers)).toBe(expected)
  })

  it('says perhaps of every law as long as nothing is known, and never no', () => {
    for (const one of regimes) expect(verdict(one.id, {})).toBe(one.voluntary ? 'voluntary' : 'perhaps')
  })

  it('names each condition with what is unknown', () => {
    const { tested } = applicationOf(regime('UKMSA'), { ...NO_ANSWERS, businessIn: ['GB'] }, '2026-11-26')
    expect(tested.map(({ leaf, state }) => [leaf.ask, state])).toEqual([
      ['businessIn', 'yes'],
      ['goodsOrServices', 'unknown'],
      ['turnover', 'unknown'],
    ])
  })

  it('never turns from applies to no, or back, by learning only what was unknown', () => {
    const known = fc.record({
      businessIn: fc.option(fc.subarray(['NO', 'GB'])),
      listedIn: fc.option(fc.subarray(['NO'])),
      employees: fc.option(fc.integer({ min: 0, max: 100 })),
    })
    fc.assert(
      fc.property(known, fc.constantFrom('businessIn', 'listedIn', 'employees'), (answers, forgotten) => {
        const before = verdict('NOTA', { ...answers, [forgotten]: null })
        if (before !== 'perhaps') expect(verdict('NOTA', answers)).toBe(before)
      }),
    )
  })

  it('asks only for currencies that a law has a threshold in', () => {
    expect(currenciesAsked(regimes, 'turnover')).toEqual(['AUD', 'CAD', 'EUR', 'GBP', 'NOK', 'USD'])
    expect(currenciesAsked(regimes, 'assets')).toEqual(['CAD', 'NOK'])
  })
})

it.each([
  ['UKMSA', '2026-12-31', '2027-06-30'],
  ['AUMSA', '2026-06-30', '2026-12-31'],
  ['CANADA', '2026-12-31', '2027-05-31'],
  ['CANADA', '2026-05-31', '2027-05-31'],
  ['NOTA', '2026-03-31', '2026-06-30'],
  // 31 May 2026 is a Sunday, 2031 a Saturday.
  ['SEC1502', '2025-12-31', '2026-06-01'],
  ['SEC1502', '2030-06-30', '2031-06-02'],
])('%s for a period that ends on %s is due on %s', (id, end, due) => {
  expect(deadlineOn(regime(id).deadlines[0]!, end, null)).toBe(due)
})

it('a base report is due a year after the last, and not at all before the first', () => {
  const [rule] = regime('OECD5').deadlines
  expect(deadlineOn(rule!, '2026-12-31', null)).toBeNull()
  expect(deadlineOn(rule!, '2026-12-31', '2027-01-20')).toBe('2028-01-20')
})
