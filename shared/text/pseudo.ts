/** A catalogue: texts under nested keys. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  g: 'ğ',
  i: 'î',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  E: 'É',
  G: 'Ğ',
  I: 'Î',
  K: 'Ķ',
  L: 'Ļ',
  N: 'Ñ',
  O: 'Ö',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ü',
  Y: 'Ý',
  Z: 'Ž',
}

/** Room that translations take beyond English: screens must not clip at + 40 %. */
const GROWTH = 0.4

const accented = (text: string): string => Array.from(text, letter => ACCENTED[letter] ?? letter).join('')

/**
 * One text in the pseudo-language: accented, longer by 40 %, between ⟦ and ⟧. Placeholders `{{name}}` and
 * nested keys `$t(…)` stay as they are. Text on a screen outside ⟦ ⟧ has escaped the language layer.
 */
export function pseudoText(text: string): string {
  const kept = text.split(/(\{\{[^}]*\}\}|\$t\([^)]*\))/)
  const letters = kept.filter((_, at) => at % 2 === 0).join('').length
  const padding = '·'.repeat(Math.ceil(letters * GROWTH))
  return `⟦${kept.map((part, at) => (at % 2 === 0 ? accented(part) : part)).join('')}${padding}⟧`
}

/** A whole catalogue in the pseudo-language, with the same keys. */
export function pseudoCatalogue<C extends Catalogue>(catalogue: C): C
export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoCatalogue(value),
    ]),
  )
}

/** Language tags of the pseudo-language, left to right and right to left (CLDR's own private tags). */
export const PSEUDO_LTR = 'en-XA'
export const PSEUDO_RTL = 'ar-XB'
