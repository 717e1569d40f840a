import type { PeopleShown } from '@shared/contract/shown'
import type { DrawnTexts } from './drawn-texts'
import type { ListState } from './list-state'
import type { DataColumn } from './list-table'
import { peopleIn } from './shown-people'

/** A list as it is seen: columns and rows in their order on the screen. */
export interface ShownList {
  readonly kind: string
  readonly title: string
  readonly columns: { heading: string; kind: 'text' | 'number' | 'date' }[]
  /** Data of people that its columns hold. */
  readonly people: PeopleShown[]
  readonly rows: (string | number | null)[][]
}

type ColumnKind = ShownList['columns'][number]['kind']

const DAY = /^\d{4}-\d{2}-\d{2}/

/** Days and plain numbers are written as what they are; everything else, shares among them, as the cell says it. */
function kindOf<Row>(column: DataColumn<Row>, rows: readonly Row[], texts: readonly string[]): ColumnKind {
  const { value } = column
  if (value === undefined) return 'text'
  const known = rows.map(value).filter(one => one !== null && one !== undefined && one !== '')
  if (known.length === 0) return 'text'
  if (column.since === true && known.every(one => DAY.test(String(one)))) return 'date'
  const isNumber = column.numeric === true && known.every(one => typeof one === 'number')
  return isNumber && !texts.some(text => text.includes('%')) ? 'number' : 'text'
}

/** The rows of the list as they stand, all of them, however they were sorted and narrowed. */
export async function shownList<Row>(
  list: ListState<Row>,
  title: string,
  { read }: DrawnTexts<Row>,
): Promise<ShownList> {
  const { columns, rows, kind } = list
  const total = rows.total ?? 0
  const found = total === 0 ? [] : await rows.range(0, total - 1)
  const texts = found.length === 0 ? [] : await read(found)
  const kinds = columns.map((column, at) =>
    kindOf(
      column,
      found,
      texts.map(line => line[at] ?? ''),
    ),
  )
  return {
    kind,
    title,
    columns: columns.map(({ heading }, at) => ({ heading, kind: kinds[at] ?? 'text' })),
    people: peopleIn(columns),
    rows: found.map((row, line) =>
      columns.map(({ value }, at) =>
        kinds[at] === 'text' ? (texts[line]?.[at] ?? '') : (value?.(row) ?? null),
      ),
    ),
  }
}
