import type { PlannedAnswerView } from '@shared/contract/questionnaires'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import { QuestionLine } from './answer-lines'
import styles from './questionnaires.module.css'
import { useValueText } from './value-text'

interface Props {
  /** Answers with a proposal, taken or not. */
  readonly answers: readonly PlannedAnswerView[]
  /** Questions whose proposals the person took. */
  readonly taken: readonly string[]
  readonly onTake: (questionIds: string[]) => void
}

/** Words that are not exactly those of the questionnaire: proposed, one by one or all at once, never taken by themselves. */
export function Proposals({ answers, taken, onTake }: Props) {
  const t = useText()
  const say = useValueText()
  const open = answers.filter(one => !taken.includes(one.questionId) && one.state === 'proposed')
  if (answers.length === 0) return null
  return (
    <Section title={t('questionnaires:takeIn.proposals')}>
      <p className={styles.soft}>{t('questionnaires:takeIn.proposalsHint')}</p>
      {open.length < 2 ? null : (
        <Button onClick={() => onTake([...taken, ...open.map(one => one.questionId)])}>
          {t('questionnaires:takeIn.acceptAll', { count: open.length })}
        </Button>
      )}
      <ul className={styles.answers}>
        {answers.map(one => (
          <li key={one.questionId}>
            <QuestionLine answer={one} />
            <span className={styles.proposal}>
              <span dir="auto">
                {one.proposal === null
                  ? ''
                  : t('questionnaires:takeIn.proposed', {
                      raw: one.proposal.raw,
                      answer: say(one, one.proposal.value),
                    })}
              </span>
              {taken.includes(one.questionId) ? (
                <Button kind="link" onClick={() => onTake(taken.filter(id => id !== one.questionId))}>
                  {t('questionnaires:takeIn.leave')}
                </Button>
              ) : one.state === 'proposed' ? (
                <Button kind="link" onClick={() => onTake([...taken, one.questionId])}>
                  {t('questionnaires:takeIn.acceptOne')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
