import type { InputOf } from '@shared/contract/contract'
import type { SiteListRow } from '@shared/contract/suppliers'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { sitesOfSuppliers } from '../store/sites-list'
import { supplierIds } from '../store/suppliers-list'
import { customColumns } from './custom-columns'

function columns({ t, country, sector }: ExportWords): ListColumn<SiteListRow>[] {
  const share = (key: 'lowWagePct' | 'lowQualificationPct' | 'informalPct' | 'migrantPct' | 'agencyPct') => ({
    heading: t(`suppliers:field.${key}`),
    kind: 'share' as const,
    value: (row: SiteListRow) => (row[key] === null ? null : row[key] / 100),
  })
  return [
    { heading: t('suppliers:column.name'), kind: 'text', width: 36, value: row => row.supplierName },
    { heading: t('suppliers:column.site'), kind: 'text', width: 30, value: row => row.name },
    { heading: t('suppliers:field.country'), kind: 'text', value: row => country(row.country) },
    { heading: t('suppliers:field.region'), kind: 'text', value: row => row.region },
    { heading: t('suppliers:field.city'), kind: 'text', value: row => row.city },
    { heading: t('suppliers:field.address'), kind: 'text', width: 36, value: row => row.address },
    { heading: t('suppliers:field.lat'), kind: 'number', value: row => row.lat },
    { heading: t('suppliers:field.lon'), kind: 'number', value: row => row.lon },
    {
      heading: t('suppliers:field.positionPrecision'),
      kind: 'text',
      value: row => row.positionPrecision && t(`suppliers:precision.${row.positionPrecision}`),
    },
    { heading: t('suppliers:field.sector'), kind: 'text', value: row => sector(row.sector) },
    { heading: t('suppliers:field.workers'), kind: 'number', value: row => row.workers },
    ...(['lowWagePct', 'lowQualificationPct', 'informalPct', 'migrantPct', 'agencyPct'] as const).map(share),
    {
      heading: t('suppliers:field.recruiterChain'),
      kind: 'text',
      value: row => row.recruiterChain && t(`suppliers:chain.${row.recruiterChain}`),
    },
  ]
}

/** The sites of the suppliers that a filter finds, in the order of the list. */
export async function exportSites(
  { filter, sort, ...target }: InputOf<'suppliers.export-sites'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const ids = await supplierIds(call.store, filter, sort)
  return exportList(call, target, {
    name: words.t('suppliers:column.sites'),
    columns: [...columns(words), ...customColumns<SiteListRow>(call.store, 'site')],
    total: ids.length,
    stretch: (offset, limit) => sitesOfSuppliers(call.store, ids.slice(offset, offset + limit)),
  })
}
