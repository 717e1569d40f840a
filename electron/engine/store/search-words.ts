/**
 * What a person typed as an FTS5 expression: every word must occur, each may be only begun. Quoting keeps signs of the
 * query language plain text, and lets the index's own tokenizer cut words of scripts it splits. `null` = nothing to find by.
 */
export function searchExpression(text: string): string | null {
  const words = text
    .replaceAll('"', ' ')
    .split(/\s+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.length === 0 ? null : words.map(word => `"${word}"*`).join(' ')
}
