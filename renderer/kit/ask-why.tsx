import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { ConfirmBar } from './dialog'
import { useText } from './text'

interface Props {
  readonly open: string
  readonly question: string
  readonly busy: boolean
  readonly onAnswer: (reason: string) => void
  readonly children?: ReactNode
}

/** A button that asks for its reason in place, and acts with it. */
export function AskWhy({ open, question, busy, onAnswer, children }: Props) {
  const t = useText()
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null)
    return (
      <div>
        <Button kind="quiet" onClick={() => setReason('')}>
          {open}
        </Button>
      </div>
    )
  return (
    <>
      <ConfirmBar
        confirm={t('kit:askWhy.do')}
        busy={busy || reason.trim() === ''}
        onConfirm={() => onAnswer(reason)}
        onCancel={() => setReason(null)}
      >
        <TextInput
          label={question}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </ConfirmBar>
      {children}
    </>
  )
}
