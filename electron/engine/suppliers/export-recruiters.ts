import type { InputOf } from '@shared/contract/contract'
import type { RecruiterListRow } from '@shared/contract/suppliers'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { customColumns } from './custom-columns'
import { recruiterIds } from '../store/recruiters-list'
import { recruiterRows } from './recruiter-rows'

const column = 'corridors:recruiters.column'

function columns({ t, country }: ExportWords): ListColumn<RecruiterListRow>[] {
  return [
    { heading: t(`${column}.name`), kind: 'text', width: 36, value: row => row.name },
    { heading: t(`${column}.kind`), kind: 'text', width: 14, value: row => t(`suppliers:kind.${row.kind}`) },
    { heading: t(`${column}.parent`), kind: 'text', value: row => row.parentName },
    { heading: t(`${column}.country`), kind: 'text', value: row => country(row.country) },
    { heading: t('suppliers:field.city'), kind: 'text', value: row => row.city },
    {
      heading: t(`${column}.licence`),
      kind: 'text',
      width: 14,
      value: row => t(`suppliers:licence.${row.licenceStatus ?? 'not-known'}`),
    },
    { heading: t('suppliers:field.licenceNumber'), kind: 'text', value: row => row.licenceNumber },
    {
      heading: t('suppliers:field.licenceAuthority'),
      kind: 'text',
      value: row => row.licenceAuthority,
    },
    {
      heading: t('suppliers:field.countries'),
      kind: 'text',
      value: row => row.countries.map(code => country(code) ?? code).join(', ') || null,
    },
    { heading: t(`${column}.validUntil`), kind: 'date', value: row => row.licenceValidUntil },
    { heading: t(`${column}.suppliers`), kind: 'number', value: row => row.suppliers },
    { heading: t(`${column}.subAgents`), kind: 'number', value: row => row.subAgents },
    { heading: t(`${column}.corridors`), kind: 'number', value: row => row.corridors },
    {
      heading: t(`${column}.corridorNames`),
      kind: 'text',
      width: 36,
      value: row => row.corridorNames.join('; ') || null,
    },
    ...assessmentColumns(t),
    {
      heading: t(`${column}.sanctions`),
      kind: 'text',
      width: 18,
      value: row => t(`screening:standing.${row.sanctions}`),
    },
  ]
}

/** The result stands alone in its column, so that it can be sorted and counted with; one that was only begun has none. */
function assessmentColumns(t: ExportWords['t']): ListColumn<RecruiterListRow>[] {
  const declared = ({ selfAssessment }: RecruiterListRow) =>
    selfAssessment?.declaredOn === null ? null : selfAssessment
  return [
    { heading: t(`${column}.selfAssessment`), kind: 'number', value: row => declared(row)?.score ?? null },
    { heading: t(`${column}.declaredOn`), kind: 'date', value: row => declared(row)?.declaredOn ?? null },
    {
      heading: t(`${column}.criticalFlags`),
      kind: 'number',
      value: row => row.selfAssessment?.criticalFlags ?? null,
    },
    {
      heading: t(`${column}.majorFlags`),
      kind: 'number',
      value: row => row.selfAssessment?.majorFlags ?? null,
    },
  ]
}

export async function exportRecruiters(
  { filter, sort, ...target }: InputOf<'suppliers.export-recruiters'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const ids = await recruiterIds(call.store, filter, sort)
  return exportList(call, target, {
    name: words.t('corridors:recruiters.title'),
    columns: [...columns(words), ...customColumns<RecruiterListRow>(call.store, 'recruiter')],
    total: ids.length,
    stretch: (offset, limit) => recruiterRows(call, ids.slice(offset, offset + limit)),
  })
}
