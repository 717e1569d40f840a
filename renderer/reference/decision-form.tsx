import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { EngineRefusal } from '../app/engine-client'
import { useErrorText } from '../app/error-text'
import { ButtonGroup } from '../kit/button'
import { FieldColumns } from '../kit/form'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

/** Who decides, and why: nothing is decided without both. */
export interface Decision {
  readonly name: string
  readonly reason: string
}

/** Name and reason with the buttons that need them. */
export function DecisionForm({
  error,
  children,
}: {
  readonly error: EngineRefusal | null
  /** Buttons, given the decision, or `null` while a word is missing. */
  readonly children: (decision: Decision | null) => ReactNode
}) {
  const t = useText()
  const errorText = useErrorText()
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const whole = name.trim() !== '' && reason.trim() !== ''
  return (
    <>
      <FieldColumns>
        <TextInput
          label={t('reference:decide.name')}
          required
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('reference:decide.reason')}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </FieldColumns>
      {error === null ? null : (
        <Notice tone="bad" urgent>
          {errorText(error.error, 'reference')}
        </Notice>
      )}
      <ButtonGroup end>{children(whole ? { name, reason } : null)}</ButtonGroup>
    </>
  )
}
