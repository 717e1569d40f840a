import { useId, useState, type ReactNode } from 'react'
import { optionIds, type AnswerValue } from '@shared/assessment/answer'
import type { Question } from '@shared/assessment/pack'
import { classNames } from '../kit/class-names'
import { useText } from '../kit/text'
import { AmountAnswer } from './amount-answer'
import type { AnswerFieldProps } from './answer-props'
import { optionText } from './answer-text'
import styles from './assessment.module.css'
import { FileAnswer } from './file-answer'
import { GridAnswer } from './grid-answer'
import { NumberAnswer } from './number-answer'
import { Said } from './said'
import { TextAnswer } from './text-answer'

/** The answer to one question: what its kind asks for, and always "not known" and, with a reason, "does not apply". */
export function AnswerField(props: AnswerFieldProps) {
  const t = useText()
  const { question, value } = props
  const [excusing, setExcusing] = useState(false)
  const give = (next: AnswerValue | null) => {
    setExcusing(false)
    props.onGive(next)
  }
  const excused = excusing || value?.kind === 'not-applicable'
  return (
    <fieldset className={styles.answers}>
      <legend className="only-heard">{t('assessment:answer')}</legend>
      <ByKind {...props} value={excusing ? null : value} onGive={give} />
      <OpenAnswers {...props} excused={excused} onGive={give} onExcuse={() => setExcusing(true)} />
      {excused ? <Reason value={value} onGive={give} /> : null}
      {question.alwaysApplies ? <p className={styles.soft}>{t('assessment:alwaysApplies')}</p> : null}
    </fieldset>
  )
}

function ByKind(props: AnswerFieldProps) {
  const { question, words, value, onGive } = props
  switch (question.type) {
    case 'yes-no-partial':
    case 'choice':
      return choiceIds(question).map(option => (
        <Radio
          key={option}
          name={question.id}
          checked={value?.kind === 'choice' && value.option === option}
          onChoose={() => onGive({ kind: 'choice', option })}
        >
          <Said text={optionText(question, words, option)} inline />
        </Radio>
      ))
    case 'several':
      return <Several {...props} />
    case 'grid':
      return <GridAnswer {...props} />
    case 'number':
      return <NumberAnswer {...props} />
    case 'money':
      return <AmountAnswer {...props} />
    case 'text':
      return <TextAnswer {...props} />
    case 'file':
      return <FileAnswer {...props} />
  }
}

/** Yes, in part, no: from most to least, as people say it. */
const choiceIds = (question: Question): readonly string[] =>
  question.type === 'yes-no-partial' ? ['yes', 'partial', 'no'] : optionIds(question)

interface RadioProps {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Radio({ name, checked, onChoose, children }: RadioProps) {
  return (
    <label className={classNames(styles.choice, checked && styles.chosen)}>
      <input type="radio" name={`answer-${name}`} checked={checked} onChange={onChoose} />
      {children}
    </label>
  )
}

function Several({ question, words, value, onGive }: AnswerFieldProps) {
  const chosen = value?.kind === 'several' ? value.options : []
  const toggle = (option: string) => {
    const options = optionIds(question).filter(one => chosen.includes(one) !== (one === option))
    onGive(options.length === 0 ? null : { kind: 'several', options })
  }
  return optionIds(question).map(option => (
    <label key={option} className={classNames(styles.choice, chosen.includes(option) && styles.chosen)}>
      <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
      <Said text={optionText(question, words, option)} inline />
    </label>
  ))
}

interface OpenProps extends AnswerFieldProps {
  readonly excused: boolean
  readonly onExcuse: () => void
}

/** The two answers that every question takes. */
function OpenAnswers({ question, words, value, excused, onGive, onExcuse }: OpenProps) {
  return (
    <>
      <Radio
        name={question.id}
        checked={!excused && value?.kind === 'not-known'}
        onChoose={() => onGive({ kind: 'not-known' })}
      >
        <Said text={words.notKnown} inline />
      </Radio>
      {question.alwaysApplies ? null : (
        <Radio name={question.id} checked={excused} onChoose={onExcuse}>
          <Said text={words.notApplicable} inline />
        </Radio>
      )}
    </>
  )
}

function Reason({ value, onGive }: Pick<AnswerFieldProps, 'value' | 'onGive'>) {
  const t = useText()
  const id = useId()
  const kept = value?.kind === 'not-applicable' ? value.reason : ''
  const [reason, setReason] = useState(kept)
  const leave = () => {
    const text = reason.trim()
    if (text !== '' && text !== kept) onGive({ kind: 'not-applicable', reason: text })
  }
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{t('assessment:reason')}</label>
      <input
        id={id}
        className={styles.input}
        dir="auto"
        maxLength={2000}
        value={reason}
        aria-describedby={`${id}-hint`}
        onChange={event => setReason(event.currentTarget.value)}
        onBlur={leave}
      />
      <p id={`${id}-hint`} className={styles.soft}>
        {t('assessment:reasonHint')}
      </p>
    </div>
  )
}
