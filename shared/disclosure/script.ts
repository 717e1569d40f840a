/** Letters of scripts written from right to left (Unicode Standard Annex 24). */
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LETTER = /\p{L}/u

/** The direction of a text by its first strong letter, as `dir="auto"` finds it. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = Array.from(text).find(character => LETTER.test(character))
  return first !== undefined && RTL.test(first) ? 'rtl' : 'ltr'
}

const SCRIPTS = {
  latinExtended: /[\u0100-\u024f\u1e00-\u1eff\u20a0-\u20c0]/u,
  devanagari: /\p{Script=Devanagari}/u,
  arabic: /\p{Script=Arabic}/u,
} as const
export type Script = keyof typeof SCRIPTS

/** Scripts in a text that need a font beside the one with the letters of western Europe. */
export function scriptsIn(text: string): readonly Script[] {
  return (Object.keys(SCRIPTS) as Script[]).filter(script => SCRIPTS[script].test(text))
}
