/** What a column holds. */
export type Cell = string | number | null
/** A row as columns and cells. */
export type Row = Readonly<Record<string, Cell>>

/** How the columns of one table hang together. */
export interface TableRules {
  /** Columns that only make sense together, such as an amount and its currency: they are taken from one side as one. */
  readonly together: readonly (readonly string[])[]
  /** The whole row is one statement (a decision with its reason and author): never half of one and half of the other. */
  readonly whole: boolean
  /** Stamps of the last change: the later one stands, and is no contradiction. */
  readonly stamps: readonly string[]
  /** Where a row came from and when it was made: if both say so differently, ours stands and nobody is asked. */
  readonly origins: readonly string[]
  /** Columns made from others; whoever applies the merge makes them anew. */
  readonly derived: readonly string[]
  /** Columns with a JSON object, merged key by key. */
  readonly objects: readonly string[]
  /** Columns with a JSON array without order, merged as sets. */
  readonly sets: readonly string[]
}

export const PLAIN: TableRules = {
  together: [],
  whole: false,
  stamps: [],
  origins: [],
  derived: [],
  objects: [],
  sets: [],
}

/** Where a key of a JSON object stands among the columns. */
const KEY_MARK = ':'

/** A row with the keys of its JSON objects as columns of their own: `custom` becomes `custom:Buyer code`. */
export function spread(row: Row, objects: readonly string[]): Row {
  if (objects.length === 0) return row
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, cell]): [string, Cell][] =>
      objects.includes(column) && typeof cell === 'string'
        ? Object.entries(objectIn(cell)).map(([key, value]) => [
            `${column}${KEY_MARK}${key}`,
            JSON.stringify(value),
          ])
        : [[column, cell]],
    ),
  )
}

/** The way back: keys come in the order they are met, keys without a value are left out. */
export function gather(row: Row, objects: readonly string[]): Row {
  if (objects.length === 0) return row
  const found: Record<string, Cell> = {}
  const held = new Map<string, Record<string, unknown>>(objects.map(column => [column, {}]))
  for (const [column, cell] of Object.entries(row)) {
    const mark = column.indexOf(KEY_MARK)
    const object = mark < 0 ? undefined : held.get(column.slice(0, mark))
    if (object === undefined) found[column] = cell
    else if (typeof cell === 'string') object[column.slice(mark + 1)] = read(cell)
  }
  for (const [column, object] of held) found[column] = JSON.stringify(object)
  return found
}

const read = (text: string): unknown => JSON.parse(text)

/** An object of a trail's JSON text; anything else counts as one without keys. */
function objectIn(text: string): object {
  const value = read(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

/** The columns of a row in units that are decided as one; stamps and derived columns are in none. */
export function unitsOf(columns: readonly string[], rules: TableRules): readonly (readonly string[])[] {
  const counted = columns.filter(
    column => column !== 'id' && !rules.stamps.includes(column) && !rules.derived.includes(column),
  )
  if (rules.whole) return counted.length === 0 ? [] : [counted]
  const grouped = new Set(rules.together.flat())
  return [
    ...rules.together.filter(group => group.some(column => counted.includes(column))),
    ...counted.filter(column => !grouped.has(column)).map(column => [column]),
  ]
}

/** Two sets against what both came from: what either added is there, what either took out is not. */
export function mergedSet(base: Cell, mine: Cell, theirs: Cell): Cell {
  const [before, ours, other] = [base, mine, theirs].map(membersOf)
  if (ours === undefined || other === undefined) return mine
  const known = new Set(before ?? [])
  const kept = ours.filter(member => other.includes(member) || !known.has(member))
  return JSON.stringify([...kept, ...other.filter(member => !ours.includes(member) && !known.has(member))])
}

function membersOf(cell: Cell): unknown[] | undefined {
  if (typeof cell !== 'string') return undefined
  const value = read(cell)
  return Array.isArray(value) ? value : undefined
}
