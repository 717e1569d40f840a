/**
 * Burmese as names are romanised (the conventional system of passports and newspapers, not the scholarly one): syllable
 * by syllable, which is also how Burmese names are written in Latin letters.
 */
const LETTERS = Array.from('ကခဂဃငစဆဇဈဉညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟဠအ')
const SOUNDS = 'k kh g g ng s s z z ny ny t t d d n t ht d d n p ph b b m y y l w th h l'.split(' ')
const CONSONANTS: ReadonlyMap<string, string> = new Map(LETTERS.map((letter, i) => [letter, SOUNDS[i] ?? '']))

/** Vowel signs with the final consonant, longest first. */
const RIMES: readonly (readonly [string, string])[] = [
  ['ောင်', 'aung'],
  ['ောက်', 'auk'],
  ['ိုင်', 'aing'],
  ['ိုက်', 'aik'],
  ['ုန်', 'on'],
  ['ုမ်', 'on'],
  ['ုတ်', 'ok'],
  ['ုပ်', 'ok'],
  ['ိန်', 'ein'],
  ['ိမ်', 'ein'],
  ['ိတ်', 'eik'],
  ['ိပ်', 'eik'],
  ['ော်', 'aw'],
  ['ော', 'aw'],
  ['ို', 'o'],
  ['ုံ', 'on'],
  ['ိံ', 'ein'],
  ['င်', 'in'],
  ['ဉ်', 'in'],
  ['ည်', 'i'],
  ['က်', 'et'],
  ['စ်', 'it'],
  ['တ်', 'at'],
  ['ပ်', 'at'],
  ['န်', 'an'],
  ['မ်', 'an'],
  ['ယ်', 'e'],
  ['ံ', 'an'],
  ['ာ', 'a'],
  ['ါ', 'a'],
  ['ိ', 'i'],
  ['ီ', 'i'],
  ['ု', 'u'],
  ['ူ', 'u'],
  ['ေ', 'e'],
  ['ဲ', 'e'],
]

const INDEPENDENT: Readonly<Record<string, string>> = {
  ဣ: 'i',
  ဤ: 'i',
  ဥ: 'u',
  ဦ: 'u',
  ဧ: 'e',
  ဩ: 'aw',
  ဪ: 'aw',
}

/** One written syllable: a letter that carries a vowel, with all that hangs on it up to the next such letter. */
export const BURMESE_SYLLABLE =
  /[\u1000-\u102A](?:[\u102B-\u1039\u103B-\u103E]|[\u1000-\u1021]\u103A|\u103A)*/gu

/** The open vowel of Soe and Moe is told from that of Ko and Phyo by the tone mark. */
const OE = /\u102D\u102F\u1038$/u

function rimeOf(signs: string, medialW: boolean): string {
  const [, rime] = RIMES.find(([written]) => signs.includes(written)) ?? ['', 'a']
  return medialW && rime === 'an' ? 'un' : rime
}

/** One syllable in Latin letters. */
export function romaniseBurmese(syllable: string): string {
  const text = syllable.replace(/[\u1037\u1038\u1039]/gu, '')
  const alone = INDEPENDENT[text[0] ?? '']
  if (alone !== undefined) return alone
  const medialW = text.includes('\u103D')
  const h = text.includes('\u103E') ? 'h' : ''
  const y = /[\u103B\u103C]/u.test(text) ? 'y' : ''
  const open = OE.test(syllable) && y === ''
  const signs = text.slice(1).replace(/[\u103B-\u103E]/gu, '')
  const rime = open ? 'oe' : rimeOf(signs, medialW)
  const letter = CONSONANTS.get(text[0] ?? '') ?? ''
  const initial = letter === 'y' && h === 'h' ? 'sh' : `${h}${letter}`
  return `${initial}${y}${medialW && rime !== 'un' ? 'w' : ''}${rime}`
}
