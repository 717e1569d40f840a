import { mergeRow, PLAIN, type Row, type RowConflict, type Side, type Versions } from '@shared/trail/merge'
import { latinOf, sortNameOf, textsFromJson } from '../party-rows'
import type { Copies } from './copies'
import { LEFT_BEHIND, LISTS, NUMBERED, type TableShape } from './table-rules'

type Shapes = ReadonlyMap<string, TableShape>

/** One row that the other copy changed, as it is on both sides. Ids are ours. */
export interface Item extends Versions {
  readonly table: string
  readonly id: string
  /** The row whose list both sides changed; the list is then decided as one. */
  readonly list?: string
}

/** A conflict with the row it is about; the key names it in what a person decides. */
export interface ItemConflict extends RowConflict {
  readonly key: string
  readonly item: Item
}

export interface Items {
  readonly items: readonly Item[]
  /** How many of their rows are not merged, by table. */
  readonly left: ReadonlyMap<string, number>
  /** Rows whose number was given out on both sides: ours keeps it, theirs gets another. */
  readonly renumbered: readonly { readonly table: string; readonly id: string; readonly number: string }[]
  /** How many records that they worked on were removed here for good: they stay away. */
  readonly erased: number
}

/** Every row that the other copy touched since the trails part, with what both made of it. */
export function itemsOf(copies: Copies, shapes: Shapes): Items {
  const left = new Map<string, number>()
  let erased = 0
  const touched = inOrder([...copies.theirChanges.touched], shapes)
  const keys = new Map<string, { table: string; id: string }>()
  for (const { table, id } of touched) {
    if (LEFT_BEHIND.has(table)) {
      if (copies.theirs.byId(table, id) !== null && copies.mine.byId(table, id) === null)
        left.set(table, (left.get(table) ?? 0) + 1)
      continue
    }
    if (!shapes.has(table)) continue
    if (copies.erased.has(copies.ourId(id))) {
      erased += 1
      continue
    }
    pairWithOurs(copies, table, id)
    const ours = copies.ourId(id)
    keys.set(`${table} ${ours}`, { table, id: ours })
  }
  const work = { mine: workOf(copies, shapes, 'mine'), theirs: workOf(copies, shapes, 'theirs') }
  // What we put into the bin while they worked on what belongs to it: they need not have touched the row itself.
  for (const { table, id } of copies.myChanges.touched)
    if (work.theirs.has(id) && shapes.has(table) && !LEFT_BEHIND.has(table))
      keys.set(`${table} ${id}`, { table, id })
  const found = [...keys.values()].map(({ table, id }) => itemOf(copies, work, table, id))
  return { left, erased, ...renumber(copies, withLists(copies, work, found)) }
}

/** Lists in order that both sides changed are decided whole; for that our part of them is looked at as well. */
function withLists(copies: Copies, work: Work, items: readonly Item[]): Item[] {
  const groups = new Map<string, Item[]>()
  const add = (item: Item): void => {
    const key = listOf(item)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  for (const item of items) add(item)
  if (groups.size === 0) return [...items]
  const known = new Set(items.map(item => item.id))
  for (const { table, id } of copies.myChanges.touched)
    if (LISTS[table] !== undefined && !known.has(id)) add(itemOf(copies, work, table, id))
  const contested = [...groups.values()].filter(
    group => group.some(item => changedBy(item, 'mine')) && group.some(item => changedBy(item, 'theirs')),
  )
  const parts = new Map(
    contested.flatMap(group => group.map(item => [item.id, { ...item, list: listOf(item) ?? item.id }])),
  )
  return [...items.filter(item => !parts.has(item.id)), ...parts.values()]
}

/** The row that a part of a list belongs to. */
function listOf({ table, mine, theirs, bases }: Item): string | null {
  const column = LISTS[table]
  const row = mine ?? theirs ?? bases.find(base => base !== null)
  const parent = column === undefined ? null : row?.[column]
  return typeof parent === 'string' ? parent : null
}

const changedBy = ({ bases, ...item }: Item, side: Side): boolean =>
  !bases.some(base => JSON.stringify(sorted(base)) === JSON.stringify(sorted(item[side])))

const sorted = (row: Row | null): unknown => (row === null ? null : Object.entries(row).sort())

/** Tables that others refer to come first, so that a row is known by our id before what hangs on it is looked at. */
function inOrder<T extends { readonly table: string }>(rows: readonly T[], shapes: Shapes): T[] {
  const depths = new Map<string, number>()
  const depthOf = (table: string): number => {
    const known = depths.get(table)
    if (known !== undefined) return known
    depths.set(table, 0)
    const parents = (shapes.get(table)?.references ?? []).filter(parent => parent.table !== table)
    const depth = Math.max(0, ...parents.map(parent => depthOf(parent.table) + 1))
    depths.set(table, depth)
    return depth
  }
  return rows
    .map(row => ({ row, depth: depthOf(row.table) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ row }) => row)
}

/**
 * Their row and one of ours may be the same thing under two ids: an answer to the same question, the same file. Of a row
 * that is gone on both sides it may be one of ours that was made in its place.
 */
function pairWithOurs(copies: Copies, table: string, theirId: string): void {
  const ourId = copies.ourId(theirId)
  // Two of their ids can stand for one of ours; the one that they have counts.
  if (copies.theirs.byId(table, theirId) !== null && copies.theirRow(table, ourId) === null)
    copies.pair(theirId, ourId)
  if (copies.mine.byId(table, ourId) !== null) return
  const theirs =
    copies.theirRow(table, ourId) ?? copies.basesOf(table, ourId).find(base => base !== null) ?? null
  const like = theirs === null ? null : copies.mine.likeness(table, theirs)
  const likeId = like === null ? null : String(like['id'])
  if (likeId !== null && copies.theirs.byId(table, copies.theirId(likeId)) === null)
    copies.pair(theirId, likeId)
}

type Work = Readonly<Record<Side, ReadonlySet<string>>>

function itemOf(copies: Copies, work: Work, table: string, id: string): Item {
  return {
    table,
    id,
    bases: copies.basesOf(table, id),
    mine: copies.mine.byId(table, id),
    theirs: copies.theirRow(table, id),
    worked: { mine: work.mine.has(id), theirs: work.theirs.has(id) },
  }
}

/** Ids of what a side worked on: rows it made or changed, and everything these belong to. */
function workOf(copies: Copies, shapes: Shapes, side: Side): ReadonlySet<string> {
  const worked = new Set<string>()
  const changes = side === 'mine' ? copies.myChanges : copies.theirChanges
  for (const touched of changes.touched) {
    const { table } = touched
    const id = side === 'mine' ? touched.id : copies.ourId(touched.id)
    const row = side === 'mine' ? copies.mine.byId(table, id) : copies.theirRow(table, id)
    const shape = shapes.get(table)
    if (row === null || shape === undefined || LEFT_BEHIND.has(table)) continue
    if (copies.basesOf(table, id).some(base => base !== null && !isWork(base, row, shape))) continue
    climb(copies, shapes, side, table, row, worked)
  }
  return worked
}

/** Whether more differs than the bin's mark and what the program writes by itself. */
const isWork = (base: Row, row: Row, { columns, rules }: TableShape): boolean => {
  const idle = new Set(['id', 'deleted_at', ...rules.stamps, ...rules.derived])
  return columns.some(column => !idle.has(column) && base[column] !== row[column])
}

function climb(
  copies: Copies,
  shapes: Shapes,
  side: Side,
  table: string,
  row: Row,
  worked: Set<string>,
): void {
  const id = String(row['id'])
  if (worked.has(id)) return
  worked.add(id)
  for (const { table: parent, id: parentId } of parentsOf(table, row, shapes)) {
    const above = side === 'mine' ? copies.mine.byId(parent, parentId) : copies.theirRow(parent, parentId)
    if (above !== null) climb(copies, shapes, side, parent, above, worked)
  }
}

/** Tables that a subject can be a row of. */
const SUBJECTS: ReadonlySet<string> = new Set(['supplier', 'site', 'recruiter', 'corridor'])

export function parentsOf(table: string, row: Row, shapes: Shapes): { table: string; id: string }[] {
  const parents: { table: string; id: string }[] = []
  for (const { column, table: parent } of shapes.get(table)?.references ?? []) {
    const id = row[column]
    if (typeof id === 'string' && column !== 'id' && shapes.get(parent)?.columns.includes('id') === true)
      parents.push({ table: parent, id })
  }
  for (const about of ['subject', 'owner']) {
    const [type, id] = [row[`${about}_type`], row[`${about}_id`]]
    if (typeof type === 'string' && typeof id === 'string' && SUBJECTS.has(type))
      parents.push({ table: type, id })
  }
  return parents
}

/** Their new row with a number that one of our rows has gets the next free one behind it: "12" becomes "12-2". */
function renumber(copies: Copies, items: readonly Item[]): Pick<Items, 'items' | 'renumbered'> {
  const renumbered: { table: string; id: string; number: string }[] = []
  const given = new Set<string>()
  const changed = items.map(item => {
    const column = NUMBERED[item.table]
    const number = column === undefined ? null : (item.theirs?.[column] ?? null)
    if (column === undefined || item.mine !== null || item.theirs === null || typeof number !== 'string')
      return item
    const taken = (text: string): boolean =>
      given.has(text) || copies.mine.idsWith(item.table, column, text).some(id => id !== item.id)
    let free = number
    for (let n = 2; taken(free); n++) free = `${number}-${n}`
    given.add(free)
    if (free === number) return item
    renumbered.push({ table: item.table, id: item.id, number: free })
    return { ...item, theirs: { ...item.theirs, [column]: free } }
  })
  return { items: changed, renumbered }
}

const conflictKey = ({ table, id, list }: Item, { columns }: RowConflict): string =>
  `${table}/${list ?? id}/${columns[0] ?? '*'}`

/** What becomes of a row once its conflicts are decided, and which these are. */
export function resolved(
  item: Item,
  shapes: Shapes,
  choose: (conflict: ItemConflict) => Side,
): { readonly row: Row | null; readonly conflicts: readonly ItemConflict[] } {
  const rules = shapes.get(item.table)?.rules ?? PLAIN
  const told = (conflict: RowConflict): ItemConflict => ({
    ...conflict,
    item,
    key: conflictKey(item, conflict),
  })
  if (item.list !== undefined) {
    const conflict = told({ kind: 'list', columns: [] })
    return { row: item[choose(conflict)], conflicts: [conflict] }
  }
  const { row, conflicts } = mergeRow(item, rules, conflict => choose(told(conflict)))
  return { row: row === null ? null : withDerived(row, rules.derived), conflicts: conflicts.map(told) }
}

/** Names for sorting and searching are made anew from what was merged. */
function withDerived(row: Row, derived: readonly string[]): Row {
  if (derived.length === 0) return row
  const name = String(row['name'])
  const city = row['city']
  const party = {
    name,
    aliases: textsFromJson(String(row['aliases'] ?? '[]')),
    city: city == null ? null : String(city),
  }
  const made: Row = { sort_name: sortNameOf(name), latin: latinOf(party) }
  return { ...row, ...Object.fromEntries(derived.map(column => [column, made[column] ?? null])) }
}
