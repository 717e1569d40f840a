/**
 * Characters no document needs and that can harm one: control characters (XML 1.0, section 2.2, has no form for them),
 * halves of surrogate pairs, noncharacters, and the bidirectional embeddings, overrides and isolates that can make a
 * line read as something else (Unicode Standard Annex 9, section 2; Trojan Source, CVE-2021-42574). The marks LRM and
 * RLM stay: right-to-left text needs them.
 */
const HARMFUL = /[\p{Cc}\p{Cs}\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu
const KEPT = new Set(['\n', '\t'])

/** Text without characters that can break a document or disguise a line. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(HARMFUL, found => (KEPT.has(found) ? found : ''))
}

/** Letters of a name that are shown; no name is longer, and the file has the rest. */
const MOST_LETTERS = 600

/** A name out of a file that somebody else made, as it is shown: it turns no line around and fills no page. */
export const shownName = (name: string): string =>
  name.length > MOST_LETTERS ? `${cleanText(name.slice(0, MOST_LETTERS))}…` : cleanText(name)

const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu

/** Text of others without the signs that turn a line around, all else as it stands. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '')

/** A plain value with every text in it cleaned, at any depth. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(item => cleaned<unknown>(item)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned<unknown>(item)])) as T
}
