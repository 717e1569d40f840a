/** Signs between parts, as the script of a language writes them; Intl knows none that stand without "and". */
interface Signs {
  readonly comma: string
  readonly semicolon: string
  readonly percent: string
  readonly arrow: string
  /** Before parts that may begin in another script, so that they run as the language does; empty where nothing is needed. */
  readonly turn: string
}

const NARROW_SPACE = '\u202f'

/** The sign of a percentage stays behind its number in Arabic too (CLDR sets marks of direction about it). */
export const signsOf = (language: string): Signs =>
  /^(ar|fa|ur|ps)\b/.test(language)
    ? { comma: '، ', semicolon: '؛ ', percent: '\u200e%\u200e', arrow: '\u00a0← ', turn: '\u200f' }
    : { comma: ', ', semicolon: '; ', percent: `${NARROW_SPACE}%`, arrow: '\u00a0→ ', turn: '' }

/** Steps of a way or of a change, the arrow pointing where the language reads on: "Nepal → Qatar". */
export function wayIn(language: string, steps: readonly string[]): string {
  const { arrow, turn } = signsOf(language)
  // A way of names in Latin letters would run from left to right, against its arrow, but for the mark before it.
  return `${turn}${steps.join(arrow)}`
}
