import { useState, type ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import { ReasonBar, type ReasonBarProps } from './reason-bar'
import { useText } from './text'

interface AskWhyProps {
  readonly open: string
  readonly question: string
  readonly busy: boolean
  readonly onAnswer: (reason: string) => void
  readonly children?: ReactNode
}

/** A button that asks for its reason in place, and acts with it. */
export function AskWhy({ open, question, busy, onAnswer, children }: AskWhyProps) {
  const t = useText()
  return (
    <AskFirst
      open={open}
      bar={{ confirm: t('kit:askWhy.do'), needed: true, label: question, busy }}
      onConfirm={reason => onAnswer(reason ?? '')}
    >
      {children}
    </AskFirst>
  )
}

interface AskFirstProps {
  readonly open: string
  readonly kind?: NonNullable<ButtonProps['kind']>
  readonly off?: boolean
  readonly bar: Omit<ReasonBarProps, 'onConfirm' | 'onCancel'>
  readonly onConfirm: (reason: string | null) => void
  /** What was refused. */
  readonly children?: ReactNode
}

/** A button in whose place the question stands once it was pressed. */
export function AskFirst({ open, kind = 'quiet', off = false, bar, onConfirm, children }: AskFirstProps) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <div>
        <Button kind={kind} off={off} onClick={() => setAsking(true)}>
          {open}
        </Button>
      </div>
    )
  return (
    <>
      <ReasonBar {...bar} onConfirm={onConfirm} onCancel={() => setAsking(false)} />
      {children}
    </>
  )
}
