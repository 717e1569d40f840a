/** Signs between parts, as the script of a language writes them; Intl knows none that stand without "and". */
interface Signs {
  readonly comma: string
  readonly semicolon: string
  /** Between a name and what is said of it. */
  readonly colon: string
  readonly percent: string
  readonly arrow: string
  /** Before parts that may begin in another script, so that they run as the language does; empty where nothing is needed. */
  readonly turn: string
}

const NARROW_SPACE = '\u202f'

const LATIN: Signs = {
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  percent: `${NARROW_SPACE}%`,
  arrow: '\u00a0→ ',
  turn: '',
}

/** French sets the signs of two parts apart from the word before them. */
const FRENCH = { semicolon: `${NARROW_SPACE}; `, colon: `${NARROW_SPACE}: ` } as const

/** The sign of a percentage stays behind its number in Arabic too (CLDR sets marks of direction about it). */
export const signsOf = (language: string): Signs =>
  /^(ar|fa|ur|ps)\b/.test(language)
    ? {
        comma: '، ',
        semicolon: '؛ ',
        colon: ': ',
        percent: '\u200e%\u200e',
        arrow: '\u00a0← ',
        turn: '\u200f',
      }
    : { ...LATIN, ...(/^fr\b/.test(language) ? FRENCH : {}) }

/** Whether a currency stands behind its number, as CLDR has it for these languages. */
export const isAmountFirst = (language: string): boolean => /^(fr|es)\b/.test(language)

/** A number with the code of its currency, in the order of the language: "NPR 1 200", "1 200 NPR". */
export const amountIn = (language: string, number: string, currency: string): string =>
  (isAmountFirst(language) ? [number, currency] : [currency, number]).join(NARROW_SPACE)

/** Steps of a way or of a change, the arrow pointing where the language reads on: "Nepal → Qatar". */
export function wayIn(language: string, steps: readonly string[]): string {
  const { arrow, turn } = signsOf(language)
  // A way of names in Latin letters would run from left to right, against its arrow, but for the mark before it.
  return `${turn}${steps.join(arrow)}`
}
