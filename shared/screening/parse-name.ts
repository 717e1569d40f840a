import { cleanText, foldWord, hasLooseVowels, splitWords } from './fold'
import { canonical, skeleton } from './sound'
import { COMMON_WORDS, JOINED_FORMS, LEGAL_FORMS, PARTICLES, STOP_WORDS, TITLES, WEAK_TITLES } from './words'

/** Persons and bodies are named by different habits; vessels and aircraft are read like bodies. */
export type NameRules = 'person' | 'organisation'
export type TokenKind = 'name' | 'common' | 'initial'

/** One word of a name that can be compared. */
export interface NameToken {
  /** The word as written. */
  readonly raw: string
  /** Lower-case Latin letters and digits. */
  readonly text: string
  readonly canonical: string
  readonly skeleton: string
  /** Its vowels cannot be relied on: the script leaves them out. */
  readonly looseVowels: boolean
  readonly kind: TokenKind
}

export type DropReason = 'legal-form' | 'stop-word' | 'title' | 'particle'

export interface ParsedName {
  readonly text: string
  readonly rules: NameRules
  readonly tokens: readonly NameToken[]
  readonly dropped: readonly { readonly raw: string; readonly why: DropReason }[]
  /** Every word folded and in order, legal forms included: what an unchanged name is recognised by. */
  readonly folded: string
}

export type Uncheckable = 'empty' | 'no-letters' | 'too-short' | 'too-long' | 'only-stop-words'

/** Longer than any listed name; beyond it the cost of comparing grows and the sense does not. */
export const MAX_NAME_LENGTH = 300

/** Makes the token of a word. */
export function makeToken(raw: string, text: string, kind: TokenKind): NameToken {
  return {
    raw,
    text,
    kind,
    canonical: canonical(text),
    skeleton: skeleton(text),
    looseVowels: hasLooseVowels(raw),
  }
}

function dropReason(text: string, rules: NameRules): DropReason | null {
  if (rules === 'organisation') {
    if (LEGAL_FORMS.has(text)) return 'legal-form'
    return STOP_WORDS.has(text) ? 'stop-word' : null
  }
  if (PARTICLES.has(text)) return 'particle'
  return TITLES.has(text) && !WEAK_TITLES.has(text) ? 'title' : null
}

function kindOf(raw: string, text: string, rules: NameRules): TokenKind {
  if (text.length === 1 && !/[\p{Script=Han}\p{Script=Hangul}\d]/u.test(raw)) return 'initial'
  if (/^\d+$/.test(text)) return 'common'
  const common = rules === 'organisation' ? COMMON_WORDS.has(text) : WEAK_TITLES.has(text)
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

function withoutJoinedForms(text: string, rules: NameRules): { rest: string; forms: string[] } {
  const forms: string[] = []
  if (rules === 'person') return { rest: text, forms }
  let rest = text
  for (const form of JOINED_FORMS) {
    if (rest.includes(form)) {
      forms.push(form)
      rest = rest.replaceAll(form, ' ')
    }
  }
  return { rest, forms }
}

/** What a word turned out to be; words repeat, so a whole list is read far faster with a memory than without. */
export type WordMemory = Map<string, NameToken | { readonly text: string; readonly why: DropReason } | null>

function readWord(raw: string, rules: NameRules): ReturnType<WordMemory['get']> {
  const text = foldWord(raw)
  if (text === '') return null
  const why = dropReason(text, rules)
  return why === null ? makeToken(raw, text, kindOf(raw, text, rules)) : { text, why }
}

function remember(
  raw: string,
  rules: NameRules,
  memory: WordMemory | undefined,
): ReturnType<WordMemory['get']> {
  const before = memory?.get(raw)
  if (before !== undefined) return before
  const word = readWord(raw, rules)
  if (word !== undefined) memory?.set(raw, word)
  return word
}

/**
 * Takes a name apart for comparison. Never fails; what cannot be compared has no tokens. A memory belongs to one rule set.
 */
export function parseName(text: string, rules: NameRules, memory?: WordMemory): ParsedName {
  const clean = cleanText(text.slice(0, MAX_NAME_LENGTH * 4)).slice(0, MAX_NAME_LENGTH)
  const { rest, forms } = withoutJoinedForms(clean, rules)
  const dropped: { raw: string; why: DropReason }[] = forms.map(raw => ({ raw, why: 'legal-form' }))
  const tokens: NameToken[] = []
  const folded: string[] = []
  for (const raw of splitWords(rest)) {
    const word = remember(raw, rules, memory)
    if (word === null || word === undefined) continue
    folded.push(word.text)
    if ('why' in word) dropped.push({ raw, why: word.why })
    else tokens.push(word)
  }
  return {
    text,
    rules,
    tokens: rules === 'person' ? joinServants(tokens) : tokens,
    dropped,
    folded: folded.join(' '),
  }
}

/** Why a name cannot be compared with a list, or `null` when it can. */
export function uncheckable(name: ParsedName): Uncheckable | null {
  if (name.text.trim() === '') return 'empty'
  if (name.text.length > MAX_NAME_LENGTH) return 'too-long'
  if (name.folded === '' || !/\p{L}/u.test(name.text)) return 'no-letters'
  if (name.folded.length < 2) return 'too-short'
  return name.tokens.some(each => each.kind !== 'initial' && /[a-z]/.test(each.text))
    ? null
    : 'only-stop-words'
}
