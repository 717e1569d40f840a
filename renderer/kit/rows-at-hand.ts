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
    return value === undefined ? [] : [ranksOf(rows.map(value), descending, language)]
  })
  if (keys.length === 0) return rows
  const order = rows.map((_, at) => at)
  order.sort((a, b) => {
    for (const ranks of keys) {
      const difference = (ranks[a] ?? 0) - (ranks[b] ?? 0)
      if (difference !== 0) return difference
    }
    return a - b
  })
  return order.flatMap(at => rows.slice(at, at + 1))
}

type Plain = string | number

/**
 * The rank of each value among those that differ: a language's comparison is dear, and is asked once for each pair of different
 * values, not of rows. Numbers come before words, what is not known after all.
 */
function ranksOf(values: readonly unknown[], descending: boolean, language: string): Float64Array {
  const { compare: inLanguage } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const compare = (a: Plain, b: Plain): number => {
    if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
    return typeof b === 'number' ? 1 : inLanguage(a, b)
  }
  const distinct = ([...new Set(values.filter(isKnown))] as Plain[]).sort(compare)
  const ranks = new Map<unknown, number>()
  let rank = 0
  distinct.forEach((value, at) => {
    const before = distinct[at - 1]
    if (before !== undefined && compare(before, value) !== 0) rank++
    ranks.set(value, rank)
  })
  return Float64Array.from(values, value => {
    const known = ranks.get(value)
    if (known === undefined) return distinct.length
    return descending ? -known : known
  })
}
