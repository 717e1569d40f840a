import type { ConflictKind, Side } from '@shared/trail/merge'

/** The side that loses no work when one side removed what the other worked on; `null` for two answers to one question. */
export function suggestedSide({ kind }: { readonly kind: ConflictKind }): Side | null {
  if (kind === 'removed-mine') return 'theirs'
  return kind === 'removed-theirs' ? 'mine' : null
}
