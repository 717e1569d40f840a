import type { InputOf } from '@shared/contract/contract'
import type { SupplierListRow } from '@shared/contract/suppliers'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { customColumns } from './custom-columns'
import { supplierIds, supplierListRows } from '../store/suppliers-list'

/** What the list shows of a supplier, each fact in a column of its own. */
function columns({ t, country, reason, sector }: ExportWords): ListColumn<SupplierListRow>[] {
  return [
    { heading: t('suppliers:column.name'), kind: 'text', width: 36, value: row => row.name },
    { heading: t('suppliers:field.ownNumber'), kind: 'text', width: 14, value: row => row.ownNumber },
    { heading: t('suppliers:column.country'), kind: 'text', value: row => country(row.country) },
    { heading: t('suppliers:field.countryText'), kind: 'text', value: row => row.countryText },
    { heading: t('suppliers:field.city'), kind: 'text', value: row => row.city },
    { heading: t('suppliers:field.sector'), kind: 'text', value: row => sector(row.sector) },
    { heading: t('suppliers:column.tier'), kind: 'number', value: row => row.tier },
    { heading: t('suppliers:field.workers'), kind: 'number', value: row => row.workers },
    { heading: t('suppliers:column.sites'), kind: 'number', value: row => row.sites },
    ...scoreColumns(t, reason),
    { heading: t('suppliers:column.changed'), kind: 'date', value: row => row.updatedAt },
  ]
}

function scoreColumns(t: ExportWords['t'], reason: ExportWords['reason']): ListColumn<SupplierListRow>[] {
  return [
    {
      heading: t('suppliers:column.band'),
      kind: 'text',
      width: 12,
      value: ({ score }) => t(`kit:band.${score?.band ?? 'not-known'}`),
    },
    { heading: t('risk:column.points'), kind: 'number', value: row => row.score?.residual ?? null },
    { heading: t('risk:column.low'), kind: 'number', value: row => row.score?.low ?? null },
    { heading: t('risk:column.high'), kind: 'number', value: row => row.score?.high ?? null },
    { heading: t('risk:column.provisional'), kind: 'plain', value: row => row.score?.provisional ?? null },
    { heading: t('suppliers:column.confidence'), kind: 'share', value: row => row.score?.confidence ?? null },
    {
      heading: t('suppliers:column.reason'),
      kind: 'text',
      width: 60,
      value: row => reason(row.score?.reason ?? null),
    },
  ]
}

export async function exportSuppliers(
  { filter, sort, ...target }: InputOf<'suppliers.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const ids = await supplierIds(call.store, filter, sort)
  return exportList(call, target, {
    name: words.t('suppliers:title'),
    columns: [...columns(words), ...customColumns<SupplierListRow>(call.store, 'supplier')],
    total: ids.length,
    stretch: (offset, limit) => supplierListRows(call.store, ids.slice(offset, offset + limit)),
  })
}
