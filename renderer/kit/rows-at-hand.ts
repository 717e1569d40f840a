import type { DataColumn } from './list-table'
import type { SortKey } from './list-memory'

/** What a list at hand is narrowed by besides the filters of its page. */
export interface ListNarrowing {
  /** Columns whose value is not known. */
  readonly notKnown: readonly string[]
  /** A column of days, and the first day that is let through. */
  readonly since: { readonly column: string; readonly day: string } | null
}

export const NOT_NARROWED: ListNarrowing = { notKnown: [], since: null }

type Column<Row> = Pick<DataColumn<Row>, 'key' | 'value'>

const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** The rows that pass; several gaps are all demanded, as everywhere in the program. */
export function narrowed<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { notKnown, since }: ListNarrowing,
): readonly Row[] {
  const valueOf = (key: string) => columns.find(column => column.key === key)?.value
  const gaps = notKnown.flatMap(key => valueOf(key) ?? [])
  const dated = since === null ? undefined : valueOf(since.column)
  if (gaps.length === 0 && dated === undefined) return rows
  const isRecent = (row: Row) => {
    const day = dated?.(row)
    return dated === undefined || (typeof day === 'string' && since !== null && day >= since.day)
  }
  return rows.filter(row => gaps.every(value => !isKnown(value(row))) && isRecent(row))
}

/**
 * The rows in the order of the keys, words as the language sorts them. What is not known stands last, whichever way the
 * list is sorted: as in the lists the engine sorts.
 */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: readonly SortKey[],
  language: string,
): readonly Row[] {
  const keys = sort.flatMap(({ by, descending }) => {
    const value = columns.find(column => column.key === by)?.value
    return value === undefined ? [] : [ranked(rows.map(value), descending, language)]
  })
  if (keys.length === 0) return rows
  return orderOf(keys, rows.length).flatMap(at => rows.slice(at, at + 1))
}

/** Place of each value among all that differ, from 0; what is not known comes after all, whichever way. */
interface Ranks {
  readonly places: Float64Array
  readonly count: number
}

/**
 * The places of rows in their order. Ranks of several keys and the place of the row, for what is alike, become one number
 * each: numbers are sorted natively, without a comparison in script.
 */
function orderOf(keys: readonly Ranks[], length: number): number[] {
  const joined = keys.reduce((first, next) => {
    const places = first.places.map((place, at) => place * next.count + (next.places[at] ?? 0))
    const count = first.count * next.count
    return count * length > Number.MAX_SAFE_INTEGER ? ranksOfNumbers(places) : { places, count }
  })
  const marked = joined.places.map((place, at) => place * length + at).sort()
  return Array.from(marked, mark => mark % length)
}

function ranksOfNumbers(values: Float64Array): Ranks {
  const distinct = Float64Array.from(new Set(values)).sort()
  const places = new Map(Array.from(distinct, (value, at) => [value, at]))
  return { places: values.map(value => places.get(value) ?? 0), count: distinct.length }
}

type Plain = string | number

function ranked(values: readonly unknown[], descending: boolean, language: string): Ranks {
  const distinct = inOrder([...new Set(values.filter(isKnown))] as Plain[], language)
  const places = new Map<unknown, number>()
  let count = 0
  distinct.forEach(({ value, isAlike }) => {
    if (!isAlike) count++
    places.set(value, count - 1)
  })
  const placeOf = (value: unknown): number => {
    const place = places.get(value)
    if (place === undefined) return count
    return descending ? count - 1 - place : place
  }
  return { places: Float64Array.from(values, placeOf), count: count + 1 }
}

interface Placed {
  readonly value: Plain
  /** It stands where the one before it stands: words that only differ in case or accent. */
  readonly isAlike: boolean
}

/** Different values in their order: numbers first, words as the language sorts them. */
function inOrder(values: readonly Plain[], language: string): readonly Placed[] {
  const numbers = values.filter(value => typeof value === 'number').sort((a, b) => a - b)
  const words = values.filter(value => typeof value === 'string')
  return [...numbers.map(value => ({ value, isAlike: false })), ...wordsInOrder(words, language)]
}

/**
 * A collator takes several times as long as comparing code units (`bench/window-list.ts`); it is asked only where a column
 * holds other than Latin letters.
 */
function wordsInOrder(words: readonly string[], language: string): Placed[] {
  const keys = words.map(word => folded(word, language))
  if (keys.every(key => key !== null)) {
    const order = keys.map((_, at) => at).sort((a, b) => byCodeUnit(keys[a] ?? '', keys[b] ?? ''))
    return order.map((word, at) => ({
      value: words[word] ?? '',
      isAlike: at > 0 && keys[word] === keys[order[at - 1] ?? -1],
    }))
  }
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const sortedWords = words.toSorted(compare)
  return sortedWords.map((value, at) => ({
    value,
    isAlike: at > 0 && compare(sortedWords[at - 1] ?? '', value) === 0,
  }))
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const ASCII = /^[ -~]*$/
/** Signs that code units put where collation does: space and marks, then digits, then letters. */
const SIMPLE = /^[ &'(),./0-9a-z-]*$/
/** Languages in which an accent never makes another letter. */
const ACCENTS_ARE_EQUAL = new Set(['en', 'fr'])
const LONGEST_NUMBER = 12

/** Lower case, without accents, numbers of one length: what collation looks at first; `null` where it would need to look on. */
function folded(text: string, language: string): string | null {
  const plain = ASCII.test(text)
    ? text
    : ACCENTS_ARE_EQUAL.has(language)
      ? text.normalize('NFD').replace(/\p{M}/gu, '')
      : text
  const lower = plain.toLowerCase()
  return SIMPLE.test(lower) ? lower.replace(/\d+/g, digits => digits.padStart(LONGEST_NUMBER, '0')) : null
}
