import { useCallback } from 'react'
import { useText } from '../kit/text'
import { useActionText, useStepText } from './action-text'
import { useAnswer, useCommand } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'

export interface UndoControl {
  /** What the next undo would take back, as its button says it: "Undo import of 214 rows"; `null` = nothing. */
  readonly undoes: string | null
  readonly redoes: string | null
  readonly undo: () => void
  readonly redo: () => void
}

/** Undo and redo over everything in the file, each named by what it would do. */
export function useUndo(): UndoControl {
  const t = useText()
  const action = useActionText()
  const name = useStepText()
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
    undoes: undo === null ? null : name('undo', undo.action, undo.summary),
    redoes: redo === null ? null : name('redo', redo.action, redo.summary),
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
