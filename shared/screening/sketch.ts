import { hashOf } from './key-table'
import { jaroWinklerAtMost } from './jaro-winkler'
import type { NameToken, TokenKind } from './parse-name'
import { patronymicByEnding } from './patronymic'
import { isServant, leastSpelling, SOUNDING_SHARE, tooUnlikeInLength } from './similarity'

/**
 * What can be told of a word without looking at its letters, in eight numbers: hashes, sets of letters, lengths, the first
 * letters. Sketches of all words lie side by side, so that most pairs are told apart without touching the words.
 */
export const SKETCH = 8
const [TEXT, CANONICAL, COARSE, LETTERS, SOUND_LETTERS, BEGINS, SOUND_BEGINS, FLAGS] = [
  0, 1, 2, 3, 4, 5, 6, 7,
]

const KINDS: readonly TokenKind[] = ['name', 'common', 'initial']
const NAME = 0
const COMMON = 1
const INITIAL = 2

/** Bits of the last number: kind 0 and 1, then the marks below, from 6 and 14 on the lengths, from 22 on a hash of the concept. */
const ACRONYM = 1 << 2
/** Compared by other rules than those of spelling: vowels not written, servant names, words of hundreds of letters. */
const OTHERWISE = 1 << 3
const PATRONYMIC = 1 << 4
const CONSONANTS = 1 << 5
const LONGEST = 0xff
const CONSONANTS_THAT_TELL = 3

const HASH_SALT = 7
const PREFIX = 4

/** The first four letters, eight bits each; zero where the word is shorter. */
function beginning(text: string): number {
  let packed = 0
  for (let i = 0; i < Math.min(PREFIX, text.length); i++) packed |= text.charCodeAt(i) << (i * 8)
  return packed
}

/** How many of the first four letters two beginnings share; beyond the end of both they count as shared, which is safe. */
const shared = (a: number, b: number): number => {
  const differ = a ^ b
  return differ === 0 ? PREFIX : (31 - Math.clz32(differ & -differ)) >> 3
}

const LARGEST_CONCEPT = 0x3ff
const conceptHash = (concept: string | null): number =>
  concept === null ? 0 : 1 + (hashOf(concept, HASH_SALT) % LARGEST_CONCEPT)

function flagsOf(token: NameToken): number {
  const { text, sounding, canonical, kind, patronymic, skeleton } = token
  const long = text.length > LONGEST || sounding.length > LONGEST
  const otherwise = token.looseVowels || isServant(canonical) || long
  const son = patronymic !== null && patronymicByEnding(text) !== null
  return (
    KINDS.indexOf(kind) |
    (token.acronym ? ACRONYM : 0) |
    (otherwise ? OTHERWISE : 0) |
    (son ? PATRONYMIC : 0) |
    (skeleton.length >= CONSONANTS_THAT_TELL ? CONSONANTS : 0)
  )
}

/** Writes the sketch of a word into eight numbers from `at` on. */
export function writeSketch(token: NameToken, into: Int32Array, at: number): void {
  const { text, sounding } = token
  into[at + TEXT] = hashOf(text, HASH_SALT)
  into[at + CANONICAL] = hashOf(token.canonical, HASH_SALT)
  into[at + COARSE] = hashOf(token.coarse, HASH_SALT)
  into[at + LETTERS] = token.letters
  into[at + SOUND_LETTERS] = token.soundLetters
  into[at + BEGINS] = beginning(text)
  into[at + SOUND_BEGINS] = beginning(sounding)
  into[at + FLAGS] =
    flagsOf(token) |
    (Math.min(LONGEST, text.length) << 6) |
    (Math.min(LONGEST, sounding.length) << 14) |
    (conceptHash(token.concept) << 22)
}

/** The sets of letters of the word whose sketch begins at `at`. */
export const lettersOf = (sketches: Int32Array, at: number): Pick<NameToken, 'letters' | 'soundLetters'> => ({
  letters: sketches[at + LETTERS] ?? 0,
  soundLetters: sketches[at + SOUND_LETTERS] ?? 0,
})

const textLength = (flags: number): number => (flags >> 6) & LONGEST
const soundLength = (flags: number): number => (flags >> 14) & LONGEST
const conceptOf = (flags: number): number => flags >>> 22

/** Whether two words may be alike; `false` only where `compareWords` gives `null` for sure. */
export function mayBeAlike(a: Int32Array, i: number, b: Int32Array, j: number): boolean {
  if (a[i + TEXT] === b[j + TEXT]) return true
  const [flagsA, flagsB] = [a[i + FLAGS] ?? 0, b[j + FLAGS] ?? 0]
  const either = flagsA | flagsB
  if ((either & ACRONYM) !== 0) return false
  if (a[i + CANONICAL] === b[j + CANONICAL]) return true
  if ((either & INITIAL) !== 0) return false
  if ((either & OTHERWISE) !== 0) return true
  if (conceptOf(flagsA) !== 0 && conceptOf(flagsA) === conceptOf(flagsB)) return true
  if (tooUnlikeInLength(textLength(flagsA), textLength(flagsB))) return false
  return (flagsA & flagsB & PATRONYMIC) !== 0 || spellingMayAgree(a, i, b, j)
}

function spellingMayAgree(a: Int32Array, i: number, b: Int32Array, j: number): boolean {
  const [flagsA, flagsB] = [a[i + FLAGS] ?? 0, b[j + FLAGS] ?? 0]
  const [lengthA, lengthB] = [textLength(flagsA), textLength(flagsB)]
  const written = shared(a[i + BEGINS] ?? 0, b[j + BEGINS] ?? 0)
  const sounds = shared(a[i + SOUND_BEGINS] ?? 0, b[j + SOUND_BEGINS] ?? 0)
  const floor = leastSpelling({
    shorter: Math.min(lengthA, lengthB),
    begins: written > 0 || sounds > 0,
    bothCommon: (flagsA & 3) === COMMON && (flagsB & 3) === COMMON,
    mayOnlySound:
      ((flagsA | flagsB) & 3) === NAME && (flagsA & CONSONANTS) !== 0 && a[i + COARSE] === b[j + COARSE],
  })
  if (jaroWinklerAtMost(lengthA, a[i + LETTERS] ?? 0, lengthB, b[j + LETTERS] ?? 0, written) >= floor)
    return true
  const [soundA, soundB] = [soundLength(flagsA), soundLength(flagsB)]
  const [lettersA, lettersB] = [a[i + SOUND_LETTERS] ?? 0, b[j + SOUND_LETTERS] ?? 0]
  return SOUNDING_SHARE * jaroWinklerAtMost(soundA, lettersA, soundB, lettersB, sounds) >= floor
}
