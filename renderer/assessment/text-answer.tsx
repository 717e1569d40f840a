import { useState } from 'react'
import { LongText } from '../kit/long-text'
import { useText } from '../kit/text'
import type { AnswerFieldProps } from './answer-props'

/** An answer in words; kept when the field is left. */
export function TextAnswer({ value, onGive }: AnswerFieldProps) {
  const t = useText()
  const kept = value?.kind === 'text' ? value.text : ''
  const [text, setText] = useState(kept)
  const leave = () => {
    const said = text.trim()
    if (said !== kept) onGive(said === '' ? null : { kind: 'text', text: said })
  }
  return (
    <LongText
      aria-label={t('assessment:text')}
      dir="auto"
      least={2}
      most={10}
      maxLength={20_000}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}
