import type { PlanResult } from '@shared/contract/intake'
import type { ColumnMapping } from '@shared/intake/mapping'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { alike } from './alike'
import { AlikeQuestions } from './alike-questions'
import { Choices } from './choices'
import { withAnswers, withColumn, withSheet, type ImportDraft } from './draft'
import styles from './intake.module.css'

type ColumnQuestion = PlanResult['columnQuestions'][number]

interface QuestionsProps {
  readonly plan: PlanResult
  readonly draft: ImportDraft
  readonly onDraft: (change: (draft: ImportDraft) => ImportDraft) => void
}

/** What only the person knows: asked once per column, and once per row that could mean a known record. */
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
      {[...alike(plan.questions, question => question.code)].map(([code, questions]) => (
        <AlikeQuestions
          key={code}
          questions={questions}
          onAnswer={answers => onDraft(current => withAnswers(current, answers))}
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
