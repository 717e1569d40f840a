import { useCallback } from 'react'
import { useText } from '../kit/text'
import { useActionText } from './action-text'
import { useAnswer, useCommand } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'

export interface UndoControl {
  /** What the next undo would take back, in words; `null` = nothing. */
  readonly undoes: string | null
  readonly redoes: string | null
  readonly undo: () => void
  readonly redo: () => void
}

/** Undo and redo over everything in the file, each named by what it would do. */
export function useUndo(): UndoControl {
  const t = useText()
  const action = useActionText()
  const errorText = useErrorText()
  const steps = useAnswer('trail.steps', {})
  const undoing = useCommand('trail.undo')
  const redoing = useCommand('trail.redo')
  const failed = useCallback(
    (error: Parameters<typeof errorText>[0]) => notify({ tone: 'bad', text: errorText(error) }),
    [errorText],
  )
  const { undo, redo } = steps.data ?? { undo: null, redo: null }
  return {
    undoes: undo === null ? null : action(undo.action, undo.summary),
    redoes: redo === null ? null : action(redo.action, redo.summary),
    undo: () =>
      undoing.mutate(
        {},
        {
          onSuccess: step =>
            notify({ tone: 'info', text: t('app:undo.undone', { what: action(step.action, step.summary) }) }),
          onError: refusal => failed(refusal.error),
        },
      ),
    redo: () =>
      redoing.mutate(
        {},
        {
          onSuccess: step =>
            notify({ tone: 'info', text: t('app:undo.redone', { what: action(step.action, step.summary) }) }),
          onError: refusal => failed(refusal.error),
        },
      ),
  }
}
