import type { Corridor, CorridorFee, CorridorStop, LegalContext } from '@shared/corridors/records'
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
  amount_minor: number
  amount_currency: string
  amount_rate_date: string | null
  payer: CorridorFee['payer']
  paid_on: string | null
  receipt: number | null
}

export interface CorridorsTables {
  corridor: CorridorRow
  corridor_stop: CorridorStopRow
  corridor_fee: CorridorFeeRow
}

const wageOf = (row: CorridorRow): Money | null =>
  row.monthly_wage_minor === null || row.monthly_wage_currency === null
    ? null
    : {
        minor: row.monthly_wage_minor,
        currency: row.monthly_wage_currency,
        rateDate: row.monthly_wage_rate_date,
      }

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
  monthlyWage: wageOf(row),
  workersPerYear: row.workers_per_year,
  documentsRetained: columnToFlag(row.documents_retained),
  contractSubstituted: columnToFlag(row.contract_substituted),
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
  amount: { minor: row.amount_minor, currency: row.amount_currency, rateDate: row.amount_rate_date },
  payer: row.payer,
  paidOn: row.paid_on,
  receipt: columnToFlag(row.receipt),
})
