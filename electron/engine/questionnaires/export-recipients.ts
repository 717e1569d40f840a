import type { InputOf } from '@shared/contract/contract'
import type { RecipientRow } from '@shared/contract/questionnaires'
import type { Campaign } from '@shared/questionnaires/campaign'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { campaignView } from './views'

function columns({ t, country }: ExportWords, campaign: Campaign): ListColumn<RecipientRow>[] {
  const text = (key: string, value: (row: RecipientRow) => string | null, width = 24) =>
    ({ heading: t(`questionnaires:column.${key}`), kind: 'text', width, value }) as const
  const date = (key: string, value: (row: RecipientRow) => string | null) =>
    ({ heading: t(`questionnaires:column.${key}`), kind: 'date', value }) as const
  const number = (key: string, value: (row: RecipientRow) => number | null) =>
    ({ heading: t(`questionnaires:column.${key}`), kind: 'number', value }) as const
  return [
    text('recipient', row => row.name, 36),
    text('kind', row => t(`questionnaires:type.${row.recipient.subjectType}`)),
    text('country', row => country(row.country)),
    text('state', row => t(`questionnaires:state.${row.state}`)),
    date('dueOn', () => campaign.dueOn),
    date('sentOn', row => row.recipient.sentOn),
    date('answeredOn', row => row.recipient.answeredOn),
    date('remindedOn', row => row.recipient.remindedOn),
    number('reminders', row => row.recipient.reminders),
    number('answered', row => row.answered),
    number('asked', row => row.asked),
    number('score', row => (row.score === null ? null : Math.round(row.score * 10) / 10)),
    number('critical', row => row.flags.critical),
    number('major', row => row.flags.major),
    number('minor', row => row.flags.minor),
    text('file', row => row.recipient.fileName, 36),
  ]
}

/** Writes who is asked and where each stands; with `reminders` only those to be reminded. */
export async function exportRecipients(
  { id, reminders, ...target }: InputOf<'questionnaires.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const view = await campaignView(id, call)
  const rows = reminders ? view.rows.filter(row => row.toRemind) : view.rows
  return exportRows(call, target, {
    name: view.campaign.title,
    columns: columns(words, view.campaign),
    rows,
  })
}
