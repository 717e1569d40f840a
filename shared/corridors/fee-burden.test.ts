import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf } from '../units/money'
import { debtMonths, feeBurden } from './fee-burden'

const qar = (amount: number) => moneyOf(amount, 'QAR')
const worker = (amount: number, currency = 'QAR') => ({
  amount: moneyOf(amount, currency),
  payer: 'worker' as const,
})
const employer = (amount: number) => ({ amount: qar(amount), payer: 'employer' as const })

describe('feeBurden', () => {
  it.each([
    ['4.6 months', [worker(1000), worker(4300), worker(220)], qar(1200), 4.6, null],
    ['what the employer pays is no burden', [worker(600), employer(9000)], qar(1200), 0.5, null],
    ['nothing paid by workers', [employer(1850)], qar(1200), 0, null],
    ['nothing paid by workers is known without a wage', [worker(0)], null, 0, null],
    ['no fee recorded is not "no fee"', [], qar(1200), null, 'fees-not-known'],
    ['no wage', [worker(600)], null, null, 'wage-not-known'],
    ['a wage of nothing', [worker(600)], qar(0), null, 'wage-not-known'],
    ['another currency', [worker(150_000, 'NPR')], qar(1200), null, 'other-currency'],
    [
      'one of several in another currency',
      [worker(600), worker(1, 'NPR')],
      qar(1200),
      null,
      'other-currency',
    ],
    ['a zero in another currency changes nothing', [worker(600), worker(0, 'NPR')], qar(1200), 0.5, null],
  ] as const)('%s', (_, fees, wage, months, gap) => {
    const burden = feeBurden(fees, wage)
    expect(burden.gap).toBe(gap)
    if (months === null) expect(burden.months).toBeNull()
    else expect(burden.months).toBeCloseTo(months, 10)
  })

  it('rises with every fee a worker pays and does not depend on their order', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1e6 }), (paid, wage) => {
        const fees = paid.map(amount => worker(amount))
        const all = feeBurden(fees, qar(wage)).months ?? 0
        expect(all).toBeGreaterThan(feeBurden([...fees.slice(1), worker(0)], qar(wage)).months ?? 0)
        expect(feeBurden([...fees].reverse(), qar(wage)).months).toBeCloseTo(all, 10)
      }),
    )
  })
})

describe('debtMonths', () => {
  it.each([
    ['months of pay', qar(4800), qar(1200), 4],
    ['no debt', qar(0), null, null],
    ['no debt, pay known', qar(0), qar(1200), 0],
    ['pay not known', qar(100), null, null],
    ['another currency', moneyOf(100, 'NPR'), qar(1200), null],
    ['not recorded', null, qar(1200), null],
  ] as const)('%s', (_, debt, wage, months) => {
    expect(debtMonths(debt, wage)).toBe(months)
  })
})
