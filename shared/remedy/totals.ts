import type { CalendarDate } from '../units/calendar-date'
import type { Money } from '../units/money'
import type { Remedy, RemedyEntry } from './record'
import { converted, remedyStanding } from './standing'

/** Money of all remedies in one currency, in its minor units. */
export interface CurrencyTotal {
  readonly currency: string
  /** Owed in remedies of which it is known. */
  readonly owed: number
  readonly paid: number
  readonly open: number
}

/** What a year's statement says of remedy. People are counted once a remedy, never added up to persons. */
export interface RemedyTotals {
  readonly remedies: number
  readonly closed: number
  /** People owed to, in remedies of which the number is known. */
  readonly workersOwed: number
  readonly workersHelped: number
  readonly workersRepaid: number
  readonly documentsReturned: number
  readonly workersConfirmed: number
  readonly workersUnreachable: number
  readonly currencies: readonly CurrencyTotal[]
  /** Remedies of which the number of people, or what is owed, is not known. */
  readonly notKnown: number
}

export interface WithEntries {
  readonly remedy: Pick<Remedy, 'kind' | 'workers' | 'owed' | 'closing'>
  readonly entries: readonly Pick<RemedyEntry, 'event' | 'happenedOn' | 'workers' | 'amount' | 'rate'>[]
}

/** First and last day, both within; `null` = no bound. */
export interface Span {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

const within = ({ startsOn, endsOn }: Span, date: CalendarDate): boolean => date >= startsOn && date <= endsOn

/** Only what happened within the span counts as done; what is owed is owed whenever it arose. */
function inSpan({ remedy, entries }: WithEntries, span: Span | null): WithEntries {
  return { remedy, entries: span === null ? entries : entries.filter(one => within(span, one.happenedOn)) }
}

const people = (all: readonly WithEntries[], count: (one: WithEntries) => number): number =>
  all.reduce((sum, one) => sum + count(one), 0)
const standingOf = ({ remedy, entries }: WithEntries) => remedyStanding(remedy, entries)
const byEvent = (one: WithEntries, event: RemedyEntry['event']): number =>
  one.entries.reduce((sum, entry) => sum + (entry.event === event ? (entry.workers ?? 0) : 0), 0)

function currencyTotals(all: readonly WithEntries[]): CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>()
  for (const { currency, owed, paid, open } of all.flatMap(one => standingOf(one).currencies)) {
    const before = totals.get(currency) ?? { currency, owed: 0, paid: 0, open: 0 }
    totals.set(currency, {
      currency,
      owed: before.owed + (owed ?? 0),
      paid: before.paid + paid,
      open: before.open + (open ?? 0),
    })
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** Totals of all remedies over a span of days, for the statement, the home page and the report. */
export function remedyTotals(remedies: readonly WithEntries[], span: Span | null): RemedyTotals {
  const all = remedies.map(one => inSpan(one, span))
  return {
    remedies: all.length,
    closed: all.filter(({ remedy }) => remedy.closing !== null).length,
    workersOwed: people(all, ({ remedy }) => remedy.workers ?? 0),
    workersHelped: people(all, one => standingOf(one).workers.reached),
    workersRepaid: people(all, one => (one.remedy.kind === 'fees' ? byEvent(one, 'paid') : 0)),
    documentsReturned: people(all, one => byEvent(one, 'returned')),
    workersConfirmed: people(all, one => byEvent(one, 'confirmed')),
    workersUnreachable: people(all, one => byEvent(one, 'unreachable')),
    currencies: currencyTotals(all),
    notKnown: all.filter(({ remedy }) => remedy.workers === null || remedy.owed === null).length,
  }
}

/** Everything paid, in one currency, at the rates of the days it was paid; amounts without such a rate are left out and counted. */
export function paidIn(
  currency: string,
  remedies: readonly WithEntries[],
): { readonly sum: Money; readonly leftOut: number } {
  const paid = remedies.flatMap(({ entries }) =>
    entries.flatMap(({ event, amount, rate }) =>
      event !== 'paid' || amount === null
        ? []
        : [amount.currency === currency ? amount : converted(amount, rate)],
    ),
  )
  const known = paid.filter(one => one?.currency === currency)
  return {
    sum: { minor: known.reduce((sum, one) => sum + (one?.minor ?? 0), 0), currency, rateDate: null },
    leftOut: paid.length - known.length,
  }
}
