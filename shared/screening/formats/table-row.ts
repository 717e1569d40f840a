/** A row of a list with headings: cells by heading, whatever order and spelling of case and marks the columns have. */
export interface TableRow {
  /** Trimmed text of a cell; empty when the list lacks the column. */
  get(heading: string): string
}

/** `NameAlias_WholeName`, `namealias wholename` and `Name Alias Whole-Name` are the same heading. */
export const headingKey = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Rows of one table: cells are reached through the headings, which are understood once. */
export function rowsUnder(headings: readonly string[]): (cells: readonly string[]) => TableRow {
  const columns = new Map<string, number>()
  headings.forEach((heading, index) => {
    const key = headingKey(heading)
    if (key !== '' && !columns.has(key)) columns.set(key, index)
  })
  const keys = new Map<string, string>()
  const keyOf = (heading: string): string => {
    const known = keys.get(heading) ?? headingKey(heading)
    keys.set(heading, known)
    return known
  }
  return cells => ({ get: heading => (cells[columns.get(keyOf(heading)) ?? -1] ?? '').trim() })
}
