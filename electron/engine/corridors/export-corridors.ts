import type { InputOf } from '@shared/contract/contract'
import type { CorridorListRow } from '@shared/contract/corridors'
import { majorAmount, type Money } from '@shared/units/money'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { customColumns } from '../suppliers'
import { corridorIds, corridorListRows } from '../store/corridors-list'

/** An amount a program can read: `QAR 5520`. */
const money = (amount: Money): string => `${amount.currency} ${majorAmount(amount)}`

function columns({ t, country }: ExportWords): ListColumn<CorridorListRow>[] {
  return [
    { heading: t('corridors:column.name'), kind: 'text', width: 36, value: row => row.name },
    { heading: t('corridors:column.originPlace'), kind: 'text', value: row => row.origin?.place ?? null },
    {
      heading: t('corridors:column.originCountry'),
      kind: 'text',
      value: row => country(row.origin?.country ?? null),
    },
    {
      heading: t('corridors:column.destinationPlace'),
      kind: 'text',
      value: row => row.destination?.place ?? null,
    },
    {
      heading: t('corridors:column.destinationCountry'),
      kind: 'text',
      value: row => country(row.destination?.country ?? null),
    },
    { heading: t('corridors:column.transits'), kind: 'number', value: row => row.transits },
    { heading: t('corridors:column.recruiter'), kind: 'text', value: row => row.recruiterName },
    { heading: t('corridors:column.supplier'), kind: 'text', value: row => row.supplierName },
    { heading: t('corridors:column.workersPerYear'), kind: 'number', value: row => row.workersPerYear },
    { heading: t('corridors:column.fees'), kind: 'number', value: row => row.fees },
    { heading: t('corridors:column.burden'), kind: 'number', value: row => row.burden.months },
    { heading: t('corridors:field.visa'), kind: 'text', value: row => row.visa },
    {
      heading: t('corridors:field.legalContext'),
      kind: 'text',
      value: row => row.legalContext && t(`corridors:legal.${row.legalContext}`),
    },
    { heading: t('corridors:field.debt'), kind: 'text', value: row => row.debt && money(row.debt) },
    { heading: t('corridors:field.documentsRetained'), kind: 'plain', value: row => row.documentsRetained },
    {
      heading: t('corridors:field.contractSubstituted'),
      kind: 'plain',
      value: row => row.contractSubstituted,
    },
    {
      heading: t('corridors:owed.title'),
      kind: 'text',
      value: row => (row.owed === null ? null : row.owed.map(money).join('; ')),
    },
  ]
}

export async function exportCorridors(
  { filter, sort, ...target }: InputOf<'corridors.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const ids = await corridorIds(call.store, filter, sort)
  return exportList(call, target, {
    name: words.t('corridors:title'),
    columns: [...columns(words), ...customColumns<CorridorListRow>(call.store, 'corridor')],
    total: ids.length,
    stretch: (offset, limit) => corridorListRows(call.store, ids.slice(offset, offset + limit)),
  })
}
