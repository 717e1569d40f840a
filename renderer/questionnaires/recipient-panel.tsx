import { Link } from '@tanstack/react-router'
import type { RecipientRow } from '@shared/contract/questionnaires'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './questionnaires.module.css'
import { FlagsChip, StateChip } from './state-chip'

interface Props {
  readonly row: RecipientRow
  readonly campaignId: string
  readonly onWrite: () => void
}

/** One recipient: where it stands, what came back, and the way to its answers. */
export function RecipientPanel({ row, campaignId, onWrite }: Props) {
  const t = useText()
  const format = useFormat()
  const takeOut = useCommand('questionnaires.take-out')
  const { recipient } = row
  const date = (day: string | null) => (day === null ? t('questionnaires:none') : format.date(day))
  return (
    <Panel title={row.name} sub={t(`questionnaires:type.${recipient.subjectType}`)}>
      <div className={styles.stack}>
        <KeyValues
          pairs={[
            { name: t('questionnaires:column.state'), value: <StateChip state={row.state} /> },
            { name: t('questionnaires:column.sentOn'), value: date(recipient.sentOn) },
            { name: t('questionnaires:column.answeredOn'), value: date(recipient.answeredOn) },
            { name: t('questionnaires:column.remindedOn'), value: date(recipient.remindedOn) },
            { name: t('questionnaires:column.file'), value: recipient.fileName ?? t('questionnaires:none') },
            {
              name: t('questionnaires:panel.result'),
              value: row.score === null ? null : format.number(Math.round(row.score)),
            },
            ...(row.score === null
              ? []
              : [{ name: t('questionnaires:column.flagged'), value: <FlagsChip row={row} /> }]),
          ]}
        />
        {recipient.assessmentId === null ? null : (
          <Link to="/assessment/$id" params={{ id: recipient.assessmentId }}>
            {t('questionnaires:panel.answers')}
          </Link>
        )}
        <Section title={t('questionnaires:panel.replies')}>
          {row.replies.length === 0 ? (
            <p className={styles.soft}>{t('questionnaires:panel.noReplies')}</p>
          ) : (
            <ul className={styles.plainList}>
              {row.replies.map(reply => (
                <li key={reply.id} dir="auto">
                  {t('questionnaires:panel.reply', {
                    file: reply.fileName,
                    date: format.moment(reply.takenAt),
                    who: reply.takenBy,
                  })}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <ButtonGroup>
          {recipient.answeredOn === null ? (
            <Button onClick={() => takeOut.mutate({ id: campaignId, recipientIds: [recipient.id] })}>
              {t('questionnaires:panel.takeOut')}
            </Button>
          ) : null}
          <Button onClick={onWrite}>{t('questionnaires:send.one')}</Button>
        </ButtonGroup>
      </div>
    </Panel>
  )
}
