import type { RemedyFacts } from '@shared/disclosure/facts'
import { majorAmount } from '@shared/units/money'
import type { Period } from '@shared/workspace/entity'
import type { Call } from '../../call'
import { remedyTotalsOf } from '../../remedy'

/** What the ledger comes to over the period; `null` = no remedy is recorded, which is not the same as none needed. */
export async function gatherRemedy(call: Call, period: Period): Promise<RemedyFacts | null> {
  const totals = await remedyTotalsOf(call.store, period)
  if (totals.remedies === 0) return null
  const major = (minor: number, currency: string) => majorAmount({ minor, currency, rateDate: null })
  return {
    ...totals,
    currencies: totals.currencies.map(({ currency, owed, paid, open }) => ({
      currency,
      owed: major(owed, currency),
      paid: major(paid, currency),
      open: major(open, currency),
    })),
  }
}
