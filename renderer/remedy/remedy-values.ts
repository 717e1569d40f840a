import { z } from 'zod'
import type { OwedInCorridor } from '@shared/contract/remedy'
import {
  REMEDY_EVENTS,
  remedyDraftSchema,
  remedyEntryDraftSchema,
  type RemedyDraft,
  type RemedyEntryDraft,
} from '@shared/remedy/record'
import { majorAmount, moneyOf, type Money } from '@shared/units/money'

/** An amount as a form holds it: as a person writes it, in major units. */
export interface AmountValue {
  readonly amount: number | null
  readonly currency: string | null
}

/** A remedy as the form holds it: whether what is owed is known, and the amounts. */
export type RemedyValues = Omit<RemedyDraft, 'owed'> & {
  readonly owedKnown: boolean
  readonly owed: readonly AmountValue[]
}

/** A remedy of which nothing is said yet. */
export const emptyRemedy = (): RemedyDraft => ({
  title: '',
  kind: 'fees',
  subjectType: 'supplier',
  subjectId: null,
  findingId: null,
  cohortId: null,
  workers: null,
  owed: [],
  basis: null,
  agreement: null,
  owner: null,
  startsOn: null,
  dueOn: null,
})

/** What a corridor owes, as the start of a remedy. */
export const remedyFromCorridor = (owed: OwedInCorridor, title: string, basis: string): RemedyDraft => ({
  ...emptyRemedy(),
  title,
  basis,
  subjectType: 'corridor',
  subjectId: owed.corridorId,
  cohortId: owed.cohortId,
  workers: owed.workers,
  owed: owed.owed,
})

const amountOf = (money: Money): AmountValue => ({ amount: majorAmount(money), currency: money.currency })
const moneyFrom = ({ amount, currency }: AmountValue): Money => moneyOf(amount ?? 0, currency ?? '')

export const valuesOf = (remedy: RemedyDraft): RemedyValues => ({
  ...remedy,
  owedKnown: remedy.owed !== null,
  owed: (remedy.owed ?? []).map(amountOf),
})

/** The amounts are checked where they were typed; then the rules of a remedy over what they come to. */
export const remedyValuesSchema = z
  .custom<RemedyValues>()
  .superRefine(({ owed, owedKnown }, context) => {
    if (!owedKnown) return
    owed.forEach((one, at) => {
      if ((one.amount ?? 0) <= 0)
        context.addIssue({ code: 'custom', message: 'amount-not-positive', path: ['owed', at, 'amount'] })
      if (one.currency === null || owed.findIndex(other => other.currency === one.currency) !== at)
        context.addIssue({
          code: 'custom',
          message: one.currency === null ? 'currency-not-known' : 'currency-twice',
          path: ['owed', at, 'currency'],
        })
    })
  })
  .transform(({ owedKnown, owed, ...remedy }) => ({
    ...remedy,
    owed: owedKnown ? owed.map(moneyFrom) : null,
  }))
  .pipe(remedyDraftSchema)

/** An entry of the ledger as its form holds it. */
export interface EntryValues {
  readonly event: (typeof REMEDY_EVENTS)[number]
  readonly happenedOn: string
  readonly workers: number | null
  readonly amount: number | null
  readonly currency: string | null
  readonly rate: number | null
  readonly rateTo: string | null
  readonly rateOn: string | null
  readonly note: string | null
}

/** An entry of today, in the currency of the remedy. */
export const emptyEntry = (today: string, currency: string | null): EntryValues => ({
  event: 'offered',
  happenedOn: today,
  workers: null,
  amount: null,
  currency,
  rate: null,
  rateTo: null,
  rateOn: null,
  note: null,
})

export const takesAmount = (event: EntryValues['event']): boolean => event === 'offered' || event === 'paid'

function draftOf(remedyId: string, values: EntryValues): RemedyEntryDraft {
  const { event, happenedOn, workers, note, amount, currency, rate, rateTo, rateOn } = values
  const has = takesAmount(event) && amount !== null && currency !== null
  return {
    remedyId,
    event,
    happenedOn,
    workers,
    note,
    amount: has ? moneyOf(amount, currency) : null,
    rate:
      has && rate !== null && rateTo !== null && rateOn !== null
        ? { perUnit: rate, to: rateTo, on: rateOn }
        : null,
  }
}

/** The rules of an entry over what the form holds: half a rate is asked about, never dropped. */
export const entryValuesSchema = (remedyId: string) =>
  z
    .custom<EntryValues>()
    .superRefine((values, context) => {
      const problem = (path: string, message: string) =>
        context.addIssue({ code: 'custom', message, path: [path] })
      if (!takesAmount(values.event)) return
      if (values.event === 'paid' && values.amount === null) problem('amount', 'amount-missing')
      if (values.amount !== null && values.amount <= 0) problem('amount', 'amount-not-positive')
      if (values.amount !== null && values.currency === null) problem('currency', 'currency-not-known')
      const rate = [values.rate, values.rateTo, values.rateOn]
      if (rate.some(one => one !== null) && rate.includes(null)) problem('rate', 'rate-incomplete')
    })
    .transform(values => draftOf(remedyId, values))
    .pipe(remedyEntryDraftSchema)
