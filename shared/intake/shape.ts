import type { Table } from './find-table'
import { fold } from './fold'
import type { ColumnMapping, SheetMapping } from './mapping'

/** How a person mapped one column, by its heading: columns may have moved when the next list comes. */
export interface RememberedColumn extends Omit<ColumnMapping, 'column' | 'cells'> {
  /** The heading folded, with its group; the second of the same name ends in `#2`. */
  readonly heading: string
}

/** The headings of a table as keys, in the order of its columns. */
export function headingKeys({ columns }: Pick<Table, 'columns'>): readonly string[] {
  const seen = new Map<string, number>()
  return columns.map(({ group, heading }) => {
    const key = fold(`${group ?? ''} ${heading}`)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}

/** What a list is recognised by when it comes again: its headings, in whatever order. */
export const shapeOf = (table: Pick<Table, 'columns'>): string => [...headingKeys(table)].sort().join('\n')

/** Rows of one file say nothing of another. */
const withoutCells = ({ target, dateOrder, percentScale, replace }: Omit<ColumnMapping, 'column'>) => ({
  target,
  dateOrder,
  percentScale,
  replace,
})

/** A mapping by headings. */
export function remembered(
  table: Pick<Table, 'columns'>,
  mapping: SheetMapping,
): readonly RememberedColumn[] {
  const keys = headingKeys(table)
  return mapping.columns.flatMap(({ column, ...rest }) => {
    const at = table.columns.findIndex(each => each.index === column)
    const heading = keys[at]
    return heading === undefined ? [] : [{ ...withoutCells(rest), heading }]
  })
}

/** A remembered mapping laid over the columns of a table. */
export function recalled(
  table: Pick<Table, 'columns'>,
  columns: readonly RememberedColumn[],
): readonly ColumnMapping[] {
  const byHeading = new Map(columns.map(each => [each.heading, each]))
  const keys = headingKeys(table)
  return table.columns.flatMap(({ index }, at) => {
    const known = byHeading.get(keys[at] ?? '')
    if (!known) return []
    const { target, dateOrder, percentScale, replace } = known
    return [{ column: index, target, dateOrder, percentScale, replace }]
  })
}
