import type { AnswerWords, Question } from '../assessment/pack'
import { editsWithin } from '../intake/edits'
import { asciiDigits, fold, saysNothing, tidy } from '../intake/fold'
import type { Cell } from '../intake/sheet'
import { readYesNo } from '../intake/values/yes-no'
import type { LocalText } from '../steps/local-text'
import { BETWEEN_LANGUAGES } from './workbook-words'

/** What can be chosen besides the choices of the question itself. */
export const NOT_KNOWN = 'not-known'
export const NOT_APPLICABLE = 'not-applicable'

/** A choice that was read: surely, or only proposed because the words are not exactly those of the questionnaire. */
export interface ReadChoice {
  readonly id: string
  readonly sure: boolean
}

interface Phrase {
  readonly id: string
  readonly folded: string
}

/** Reads the choices of one question out of cells, in every language of the questionnaire. */
export type ChoiceReader = (cell: Cell) => ReadChoice | null

const WORDS_OF: readonly (readonly [id: string, word: keyof AnswerWords])[] = [
  [NOT_KNOWN, 'notKnown'],
  [NOT_APPLICABLE, 'notApplicable'],
]

const YES_NO_PARTIAL: readonly (keyof AnswerWords & ('yes' | 'no' | 'partial'))[] = ['yes', 'no', 'partial']

/** Choices of a line as they stand in the workbook's list, in order, those every question takes at the end. */
export function choicesOfLine(
  question: Question,
  isSeveral: boolean,
  words: AnswerWords,
): readonly { readonly id: string; readonly text: LocalText }[] {
  const everywhere = WORDS_OF.map(([id, word]) => ({ id, text: words[word] }))
  const yesNo = YES_NO_PARTIAL.map(id => ({ id, text: words[id] }))
  if (isSeveral) return yesNo.filter(({ id }) => id !== 'partial')
  const own = question.type === 'yes-no-partial' ? yesNo : question.options
  return [...own, ...everywhere.filter(({ id }) => id !== NOT_APPLICABLE || !question.alwaysApplies)]
}

/** Every phrase that means a choice: its words in each language, and two languages in one cell. */
function phrasesOf(choices: readonly { readonly id: string; readonly text: LocalText }[]): Phrase[] {
  return choices.flatMap(({ id, text }) => {
    const words = [...new Set(Object.values(text))]
    const pairs = words.flatMap(one =>
      words.filter(other => other !== one).map(other => `${one}${BETWEEN_LANGUAGES}${other}`),
    )
    const alternatives = words.flatMap(word => word.split(' / '))
    return [...words, ...pairs, ...alternatives].map(word => ({ id, folded: foldWord(word) }))
  })
}

const foldWord = (text: string): string => fold(asciiDigits(text))

/** Reader of one line: whole words are sure, everything else (a typing error, words around it) is only proposed. */
export function choiceReader(question: Question, isSeveral: boolean, words: AnswerWords): ChoiceReader {
  const phrases = phrasesOf(choicesOfLine(question, isSeveral, words))
  const takesYesNo = isSeveral || question.type === 'yes-no-partial'
  return cell => {
    const folded = foldWord(cell.text)
    const whole = onlyId(phrases.filter(phrase => phrase.folded === folded))
    if (whole !== null) return { id: whole, sure: true }
    const general = takesYesNo ? readYesNo(cell) : null
    if (general?.state === 'read')
      return { id: general.value ? 'yes' : 'no', sure: tidy(cell.text).length > 1 }
    if (saysNothing(cell.text) || /^[?-]+$/.test(cell.text)) return { id: NOT_KNOWN, sure: false }
    const near = onlyId(phrases.filter(phrase => isNear(folded, phrase.folded))) ?? startOf(folded, phrases)
    return near === null ? null : { id: near, sure: false }
  }
}

/** The one choice that all these phrases mean; `null` where there is none or more than one. */
function onlyId(phrases: readonly Phrase[]): string | null {
  const ids = new Set(phrases.map(phrase => phrase.id))
  const [id] = ids
  return ids.size === 1 && id !== undefined ? id : null
}

/** One slip in a short word, one more for each six letters. */
function isNear(text: string, phrase: string): boolean {
  if (text === '' || phrase.length < 2) return false
  const limit = 1 + Math.floor(phrase.length / 6)
  return Math.abs(text.length - phrase.length) <= limit && editsWithin(text, phrase, limit)
}

/** `Yes, since 2020` begins with a choice; the longest one that fits. */
function startOf(text: string, phrases: readonly Phrase[]): string | null {
  const [longest] = phrases
    .filter(({ folded }) => folded.length > 1 && text.startsWith(`${folded} `))
    .sort((a, b) => b.folded.length - a.folded.length)
  return longest?.id ?? null
}
