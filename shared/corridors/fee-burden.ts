import type { Money } from '../units/money'
import type { CorridorFee } from './records'

/** Why a burden can't be told. */
export type BurdenGap = 'wage-not-known' | 'fees-not-known' | 'other-currency'

export interface FeeBurden {
  /** Months of take-home pay that one worker pays; `null` = can't be told, see `gap`. */
  readonly months: number | null
  readonly gap: BurdenGap | null
  /** What one worker pays, in minor units of the wage's currency; `null` when the burden can't be told. */
  readonly workerPaidMinor: number | null
}

/**
 * The recruitment cost borne by a worker in months of expected monthly pay at the destination (SDG indicator 10.7.1,
 * ILO and World Bank, Statistics for SDG indicator 10.7.1: guidelines, 2019). What employers or recruiters pay is no
 * burden of the worker. Money is never converted here: one fee in another currency than the wage makes the burden
 * unknown rather than wrong. A corridor without any recorded fee is unknown too: nobody said that there is none.
 */
export function feeBurden(
  fees: readonly Pick<CorridorFee, 'amount' | 'payer'>[],
  monthlyWage: Money | null,
): FeeBurden {
  const paidByWorkers = fees.filter(fee => fee.payer === 'worker').map(fee => fee.amount)
  if (fees.length === 0) return unknown('fees-not-known')
  if (paidByWorkers.every(amount => amount.minor === 0)) return { months: 0, gap: null, workerPaidMinor: 0 }
  if (monthlyWage === null || monthlyWage.minor <= 0) return unknown('wage-not-known')
  if (paidByWorkers.some(amount => amount.minor !== 0 && amount.currency !== monthlyWage.currency)) {
    return unknown('other-currency')
  }
  const workerPaidMinor = paidByWorkers.reduce((sum, amount) => sum + amount.minor, 0)
  return { months: workerPaidMinor / monthlyWage.minor, gap: null, workerPaidMinor }
}

/**
 * A worker's debt for the recruitment in months of expected pay; `null` where pay or debt is not known or they are in
 * different currencies.
 */
export function debtMonths(debt: Money | null, monthlyWage: Money | null): number | null {
  if (debt === null || monthlyWage === null || monthlyWage.minor <= 0) return null
  if (debt.minor === 0) return 0
  return debt.currency === monthlyWage.currency ? debt.minor / monthlyWage.minor : null
}

const unknown = (gap: BurdenGap): FeeBurden => ({ months: null, gap, workerPaidMinor: null })
