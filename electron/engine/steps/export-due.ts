import type { InputOf } from '@shared/contract/contract'
import { fitsDue, type DueItem } from '@shared/steps/due'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { dueItems } from './due'

const columns = ({ t }: ExportWords): ListColumn<DueItem>[] => [
  { heading: t('steps:calendar.dueOn'), kind: 'date', value: item => item.dueOn },
  { heading: t('steps:calendar.state'), kind: 'text', value: item => t(`steps:calendar.is.${item.state}`) },
  { heading: t('steps:calendar.kind'), kind: 'text', value: item => t(`steps:calendar.kinds.${item.kind}`) },
  {
    heading: t('steps:calendar.title'),
    kind: 'text',
    width: 60,
    value: item => (item.restricted ? t('evidence:restricted') : item.title),
  },
  { heading: t('steps:calendar.owner'), kind: 'text', value: item => item.owner },
  { heading: t('steps:sheet.repeatMonths'), kind: 'number', value: item => item.repeatMonths },
]

/** Writes what is due, as the calendar shows it. */
export async function exportDue(
  { file, format, language, ...filter }: InputOf<'steps.export-due'>,
  call: Call,
): Promise<{ rows: number }> {
  const all = await dueItems(call.store, call.assetsDir, call.today(), language)
  const items = all.filter(item => fitsDue(item, filter))
  const words = exportWords(language)
  return exportRows(
    call,
    { file, format, language },
    {
      name: words.t('steps:calendar.page'),
      columns: columns(words),
      rows: items,
    },
  )
}
