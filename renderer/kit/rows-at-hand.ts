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
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const keys = sort.flatMap(({ by, descending }) => {
    const value = columns.find(column => column.key === by)?.value
    return value === undefined ? [] : [{ values: rows.map(value), sign: descending ? -1 : 1 }]
  })
  if (keys.length === 0) return rows
  const order = rows.map((_, at) => at)
  order.sort((a, b) => {
    for (const { values, sign } of keys) {
      const by = compared(values[a], values[b], sign, compare)
      if (by !== 0) return by
    }
    return a - b
  })
  return order.flatMap(at => rows.slice(at, at + 1))
}

function compared(a: unknown, b: unknown, sign: number, words: (a: string, b: string) => number): number {
  if (!isKnown(a) || !isKnown(b)) return Number(isKnown(b)) - Number(isKnown(a))
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * words(String(a), String(b))
}
