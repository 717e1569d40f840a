import type { PlanResult } from '@shared/contract/intake'
import { ComparedSides } from '../duplicates/compared'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import type { ImportDraft } from './draft'
import styles from './intake.module.css'

type Question = PlanResult['questions'][number]
type Answers = ImportDraft['answers']

/** A side by side takes a third of the screen: more than this many at once is no longer read. */
const SHOWN = 10

interface AlikeQuestionsProps {
  readonly questions: readonly Question[]
  readonly onAnswer: (answers: Answers) => void
}

/** Questions of one kind: answered one by one, or all alike at once. */
export function AlikeQuestions({ questions, onAnswer }: AlikeQuestionsProps) {
  const t = useText()
  const further = questions.length - SHOWN
  return (
    <Section title={t('intake:plan.alike', { count: questions.length })}>
      {questions.length > 1 ? <ForAll questions={questions} onAnswer={onAnswer} /> : null}
      {questions.slice(0, SHOWN).map(question => (
        <AboutRow key={question.key} question={question} onAnswer={onAnswer} />
      ))}
      {further > 0 ? (
        <p className={styles.soft}>{t('intake:plan.moreQuestions', { count: further })}</p>
      ) : null}
    </Section>
  )
}

/** The same answer for all: only where each has one record to choose can all be "that record". */
function ForAll({ questions, onAnswer }: AlikeQuestionsProps) {
  const t = useText()
  const say = (answerOf: (question: Question) => string): void =>
    onAnswer(Object.fromEntries(questions.map(question => [question.key, answerOf(question)])))
  const isOneEach = questions.every(({ options }) => options.length === 1)
  return (
    <div
      className={styles.forAll}
      role="group"
      aria-label={t('intake:plan.sameForAll', { count: questions.length })}
    >
      <span>{t('intake:plan.sameForAll', { count: questions.length })}</span>
      {isOneEach ? (
        <Button onClick={() => say(({ options }) => options[0]?.answer ?? 'new')}>
          {t('intake:plan.allSame')}
        </Button>
      ) : null}
      <Button onClick={() => say(() => 'new')}>{t('intake:plan.allNew')}</Button>
    </div>
  )
}

interface AboutRowProps {
  readonly question: Question
  readonly onAnswer: (answers: Answers) => void
}

/** One question; buttons rather than radios, because each answer makes the plan anew at once. */
function AboutRow({ question, onAnswer }: AboutRowProps) {
  const t = useText()
  const { key, sheet, row, code, params, options } = question
  return (
    <fieldset className={styles.question}>
      <legend>{t.say('intake', `question.${code}`, params)}</legend>
      <p className={styles.soft}>{t('intake:plan.rowOf', { sheet, row })}</p>
      {options.map(({ answer, compared }) =>
        compared === null ? null : (
          <ComparedSides
            key={answer}
            compared={compared}
            ours={t('duplicates:side.row')}
            theirs={t('duplicates:side.record')}
          />
        ),
      )}
      <div className={styles.line}>
        {options.map(({ answer, label }) => (
          <Button key={answer} onClick={() => onAnswer({ [key]: answer })}>
            {t('intake:plan.itIs', { record: label })}
          </Button>
        ))}
        <Button onClick={() => onAnswer({ [key]: 'new' })}>{t(newText(code))}</Button>
      </div>
    </fieldset>
  )
}

const newText = (code: string) =>
  code === 'likely-site'
    ? 'intake:question.newSite'
    : code === 'likely-recruiter'
      ? 'intake:question.newRecruiter'
      : 'intake:question.new'
