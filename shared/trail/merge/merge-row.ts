import { gather, mergedSet, spread, unitsOf, type Cell, type Row, type TableRules } from './rows'

/** Whose version stands. */
export const SIDES = ['mine', 'theirs'] as const
export type Side = (typeof SIDES)[number]

/** One row as both copies have it, and as they both knew it; `null` = it is not there. */
export interface Versions {
  /** States both copies have known, at least one; more than one when the copies were merged crosswise before. */
  readonly bases: readonly (Row | null)[]
  readonly mine: Row | null
  readonly theirs: Row | null
  /** Whether a copy also worked on what belongs to this row (a site of a supplier), so that taking it away is no small thing. */
  readonly worked: Readonly<Record<Side, boolean>>
}

export type ConflictKind =
  /** Both changed the same field. */
  | 'field'
  /** Removed or put into the bin here, worked on there. */
  | 'removed-mine'
  /** The other way round. */
  | 'removed-theirs'
  /** Both changed a list whose order counts, such as the stops of a journey: it is taken whole from one side. */
  | 'list'

/** What both sides said differently about the same thing. */
export interface RowConflict {
  readonly kind: ConflictKind
  /** The columns it is about. */
  readonly columns: readonly string[]
}

export interface Merged {
  readonly row: Row | null
  readonly conflicts: readonly RowConflict[]
}

/** Decides a conflict. */
export type Choose = (conflict: RowConflict) => Side

const BIN = 'deleted_at'
const same = (a: Row, b: Row, columns: readonly string[]): boolean =>
  columns.every(column => cell(a, column) === cell(b, column))
const cell = (row: Row, column: string): Cell => row[column] ?? null

/** Three-way merge of one row, field by field. `row` is what stands once every conflict is decided by `choose`. */
export function mergeRow(versions: Versions, rules: TableRules, choose: Choose): Merged {
  const { mine, theirs } = versions
  if (mine === null || theirs === null) return mergeExistence(versions, rules, choose)
  const { objects } = rules
  const bases = versions.bases.map(base => (base === null ? null : spread(base, objects)))
  const merged = mergeFields(
    { ...versions, bases },
    spread(mine, objects),
    spread(theirs, objects),
    rules,
    choose,
  )
  return { ...merged, row: merged.row === null ? null : gather(merged.row, objects) }
}

/** Which sides are as they were in a state both knew. With several such states both can be, and both can have changed. */
function unchanged(
  bases: readonly (Row | null)[],
  row: Row | null,
  columns: readonly string[] | null,
): boolean {
  return bases.some(base =>
    base === null || row === null ? base === row : columns !== null && same(base, row, columns),
  )
}

function mergeExistence(
  { bases, mine, theirs, worked }: Versions,
  rules: TableRules,
  choose: Choose,
): Merged {
  const there = mine ?? theirs
  if (there === null) return { row: null, conflicts: [] }
  const columns = unitsOf(Object.keys(there), rules).flat()
  const [gone, kept]: [Side, Side] = mine === null ? ['mine', 'theirs'] : ['theirs', 'mine']
  // It is there on one side only because that side made it.
  if (unchanged(bases, null, null)) return { row: there, conflicts: [] }
  if (unchanged(bases, there, columns) && !worked[kept]) return { row: null, conflicts: [] }
  const conflict: RowConflict = { kind: `removed-${gone}`, columns: [] }
  return { row: choose(conflict) === gone ? null : there, conflicts: [conflict] }
}

function mergeFields(
  { bases, worked }: Versions,
  mine: Row,
  theirs: Row,
  rules: TableRules,
  choose: Choose,
): Merged {
  const row: Record<string, Cell> = { ...mine }
  const conflicts: RowConflict[] = []
  const take = (columns: readonly string[]): void => {
    for (const column of columns) row[column] = cell(theirs, column)
  }
  for (const unit of unitsOf([...new Set([...Object.keys(mine), ...Object.keys(theirs)])], rules)) {
    if (same(mine, theirs, unit)) continue
    const kept = { mine: unchanged(bases, mine, unit), theirs: unchanged(bases, theirs, unit) }
    const [only = ''] = unit
    if (unit.length === 1 && only === BIN) {
      const conflict = binConflict(mine, theirs, kept, worked)
      if (conflict !== null) conflicts.push(conflict)
      if (conflict === null ? binned(mine, theirs, kept) === 'theirs' : choose(conflict) === 'theirs')
        take(unit)
    } else if (rules.sets.includes(only)) {
      row[only] = mergedSet(baseOf(bases, only), cell(mine, only), cell(theirs, only))
    } else if (kept.theirs !== kept.mine) {
      if (kept.mine) take(unit)
    } else if (contradicts(mine, theirs, unit, rules)) {
      const conflict: RowConflict = { kind: 'field', columns: unit }
      conflicts.push(conflict)
      if (choose(conflict) === 'theirs') take(unit)
    }
  }
  for (const stamp of rules.stamps) row[stamp] = later(cell(mine, stamp), cell(theirs, stamp))
  return { row, conflicts }
}

/** What differs says more than where it came from and when. */
const contradicts = (mine: Row, theirs: Row, unit: readonly string[], { origins }: TableRules): boolean =>
  !same(
    mine,
    theirs,
    unit.filter(column => !origins.includes(column)),
  )

const baseOf = (bases: readonly (Row | null)[], column: string): Cell => bases[0]?.[column] ?? null

/** Two moments as text of one form; the later one. */
const later = (a: Cell, b: Cell): Cell => (String(b ?? '') > String(a ?? '') ? b : a)

type Kept = Readonly<Record<Side, boolean>>

/** Put into the bin on one side while the other worked on it: somebody has to say what becomes of the work. */
function binConflict(mine: Row, theirs: Row, kept: Kept, worked: Kept): RowConflict | null {
  const [inMyBin, inTheirs] = [cell(mine, BIN) !== null, cell(theirs, BIN) !== null]
  if (inMyBin && !inTheirs && !kept.mine && worked.theirs) return { kind: 'removed-mine', columns: [BIN] }
  if (inTheirs && !inMyBin && !kept.theirs && worked.mine) return { kind: 'removed-theirs', columns: [BIN] }
  return null
}

/** Both in the bin: the earlier moment counts; else whoever changed it. */
function binned(mine: Row, theirs: Row, kept: Kept): Side {
  const [a, b] = [cell(mine, BIN), cell(theirs, BIN)]
  if (a !== null && b !== null) return String(b) < String(a) ? 'theirs' : 'mine'
  if (kept.mine !== kept.theirs) return kept.mine ? 'theirs' : 'mine'
  // Both changed it, one of them back: what is not in the bin stays visible.
  return a === null ? 'mine' : 'theirs'
}
