import { summarySchema, type trailEndpoints, type UndoStep } from '@shared/contract/trail'
import type { HandlersOf } from '../call'
import type { Store } from '../store/store'

function stepAt(store: Store, seq: number | undefined): UndoStep | null {
  if (seq === undefined) return null
  const { action, summary } = store.trail.entry(seq)
  return { seq, action, summary: summarySchema.parse(JSON.parse(summary)) }
}

/** What can be undone and redone next; the window shows it from the first moment on. */
export const stepsHandlers: HandlersOf<Pick<typeof trailEndpoints, 'trail.steps'>> = {
  'trail.steps': (_, { store }) => {
    const { undo, redo } = store.trail.stack
    return Promise.resolve({
      undo: stepAt(store, undo.at(-1)),
      redo: stepAt(store, redo.at(-1)),
      depth: undo.length,
    })
  },
}
