import { moneyOf, MOST_AMOUNT, type Money } from '../../units/money'
import { asciiDigits, fold, saysNothing, tidy } from '../fold'
import type { Cell } from '../sheet'
import { parseNumber, type DecimalMark } from './number'
import { ABSENT, read, refuse, type Reading } from './reading'

/** Signs and words that name exactly one currency. `$`, `Rs`, `Dinar` name several: they are asked. */
const SIGNS: readonly (readonly [currency: string, signs: string])[] = [
  ['USD', 'us$|usd$|us dollar|us dollars|u.s. dollar'],
  ['EUR', '€|euro|euros'],
  ['GBP', '£|pound sterling'],
  ['INR', '₹|indian rupee|indian rupees'],
  ['NPR', 'नेरू|रू|रु|nrs|nrs.|nepalese rupee|nepali rupees|npr.'],
  ['BDT', '৳|taka|tk|tk.'],
  ['JPY', '円'],
  ['KRW', '₩|won'],
  ['PHP', '₱'],
  ['VND', '₫|dong'],
  ['THB', '฿|baht'],
  ['MYR', 'rm|ringgit'],
  ['IDR', 'rp|rupiah'],
  ['AED', 'dhs|dh|aed.|uae dirham|درهم إماراتي'],
  ['SAR', 'sr|saudi riyal|ريال سعودي'],
  ['QAR', 'qr|qatari riyal|ريال قطري'],
  ['NGN', '₦|naira'],
  ['TRY', '₺'],
  ['UAH', '₴'],
  ['ILS', '₪'],
]

const BY_SIGN = new Map(
  SIGNS.flatMap(([currency, signs]) => signs.split('|').map(sign => [sign, currency] as const)),
)
const AMBIGUOUS = new Set([
  '$',
  'rs',
  'rs.',
  '₨',
  'rupees',
  'dinar',
  'dirham',
  'riyal',
  'rial',
  'peso',
  '¥',
  'dollar',
  'dollars',
  'kr',
  'franc',
])

let known: ReadonlySet<string> | null = null

/** Is it a code of ISO 4217 that ICU knows? */
function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'))
  return known.has(code)
}

/** The currency a text names, by ISO 4217 code, sign or unmistakable word; `null` when none or several fit. */
export function currencyOf(text: string): string | null {
  const clean = tidy(text).toLowerCase()
  const bySign = BY_SIGN.get(clean)
  if (bySign !== undefined) return bySign
  const code = /(?:^|[^a-z])([a-z]{3})(?:$|[^a-z])/.exec(clean)?.[1]?.toUpperCase()
  return code !== undefined && isCurrency(code) ? code : null
}

/** A currency standing in a heading: `Fee (NPR)`, `Monthly wage in QAR`. */
export function currencyOfHeading(heading: string): string | null {
  const codes = heading.match(/\b[A-Z]{3}\b/g) ?? []
  return codes.find(isCurrency) ?? null
}

/**
 * An amount with its currency: `NPR 150,000`, `1.200,50 €`, or a bare number where the currency stands in another
 * column or in the heading (`currency`). A sign that several currencies share counts as none.
 */
export function readMoney(cell: Cell, currency: string | null, mark: DecimalMark = '.'): Reading<Money> {
  if (cell.kind === 'empty' || (cell.kind === 'text' && saysNothing(cell.text))) return ABSENT
  if (cell.kind === 'error') return refuse('cell-error', { value: cell.text })
  const text = asciiDigits(tidy(cell.text))
  const amount = typeof cell.value === 'number' ? cell.value : amountIn(text, mark)
  if (amount === null) return refuse('money-unreadable')
  if (amount < 0) return refuse('number-negative')
  if (amount > MOST_AMOUNT) return refuse('number-too-large')
  const unit = text.replace(/[\d.,'’\s+-]+/gu, ' ').trim()
  const named = typeof cell.value === 'number' || unit === '' ? null : currencyOf(unit)
  const own = named ?? currency
  if (own === null)
    return refuse(
      AMBIGUOUS.has(fold(unit)) || AMBIGUOUS.has(unit) ? 'currency-ambiguous' : 'currency-missing',
    )
  return read(moneyOf(amount, own))
}

function amountIn(text: string, mark: DecimalMark): number | null {
  const digits = /[+-]?\d[\d.,'’\u00a0\u202f\s]*/u.exec(text)?.[0]
  return digits === undefined ? null : parseNumber(digits.replace(/[.,]$/, '').trim(), mark)
}
