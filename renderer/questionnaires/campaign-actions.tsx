import type { OutputOf } from '@shared/contract/contract'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { useText } from '../kit/text'
import type { Send } from './use-send'
import type { TakeIn } from './use-take-in'

interface Props {
  readonly view: OutputOf<'questionnaires.campaign'>
  readonly send: Send
  readonly takeIn: TakeIn
}

/** The next thing to do with the whole campaign: its workbooks out, then in. */
export function CampaignActions({ view: { counts }, send, takeIn }: Props) {
  const t = useText()
  if (counts.notSent === 0)
    return (
      <Button kind="primary" onClick={takeIn.chooseFiles}>
        {t('questionnaires:takeIn.files')}
      </Button>
    )
  return (
    <Button kind="primary" onClick={() => send.start(null)}>
      {t('questionnaires:send.all', { count: counts.notSent })}
    </Button>
  )
}

/** What else can be done with it: reminders recorded, workbooks in. */
export function FurtherActions({ view, takeIn }: Omit<Props, 'send'>) {
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
    <ButtonGroup>
      {due.length === 0 ? null : (
        <Button off={remind.isPending} onClick={record}>
          {t('questionnaires:remind.record', { count: due.length })}
        </Button>
      )}
      {counts.notSent === 0 ? null : (
        <Button onClick={takeIn.chooseFiles}>{t('questionnaires:takeIn.files')}</Button>
      )}
      <Button onClick={takeIn.chooseFolder}>{t('questionnaires:takeIn.folder')}</Button>
    </ButtonGroup>
  )
}
