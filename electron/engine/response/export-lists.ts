import type { InputOf } from '@shared/contract/contract'
import type { ActionRow, FindingRow } from '@shared/contract/response'
import type { Call } from '../call'
import { exportFound, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { listActions, listFindings } from './lists'

type Subject = Pick<FindingRow, 'subject'>

/** What a record is about: a name, or the organisation itself. */
const subjectOf =
  ({ t }: ExportWords) =>
  ({ subject }: Subject): string =>
    subject.name ?? t('response:entity')

function findingColumns(words: ExportWords): ListColumn<FindingRow>[] {
  const { t, country } = words
  return [
    { heading: t('response:column.severity'), kind: 'number', value: row => row.severity },
    { heading: t('response:column.finding'), kind: 'text', width: 44, value: row => row.title },
    { heading: t('response:column.subject'), kind: 'text', width: 30, value: subjectOf(words) },
    { heading: t('suppliers:field.country'), kind: 'text', value: row => country(row.subject.country) },
    { heading: t('response:column.stage'), kind: 'text', value: row => t(`response:stage.${row.stage}`) },
    { heading: t('response:field.kind'), kind: 'text', value: row => t(`response:kind.${row.kind}`) },
    { heading: t('response:fact.observedOn'), kind: 'date', value: row => row.observedOn },
    { heading: t('response:column.actions'), kind: 'number', value: row => row.actionsOpen },
    { heading: t('response:column.overdue'), kind: 'number', value: row => row.actionsOverdue },
    { heading: t('response:column.reviewOn'), kind: 'date', value: row => row.reviewOn },
  ]
}

export function exportFindings(
  { file, format, language, ...filter }: InputOf<'response.export-findings'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(language)
  return exportFound(
    call,
    { file, format, language },
    {
      name: words.t('response:tab.findings'),
      columns: findingColumns(words),
      found: stretch => listFindings({ ...filter, ...stretch }, call),
    },
  )
}

function actionColumns(words: ExportWords): ListColumn<ActionRow>[] {
  const { t } = words
  return [
    { heading: t('response:column.action'), kind: 'text', width: 44, value: row => row.title },
    { heading: t('response:column.finding'), kind: 'text', width: 36, value: row => row.findingTitle },
    { heading: t('response:column.subject'), kind: 'text', width: 30, value: subjectOf(words) },
    {
      heading: t('response:action.kind'),
      kind: 'text',
      value: row => t(`response:action.kinds.${row.kind}`),
    },
    { heading: t('response:column.owner'), kind: 'text', value: row => row.owner },
    { heading: t('response:column.dueOn'), kind: 'date', value: row => row.dueOn },
    {
      heading: t('response:column.stage'),
      kind: 'text',
      value: row => t(`response:action.statuses.${row.status}`),
    },
    { heading: t('response:column.completedOn'), kind: 'date', value: row => row.completedOn },
    { heading: t('response:column.evidence'), kind: 'number', value: row => row.evidenceCount },
  ]
}

export function exportActions(
  { file, format, language, ...filter }: InputOf<'response.export-actions'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(language)
  return exportFound(
    call,
    { file, format, language },
    {
      name: words.t('response:tab.actions'),
      columns: actionColumns(words),
      found: stretch => listActions({ ...filter, ...stretch }, call),
    },
  )
}
