import { cleanText, foldWord, hasLooseVowels, splitWords } from './fold'
import { conceptOf } from './equivalents'
import { patronymicByEnding, patronymicBehind, type Patronymic } from './patronymic'
import { formsOf, formsOfJoined, type WordForms } from './word-forms'
import {
  COMMON_WORDS,
  JOINED_FORMS,
  JOINED_STOP_WORDS,
  LEGAL_FORMS,
  PARTICLES,
  STOP_WORDS,
  TITLES,
  WEAK_TITLES,
} from './words'

/** Persons and bodies are named by different habits; vessels and aircraft are read like bodies. */
export type NameRules = 'person' | 'organisation'
export type TokenKind = 'name' | 'common' | 'initial'

/** One word of a name that can be compared. */
export interface NameToken extends WordForms {
  /** The word as written. */
  readonly raw: string
  readonly kind: TokenKind
  /** The word its group of equivalents goes by (завод, factory; Igor, Ihar), if it stands in one. */
  readonly concept: string | null
  /** A name taken from the father's, by its ending or by the word for son or daughter before it. */
  readonly patronymic: Patronymic | null
}

export interface ParsedName {
  readonly text: string
  readonly rules: NameRules
  readonly tokens: readonly NameToken[]
  /** Every word folded and in order, legal forms included: what an unchanged name is recognised by. */
  readonly folded: string
}

export const UNCHECKABLE = [
  'empty',
  'no-letters',
  'too-short',
  'too-long',
  'only-stop-words',
  'control-characters',
  'mixed-scripts',
] as const
export type Uncheckable = (typeof UNCHECKABLE)[number]

/** Longer than any listed name; beyond it the cost of comparing grows and the sense does not. */
export const MAX_NAME_LENGTH = 300

/** Makes the token of a word. */
export function makeToken(raw: string, text: string, kind: TokenKind, rules?: NameRules): NameToken {
  return {
    raw,
    kind,
    concept: rules === undefined ? null : conceptOf(text, rules),
    patronymic: rules === 'person' ? patronymicByEnding(text) : null,
    ...formsOf(text, hasLooseVowels(raw)),
  }
}

/** Neighbouring words as one. */
export const joinedToken = (text: string, looseVowels: boolean): NameToken => ({
  raw: text,
  kind: 'name',
  concept: null,
  patronymic: null,
  ...formsOfJoined(text, looseVowels),
})

/** Legal forms and stop words of bodies, particles and titles of persons: no part of the name. */
function isDropped(text: string, rules: NameRules): boolean {
  if (rules === 'organisation') return LEGAL_FORMS.has(text) || STOP_WORDS.has(text)
  return PARTICLES.has(text) || (TITLES.has(text) && !WEAK_TITLES.has(text))
}

function kindOf(raw: string, text: string, rules: NameRules): TokenKind {
  if (text.length === 1 && !/[\p{Script=Han}\p{Script=Hangul}\d]/u.test(raw)) return 'initial'
  if (/^\d+$/.test(text)) return 'common'
  const common =
    rules === 'organisation'
      ? COMMON_WORDS.has(text) || conceptOf(text, rules) !== null
      : WEAK_TITLES.has(text)
  return common ? 'common' : 'name'
}

/** "Abd al-Rahman" and "Abdul Rahman" are one name in two or three words. */
const SERVANT = /^(?:abd(?:u|a|e|i)?[lrsdntz]?|abudl|abdl|adbul)$/

/** Servant names become one token; what follows the servant may be an article that was already dropped. */
function joinServants(tokens: readonly NameToken[]): NameToken[] {
  const joined: NameToken[] = []
  for (let i = 0; i < tokens.length; i++) {
    const [here, next] = [tokens[i], tokens[i + 1]]
    if (here === undefined) continue
    if (SERVANT.test(here.text) && next !== undefined && next.text.length > 2) {
      joined.push(makeToken(`${here.raw} ${next.raw}`, `abd${next.text}`, 'name'))
      i++
    } else joined.push(here)
  }
  return joined
}

/** One sign of Chinese, Japanese or Korean is never a particle, title or stop word of another language. */
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hangul}]/u

/** Legal forms and stop words of scripts without spaces go before the name is parted. */
function withoutJoinedForms(text: string, rules: NameRules): string {
  if (rules === 'person' || !IDEOGRAPHIC.test(text)) return text
  let rest = text
  for (const form of [...JOINED_FORMS, ...JOINED_STOP_WORDS]) rest = rest.replaceAll(form, ' ')
  // A name made of nothing else keeps its words.
  return rest.trim() === '' ? text : rest
}

/** Whether a name has a legal form in it, as only the names of bodies have. */
export const hasLegalForm = (text: string): boolean =>
  JOINED_FORMS.some(form => text.includes(form)) ||
  splitWords(text).some(word => LEGAL_FORMS.has(foldWord(word)))

/** What a word turned out to be; words repeat, so a whole list is read far faster with a memory than without. */
export type WordMemory = Map<string, Word>
/** A word of the name, the folded text of one that is dropped, or nothing that can be read. */
type Word = NameToken | string | null

function readWord(raw: string, rules: NameRules): Word {
  const text = foldWord(raw)
  if (text === '') return null
  if (IDEOGRAPHIC.test(raw)) return makeToken(raw, text, 'name', rules)
  return isDropped(text, rules) ? text : makeToken(raw, text, kindOf(raw, text, rules), rules)
}

function remember(raw: string, rules: NameRules, memory: WordMemory | undefined): Word {
  const before = memory?.get(raw)
  if (before !== undefined) return before
  const word = readWord(raw, rules)
  memory?.set(raw, word)
  return word
}

/**
 * Takes a name apart for comparison. Never fails; what cannot be compared has no tokens. A memory belongs to one rule set.
 */
export function parseName(text: string, rules: NameRules, memory?: WordMemory): ParsedName {
  const clean = cleanText(text.slice(0, MAX_NAME_LENGTH * 4)).slice(0, MAX_NAME_LENGTH)
  const tokens: NameToken[] = []
  const folded: string[] = []
  let father: Patronymic | null = null
  for (const raw of splitWords(withoutJoinedForms(clean, rules), rules === 'person' ? 'parted' : 'joined')) {
    const word = remember(raw, rules, memory)
    if (word === null) continue
    if (typeof word === 'string') {
      folded.push(word)
      father = patronymicBehind(word) ?? father
    } else {
      folded.push(word.text)
      tokens.push(father === null || word.kind === 'initial' ? word : { ...word, patronymic: father })
      father = null
    }
  }
  return {
    text,
    rules,
    // A copy is no longer than what it holds; a register keeps tens of thousands of names.
    tokens: rules === 'person' ? joinServants(tokens) : tokens.slice(),
    folded: folded.join(' '),
  }
}

/** Remains of another program or a broken file: letters may be missing. Tabs and line ends are spaces. */
const CONTROL = /(?![\t\n\r])\p{Cc}|\uFFFD/u

/** Letters that look alike from alphabets that look alike: "Оskar" with a Cyrillic О is read as one name and is another. */
const mixesScripts = (word: string): boolean =>
  [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter(script => script.test(word))
    .length > 1

/** Why a name cannot be compared with a list, or `null` when it can. */
export function uncheckable(name: ParsedName): Uncheckable | null {
  if (name.text.trim() === '') return 'empty'
  if (name.text.length > MAX_NAME_LENGTH) return 'too-long'
  if (name.folded === '' || !/\p{L}/u.test(name.text)) return 'no-letters'
  if (name.folded.length < 2) return 'too-short'
  if (!name.tokens.some(each => each.kind !== 'initial' && /[a-z]/.test(each.text))) return 'only-stop-words'
  if (CONTROL.test(name.text)) return 'control-characters'
  return name.text.split(/[^\p{L}\p{M}]+/u).some(mixesScripts) ? 'mixed-scripts' : null
}
