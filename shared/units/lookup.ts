/**
 * A table for words that come from outside. An object would answer for `constructor` and `__proto__`, which no table of
 * ours holds and files and people do write: the first is a Spanish builder.
 */
export const lookup = <Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(entries))
