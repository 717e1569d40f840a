import { letterSet } from './jaro-winkler'
import { canonical, coarse, skeleton, sounding, withLongVowels } from './sound'

/** A folded word and all that comparing it needs: made once, because words are compared millions of times. */
export interface WordForms {
  /** Lower-case Latin letters and digits. */
  readonly text: string
  /** The accidents of romanisation undone. */
  readonly canonical: string
  /** Classes of consonants. */
  readonly skeleton: string
  /** `canonical` and `skeleton` once more, where languages read the same letters differently. */
  readonly sounding: string
  readonly coarse: string
  /** Sets of letters of `text` and `sounding`. */
  readonly letters: number
  readonly soundLetters: number
  /** Its vowels cannot be relied on: the script leaves them out. */
  readonly looseVowels: boolean
  /** Three letters at most and no vowel: an abbreviation, which agrees to the letter or not at all. */
  readonly acronym: boolean
}

const isAcronym = (text: string): boolean => text.length <= 3 && /^[bcdfghj-np-tvwxz]+$/.test(text)

/** `readAs` = whether the word is read as one whose vowels were left out; else only marked so. */
function make(text: string, looseVowels: boolean, readAs: boolean): WordForms {
  const canonicalWord = canonical(readAs ? withLongVowels(text) : text, readAs)
  const consonants = skeleton(text, readAs)
  const sounds = sounding(canonicalWord)
  return {
    text,
    canonical: canonicalWord,
    skeleton: consonants,
    sounding: sounds,
    coarse: coarse(consonants),
    letters: letterSet(text),
    soundLetters: letterSet(sounds),
    looseVowels,
    acronym: !looseVowels && isAcronym(text),
  }
}

export const formsOf = (text: string, looseVowels: boolean): WordForms => make(text, looseVowels, looseVowels)

/** Neighbouring words written as one; of two scripts, it is read like Latin letters. */
export const formsOfJoined = (text: string, looseVowels: boolean): WordForms => make(text, looseVowels, false)
