import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { Sliced } from '../kit/sliced'
import { useText } from '../kit/text'
import { Waiting } from '../kit/waiting'
import { EngineRefusal } from './engine-client'
import { useErrorText } from './error-text'

export interface AnswerProps<Value> {
  readonly of: UseQueryResult<Value, EngineRefusal>
  /** What keeps the place while the answer is on its way. */
  readonly waiting?: ReactNode
  readonly children: (value: Value) => ReactNode
}

/** An answer of the engine on a screen: waiting, refused with the reason and a way on, or there. */
export function Answer<Value>({ of, waiting, children }: AnswerProps<Value>) {
  const { data } = of
  if (data !== undefined) return <Sliced>{() => children(data)}</Sliced>
  if (of.error !== null) return <Refused error={of.error} onRetry={() => void of.refetch()} />
  return <>{waiting ?? <Waiting />}</>
}

/** What was refused, why and what to do; never a code alone. */
export function Refused({
  error,
  topic,
  onRetry,
}: {
  readonly error: EngineRefusal
  /** The topic whose catalogue has a sentence for the detail of the refusal. */
  readonly topic?: string
  readonly onRetry?: () => void
}) {
  const t = useText()
  const text = useErrorText()
  return (
    <Notice
      tone="bad"
      urgent
      actions={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('kit:answer.retry')}</Button>}
    >
      {text(error.error, topic)}
    </Notice>
  )
}
