import anyAscii from 'any-ascii'
import { BURMESE_SYLLABLE, romaniseBurmese } from './burmese'

/** Zero-width, bidirectional and other invisible characters, which change a text's bytes but not its reading. */
const INVISIBLE =
  /\p{Cc}|\p{Cf}|\u034F|[\u115F\u1160]|[\u17B4\u17B5]|[\u180B-\u180F]|\p{Variation_Selector}/gu
/** Vowel signs and lengthening stroke of Arabic, points of Hebrew: written or not at the writer's pleasure. */
const OPTIONAL_MARKS =
  /\u0640|(?=[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Inherited}])[\u0591-\u05C7\u064B-\u065F\u0670]/gu
const INSIDE_WORD = /['’‘`´ʻʼʽʹ′"“”„«»]/gu
const DOTTED_ABBREVIATION = /(?<![\p{L}\p{N}])((?:\p{L}\.){2,}\p{L}?)(?![\p{L}\p{N}])/gu
/** Scripts written without spaces and syllable by syllable: every character stands alone. */
const SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/gu

/** Most names hold printable ASCII only; they need none of the care below. */
const PLAIN = /^[\x20-\x7e]*$/

/** Composed form without invisible characters; what both sides are shown and compared in. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(OPTIONAL_MARKS, '')
}

/**
 * The words of a name as written, punctuation gone: quotes join, hyphens and the rest part. `D.K.B.` is one word in a
 * body's name (joined), three initials in a person's (parted).
 */
export function splitWords(text: string, dotted: 'joined' | 'parted' = 'joined'): string[] {
  const joined = cleanText(text)
    .replace(DOTTED_ABBREVIATION, found => found.replaceAll('.', dotted === 'joined' ? '' : ' '))
    .replace(INSIDE_WORD, '')
    .replaceAll('&', ' and ')
  const words = PLAIN.test(joined)
    ? joined.split(/[^A-Za-z0-9]+/)
    : joined
        .replace(SYLLABLES, ' $& ')
        .replace(BURMESE_SYLLABLE, ' $& ')
        .split(/[^\p{L}\p{N}\p{M}]+/u)
  return words.filter(word => word !== '')
}

/**
 * Arabic letters by the sound that romanised names give them. any-ascii keeps carriers (alef, ain) as vowels or
 * apostrophes and spells ẓā' "ndh", which no romanised name does.
 */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ى: 'a',
  ﻯ: 'a',
  ء: '',
  ئ: '',
  ؤ: 'w',
  ع: 'a',
  ة: 'a',
  ه: 'h',
  ح: 'h',
  خ: 'kh',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ط: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  د: 'd',
  ض: 'd',
  ذ: 'dh',
  ظ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ص: 's',
  ش: 'sh',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'w',
  ی: 'y',
  ي: 'y',
}

/** Hebrew letters by the sound names are romanised with. */
const HEBREW: Readonly<Record<string, string>> = {
  א: 'a',
  ב: 'b',
  ה: 'h',
  ח: 'kh',
  כ: 'kh',
  ך: 'kh',
  ע: 'a',
  פ: 'p',
  ף: 'f',
  צ: 'tz',
  ץ: 'tz',
}

/** Vav is a consonant at the beginning, doubled, or before yod (Levi); elsewhere it mostly writes o or u. */
const VOWEL_VAV = /(?<=[\u05D0-\u05EA])(?<!\u05D5)\u05D5(?![\u05D5\u05D9])/gu
const DAVID = /^\u05D3\u05D5\u05D3$/u

function foldHebrew(word: string): string {
  const text = word.replace(DAVID, 'david').replace(VOWEL_VAV, 'u')
  return ascii(Array.from(text, letter => HEBREW[letter] ?? letter).join(''))
}

const ascii = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

/** The Arabic article, always written together with its word, also with "for" or "and" before it. */
const ARABIC_ARTICLE = /^\u0648?(?:[\u0627\u0671]|\u0644)\u0644(?=\p{L}{3})/u

/** One word in lower-case Latin letters and digits; empty when nothing of it can be written so. */
export function foldWord(word: string): string {
  if (/\p{Script=Myanmar}/u.test(word)) return romaniseBurmese(word)
  if (/\p{Script=Arabic}/u.test(word)) {
    return ascii(Array.from(word.replace(ARABIC_ARTICLE, ''), letter => ARABIC[letter] ?? letter).join(''))
  }
  if (/\p{Script=Hebrew}/u.test(word)) return foldHebrew(word)
  const text = ascii(word)
  if (!/\p{Script=Hangul}/u.test(word)) return text
  return KOREAN.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)
}

/** Korean syllables as names are romanised (Kim, Pak, Ri, Rok), where the official spelling has Gim, Bag, Li, Log. */
const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/^g/, 'k'],
  [/^d/, 't'],
  [/^b/, 'p'],
  [/^l/, 'r'],
  [/g$/, 'k'],
  [/d$/, 't'],
  [/b$/, 'p'],
  [/nk$/, 'ng'],
]

/** Whether a word comes from a script that leaves vowels out or that Latin vowels cannot be trusted for. */
export function hasLooseVowels(word: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]/u.test(
    word,
  )
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Greek',
  'Han',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Devanagari',
  'Bengali',
  'Myanmar',
  'Thai',
  'Khmer',
  'Lao',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Tamil',
  'Sinhala',
] as const
const SCRIPT_TESTS = SCRIPTS.map(script => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const)

/** The script most letters of a text are written in, by its Unicode name; `null` when it has no letters. */
export function scriptOf(text: string): string | null {
  let best: string | null = null
  let most = 0
  for (const [script, test] of SCRIPT_TESTS) {
    const count = text.match(test)?.length ?? 0
    if (count > most) {
      most = count
      best = script
    }
  }
  if (best !== null) return best
  return /\p{L}/u.test(text) ? 'Other' : null
}
