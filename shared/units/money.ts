import { z } from 'zod'
import { calendarDateSchema } from './calendar-date'

/** More of any currency than a record here is about; sums of such records stay exact. */
export const MOST_AMOUNT = 1_000_000_000_000
/** Currencies have three digits of minor units at most. */
const MOST_MINOR = 1000 * MOST_AMOUNT

/** An amount of money: whole minor units (cents, paisa), ISO 4217 currency, and the day of the rate when it was converted. */
export const moneySchema = z.strictObject({
  minor: z.int().min(-MOST_MINOR).max(MOST_MINOR),
  currency: z.string().regex(/^[A-Z]{3}$/),
  rateDate: calendarDateSchema.nullable(),
})
export type Money = z.infer<typeof moneySchema>

const NO_MINOR_UNIT = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'UYI',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
])
const THREE_DIGITS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

/** How many decimals a currency's minor unit has (ISO 4217, list one, 2024). */
export function minorDigits(currency: string): number {
  if (NO_MINOR_UNIT.has(currency)) return 0
  return THREE_DIGITS.has(currency) ? 3 : 2
}

/** Money from an amount in major units, rounded half away from zero to the minor unit. */
export function moneyOf(amount: number, currency: string, rateDate: string | null = null): Money {
  const minor = Math.sign(amount) * Math.round(Math.abs(amount) * 10 ** minorDigits(currency))
  return { minor, currency, rateDate }
}

/** The amount in major units. */
export function majorAmount(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency)
}
