/** Kinds of errors whose message speaks of our code and the schema, never of what is in the records. */
const SAFE_TO_QUOTE = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SqliteError'])

/**
 * An unexpected error for the log: its kind, code and where it was thrown. The message is left out unless it can't
 * hold a name, an address or a note: logs hold ids only.
 */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return `thrown ${typeof cause}`
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : ''
  const message = SAFE_TO_QUOTE.has(cause.name) ? `: ${cause.message}` : ''
  const frames = (cause.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  return [`${cause.name}${code}${message}`, ...frames.slice(0, 8)].join('\n')
}
