import { minorDigits, type Money } from '../units/money'
import { isDelivery, isMoney, type Rate, type Remedy, type RemedyEntry, type RemedyEvent } from './record'

/** One currency of a remedy, in its minor units. */
export interface CurrencyLine {
  readonly currency: string
  /** `null` = what is owed is not known. */
  readonly owed: number | null
  /** The highest offer that was made: an offer made again is no second offer. */
  readonly offered: number
  readonly paid: number
  /** Owed and not paid, never below nothing. */
  readonly open: number | null
}

/** People of a remedy by how far it has come for them; `null` = not known. */
export interface WorkersLine {
  readonly owedTo: number | null
  readonly reached: number
  readonly confirmed: number
  readonly declined: number
  readonly unreachable: number
  /** Who has neither confirmed nor declined nor been given up on. */
  readonly open: number | null
}

export interface RemedyStanding {
  readonly currencies: readonly CurrencyLine[]
  readonly workers: WorkersLine
  /** Days on which somebody tried to reach people. */
  readonly tries: number
  /** Everybody it is owed to has confirmed or declined, and no money is left open. */
  readonly complete: boolean
}

type Entry = Pick<RemedyEntry, 'event' | 'happenedOn' | 'workers' | 'amount'>
type Owed = Pick<Remedy, 'kind' | 'workers' | 'owed'>

const of = (entries: readonly Entry[], ...events: readonly RemedyEvent[]): readonly Entry[] =>
  entries.filter(({ event }) => events.includes(event))
const people = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { workers }) => sum + (workers ?? 0), 0)
const minors = (entries: readonly Entry[], currency: string): number[] =>
  entries.flatMap(({ amount }) => (amount?.currency === currency ? [amount.minor] : []))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function currencyLine(
  currency: string,
  owed: readonly Money[] | null,
  entries: readonly Entry[],
): CurrencyLine {
  const due = owed === null ? null : sum(owed.flatMap(one => (one.currency === currency ? [one.minor] : [])))
  const paid = sum(minors(of(entries, 'paid'), currency))
  return {
    currency,
    owed: due,
    offered: Math.max(0, ...minors(of(entries, 'offered'), currency)),
    paid,
    open: due === null ? null : Math.max(0, due - paid),
  }
}

function workersLine({ workers }: Owed, entries: readonly Entry[]): WorkersLine {
  const confirmed = people(of(entries, 'confirmed'))
  const declined = people(of(entries, 'declined'))
  const unreachable = people(of(entries, 'unreachable'))
  return {
    owedTo: workers,
    reached: people(entries.filter(({ event }) => isDelivery(event))),
    confirmed,
    declined,
    unreachable,
    open: workers === null ? null : Math.max(0, workers - confirmed - declined - unreachable),
  }
}

/** How a remedy stands: money by currency, never added across currencies, and people by how far it has come for them. */
export function remedyStanding(remedy: Owed, entries: readonly Entry[]): RemedyStanding {
  const named = [
    ...(remedy.owed ?? []),
    ...entries.flatMap(({ amount }) => (amount === null ? [] : [amount])),
  ]
  const currencies = [...new Set(named.map(({ currency }) => currency))]
    .sort()
    .map(currency => currencyLine(currency, remedy.owed, entries))
  const workers = workersLine(remedy, entries)
  const nothingOpen = !isMoney(remedy.kind) || currencies.every(line => line.open === 0)
  return {
    currencies,
    workers,
    tries: new Set(of(entries, 'tried').map(({ happenedOn }) => happenedOn)).size,
    complete: workers.open === 0 && workers.unreachable === 0 && remedy.owed !== null && nothingOpen,
  }
}

/** An amount in the currency of its rate, rounded half away from zero to the minor unit; `null` without a rate. */
export function converted(amount: Money, rate: Rate | null): Money | null {
  if (rate === null) return null
  const major = (amount.minor / 10 ** minorDigits(amount.currency)) * rate.perUnit
  return {
    minor: Math.round(major * 10 ** minorDigits(rate.to)),
    currency: rate.to,
    rateDate: rate.on,
  }
}
