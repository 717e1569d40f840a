import { CELL_FIELDS, type CellField, type CellRegister } from '@shared/cells/registers'
import type { Choice } from '../../kit/fields'
import { useFormat } from '../../kit/format'
import { useText } from '../../kit/text'

export interface CellWords {
  readonly fields: readonly (Choice & { readonly value: CellField })[]
  readonly nameOf: (field: CellField) => string
  /** A value as a person reads it. */
  readonly shown: (field: CellField, value: string | null) => string
}

const DATES: ReadonlySet<CellField> = new Set<CellField>(['licenceValidUntil', 'dueOn', 'validUntil'])

/** What the fields of a register are called, and how their values are told. */
export function useCellWords(register: CellRegister): CellWords {
  const t = useText()
  const format = useFormat()
  const names: Readonly<Record<CellField, string>> = {
    name: t('suppliers:field.name'),
    ownNumber: t('suppliers:field.ownNumber'),
    tier: t('suppliers:field.tier'),
    products: t('suppliers:field.products'),
    notes: t('suppliers:field.notes'),
    country: t('suppliers:field.country'),
    region: t('suppliers:field.region'),
    city: t('suppliers:field.city'),
    address: t('suppliers:field.address'),
    sector: t('suppliers:field.sector'),
    workers: t('suppliers:field.workers'),
    licenceStatus: t('suppliers:field.licenceStatus'),
    licenceNumber: t('suppliers:field.licenceNumber'),
    licenceAuthority: t('suppliers:field.licenceAuthority'),
    licenceValidUntil: t('suppliers:field.licenceValidUntil'),
    registrationNumber: t('suppliers:field.registrationNumber'),
    workersPerYear: t('corridors:field.workersPerYear'),
    visa: t('corridors:field.visa'),
    owner: t('response:column.owner'),
    dueOn: t('response:column.dueOn'),
    validUntil: t('evidence:column.validUntil'),
  }
  return {
    fields: CELL_FIELDS[register].map(value => ({ value, label: names[value] })),
    nameOf: field => names[field],
    shown: (field, value) => {
      if (value === null) return t('kit:notKnown')
      if (field === 'country') return format.country(value)
      return DATES.has(field) ? format.date(value) : value
    },
  }
}
