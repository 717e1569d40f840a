import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): the one text form of a value, for everything that is hashed or signed. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('value has no JSON form')
  return text
}
