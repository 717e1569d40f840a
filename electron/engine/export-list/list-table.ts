export type ListValue = string | number | boolean | null

/**
 * How a column's values are meant: `share` is a number from 0 to 1, `date` an ISO date or moment, `plain` whatever each
 * value is by itself.
 */
export type ListColumnKind = 'text' | 'number' | 'share' | 'date' | 'plain'

export interface ListColumn<Row> {
  readonly heading: string
  readonly kind: ListColumnKind
  readonly value: (row: Row) => ListValue
  /** Width in characters; `null` = as wide as the kind needs. */
  readonly width?: number
}

/** A list to write: its name (of the sheet), its columns, and its rows in the order they are seen, in batches. */
export interface ListTable<Row> {
  readonly name: string
  readonly columns: readonly ListColumn<Row>[]
  readonly batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>
}

export const valuesOf = <Row>(columns: readonly ListColumn<Row>[], row: Row): ListValue[] =>
  columns.map(column => {
    const value = column.value(row)
    return column.kind === 'date' && typeof value === 'string' ? value.slice(0, 10) : value
  })
