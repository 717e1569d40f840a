import type { CampaignRow } from '@shared/contract/questionnaires'
import { textIn } from '@shared/steps/local-text'
import { useCommand } from '../app/engine-hooks'
import { AskFirst } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Panel } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './questionnaires.module.css'

interface Props {
  readonly row: CampaignRow
  readonly onOpen: (id: string) => void
}

/** How far one campaign is, and the way into it. */
export function CampaignPanel({ row, onOpen }: Props) {
  const t = useText()
  const format = useFormat()
  const remove = useCommand('questionnaires.remove')
  const { campaign, counts } = row
  const sums = ['recipients', 'notSent', 'sent', 'overdue', 'answered', 'flagged'] as const
  return (
    <Panel title={campaign.title} sub={textIn(row.packTitle, t.language)}>
      <div className={styles.stack}>
        <KeyValues
          pairs={[
            { name: t('questionnaires:column.period'), value: campaign.period.label },
            { name: t('questionnaires:column.due'), value: format.date(campaign.dueOn) },
            ...sums.map(key => ({
              name: t(`questionnaires:sum.${key}`),
              value: format.number(counts[key]),
            })),
          ]}
        />
        <ButtonGroup>
          <Button kind="primary" onClick={() => onOpen(campaign.id)}>
            {t('questionnaires:open')}
          </Button>
        </ButtonGroup>
        <AskFirst
          open={t('questionnaires:remove')}
          bar={{
            danger: true,
            confirm: t('questionnaires:remove'),
            busy: remove.isPending,
            children: t('kit:reason.toBin', { name: campaign.title }),
          }}
          onConfirm={reason => remove.mutate({ id: campaign.id, reason })}
        >
          <RefusedHere topic="questionnaires" error={remove.error} />
        </AskFirst>
      </div>
    </Panel>
  )
}
