/**
 * The part of a record that its form changes: the fields an empty draft has, with what the record says of them. What the
 * fields may hold is said by their schema, which the engine asks again.
 */
export function draftOf<Draft extends object>(empty: Draft, record: Draft): Draft {
  const from = record as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(empty).map(key => [key, from[key]])) as Draft
}
