import type { InputOf } from '@shared/contract/contract'
import type { RankedRow } from '@shared/contract/risk'
import type { Call } from '../call'
import { suppliersByIds } from '../store/suppliers-read'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { changesOf } from './change-sentences'
import { rankedView } from './ranked'

/** A row of the ranking with the reasons that its panel shows. */
interface ExportedRow extends RankedRow {
  readonly model: string
  /** Of suppliers: by it two of one name are told apart. */
  readonly ownNumber: string | null
  /** What would change the band, in sentences. */
  readonly changes: readonly string[]
}

/** What the first column is called: the ranking is one of suppliers, of sites or of corridors. */
const NAMED = {
  supplier: 'risk:column.name',
  site: 'suppliers:column.site',
  corridor: 'corridors:column.name',
}

function columns(
  subject: keyof typeof NAMED,
  { t, country, reason }: ExportWords,
): ListColumn<ExportedRow>[] {
  const ownNumber: ListColumn<ExportedRow> = {
    heading: t('suppliers:field.ownNumber'),
    kind: 'text',
    value: row => row.ownNumber,
  }
  const band = (of: { readonly band: RankedRow['band'] } | null) => of && t(`kit:band.${of.band}`)
  return [
    { heading: t(NAMED[subject]), kind: 'text', width: 36, value: row => row.name },
    ...(subject === 'supplier' ? [ownNumber] : []),
    { heading: t('risk:column.country'), kind: 'text', value: row => country(row.country) },
    { heading: t('risk:column.band'), kind: 'text', width: 12, value: band },
    { heading: t('risk:column.points'), kind: 'number', value: row => row.residual },
    { heading: t('risk:column.low'), kind: 'number', value: row => row.range.low },
    { heading: t('risk:column.high'), kind: 'number', value: row => row.range.high },
    { heading: t('risk:column.provisional'), kind: 'plain', value: row => row.provisional },
    { heading: t('risk:column.sure'), kind: 'share', value: row => row.confidence },
    { heading: t('risk:column.inherent'), kind: 'number', value: row => row.inherent },
    {
      heading: t('risk:column.floors'),
      kind: 'text',
      width: 12,
      value: row => row.floors.join(', ') || null,
    },
    {
      heading: t('risk:column.reason'),
      kind: 'text',
      width: 60,
      value: row => reason(row.drivers[0] ?? null),
    },
    {
      heading: t('risk:column.reasons'),
      kind: 'text',
      width: 80,
      value: row => row.drivers.map(driver => reason(driver)).join('; ') || null,
    },
    { heading: t('risk:work.severity'), kind: 'number', value: row => row.work?.severity ?? null },
    { heading: t('risk:work.likelihood'), kind: 'number', value: row => row.work?.likelihood ?? null },
    {
      heading: t('risk:column.basis'),
      kind: 'text',
      value: row => row.work && t(`risk:work.${row.work.basis}`),
    },
    {
      heading: t('risk:column.changes'),
      kind: 'text',
      width: 80,
      value: row => row.changes.join('; ') || null,
    },
    { heading: t('risk:column.model'), kind: 'text', value: row => row.model },
    { heading: t('risk:column.before'), kind: 'number', value: row => row.previous?.residual ?? null },
    { heading: t('risk:column.beforeBand'), kind: 'text', width: 12, value: row => band(row.previous) },
  ]
}

/** The ranking of one run as it is filtered and ordered; before the first run there are headings only. */
export async function exportRanking(
  { file, format, language, ...seen }: InputOf<'risk.export-ranking'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(language)
  const { run, total } = await rankedView({ ...seen, offset: 0, limit: 1 }, call)
  const runId = run?.id ?? null
  const stretch = async (offset: number, limit: number): Promise<ExportedRow[]> => {
    const { rows } = await rankedView({ ...seen, runId, offset, limit }, call)
    const numbers = seen.subject === 'supplier' ? await numbersOf(call, rows) : null
    const changes = run === null || seen.subject !== 'supplier' ? null : changesOf(call, run.id, words)
    return Promise.all(
      rows.map(async row => ({
        ...row,
        model: run?.model ?? '',
        ownNumber: numbers?.get(row.id) ?? null,
        changes: changes === null ? [] : await changes(row.id),
      })),
    )
  }
  return exportList(
    call,
    { file, format, language },
    { name: words.t('risk:title'), columns: columns(seen.subject, words), total, stretch },
  )
}

async function numbersOf(
  call: Call,
  rows: readonly RankedRow[],
): Promise<ReadonlyMap<string, string | null>> {
  const suppliers = await suppliersByIds(
    call.store,
    rows.map(row => row.id),
  )
  return new Map(suppliers.map(supplier => [supplier.id, supplier.ownNumber]))
}
