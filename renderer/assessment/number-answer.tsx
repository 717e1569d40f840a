import { useState } from 'react'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import type { AnswerFieldProps } from './answer-props'
import styles from './assessment.module.css'
import { Said } from './said'

/** A number in the unit of its question; kept when the field is left. */
export function NumberAnswer({ question, value, onGive }: AnswerFieldProps) {
  const t = useText()
  const kept = value?.kind === 'number' ? value.value : null
  const [typed, setTyped] = useState<number | null>(kept)
  const [seen, setSeen] = useState(kept)
  if (seen !== kept) {
    setSeen(kept)
    setTyped(kept)
  }
  const leave = () => {
    if (typed !== kept) onGive(typed === null ? null : { kind: 'number', value: typed })
  }
  return (
    <div className={styles.number}>
      <NumberBox
        aria-label={t('assessment:number')}
        hideControls
        clampBehavior="none"
        decimalScale={question.limits?.whole === true ? 0 : 2}
        thousandSeparator={'\u202f'}
        value={typed}
        onChange={setTyped}
        onBlur={leave}
      />
      {question.unit === null ? null : <Said text={question.unit} inline />}
    </div>
  )
}
