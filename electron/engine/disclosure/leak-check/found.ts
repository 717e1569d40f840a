import type { LeakPlace, TraceKind } from '@shared/disclosure/profiles/leak'

/** A stretch of readable text, with the files it lies in (the outermost left out) and where in the last of them. */
interface Piece {
  readonly kind: 'text'
  readonly inside: readonly string[]
  readonly place: LeakPlace | null
  readonly text: string
}

interface Trace {
  readonly kind: TraceKind
  readonly inside: readonly string[]
  readonly place: LeakPlace | null
  /** The words themselves; empty where it has none. */
  readonly text: string
}

/** What a file holds: text, and what betrays somebody by being there. */
export type Found = Piece | Trace
