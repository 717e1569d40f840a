import type { InputOf } from '@shared/contract/contract'
import type { GrievanceRow } from '@shared/contract/grievances'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'

function columns({ t }: ExportWords): ListColumn<GrievanceRow>[] {
  return [
    { heading: t('grievances:field.number'), kind: 'text', value: row => row.number },
    { heading: t('grievances:field.receivedOn'), kind: 'date', value: row => row.receivedOn },
    {
      heading: t('grievances:field.channel'),
      kind: 'text',
      value: row => t(`grievances:channel.${row.channel}`),
    },
    { heading: t('grievances:field.language'), kind: 'text', value: row => row.language },
    { heading: t('grievances:field.voice'), kind: 'text', value: row => t(`grievances:voice.${row.voice}`) },
    {
      heading: t('grievances:field.topic'),
      kind: 'text',
      width: 30,
      value: row => t(`grievances:topic.${row.topic}`),
    },
    {
      heading: t('grievances:column.subject'),
      kind: 'text',
      width: 30,
      value: row => row.subject.name ?? t('grievances:entity'),
    },
    { heading: t('grievances:field.workers'), kind: 'number', value: row => row.workers },
    { heading: t('grievances:column.daysToAnswer'), kind: 'number', value: row => row.daysToAnswer },
    { heading: t('grievances:field.answerDueOn'), kind: 'date', value: row => row.answerDueOn },
    {
      heading: t('grievances:column.state'),
      kind: 'text',
      value: row =>
        row.closing === null ? t('grievances:state.open') : t(`grievances:outcome.${row.closing.outcome}`),
    },
    { heading: t('grievances:closing.closedOn'), kind: 'date', value: row => row.closing?.closedOn ?? null },
  ]
}

export async function exportGrievances(
  target: InputOf<'grievances.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { rows } = await call.ask('grievances.list', {})
  return exportRows(call, target, {
    name: words.t('grievances:page'),
    columns: columns(words),
    rows,
  })
}
