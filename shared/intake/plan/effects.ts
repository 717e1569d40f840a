import type { RowEffect } from './context'

const WEIGHT: readonly RowEffect[] = ['unchanged', 'joined', 'updated', 'added', 'question', 'skipped']

/** What a row did in all: the weightiest of what it did to each record. */
export function strongest(effects: readonly RowEffect[]): RowEffect {
  return effects.reduce(
    (best, next) => (WEIGHT.indexOf(next) > WEIGHT.indexOf(best) ? next : best),
    'unchanged',
  )
}
