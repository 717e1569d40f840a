import { Select } from '@mantine/core'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { ANSWER_VERIFICATIONS } from '@shared/assessment/score'
import type { AssessmentForm } from '@shared/contract/assessment'
import { Button, ButtonGroup } from '../kit/button'
import { classNames } from '../kit/class-names'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { AnswerField } from './answer-field'
import styles from './assessment.module.css'
import { FlagChip } from './flag-chip'
import type { Shown } from './place'
import { PreviousAnswer } from './previous-answer'
import { QuestionWords } from './question-words'
import { Said } from './said'
import { useAnswering, type Answering } from './use-answering'

interface Props {
  readonly form: AssessmentForm
  readonly shown: Shown
  /** The last question of all: the next step is the result. */
  readonly last: boolean
  /** Whether the person came from another question: then the new one is read out. */
  readonly moved: boolean
  readonly onStep: (by: 1 | -1) => void
}

/** One question in plain words with its answers; Enter goes on to the next. */
export function QuestionCard({ form, shown, last, moved, onStep }: Props) {
  const t = useText()
  const { asked, section, number } = shown
  const answering = useAnswering(form.assessment.id, asked)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    leaveField(event.currentTarget)
    onStep(1)
  }
  return (
    <form className={styles.card} onSubmit={submit} noValidate>
      <p className={styles.soft}>
        <Said text={section.title} inline /> ·{' '}
        {t('assessment:position', { section: section.id, n: number, total: section.questions.length })}
      </p>
      <h2 className={styles.question} ref={heading} tabIndex={-1}>
        <Said text={asked.question.text} />
      </h2>
      {asked.because === null ? null : (
        <p className={styles.soft}>{t(`assessment:because.${asked.because}`)}</p>
      )}
      <PreviousAnswer form={form} shown={shown} />
      <AnswerField
        question={asked.question}
        words={form.pack.answerWords}
        value={answering.value}
        onGive={answering.give}
      />
      <RefusedHere topic="assessment" error={answering.error} />
      <FlagHere form={form} questionId={asked.question.id} />
      {answering.kept === null ? null : <Checked answering={answering} />}
      <QuestionWords question={asked.question} sources={form.pack.sources} />
      <div className={classNames(styles.foot, styles.way)}>
        <span className={styles.soft}>{t('assessment:saved')}</span>
        <ButtonGroup end>
          <Button onClick={() => onStep(-1)}>{t('assessment:previousQuestion')}</Button>
          <Button kind="primary" type="submit">
            {t(last ? 'assessment:toResult' : 'assessment:next')}
          </Button>
        </ButtonGroup>
      </div>
    </form>
  )
}

/** Fields are kept when they are left; Enter leaves the field before the question goes away. */
function leaveField(form: HTMLFormElement): void {
  const field = document.activeElement
  if (field instanceof HTMLElement && form.contains(field)) field.blur()
}

function FlagHere({ form, questionId }: { readonly form: AssessmentForm; readonly questionId: string }) {
  const t = useText()
  const flag = form.result.redFlags.find(one => one.questionId === questionId)
  if (flag === undefined) return null
  return (
    <p className={styles.flagHere} role="status">
      {t('assessment:redFlag')} <FlagChip severity={flag.severity} /> {t('assessment:flagHere')}
    </p>
  )
}

/** What belongs to an answer that is given: who has checked it, a note, and the way to take it back. */
function Checked({ answering }: { readonly answering: Answering }) {
  const t = useText()
  const { kept } = answering
  return (
    <div className={styles.checked}>
      <Select
        label={t('assessment:verification')}
        allowDeselect={false}
        data={choicesOf(ANSWER_VERIFICATIONS, level => t(`assessment:level.${level}`))}
        value={kept?.verification ?? null}
        onChange={chosen => {
          const level = ANSWER_VERIFICATIONS.find(one => one === chosen)
          if (level !== undefined && level !== kept?.verification) answering.verify(level)
        }}
      />
      <NoteField kept={kept?.note ?? null} onLeave={answering.note} />
      <Button kind="link" onClick={() => answering.give(null)}>
        {t('assessment:clear')}
      </Button>
    </div>
  )
}

function NoteField({
  kept,
  onLeave,
}: {
  readonly kept: string | null
  readonly onLeave: (note: string | null) => void
}) {
  const t = useText()
  const [note, setNote] = useState(kept ?? '')
  const leave = () => {
    const text = note.trim() === '' ? null : note.trim()
    if (text !== kept) onLeave(text)
  }
  return (
    <label className={styles.note}>
      <span>{t('assessment:note')}</span>
      <textarea
        className={styles.input}
        dir="auto"
        rows={2}
        maxLength={20_000}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
        onBlur={leave}
      />
    </label>
  )
}
