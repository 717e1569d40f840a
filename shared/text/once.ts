/**
 * A value that is made when it is first asked for, and kept. For word lists and formats of a language: at a start of the program
 * every module is run, and what most starts never ask for would be made each time.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
