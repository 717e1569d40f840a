import type { EngineRefusal } from '../app/engine-client'
import { useErrorText } from '../app/error-text'
import { Notice } from '../kit/notice'

export interface NotDoneProps {
  readonly error: EngineRefusal | null
  /** The topic whose catalogue has a sentence for the detail of the refusal. */
  readonly topic?: 'suppliers' | 'corridors'
}

/** Why a change was not made and what to do; nothing where nothing was refused. */
export function NotDone({ error, topic = 'suppliers' }: NotDoneProps) {
  const text = useErrorText()
  if (error === null) return null
  return (
    <Notice tone="bad" urgent>
      {text(error.error, topic)}
    </Notice>
  )
}
