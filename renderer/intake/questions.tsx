import { Radio } from '@mantine/core'
import type { PlanResult } from '@shared/contract/intake'
import type { ColumnMapping } from '@shared/intake/mapping'
import { ComparedSides } from '../duplicates/compared'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { withAnswer, withColumn, withSheet, type ImportDraft } from './draft'
import styles from './intake.module.css'

type Question = PlanResult['questions'][number]
type ColumnQuestion = PlanResult['columnQuestions'][number]

interface QuestionsProps {
  readonly plan: PlanResult
  readonly draft: ImportDraft
  readonly onDraft: (change: (draft: ImportDraft) => ImportDraft) => void
}

/** What only the person knows: asked once per column, and once per row that could mean a known supplier. */
export function Questions({ plan, draft, onDraft }: QuestionsProps) {
  const t = useText()
  if (plan.questions.length + plan.columnQuestions.length === 0) return null
  return (
    <Card title={t('intake:plan.questions')}>
      {plan.columnQuestions.map(question => (
        <AboutColumn
          key={`${question.sheet}!${question.column}`}
          question={question}
          settings={settingsOf(draft, question)}
          onAnswer={settings =>
            onDraft(current =>
              withSheet(current, question.sheet, sheet => withColumn(sheet, question.column, settings)),
            )
          }
        />
      ))}
      {plan.questions.map(question => (
        <AboutRow
          key={question.key}
          question={question}
          answer={draft.answers[question.key] ?? ''}
          onAnswer={answer => onDraft(current => withAnswer(current, question.key, answer))}
        />
      ))}
    </Card>
  )
}

type Settings = Pick<ColumnMapping, 'dateOrder' | 'percentScale'>

function settingsOf(draft: ImportDraft, question: ColumnQuestion): Settings {
  const sheet = draft.sheets.find(({ name }) => name === question.sheet)
  return sheet?.columns.find(({ column }) => column === question.column) ?? {}
}

interface AboutColumnProps {
  readonly question: ColumnQuestion
  readonly settings: Settings
  readonly onAnswer: (settings: Settings) => void
}

function AboutColumn({ question, settings, onAnswer }: AboutColumnProps) {
  const t = useText()
  const isDate = question.code === 'date-order'
  return (
    <fieldset className={styles.question}>
      <legend>{t(`intake:question.${question.code}`, { heading: question.heading })}</legend>
      <p className={styles.soft}>
        {t('intake:plan.examples', { sheet: question.sheet, examples: question.examples.join(' · ') })}
      </p>
      {isDate ? (
        <Choices
          name={`${question.sheet}!${question.column}`}
          value={settings.dateOrder ?? ''}
          choices={(['day-first', 'month-first'] as const).map(order => [
            order,
            t(`intake:question.${order}`),
          ])}
          onChoose={order => onAnswer({ dateOrder: order === 'day-first' ? 'day-first' : 'month-first' })}
        />
      ) : (
        <Choices
          name={`${question.sheet}!${question.column}`}
          value={settings.percentScale ?? ''}
          choices={(['hundred', 'fraction'] as const).map(scale => [scale, t(`intake:question.${scale}`)])}
          onChoose={scale => onAnswer({ percentScale: scale === 'hundred' ? 'hundred' : 'fraction' })}
        />
      )}
    </fieldset>
  )
}

interface AboutRowProps {
  readonly question: Question
  readonly answer: string
  readonly onAnswer: (answer: string) => void
}

function AboutRow({ question, answer, onAnswer }: AboutRowProps) {
  const t = useText()
  const known = question.options.map(option => [option.answer, option.label] as const)
  return (
    <fieldset className={styles.question}>
      <legend>{t.say('intake', `question.${question.code}`, question.params)}</legend>
      <p className={styles.soft}>{t('intake:plan.rowOf', { sheet: question.sheet, row: question.row })}</p>
      {question.options.map(({ answer: known, compared }) =>
        compared === null ? null : (
          <ComparedSides
            key={known}
            compared={compared}
            ours={t('duplicates:side.row')}
            theirs={t('duplicates:side.record')}
          />
        ),
      )}
      <Choices
        name={question.key}
        value={answer}
        choices={[...known, ['new', t(newText(question.code))]]}
        onChoose={onAnswer}
      />
    </fieldset>
  )
}

const newText = (code: string) =>
  code === 'likely-site'
    ? 'intake:question.newSite'
    : code === 'likely-recruiter'
      ? 'intake:question.newRecruiter'
      : 'intake:question.new'

interface ChoicesProps {
  readonly name: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, label: string])[]
  readonly onChoose: (value: string) => void
}

function Choices({ name, value, choices, onChoose }: ChoicesProps) {
  return (
    <div className={styles.line}>
      {choices.map(([choice, label]) => (
        <Radio
          key={choice}
          name={name}
          label={label}
          value={choice}
          checked={choice === value}
          onChange={() => onChoose(choice)}
        />
      ))}
    </div>
  )
}
