import type { Choice } from '../kit/fields'

/** Values of a list with their words, for a field that chooses one. */
export const choicesOf = <V extends string>(values: readonly V[], label: (value: V) => string): Choice[] =>
  values.map(value => ({ value, label: label(value) }))
