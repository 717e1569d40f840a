import type { Money } from '../units/money'
import type { CorridorCohort, CorridorFee } from './records'

/** Why an owed amount can't be told, or only as a guess. */
export type OwedGap = 'workers-not-known' | 'fees-not-known'
/** What an owed amount rests on, and what weakens it: codes of the catalogue `corridors`, `owed.reason.<code>`. */
export type OwedReason =
  'cohort-paid' | 'corridor-fees' | 'yearly-workers' | 'without-receipts' | 'repaid-other-currency'

/** What is owed to one cohort of workers, or to the workers of a year where no cohort is recorded. */
export interface OwedRepayment {
  /** `null` = the workers of one year, because no cohort is recorded. */
  readonly cohortId: string | null
  readonly label: string | null
  readonly workers: number | null
  /** What one worker paid, one amount a currency. */
  readonly perWorker: readonly Money[]
  readonly repaid: Money | null
  /** What is still owed in all, one amount a currency; `null` = can't be told, see `gap`. */
  readonly owed: readonly Money[] | null
  readonly gap: OwedGap | null
  readonly reasons: readonly OwedReason[]
}

type Fee = Pick<CorridorFee, 'amount' | 'payer' | 'receipt'>

/** What one worker pays, added up by currency: money is never converted here. */
export function paidByWorker(fees: readonly Pick<CorridorFee, 'amount' | 'payer'>[]): Money[] {
  const sums = new Map<string, number>()
  for (const { amount, payer } of fees) {
    if (payer === 'worker' && amount.minor > 0)
      sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor)
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency, rateDate: null }))
}

/** The total for all workers less what was repaid in the same currency, never below nothing. */
function stillOwed(perWorker: readonly Money[], workers: number, repaid: Money | null): Money[] {
  return perWorker.map(({ minor, currency }) => {
    const back = repaid?.currency === currency ? repaid.minor : 0
    return { minor: Math.max(0, minor * workers - back), currency, rateDate: null }
  })
}

function reasonsOf(
  own: boolean,
  cohort: CorridorCohort | null,
  fees: readonly Fee[],
  perWorker: readonly Money[],
): OwedReason[] {
  const repaid = cohort?.repaid ?? null
  const strange = repaid !== null && !perWorker.some(({ currency }) => currency === repaid.currency)
  const unproven = fees.some(({ payer, receipt }) => payer === 'worker' && receipt !== true)
  return [
    own ? 'cohort-paid' : 'corridor-fees',
    ...(cohort === null ? ['yearly-workers' as const] : []),
    ...(!own && unproven ? ['without-receipts' as const] : []),
    ...(strange ? ['repaid-other-currency' as const] : []),
  ]
}

function owedTo(
  cohort: CorridorCohort | null,
  fees: readonly Fee[],
  workersPerYear: number | null,
): OwedRepayment {
  const own = cohort !== null && cohort.paid !== null
  const perWorker = cohort?.paid != null ? [cohort.paid].filter(({ minor }) => minor > 0) : paidByWorker(fees)
  const workers = cohort === null ? workersPerYear : cohort.workers
  const known = own || fees.length > 0
  const gap = !known
    ? 'fees-not-known'
    : workers === null && perWorker.length > 0
      ? 'workers-not-known'
      : null
  const repaid = cohort?.repaid ?? null
  return {
    cohortId: cohort?.id ?? null,
    label: cohort?.label ?? null,
    workers,
    perWorker,
    repaid,
    owed: gap === null ? stillOwed(perWorker, workers ?? 0, repaid) : null,
    gap,
    reasons: known ? reasonsOf(own, cohort, fees, perWorker) : [],
  }
}

/**
 * What workers of a corridor are owed: the recruitment fees and related costs they paid, which the employer should have
 * (Employer Pays Principle; ILO General Principles and Operational Guidelines for Fair Recruitment, 2019, principle 7),
 * less what was repaid. One entry a cohort; without cohorts one for the workers of a year, which is only a scale and
 * says so. A cohort whose own amount is recorded counts with it, the others with the fees of the corridor. Unknown is not zero.
 */
export function owedRepayments(
  fees: readonly Fee[],
  cohorts: readonly CorridorCohort[],
  workersPerYear: number | null,
): OwedRepayment[] {
  if (cohorts.length === 0) return [owedTo(null, fees, workersPerYear)]
  return cohorts.map(cohort => owedTo(cohort, fees, workersPerYear))
}

/** The amounts of several, added up by currency; `null` when one of them can't be told. */
export function owedInAll(owed: readonly Pick<OwedRepayment, 'owed'>[]): Money[] | null {
  const sums = new Map<string, number>()
  for (const { owed: amounts } of owed) {
    if (amounts === null) return null
    for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency, rateDate: null }))
}
