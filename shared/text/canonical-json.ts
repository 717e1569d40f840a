import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): the one text form of a value, for everything that is hashed or signed. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('value has no JSON form')
  return text
}

/** Half a character, which no JSON text may hold (RFC 8785 3.2.2.2). */
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The same text for a row of a table, several times faster: a row holds plain values only, so sorting its columns (by
 * UTF-16 code units, RFC 8785 3.2.3) is all there is to do. Whatever else it holds goes the general way.
 */
export function canonicalRow(row: Readonly<Record<string, unknown>>): string {
  let text = ''
  for (const column of Object.keys(row).sort()) {
    const value = row[column]
    if (!isPlain(value) || LONE_SURROGATE.test(column)) return canonicalJson(row)
    text += `${text === '' ? '{' : ','}${JSON.stringify(column)}:${JSON.stringify(value)}`
  }
  return text === '' ? '{}' : `${text}}`
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return !LONE_SURROGATE.test(value)
  return value === null || typeof value === 'boolean' || Number.isFinite(value)
}
