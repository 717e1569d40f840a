import type { AssessmentForm } from '@shared/contract/assessment'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { useAnswerText } from './answer-text'
import styles from './assessment.module.css'
import { Said } from './said'

/** Answers whose question is no longer asked: they stay readable beside the words they answered. */
export function Retired({ form }: { readonly form: AssessmentForm }) {
  const t = useText()
  const answerText = useAnswerText()
  if (form.retired.length === 0) return null
  return (
    <Card title={t('assessment:retired')}>
      <p className={styles.soft}>{t('assessment:retiredHint')}</p>
      <ul className={styles.lines}>
        {form.retired.map(({ answer, question }) => (
          <li key={answer.id}>
            <span>
              {answer.questionId} {question === null ? null : <Said text={question.text} inline />}
            </span>
            {question === null ? null : (
              <span className={styles.soft}>
                {answerText(question, form.pack.answerWords, answer.value)}
                {answer.note === null ? '' : ` (${answer.note})`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
