import type { AssessmentRow } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { useCommand } from '../app/engine-hooks'
import { AskFirst } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Panel } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useAssessedText } from './about-text'
import { RefusedHere } from '../steps/refused-here'
import styles from './assessment.module.css'
import { useFlagText } from './flag-text'
import { useScoreText } from './score-text'

interface Props {
  readonly row: AssessmentRow
  readonly onOpen: (id: string) => void
}

/** How far one assessment is, and the way into it. */
export function AssessmentPanel({ row, onOpen }: Props) {
  const t = useText()
  const format = useFormat()
  const subjectText = useAssessedText()
  const scoreText = useScoreText()
  const flagText = useFlagText()
  const remove = useCommand('assessment.remove')
  const { assessment } = row
  const { declaration } = assessment
  return (
    <Panel title={subjectText(row)} sub={textIn(row.title, t.language)}>
      <div className={styles.stack}>
        <KeyValues
          pairs={[
            { name: t('assessment:column.score'), value: scoreText(row.score) },
            { name: t('assessment:column.flags'), value: flagText(row) },
            {
              name: t('assessment:column.progress'),
              value: t('assessment:progress', { done: row.answered, total: row.asked }),
            },
            { name: t('assessment:field.started'), value: format.date(assessment.startedOn) },
            {
              name: t('assessment:field.declared'),
              value:
                declaration === null
                  ? t('assessment:field.notDeclared')
                  : t('assessment:declaredBy', {
                      ...declaration,
                      date: format.date(declaration.declaredOn),
                    }),
            },
            ...(assessment.validUntil === null
              ? []
              : [{ name: t('assessment:field.validUntil'), value: format.date(assessment.validUntil) }]),
          ]}
        />
        <p className={styles.soft}>{t('assessment:scoreHint')}</p>
        <ButtonGroup>
          <Button kind="primary" onClick={() => onOpen(assessment.id)}>
            {t('assessment:open')}
          </Button>
        </ButtonGroup>
        <AskFirst
          open={t('assessment:remove')}
          bar={{
            danger: true,
            confirm: t('assessment:remove'),
            busy: remove.isPending,
            children: t('kit:reason.toBin', { name: textIn(row.title, t.language) }),
          }}
          onConfirm={reason => remove.mutate({ id: assessment.id, reason })}
        >
          <RefusedHere topic="assessment" error={remove.error} />
        </AskFirst>
      </div>
    </Panel>
  )
}
