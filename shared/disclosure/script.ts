/** Letters written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms (Unicode Standard Annex 9). */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const LETTER = /\p{L}/u

/** The direction of a text by its first strong letter, as `dir="auto"` finds it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = Array.from(text).find(character => LETTER.test(character))
  return first !== undefined && RTL.test(first) ? 'rtl' : 'ltr'
}

const SCRIPTS = {
  devanagari: /[\u0900-\u097f\ua8e0-\ua8ff]/u,
  arabic: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u,
} as const
export type Script = keyof typeof SCRIPTS

/** Scripts in a text that need a font of their own to be shaped. */
export function scriptsIn(text: string): readonly Script[] {
  return (Object.keys(SCRIPTS) as Script[]).filter(script => SCRIPTS[script].test(text))
}
