import { cleanText, shownName } from '../../text/clean'

/** A part of a row that is told by one sentence, and which of its fields the sentence speaks for; the others are told after it. */
export interface Sentence {
  readonly text: string
  readonly speaksFor: readonly string[]
}

/** Words in which a row of a bundle is told. Where a value stands is said by the names of the fields that lead to it. */
export interface RowWords {
  /** What a field is called; `null` = there is no word for it, as for columns that somebody added. */
  readonly field: (name: string) => string | null
  /** A code, a number or a day in words; `null` or left out = as it stands in the file. */
  readonly value?: (value: string | number, at: readonly string[]) => string | null
  /** The sentence for an object that has one: a reason with what it counts, an amount of money. */
  readonly sentence?: (value: Fields, at: readonly string[]) => Sentence | null
  /** A text that stands in several languages is told in this one, or else in English. */
  readonly language: string
  readonly yes: string
  readonly no: string
  /** Between the parts of a list, as the language writes it; `; ` where it is left out. */
  readonly semicolon?: string
}

/** A stretch of what a field holds: the word for a field inside it, what that one holds, or a mark between them. */
export type Piece =
  | { readonly kind: 'name'; readonly text: string; /** Its own name in the file. */ readonly field: string }
  | {
      readonly kind: 'value'
      readonly text: string
      /** As it stands in the file, where that is a code. */ readonly code?: string
    }
  | { readonly kind: 'mark'; readonly text: string }

export interface RowField {
  /** As it stands in the file. */
  readonly name: string
  /** What it is called; its own name where there is no word for it. */
  readonly label: string
  /** What it holds, in one line; none = nothing is recorded. */
  readonly pieces: readonly Piece[]
}

/** A field longer than this is cut; the file has the rest. */
const MOST_LETTERS = 600
/** Inside a field: nothing is recorded, or it does not apply. */
const NOTHING = '—'
const LANGUAGE = /^[a-z]{2}$/

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0)

/** A text in several languages, as requirements have it; `null` for any other object. */
function inLanguage(value: Fields, language: string): string | null {
  const isText = Object.entries(value).every(([tag, text]) => LANGUAGE.test(tag) && typeof text === 'string')
  const found = value[language] ?? value['en']
  return isText && typeof found === 'string' ? found : null
}

/** Names come from whoever made the bundle: only plain ones are looked up, and none that every object has. */
const wordFor = (name: string, { field }: RowWords): string =>
  (/^\w+$/.test(name) && !(name in Object.prototype) ? field(name) : null) ?? shownName(name)

const held = (text: string): Piece => ({ kind: 'value', text })
const between = (text: string): Piece => ({ kind: 'mark', text })

const LINE = '\n'
const joined = (parts: readonly (readonly Piece[])[], mark: string): readonly Piece[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [between(mark), ...part]))

const hasLines = (part: readonly Piece[]): boolean =>
  part.some(piece => piece.kind === 'mark' && piece.text === LINE)

/** Fields of an object one after the other; one that holds lines has lines of its own. */
const fieldsInOrder = (parts: readonly (readonly Piece[])[]): readonly Piece[] =>
  parts.flatMap((part, at) => {
    const before = parts[at - 1]
    return before === undefined ? part : [between(hasLines(before) ? LINE : ' · '), ...part]
  })

function scalar(value: unknown, words: RowWords, at: readonly string[]): string {
  if (isEmpty(value)) return NOTHING
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const told = typeof value === 'string' || typeof value === 'number' ? words.value?.(value, at) : null
  return told ?? (typeof value === 'string' ? value : JSON.stringify(value))
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_]/g, ' ')
/** A code is plain, and no day or moment; one that stands in its words already is not told twice: "In progress" of `in-progress`. */
const isCode = (value: unknown, text: string): value is string =>
  typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value) && !plain(text).includes(plain(value))

function scalarPiece(value: unknown, words: RowWords, at: readonly string[]): Piece {
  const text = scalar(value, words, at)
  return isCode(value, text) ? { kind: 'value', text, code: value } : held(text)
}

/** Parts of a list are parted by semicolons, and by lines where each has fields of its own; a list inside of a list likewise. */
function listPieces(list: readonly unknown[], words: RowWords, at: readonly string[]): readonly Piece[] {
  const parts = list.map(part => pieces(part, words, at))
  const isOfRows = list.every(part => typeof part === 'object') && parts.some(part => part.length > 1)
  if (!isOfRows || list.length === 1) return joined(parts, words.semicolon ?? '; ')
  // Inside of an object the first line begins after the name of the field.
  return [...(at.length > 1 ? [between(LINE)] : []), ...joined(parts, LINE)]
}

/** Parts of an object are parted by points, each after the word for its field; what has a sentence begins with it. */
function pieces(value: unknown, words: RowWords, at: readonly string[]): readonly Piece[] {
  if (Array.isArray(value) && value.length > 0) return listPieces(value, words, at)
  if (!isObject(value) || isEmpty(value)) return [scalarPiece(value, words, at)]
  const text = inLanguage(value, words.language)
  if (text !== null) return [held(text)]
  const sentence = words.sentence?.(value, at) ?? null
  const parts = Object.entries(value)
    .filter(([name, part]) => sentence === null || !(sentence.speaksFor.includes(name) || isEmpty(part)))
    .map(([name, part]): readonly Piece[] => [
      { kind: 'name', text: wordFor(name, words), field: shownName(name) },
      between(': '),
      ...pieces(part, words, [...at, name]),
    ])
  return fieldsInOrder(sentence === null ? parts : [[held(sentence.text)], ...parts])
}

function cut(all: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  let letters = 0
  for (const found of all) {
    const piece = { ...found, text: cleanText(found.text) }
    if (letters + piece.text.length > MOST_LETTERS)
      return [...kept, { ...piece, text: `${piece.text.slice(0, MOST_LETTERS - letters)}…` }]
    kept.push(piece)
    letters += piece.text.length
  }
  return kept
}

/** Everything a row holds, in its order, each field by the word that people have for it; what is no row has no fields. */
export function fieldsOfRow(row: unknown, words: RowWords): readonly RowField[] {
  if (!isObject(row)) return []
  return Object.entries(row).map(([name, value]) => ({
    name: shownName(name),
    label: wordFor(name, words),
    pieces: isEmpty(value) ? [] : cut(pieces(value, words, [name])),
  }))
}
