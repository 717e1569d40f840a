import { z } from 'zod'
import type { CorridorDetail } from '@shared/contract/corridors'
import type { CorridorDraft } from '@shared/corridors/drafts'
import {
  chainDraftSchema,
  cohortDraftSchema,
  corridorDraftSchema,
  feeDraftSchema,
  stopDraftSchema,
} from '@shared/corridors/drafts'
import { majorAmount, moneyOf, type Money } from '@shared/units/money'

/** Money is typed as an amount and a currency, flags as yes, no or empty. */
const flagSchema = z.enum(['yes', 'no']).nullable()
const currencySchema = z.string().regex(/^[A-Z]{3}$/)

const feeLineSchema = feeDraftSchema.omit({ amount: true, receipt: true, stopPosition: true }).extend({
  amount: z.number().min(0),
  currency: currencySchema,
  receipt: flagSchema,
  stop: z.string().nullable(),
})
type FeeLine = z.infer<typeof feeLineSchema>

const chainLineSchema = chainDraftSchema
  .omit({ stopPosition: true, recruiterId: true })
  .extend({ stop: z.string().nullable(), recruiterId: z.string().nullable() })
  .refine(line => line.recruiterId !== null, { path: ['recruiterId'], error: 'invalid_type' })

const cohortLineSchema = cohortDraftSchema
  .omit({ paid: true, repaid: true })
  .extend({
    paid: z.number().min(0).nullable(),
    repaid: z.number().min(0).nullable(),
    currency: currencySchema.nullable(),
  })
  .refine(line => (line.paid === null && line.repaid === null) || line.currency !== null, {
    path: ['currency'],
    error: 'invalid_type',
  })
type CohortLine = z.infer<typeof cohortLineSchema>

export const corridorFormSchema = corridorDraftSchema
  .omit({ monthlyWage: true, documentsRetained: true, contractSubstituted: true, debt: true })
  .omit({ fees: true, stops: true, chain: true, cohorts: true })
  .extend({
    wage: z.number().min(0).nullable(),
    wageCurrency: currencySchema.nullable(),
    documentsRetained: flagSchema,
    contractSubstituted: flagSchema,
    stops: z.array(stopDraftSchema).min(2),
    fees: z.array(feeLineSchema),
    debt: z.number().min(0).nullable(),
    debtCurrency: currencySchema.nullable(),
    chain: z.array(chainLineSchema),
    cohorts: z.array(cohortLineSchema),
  })
  .refine(form => form.debt === null || form.debtCurrency !== null, {
    path: ['debtCurrency'],
    error: 'invalid_type',
  })
  .refine(form => form.wage === null || form.wageCurrency !== null, {
    path: ['wageCurrency'],
    error: 'invalid_type',
  })
export type CorridorForm = z.infer<typeof corridorFormSchema>

export const NEW_STOP = { id: null, country: null, place: null, lat: null, lon: null }

export const newFee = (currency: string | null): FeeLine => ({
  id: null,
  label: '',
  category: null,
  amount: 0,
  currency: currency ?? '',
  payer: 'worker',
  paidOn: null,
  receipt: null,
  stop: null,
})

export const NEW_LINK = { id: null, recruiterId: null, stop: null }

export const newCohort = (currency: string | null): CohortLine => ({
  id: null,
  label: '',
  arrivedOn: null,
  workers: null,
  paid: null,
  repaid: null,
  currency,
})

const flagText = (flag: boolean | null) => (flag === null ? null : flag ? 'yes' : 'no')
const flagOf = (text: 'yes' | 'no' | null) => (text === null ? null : text === 'yes')

const EMPTY: CorridorForm = {
  name: '',
  recruiterId: null,
  supplierId: null,
  siteId: null,
  recruiterChain: null,
  legalContext: null,
  wage: null,
  wageCurrency: null,
  workersPerYear: null,
  documentsRetained: null,
  contractSubstituted: null,
  notes: null,
  visa: null,
  debt: null,
  debtCurrency: null,
  stops: [NEW_STOP, NEW_STOP],
  fees: [],
  chain: [],
  cohorts: [],
}

/** The form's values of a corridor; an empty form without one. */
export function formOf(detail: CorridorDetail | null): CorridorForm {
  if (detail === null) return EMPTY
  const { corridor, stops, fees, chain, cohorts } = detail
  return {
    name: corridor.name,
    recruiterId: corridor.recruiterId,
    supplierId: corridor.supplierId,
    siteId: corridor.siteId,
    recruiterChain: corridor.recruiterChain,
    legalContext: corridor.legalContext,
    wage: corridor.monthlyWage === null ? null : majorAmount(corridor.monthlyWage),
    wageCurrency: corridor.monthlyWage?.currency ?? null,
    workersPerYear: corridor.workersPerYear,
    documentsRetained: flagText(corridor.documentsRetained),
    contractSubstituted: flagText(corridor.contractSubstituted),
    notes: corridor.notes,
    visa: corridor.visa,
    debt: corridor.debt === null ? null : majorAmount(corridor.debt),
    debtCurrency: corridor.debt?.currency ?? null,
    chain: chain.map(({ id, recruiterId, stopPosition }) => ({
      id,
      recruiterId,
      stop: stopPosition === null ? null : String(stopPosition),
    })),
    cohorts: cohorts.map(({ id, label, arrivedOn, workers, paid, repaid }) => ({
      id,
      label,
      arrivedOn,
      workers,
      paid: paid === null ? null : majorAmount(paid),
      repaid: repaid === null ? null : majorAmount(repaid),
      currency: paid?.currency ?? repaid?.currency ?? null,
    })),
    stops: stops.map(({ id, country, place, lat, lon }) => ({ id, country, place, lat, lon })),
    fees: fees.map(({ id, label, category, amount, payer, paidOn, receipt, stopPosition }) => ({
      id,
      label,
      category,
      amount: majorAmount(amount),
      currency: amount.currency,
      payer,
      paidOn,
      receipt: flagText(receipt),
      stop: stopPosition === null ? null : String(stopPosition),
    })),
  }
}

const moneyIn = (amount: number | null, currency: string | null): Money | null =>
  amount === null || currency === null ? null : moneyOf(amount, currency)

/** What the form says, as the endpoints take it. */
export function draftOf(form: CorridorForm): CorridorDraft {
  const { wage, wageCurrency, debt, debtCurrency, documentsRetained, contractSubstituted, fees, ...others } =
    form
  const { chain, cohorts, ...rest } = others
  return {
    ...rest,
    monthlyWage: moneyIn(wage, wageCurrency),
    debt: moneyIn(debt, debtCurrency),
    chain: chain.flatMap(({ id, recruiterId, stop }) =>
      recruiterId === null ? [] : [{ id, recruiterId, stopPosition: stop === null ? null : Number(stop) }],
    ),
    cohorts: cohorts.map(({ paid, repaid, currency, ...cohort }) => ({
      ...cohort,
      paid: moneyIn(paid, currency),
      repaid: moneyIn(repaid, currency),
    })),
    documentsRetained: flagOf(documentsRetained),
    contractSubstituted: flagOf(contractSubstituted),
    fees: fees.map(({ amount, currency, receipt, stop, ...fee }) => ({
      ...fee,
      amount: moneyOf(amount, currency),
      receipt: flagOf(receipt),
      stopPosition: stop === null ? null : Number(stop),
    })),
  }
}
