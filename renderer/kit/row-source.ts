/** Where a list gets its rows from: an array at hand, or pages of the engine. */
export interface RowSource<Row> {
  /** How many rows there are; `null` until it is known. */
  readonly total: number | null
  /** The row at a place of the list; `undefined` while it is on its way. */
  readonly at: (index: number) => Row | undefined
  /** Says which rows are on the screen or near it. */
  readonly need: (first: number, last: number) => void
  /** All rows, where they are at hand: the list then sorts and narrows them itself. */
  readonly all?: readonly Row[]
  /** What is shown is of another filter or order: what was asked for is on its way. */
  readonly isPast?: boolean
  /** All rows are on their way. */
  readonly comesWhole?: boolean
  /** The rows from one place to another, both included, fetched where they are not here yet; fewer where the list ends before. */
  readonly range: (first: number, last: number) => Promise<readonly Row[]>
}

/** Rows that are already here. */
export function rowsAtHand<Row>(rows: readonly Row[]): RowSource<Row> {
  return {
    total: rows.length,
    at: index => rows[index],
    need: () => undefined,
    all: rows,
    range: (first, last) => Promise.resolve(rows.slice(first, last + 1)),
  }
}
