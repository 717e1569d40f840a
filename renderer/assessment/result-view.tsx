import type { Question } from '@shared/assessment/pack'
import type { AssessmentForm } from '@shared/contract/assessment'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, Figure } from '../kit/facts'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './assessment.module.css'
import { Declaration } from './declaration'
import { FlagChip } from './flag-chip'
import { shownQuestions, type Place } from './place'
import { QuestionLink } from './question-link'
import { Retired } from './retired'
import { Said } from './said'
import { useScoreText } from './score-text'

interface Props {
  readonly form: AssessmentForm
  readonly onGo: (place: Place) => void
}

/** The result so far: what helps next comes first, then where it comes from, then the declaration. */
export function ResultView(props: Props) {
  return (
    <div className={styles.result}>
      <NextSteps {...props} />
      <Queries {...props} />
      <Flags {...props} />
      <BySection {...props} />
      <Declaration form={props.form} />
      <Retired {...props} />
    </div>
  )
}

/** A question that is put now: one with an answer always is. */
const questionOf = (form: AssessmentForm, id: string): Question | undefined =>
  shownQuestions(form).find(one => one.asked.question.id === id)?.asked.question

function NextSteps({ form, onGo }: Props) {
  const t = useText()
  const questions = form.result.nextSteps
  return (
    <Card title={t('assessment:nextSteps')}>
      {questions.length === 0 ? (
        <p className={styles.soft}>{t('assessment:noSteps')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('assessment:nextStepsHint')}</p>
          <ol className={styles.steps}>
            {questions.map(question => (
              <li key={question.id}>
                <QuestionLink id={question.id} onGo={onGo} /> <Said text={question.text} />
                {question.evidence.length === 0 ? null : (
                  <ul className={styles.plainList}>
                    {question.evidence.map(text => (
                      <li key={text.en}>
                        <Said text={text} inline />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}

function Queries({ form, onGo }: Props) {
  const t = useText()
  const { queries } = form.result
  if (queries.length === 0) return null
  return (
    <Card title={t('assessment:queries')}>
      <p className={styles.soft}>{t('assessment:queriesHint')}</p>
      <ul className={styles.lines}>
        {queries.map(query => (
          <li key={query.id}>
            <Said text={query.message} />
            <span className={styles.soft}>
              {t('assessment:lookAgain')}{' '}
              {query.questionIds.map(id => (
                <QuestionLink key={id} id={id} onGo={onGo} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Flags({ form, onGo }: Props) {
  const t = useText()
  const { redFlags, floors } = form.result
  return (
    <Card title={t('assessment:flags')}>
      {redFlags.length === 0 ? (
        <p className={styles.soft}>{t('assessment:noFlags')}</p>
      ) : (
        <>
          <ul className={styles.lines}>
            {redFlags.map(flag => (
              <li key={flag.questionId} className={styles.flagLine}>
                <FlagChip severity={flag.severity} />
                <span>
                  <QuestionLink id={flag.questionId} onGo={onGo} />{' '}
                  <Said text={questionOf(form, flag.questionId)?.text ?? { en: flag.questionId }} />
                </span>
              </li>
            ))}
          </ul>
          {floors.map(floor => (
            <p key={floor} className={styles.soft}>
              {t(`assessment:floor.${floor}`)}
            </p>
          ))}
          <RecordFlags id={form.assessment.id} />
        </>
      )}
    </Card>
  )
}

function RecordFlags({ id }: { readonly id: string }) {
  const t = useText()
  const record = useCommand('assessment.record-flags')
  return (
    <>
      <div>
        <Button off={record.isPending} onClick={() => record.mutate({ id })}>
          {t('assessment:record')}
        </Button>
      </div>
      <RefusedHere topic="assessment" error={record.error} />
      {record.data === undefined ? null : (
        <p role="status">
          {record.data.recorded === 0
            ? t('assessment:recorded.none')
            : t('assessment:recorded.some', { count: record.data.recorded })}
        </p>
      )}
    </>
  )
}

function BySection({ form }: Props) {
  const t = useText()
  const scoreText = useScoreText()
  const titles = new Map(form.sections.map(section => [section.id, section.title]))
  return (
    <Card title={t('assessment:bySection')}>
      <Figure value={scoreText(form.result.score)} label={t('assessment:result')} />
      <FactTable
        caption={t('assessment:bySection')}
        rows={form.result.sections}
        rowKey={section => section.sectionId}
        columns={[
          {
            key: 'section',
            heading: t('assessment:section'),
            cell: section => <Said text={titles.get(section.sectionId) ?? { en: section.sectionId }} />,
          },
          {
            // "Not known" is an answer, and counted as one beside it; here only what is known counts.
            key: 'known',
            heading: t('assessment:column.known'),
            numeric: true,
            cell: section => t('assessment:answeredOf', { done: section.answered, total: section.asked }),
          },
          {
            key: 'score',
            heading: t('assessment:column.score'),
            numeric: true,
            cell: section => scoreText(section.score),
          },
        ]}
      />
      <p className={styles.soft}>{t('assessment:scoreHint')}</p>
    </Card>
  )
}
