import type { OutputOf } from '@shared/contract/contract'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useText } from '../kit/text'
import type { Send } from './use-send'
import type { TakeIn } from './use-take-in'

interface Props {
  readonly view: OutputOf<'questionnaires.campaign'>
  readonly send: Send
  readonly takeIn: TakeIn
}

/** What can be done with the whole campaign: workbooks out, workbooks in, reminders recorded. */
export function CampaignActions({ view, send, takeIn }: Props) {
  const t = useText()
  const remind = useCommand('questionnaires.remind')
  const { campaign, counts, rows } = view
  const due = rows.filter(row => row.toRemind).map(row => row.recipient.id)
  const record = () =>
    remind.mutate(
      { id: campaign.id, recipientIds: due },
      {
        onSuccess: ({ reminded }) =>
          notify({ tone: 'good', text: t('questionnaires:remind.done', { count: reminded }) }),
      },
    )
  return (
    <>
      {due.length === 0 ? null : (
        <Button off={remind.isPending} onClick={record}>
          {t('questionnaires:remind.record', { count: due.length })}
        </Button>
      )}
      <Button onClick={takeIn.chooseFolder}>{t('questionnaires:takeIn.folder')}</Button>
      <Button kind={counts.notSent === 0 ? 'primary' : 'plain'} onClick={takeIn.chooseFiles}>
        {t('questionnaires:takeIn.files')}
      </Button>
      {counts.notSent === 0 ? null : (
        <Button kind="primary" onClick={() => send.start(null)}>
          {t('questionnaires:send.all', { count: counts.notSent })}
        </Button>
      )}
    </>
  )
}
