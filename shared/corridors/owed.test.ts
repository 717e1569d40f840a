import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf } from '../units/money'
import { owedRepayments } from './owed'
import type { CorridorCohort } from './records'

const qar = (amount: number) => moneyOf(amount, 'QAR')
const npr = (amount: number) => moneyOf(amount, 'NPR')
const fee = (amount: ReturnType<typeof qar>, receipt: boolean | null = true) => ({
  amount,
  payer: 'worker' as const,
  receipt,
})
const cohort = (over: Partial<CorridorCohort> = {}): CorridorCohort => ({
  id: '019ab000-0000-7000-8000-000000000001',
  corridorId: '019ab000-0000-7000-8000-000000000002',
  position: 0,
  label: 'Spring 2026',
  arrivedOn: '2026-03-04',
  workers: 10,
  paid: null,
  repaid: null,
  ...over,
})

describe('owed repayment', () => {
  it.each([
    ['fees times workers', [fee(qar(100))], [cohort()], [qar(1000)], null],
    ['less what was repaid', [fee(qar(100))], [cohort({ repaid: qar(300) })], [qar(700)], null],
    ['never less than nothing', [fee(qar(100))], [cohort({ repaid: qar(3000) })], [qar(0)], null],
    ['the own amount of a cohort first', [fee(qar(100))], [cohort({ paid: qar(50) })], [qar(500)], null],
    [
      'one amount a currency, never converted',
      [fee(qar(1)), fee(npr(20))],
      [cohort()],
      [qar(10), npr(200)],
      null,
    ],
    ['nothing paid is nothing owed, however many', [fee(qar(0))], [cohort({ workers: null })], [], null],
    ['no fee recorded is not "nothing"', [], [cohort()], null, 'fees-not-known'],
    ['how many is not known', [fee(qar(100))], [cohort({ workers: null })], null, 'workers-not-known'],
  ] as const)('%s', (_, fees, cohorts, owed, gap) => {
    const [found] = owedRepayments(fees, cohorts, 99)
    expect(found?.owed).toEqual(owed)
    expect(found?.gap).toBe(gap)
  })

  it('what employers pay is owed to nobody', () => {
    const paid = [{ ...fee(qar(900)), payer: 'employer' as const }]
    expect(owedRepayments(paid, [cohort()], null)[0]?.owed).toEqual([])
  })

  it('says what it rests on', () => {
    expect(owedRepayments([fee(qar(1), null)], [], 140)).toMatchObject([
      { cohortId: null, owed: [qar(140)], reasons: ['corridor-fees', 'yearly-workers', 'without-receipts'] },
    ])
    expect(
      owedRepayments([fee(qar(1))], [cohort({ paid: qar(2), repaid: npr(5) })], null)[0]?.reasons,
    ).toEqual(['cohort-paid', 'repaid-other-currency'])
  })

  it('grows with fees and workers, shrinks with repayment', () => {
    const amount = fc.integer({ min: 0, max: 1e6 })
    const workers = fc.integer({ min: 0, max: 1e4 })
    const owed = (paid: number, count: number, back: number) =>
      owedRepayments([fee(qar(paid))], [cohort({ workers: count, repaid: qar(back) })], null)[0]?.owed?.[0]
        ?.minor ?? 0
    fc.assert(
      fc.property(amount, amount, workers, amount, (paid, more, count, back) => {
        expect(owed(paid + more, count, back)).toBeGreaterThanOrEqual(owed(paid, count, back))
        expect(owed(paid, count + 1, back)).toBeGreaterThanOrEqual(owed(paid, count, back))
        expect(owed(paid, count, back + more)).toBeLessThanOrEqual(owed(paid, count, back))
      }),
    )
  })
})
