/**
 * What a message may say: how the program went wrong, in words that hold nothing of a record. Errors of JavaScript and SQLite
 * quote values too ("cannot search for 'length' in …", "syntax error near …"), so only sentences known to quote none are kept.
 */
const QUOTED: Readonly<Record<string, readonly RegExp[]>> = {
  TypeError: [
    /^Cannot (?:read|set) properties of (?:undefined|null)/,
    /^[\w.$()[\]]{1,80} is not a function$/,
  ],
  RangeError: [
    /^Maximum call stack size exceeded/,
    /^Invalid (?:array|string) length/,
    /^Invalid time value/,
  ],
  ReferenceError: [/^[\w$]{1,80} is not defined$/],
  SqliteError: [
    /^(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed(?:: [a-z_]+(?:\.[a-z_]+)?(?:, [a-z_]+\.[a-z_]+)*$)?/,
    /^cannot (?:store|commit|start|rollback)/,
    /^(?:database|disk|unable to open database file|attempt to write a readonly database|file is not a database)[a-z ]*/,
    /^(?:malformed JSON|datatype mismatch|out of memory)/,
    /^no such (?:table|column)/,
  ],
}

const quoted = ({ name, message }: Error): string => {
  const patterns = Object.hasOwn(QUOTED, name) ? (QUOTED[name] ?? []) : []
  const said = patterns.flatMap(pattern => pattern.exec(message)?.[0] ?? [])[0]
  return said === undefined ? '' : `: ${said}`
}

const FRAME = /^ {4}at (?:(?<where>.*) \((?<inside>[^()]*)\)|(?:async )?(?<bare>\S.*))$/
const PLACE = /(?<file>[\w.@-]+:\d+:\d+)$/

/** A line of the stack with the file of ours and its line: folders name whoever works at this computer. */
function frameOf(line: string): readonly string[] {
  const { where = '', inside, bare } = FRAME.exec(line)?.groups ?? {}
  const file = PLACE.exec(inside ?? bare ?? '')?.groups?.['file']
  if (file === undefined) return []
  return [/^[\w.$<> [\]]{1,80}$/.test(where) ? `    at ${where} (${file})` : `    at ${file}`]
}

/**
 * An unexpected error for the log: its kind, code and where it was thrown. The message is left out unless it can't
 * hold a name, an address or a note: logs hold ids only.
 */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return `thrown ${typeof cause}`
  const name = /^\w{1,40}$/.test(cause.name) ? cause.name : 'Error'
  const code = 'code' in cause && typeof cause.code === 'string' && /^\w{1,60}$/.test(cause.code)
  const stack = (cause.stack ?? '').replace(cause.message, '')
  const frames = stack.split('\n').flatMap(frameOf).slice(0, 8)
  return [`${name}${code ? ` ${String(cause.code)}` : ''}${quoted(cause)}`, ...frames].join('\n')
}
