import type { Topic } from '@shared/contract/topic'
import type { EngineRefusal } from '../app/engine-client'
import { useErrorText } from '../app/error-text'
import { Notice } from '../kit/notice'

/** What was refused, in the words of its topic; nothing when nothing was. */
export function RefusedHere({
  topic,
  error,
}: {
  readonly topic: Topic
  readonly error: EngineRefusal | null
}) {
  const text = useErrorText()
  if (error === null) return null
  return (
    <Notice tone="bad" urgent>
      {text(error.error, topic)}
    </Notice>
  )
}
