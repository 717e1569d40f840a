import type {
  Corridor,
  CorridorCohort,
  CorridorFee,
  CorridorRecruiter,
  CorridorStop,
  LegalContext,
} from '@shared/corridors/records'
import type { RecruiterChain } from '@shared/suppliers/records'
import type { Money } from '@shared/units/money'
import {
  columnsToKept,
  columnToFlag,
  flagToColumn,
  keptToColumns,
  sortNameOf,
  textMapFromJson,
  type KeptColumns,
} from './party-rows'

export type CorridorRow = KeptColumns & {
  id: string
  name: string
  sort_name: string
  recruiter_id: string | null
  supplier_id: string | null
  site_id: string | null
  recruiter_chain: RecruiterChain | null
  legal_context: LegalContext | null
  monthly_wage_minor: number | null
  monthly_wage_currency: string | null
  monthly_wage_rate_date: string | null
  workers_per_year: number | null
  documents_retained: number | null
  contract_substituted: number | null
  visa: string | null
  debt_minor: number | null
  debt_currency: string | null
  debt_rate_date: string | null
  notes: string | null
  custom: string
}

export type CorridorStopRow = {
  id: string
  corridor_id: string
  position: number
  role: CorridorStop['role']
  country: string | null
  place: string | null
  lat: number | null
  lon: number | null
}

export type CorridorFeeRow = {
  id: string
  corridor_id: string
  stop_position: number | null
  label: string
  category: CorridorFee['category']
  amount_minor: number
  amount_currency: string
  amount_rate_date: string | null
  payer: CorridorFee['payer']
  paid_on: string | null
  receipt: number | null
}

export type CorridorRecruiterRow = {
  id: string
  corridor_id: string
  position: number
  recruiter_id: string
  stop_position: number | null
}

export type CorridorCohortRow = {
  id: string
  corridor_id: string
  position: number
  label: string
  arrived_on: string | null
  workers: number | null
  paid_minor: number | null
  paid_currency: string | null
  repaid_minor: number | null
  repaid_currency: string | null
}

export interface CorridorsTables {
  corridor: CorridorRow
  corridor_stop: CorridorStopRow
  corridor_fee: CorridorFeeRow
  corridor_recruiter: CorridorRecruiterRow
  corridor_cohort: CorridorCohortRow
}

const moneyIn = (minor: number | null, currency: string | null, rateDate: string | null): Money | null =>
  minor === null || currency === null ? null : { minor, currency, rateDate }

export const corridorToRow = (corridor: Corridor): CorridorRow => ({
  id: corridor.id,
  name: corridor.name,
  sort_name: sortNameOf(corridor.name),
  recruiter_id: corridor.recruiterId,
  supplier_id: corridor.supplierId,
  site_id: corridor.siteId,
  recruiter_chain: corridor.recruiterChain,
  legal_context: corridor.legalContext,
  monthly_wage_minor: corridor.monthlyWage?.minor ?? null,
  monthly_wage_currency: corridor.monthlyWage?.currency ?? null,
  monthly_wage_rate_date: corridor.monthlyWage?.rateDate ?? null,
  workers_per_year: corridor.workersPerYear,
  documents_retained: flagToColumn(corridor.documentsRetained),
  contract_substituted: flagToColumn(corridor.contractSubstituted),
  visa: corridor.visa,
  debt_minor: corridor.debt?.minor ?? null,
  debt_currency: corridor.debt?.currency ?? null,
  debt_rate_date: corridor.debt?.rateDate ?? null,
  notes: corridor.notes,
  custom: JSON.stringify(corridor.custom),
  ...keptToColumns(corridor),
})

export const rowToCorridor = (row: CorridorRow): Corridor => ({
  id: row.id,
  name: row.name,
  recruiterId: row.recruiter_id,
  supplierId: row.supplier_id,
  siteId: row.site_id,
  recruiterChain: row.recruiter_chain,
  legalContext: row.legal_context,
  monthlyWage: moneyIn(row.monthly_wage_minor, row.monthly_wage_currency, row.monthly_wage_rate_date),
  workersPerYear: row.workers_per_year,
  documentsRetained: columnToFlag(row.documents_retained),
  contractSubstituted: columnToFlag(row.contract_substituted),
  visa: row.visa,
  debt: moneyIn(row.debt_minor, row.debt_currency, row.debt_rate_date),
  notes: row.notes,
  custom: textMapFromJson(row.custom),
  ...columnsToKept(row),
})

export const corridorStopToRow = (stop: CorridorStop): CorridorStopRow => ({
  id: stop.id,
  corridor_id: stop.corridorId,
  position: stop.position,
  role: stop.role,
  country: stop.country,
  place: stop.place,
  lat: stop.lat,
  lon: stop.lon,
})

export const rowToCorridorStop = (row: CorridorStopRow): CorridorStop => ({
  id: row.id,
  corridorId: row.corridor_id,
  position: row.position,
  role: row.role,
  country: row.country,
  place: row.place,
  lat: row.lat,
  lon: row.lon,
})

export const corridorFeeToRow = (fee: CorridorFee): CorridorFeeRow => ({
  id: fee.id,
  corridor_id: fee.corridorId,
  stop_position: fee.stopPosition,
  label: fee.label,
  category: fee.category,
  amount_minor: fee.amount.minor,
  amount_currency: fee.amount.currency,
  amount_rate_date: fee.amount.rateDate,
  payer: fee.payer,
  paid_on: fee.paidOn,
  receipt: flagToColumn(fee.receipt),
})

export const rowToCorridorFee = (row: CorridorFeeRow): CorridorFee => ({
  id: row.id,
  corridorId: row.corridor_id,
  stopPosition: row.stop_position,
  label: row.label,
  category: row.category,
  amount: { minor: row.amount_minor, currency: row.amount_currency, rateDate: row.amount_rate_date },
  payer: row.payer,
  paidOn: row.paid_on,
  receipt: columnToFlag(row.receipt),
})

export const corridorRecruiterToRow = (link: CorridorRecruiter): CorridorRecruiterRow => ({
  id: link.id,
  corridor_id: link.corridorId,
  position: link.position,
  recruiter_id: link.recruiterId,
  stop_position: link.stopPosition,
})

export const rowToCorridorRecruiter = (row: CorridorRecruiterRow): CorridorRecruiter => ({
  id: row.id,
  corridorId: row.corridor_id,
  position: row.position,
  recruiterId: row.recruiter_id,
  stopPosition: row.stop_position,
})

export const corridorCohortToRow = (cohort: CorridorCohort): CorridorCohortRow => ({
  id: cohort.id,
  corridor_id: cohort.corridorId,
  position: cohort.position,
  label: cohort.label,
  arrived_on: cohort.arrivedOn,
  workers: cohort.workers,
  paid_minor: cohort.paid?.minor ?? null,
  paid_currency: cohort.paid?.currency ?? null,
  repaid_minor: cohort.repaid?.minor ?? null,
  repaid_currency: cohort.repaid?.currency ?? null,
})

export const rowToCorridorCohort = (row: CorridorCohortRow): CorridorCohort => ({
  id: row.id,
  corridorId: row.corridor_id,
  position: row.position,
  label: row.label,
  arrivedOn: row.arrived_on,
  workers: row.workers,
  paid: moneyIn(row.paid_minor, row.paid_currency, null),
  repaid: moneyIn(row.repaid_minor, row.repaid_currency, null),
})
