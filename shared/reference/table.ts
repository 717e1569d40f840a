import anyAscii from 'any-ascii'

/** Why a row of a table was not taken: a code of the catalogue `reference`, `rejected.<code>`. */
export interface RowProblem {
  /** As the spreadsheet shows it, counted from 1. */
  readonly row: number
  readonly column: string | null
  readonly value: string | null
  readonly code: string
}

/** A row with its cells by what they mean; a column that is not there reads as empty. */
export interface TableRow<C extends string> {
  readonly row: number
  readonly cells: Readonly<Record<C, string>>
}

/** Rows of text as a file holds them, each with its number. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** A name for comparing: Latin letters and digits only, without marks, case and words such as "province". */
export function foldName(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(
      /\b(province|region|state|governorate|oblast|district|department|county|wilayat|of|the|al|el)\b/g,
      ' ',
    )
    .replace(/[^a-z0-9]+/g, '')
}

export const foldHeading = (heading: string): string =>
  heading
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')

type Headings<C extends string> = Readonly<Record<C, readonly string[]>>

const HEADING_WITHIN_ROWS = 20

function positionsIn<C extends string>(
  row: readonly string[],
  headings: Headings<C>,
): Partial<Record<C, number>> {
  const folded = row.map(foldHeading)
  const found = Object.entries<readonly string[]>(headings).flatMap(([column, names]) => {
    // The first name that occurs wins: a code says more than the name beside it.
    const name = names.find(known => folded.includes(known))
    return name === undefined ? [] : [[column, folded.indexOf(name)] as const]
  })
  return Object.fromEntries(found) as Partial<Record<C, number>>
}

const cellAt = (cells: readonly string[], at: number | undefined): string =>
  (at === undefined ? '' : (cells[at] ?? '')).trim()

/** A table found in a file: where its headings stand, and what lies in other columns. */
export interface FoundTable<C extends string> {
  readonly rows: readonly TableRow<C>[]
  /** The heading row as written. */
  readonly headings: readonly string[]
  readonly positions: Readonly<Partial<Record<C, number>>>
  readonly below: readonly GridRow[]
}

/**
 * Finds the row of headings among the first rows (titles and notes often stand above it) and reads what stands below.
 * `null` when no row has all the needed headings. A row of `#` tags (HXL) below the headings is passed over.
 */
export function tableIn<C extends string>(
  grid: readonly GridRow[],
  headings: Headings<C>,
  needed: readonly NoInfer<C>[],
): FoundTable<C> | null {
  const start = grid
    .slice(0, HEADING_WITHIN_ROWS)
    .findIndex(({ cells }) => needed.every(column => positionsIn(cells, headings)[column] !== undefined))
  const head = grid[start]
  if (head === undefined) return null
  const positions = positionsIn(head.cells, headings)
  const columns = Object.keys(headings) as C[]
  const below = grid
    .slice(start + 1)
    .filter(({ cells }) => !cells.every(cell => cell === '' || cell.startsWith('#')))
  const rows = below.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(columns.map(column => [column, cellAt(cells, positions[column])])) as Record<
      C,
      string
    >,
  }))
  return { rows, headings: head.cells, positions, below }
}
