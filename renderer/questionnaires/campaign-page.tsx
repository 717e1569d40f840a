import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { OutputOf } from '@shared/contract/contract'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Panel } from '../kit/card'
import { Figure } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { Page, Split } from '../kit/page'
import { useText } from '../kit/text'
import { CampaignActions, FurtherActions } from './campaign-actions'
import { JobLine } from './job-line'
import styles from './questionnaires.module.css'
import { isIn, type RecipientGroup } from './recipient-group'
import { RecipientPanel } from './recipient-panel'
import { RecipientsCard } from './recipients-card'
import { TakeInView } from './take-in-view'
import { useSend } from './use-send'
import { useTakeIn } from './use-take-in'

const params = z.object({ id: z.string() })
type Campaign = OutputOf<'questionnaires.campaign'>

/** One campaign: who is asked, who has answered, and the workbooks on their way out and in. */
export function CampaignPage() {
  const t = useText()
  const { id } = params.parse(useParams({ strict: false }))
  const found = useAnswer('questionnaires.campaign', { id }, { keep: true })
  const send = useSend(id)
  const takeIn = useTakeIn(id)
  return (
    <Page
      title={found.data?.campaign.title ?? t('questionnaires:page')}
      back={<Link to="/questionnaires">{t('questionnaires:back')}</Link>}
      actions={
        found.data === undefined || takeIn.files !== null ? null : (
          <CampaignActions view={found.data} send={send} takeIn={takeIn} />
        )
      }
    >
      <JobLine job={send.job} />
      <JobLine job={takeIn.job} />
      <Answer of={found}>
        {view =>
          takeIn.files === null ? (
            <>
              <div className={styles.about}>
                <About view={view} />
                <FurtherActions view={view} takeIn={takeIn} />
              </div>
              <Sums view={view} />
              <Recipients key={id} view={view} onWrite={send.start} />
            </>
          ) : (
            <TakeInView view={view} takeIn={takeIn} />
          )
        }
      </Answer>
    </Page>
  )
}

/** What is asked, about which period, until when. */
function About({ view: { campaign, packTitle } }: { readonly view: Campaign }) {
  const t = useText()
  const format = useFormat()
  return (
    <p className={styles.soft}>
      {t('questionnaires:about', {
        pack: textIn(packTitle, t.language),
        period: campaign.period.label,
        due: format.date(campaign.dueOn),
      })}
    </p>
  )
}

/** The counts of the campaign as figures. */
function Sums({ view }: { readonly view: Campaign }) {
  const t = useText()
  const format = useFormat()
  const sums = ['recipients', 'notSent', 'sent', 'overdue', 'answered', 'flagged'] as const
  return (
    <div className={styles.sums}>
      {sums.map(key => (
        <Figure key={key} value={format.number(view.counts[key])} label={t(`questionnaires:sum.${key}`)} />
      ))}
    </div>
  )
}

function Recipients({
  view,
  onWrite,
}: {
  readonly view: Campaign
  readonly onWrite: (recipientIds: string[] | null) => void
}) {
  const t = useText()
  const [group, setGroup] = useKeptState<RecipientGroup>(`questionnaires.group.${view.campaign.id}`, 'all')
  const [currentId, setCurrentId] = useState<string | null>(null)
  const rows = view.rows.filter(row => isIn(group, row))
  const current = rows.find(row => row.recipient.id === currentId)
  return (
    <Split
      side={
        current === undefined ? (
          <Panel title={t('questionnaires:recipients.title')}>{t('questionnaires:recipients.choose')}</Panel>
        ) : (
          <RecipientPanel
            key={current.recipient.id}
            row={current}
            campaignId={view.campaign.id}
            onWrite={() => onWrite([current.recipient.id])}
          />
        )
      }
    >
      <RecipientsCard view={view} rows={rows} group={group} onGroup={setGroup} onCurrent={setCurrentId} />
    </Split>
  )
}
