/**
 * Two reductions of a folded word. `canonical` undoes what differs between ways of romanising the same name
 * (Muhammad/Mohamed, Jo/Cho, Khalil/Halil); `skeleton` keeps only classes of consonants, for names whose vowels
 * were never written. Both are coarse on purpose: they find, and the similarity of letters decides.
 */
type Rule = readonly [RegExp, string]
const apply = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)

/** Only where vowels are written: "hr" begins no word of such a script, but many of one that leaves them out (حرام). */
const SLAVIC: readonly Rule[] = [
  // Soft l and n; Ukrainian and Belarusian h where Russian has g.
  [/(?<=[ln])j(?=[aeou])/g, 'i'],
  [/^hr/, 'kr'],
]

/** Digraphs to one letter each; `J` stands for every ch, j, dj, dzh. */
const CONSONANTS: readonly Rule[] = [
  // Noureddine, Nuruddin, Nur al-Din.
  [/(?<=[a-z]{3})[aeiu]?d+(?:i|ee)ne?$/, 'din'],
  // Chinese x as Wade-Giles writes it.
  [/hs(?=[iu])|x(?=i)/g, 's'],
  [/ieh$/, 'i'],
  [/(?<=ch|sh|^j)ih/g, 'i'],
  // Greek and Latin roots as Russian spells them: Evraziya, Avtomat.
  [/^evr(?=[aeou])/, 'eur'],
  [/^avto/, 'auto'],
  [/tsch|tch|dzh|dj|ch|j/g, 'J'],
  [/sch|sh/g, 's'],
  [/ts|tz/g, 's'],
  [/zh/g, 'z'],
  [/ph/g, 'f'],
  [/[kg]h/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/[qc]/g, 'k'],
  [/x/g, 'ks'],
  [/^g/, 'k'],
]
const VOWELS: readonly Rule[] = [
  [/w/g, 'v'],
  [/eo|eu|ou|oo|o|u/g, 'u'],
  [/aa|ae|ah$/g, 'a'],
  [/[eiy]+/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{3})h$/g, ''],
]

/** "Abd al-X", "Abdul X", "Abdurrahman": one given name, servant of X. */
const SERVANT = /^abd(?:[aeiou]?(?:l(?=[a-z]{3})|([rsdntz])(?=\1))|[aeiou](?=[a-z]{3}))?/
/** Arabic article written together with its word; not before a short rest, where it may be part of the word. */
const ARTICLE = /^(?:al|el)(?=[^aeiouy][^aeiou]?[aeiou][a-z]{2})/

function withoutArticle(folded: string): string {
  if (!folded.startsWith('abd') || folded.length <= 5) return folded.replace(ARTICLE, '')
  return `abd${folded
    .replace(SERVANT, '')
    .replace(/^al(?=lah)/, '')
    .replace(/^lahi$/, 'lah')}`
}

const consonants = (folded: string, looseVowels: boolean): string =>
  apply(looseVowels ? withoutArticle(folded) : apply(withoutArticle(folded), SLAVIC), CONSONANTS)

/** Scripts that leave short vowels out write the long ones: w and y inside a word are mostly u and i. */
export const withLongVowels = (folded: string): string =>
  folded.replace(/(?<=.)w/g, 'u').replace(/(?<=.)y/g, 'i')

/** The word with the accidents of romanisation undone. Not for showing. */
export function canonical(folded: string, looseVowels = false): string {
  const text = apply(consonants(folded, looseVowels), VOWELS)
  return text === '' ? folded : text
}

const CLASSES: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  f: 'b',
  v: 'b',
  J: 'J',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  s: 's',
  z: 's',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

/** Consonant classes of a folded word in order, repeats dropped; vowels, h, w and y are not consonants here. */
export function skeleton(folded: string, looseVowels = false): string {
  let out = ''
  for (const letter of consonants(folded, looseVowels)) {
    const kind = CLASSES[letter] ?? (letter >= '0' && letter <= '9' ? letter : '')
    if (kind !== '' && (kind <= '9' || !out.endsWith(kind))) out += kind
  }
  return out
}

/** French ch and Wade-Giles ch stand where others write sh and zh: what a canonical word sounds like to all of them. */
export const sounding = (canonicalWord: string): string =>
  canonicalWord.includes('J') || canonicalWord.includes('z')
    ? canonicalWord.replace(/[Jz]/g, 's')
    : canonicalWord

/** Consonants that languages of one script read differently: ظ ذ ض as z or d, ch as in French or English. */
export const coarse = (skeletonText: string): string =>
  skeletonText.includes('t') || skeletonText.includes('J') ? skeletonText.replace(/[tJ]/g, 's') : skeletonText
