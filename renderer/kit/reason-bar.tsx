import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ConfirmBar } from './dialog'
import { useText } from './text'

export interface ReasonBarProps {
  /** What will happen; left out where the label of the reason asks it. */
  readonly children?: ReactNode
  readonly confirm: string
  readonly danger?: boolean
  readonly busy: boolean
  /** Whether nothing is done without a reason. */
  readonly needed?: boolean
  /** What is asked, where "Reason" says too little. */
  readonly label?: string
  /** The reason as it was typed, or `null` where none was given. */
  readonly onConfirm: (reason: string | null) => void
  readonly onCancel: () => void
}

/** As many letters as the contract takes. */
const MOST_LETTERS = 1000

/** A question in place with its reason: one begins in the reason, Enter does it, Escape leaves it. */
export function ReasonBar({
  children,
  confirm,
  danger = false,
  busy,
  needed = false,
  label,
  onConfirm,
  onCancel,
}: ReasonBarProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const reason = typed.trim()
  const off = busy || (needed && reason === '')
  const act = () => onConfirm(reason === '' ? null : reason)
  const key = (event: KeyboardEvent) => {
    // Enter and Escape within a word that is being composed belong to the keyboard of the system.
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    else if (!off) act()
  }
  return (
    <ConfirmBar confirm={confirm} danger={danger} busy={off} onConfirm={act} onCancel={onCancel}>
      {children === undefined ? null : <p>{children}</p>}
      <TextInput
        ref={field}
        label={label ?? t(needed ? 'kit:reason.needed' : 'kit:reason.free')}
        description={t('kit:reason.hint')}
        required={needed}
        maxLength={MOST_LETTERS}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={key}
      />
    </ConfirmBar>
  )
}
