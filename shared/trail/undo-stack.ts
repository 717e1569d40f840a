/** What the stack needs to know of a trail entry. */
export interface Step {
  readonly seq: number
  /** `end`: something was removed for good; nothing before it is taken back, and nothing is done again. */
  readonly kind: 'step' | 'record' | 'undo' | 'redo' | 'end'
  readonly refersTo: number | null
}

/** Sequence numbers of the steps that can be undone and redone, the next one last. */
export interface UndoStack {
  readonly undo: readonly number[]
  readonly redo: readonly number[]
}

/**
 * The stack after one more entry. A new step empties the redo side; an undo moves its step over, a redo moves it back;
 * a record (a score run, an export) leaves both as they are.
 */
export function afterEntry(stack: UndoStack, entry: Step): UndoStack {
  switch (entry.kind) {
    case 'record':
      return stack
    case 'end':
      return { undo: [], redo: [] }
    case 'step':
      return { undo: [...stack.undo, entry.seq], redo: [] }
    case 'undo':
      return {
        undo: stack.undo.slice(0, -1),
        redo: entry.refersTo === null ? stack.redo : [...stack.redo, entry.refersTo],
      }
    case 'redo':
      return {
        undo: entry.refersTo === null ? stack.undo : [...stack.undo, entry.refersTo],
        redo: stack.redo.slice(0, -1),
      }
  }
}

/** The stack of a whole trail, oldest entry first. */
export function stackOf(entries: Iterable<Step>): UndoStack {
  const undo: number[] = []
  const redo: number[] = []
  for (const { seq, kind, refersTo } of entries) {
    if (kind === 'step') {
      undo.push(seq)
      redo.length = 0
    } else if (kind === 'undo') {
      undo.pop()
      if (refersTo !== null) redo.push(refersTo)
    } else if (kind === 'redo') {
      redo.pop()
      if (refersTo !== null) undo.push(refersTo)
    } else if (kind === 'end') undo.length = redo.length = 0
  }
  return { undo, redo }
}
