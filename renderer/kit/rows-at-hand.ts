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

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What a cell says in words; drawings and numbers say nothing that is searched. */
function wordsOf<Row>({ text, value, cell }: DataColumn<Row>, row: Row): string {
  const said = text?.(row) ?? cell(row)
  if (typeof said === 'string') return said
  const plain = value?.(row)
  return typeof plain === 'string' ? plain : ''
}

/** The rows that hold every word of the text in one of their columns, whatever its case and accents. */
export function found<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  text: string,
): readonly Row[] {
  const words = bare(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(row => {
    const said = bare(columns.map(column => wordsOf(column, row)).join(' '))
    return words.every(word => said.includes(word))
  })
}

/**
 * The rows in the order of the keys, words as the language sorts them. What is not known stands last, whichever way the
 * list is sorted, as in the lists the engine sorts; rows that are alike keep their order.
 */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: readonly SortKey[],
  language: string,
): readonly Row[] {
  const keys = sort.flatMap(({ by, descending }) => {
    const value = columns.find(column => column.key === by)?.value
    return value === undefined ? [] : [{ ranks: ranksIn(rows, value, language), descending }]
  })
  if (keys.length === 0) return rows
  let order: Uint32Array = Uint32Array.from(rows, (_, at) => at)
  for (const { ranks, descending } of keys.toReversed()) order = inOrderOfRanks(order, ranks, descending)
  return Array.from(order).flatMap(at => rows.slice(at, at + 1))
}

/** The rank of each row by one column, 0 for the first; `unknown` is the rank of the rows that lack the value. */
interface Ranks {
  readonly of: Uint32Array
  readonly unknown: number
}

type ValueOf<Row> = NonNullable<DataColumn<Row>['value']>

/** Ranks are worked out once for a list of rows, a column and a language: turning the order round costs no comparison. */
const known = new WeakMap<object, WeakMap<object, { readonly language: string; readonly ranks: Ranks }>>()

function ranksIn<Row>(rows: readonly Row[], value: ValueOf<Row>, language: string): Ranks {
  const ofRows = known.get(rows) ?? new WeakMap<object, { language: string; ranks: Ranks }>()
  known.set(rows, ofRows)
  const kept = ofRows.get(value)
  if (kept?.language === language) return kept.ranks
  const ranks = ranksOf(rows.map(value), language)
  ofRows.set(value, { language, ranks })
  return ranks
}

/** The places in the order of their ranks, those of one rank as they stood: counted, not compared. */
function inOrderOfRanks(places: Uint32Array, { of, unknown }: Ranks, descending: boolean): Uint32Array {
  const slot = (place: number): number => {
    const rank = of[place] ?? unknown
    return descending && rank < unknown ? unknown - 1 - rank : rank
  }
  const starts = new Uint32Array(unknown + 2)
  for (const place of places) starts[slot(place) + 1] = (starts[slot(place) + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const result = new Uint32Array(places.length)
  for (const place of places) {
    const to = starts[slot(place)] ?? 0
    result[to] = place
    starts[slot(place)] = to + 1
  }
  return result
}

/** Numbers come before words, what is not known after all. Words that the language holds for the same share a rank. */
function ranksOf(values: readonly unknown[], language: string): Ranks {
  const of = new Uint32Array(values.length)
  const numbers = Float64Array.from(new Set(values.filter(value => typeof value === 'number'))).sort()
  const rankOfNumber = new Map(Array.from(numbers, (value, rank) => [value, rank]))
  const firsts = firstPlaces(values)
  const { order, areAlike } = wordsInOrder(values, firsts, language)
  let next = numbers.length
  let before = -1
  for (const at of order) {
    if (before < 0 || !areAlike(before, at)) next++
    of[at] = next - 1
    before = at
  }
  values.forEach((value, at) => {
    if (typeof value === 'number') of[at] = rankOfNumber.get(value) ?? next
    else if (isKnown(value)) of[at] = of[firsts[at] ?? at] ?? next
    else of[at] = next
  })
  return { of, unknown: next }
}

/** For each place the first one that holds the same value. */
function firstPlaces(values: readonly unknown[]): Uint32Array {
  const first = new Map<unknown, number>()
  const firsts = new Uint32Array(values.length)
  values.forEach((value, at) => {
    const known = first.get(value)
    if (known === undefined) first.set(value, at)
    firsts[at] = known ?? at
  })
  return firsts
}

interface WordOrder {
  /** First places of the words, in the order of the language. */
  readonly order: readonly number[]
  /** Whether the words at two neighbouring places of the order are the same to the language. */
  readonly areAlike: (a: number, b: number) => boolean
}

/**
 * A language's comparison is dear. So words are first put into a rough order by code units, and the language then mends what is
 * out of place: where words stand in order already, the sort of the engine asks for each neighbour once.
 */
function wordsInOrder(values: readonly unknown[], firsts: Uint32Array, language: string): WordOrder {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const word = (at: number): string => values[at] as string
  const rough: string[] = []
  values.forEach((value, at) => {
    if (typeof value === 'string' && value !== '' && firsts[at] === at)
      rough.push(roughOf(value) + SIGN + String(at))
  })
  rough.sort()
  const order = rough.map(one => Number(one.slice(one.lastIndexOf(SIGN) + 1)))
  const alike = new Set<number>()
  const pair = (a: number, b: number): number => Math.min(a, b) * values.length + Math.max(a, b)
  order.sort((a, b) => {
    const difference = compare(word(a), word(b))
    if (difference === 0) alike.add(pair(a, b))
    return difference
  })
  // Neighbours in the result were compared with each other: no sort could know their order otherwise.
  return { order, areAlike: (a, b) => alike.has(pair(a, b)) }
}

/** Between a rough word and its place. */
const SIGN = '\u0000'
const NOT_PLAIN = /[^\u0020-\u007e]/
const NUMBER = /\d+/
const DIGITS = 12

/** About as a language sorts: without case and accents, the first number by its value. */
function roughOf(text: string): string {
  const bare = NOT_PLAIN.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
  const plain = bare.toLowerCase()
  const number = NUMBER.exec(plain)
  if (number === null) return plain
  const [digits] = number
  return (
    plain.slice(0, number.index) + digits.padStart(DIGITS, '0') + plain.slice(number.index + digits.length)
  )
}
