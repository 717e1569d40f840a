import { EngineRefusal } from '../app/engine-client'
import { useErrorText } from '../app/error-text'
import { Notice } from '../kit/notice'

/** Why it was refused, in the words of this topic. */
export function RefusedHere({ error }: { readonly error: EngineRefusal | null }) {
  const text = useErrorText()
  if (error === null) return null
  return (
    <Notice tone="bad" urgent>
      {text(error.error, 'disclosure')}
    </Notice>
  )
}
