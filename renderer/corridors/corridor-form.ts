import { z } from 'zod'
import type { CorridorDetail } from '@shared/contract/corridors'
import type { CorridorDraft } from '@shared/corridors/drafts'
import { corridorDraftSchema, feeDraftSchema, stopDraftSchema } from '@shared/corridors/drafts'
import { majorAmount, moneyOf } from '@shared/units/money'

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

export const corridorFormSchema = corridorDraftSchema
  .omit({ monthlyWage: true, documentsRetained: true, contractSubstituted: true, fees: true, stops: true })
  .extend({
    wage: z.number().min(0).nullable(),
    wageCurrency: currencySchema.nullable(),
    documentsRetained: flagSchema,
    contractSubstituted: flagSchema,
    stops: z.array(stopDraftSchema).min(2),
    fees: z.array(feeLineSchema),
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
  amount: 0,
  currency: currency ?? '',
  payer: 'worker',
  paidOn: null,
  receipt: null,
  stop: null,
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
  stops: [NEW_STOP, NEW_STOP],
  fees: [],
}

/** The form's values of a corridor; an empty form without one. */
export function formOf(detail: CorridorDetail | null): CorridorForm {
  if (detail === null) return EMPTY
  const { corridor, stops, fees } = detail
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
    stops: stops.map(({ id, country, place, lat, lon }) => ({ id, country, place, lat, lon })),
    fees: fees.map(({ id, label, amount, payer, paidOn, receipt, stopPosition }) => ({
      id,
      label,
      amount: majorAmount(amount),
      currency: amount.currency,
      payer,
      paidOn,
      receipt: flagText(receipt),
      stop: stopPosition === null ? null : String(stopPosition),
    })),
  }
}

/** What the form says, as the endpoints take it. */
export function draftOf(form: CorridorForm): CorridorDraft {
  const { wage, wageCurrency, documentsRetained, contractSubstituted, fees, ...rest } = form
  return {
    ...rest,
    monthlyWage: wage === null || wageCurrency === null ? null : moneyOf(wage, wageCurrency),
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
