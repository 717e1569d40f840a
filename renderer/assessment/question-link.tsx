import { Button } from '../kit/button'
import type { Place } from './place'

/** The way to a question by its number. */
export function QuestionLink({ id, onGo }: { readonly id: string; readonly onGo: (place: Place) => void }) {
  return (
    <Button kind="link" onClick={() => onGo({ at: 'question', id })}>
      {id}
    </Button>
  )
}
