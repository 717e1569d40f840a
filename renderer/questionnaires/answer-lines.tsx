import type { PlannedAnswerView } from '@shared/contract/questionnaires'
import { textIn } from '@shared/steps/local-text'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import styles from './questionnaires.module.css'

interface Props {
  readonly title: string
  readonly hint?: string
  readonly answers: readonly PlannedAnswerView[]
  readonly say: (answer: PlannedAnswerView) => string
}

/** Answers of one kind, each with its question, where it stands in the file, and a sentence. Nothing where there is none. */
export function AnswerLines({ title, hint, answers, say }: Props) {
  if (answers.length === 0) return null
  return (
    <Section title={title}>
      {hint === undefined ? null : <p className={styles.soft}>{hint}</p>}
      <ul className={styles.answers}>
        {answers.map(one => (
          <li key={one.questionId}>
            <QuestionLine answer={one} />
            <span dir="auto">{say(one)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The question, and the cell it was answered in. */
export function QuestionLine({ answer }: { readonly answer: PlannedAnswerView }) {
  const t = useText()
  return (
    <span className={styles.question}>
      {answer.questionId} {textIn(answer.question, t.language)}{' '}
      <span className={styles.place}>{t('questionnaires:takeIn.at', { ...answer.place })}</span>
    </span>
  )
}
