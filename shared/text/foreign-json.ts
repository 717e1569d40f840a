/** An escape of JSON; a pair of halves is one. */
const ESCAPE =
  /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[dD][89a-fA-F][\da-fA-F]{2}|[^])/g
const HALF = /\\u[dD][89a-fA-F]/
const HALF_LENGTH = '\\udddd'.length

/**
 * Reads JSON that somebody else wrote. Half a character (a lone surrogate, RFC 8259, 8.2), which no text that is kept or hashed may
 * hold, becomes U+FFFD, in names as in values. Throws as `JSON.parse` does.
 */
export const foreignJson = (text: string): unknown =>
  JSON.parse(
    HALF.test(text)
      ? text.replace(ESCAPE, found => (found.length === HALF_LENGTH && HALF.test(found) ? '\\ufffd' : found))
      : text,
  )
