import { basename } from 'node:path'
import { MOST_CONFLICTS, type MergeConflict, type MergePlan, type Said } from '@shared/contract/merge'
import { summarySchema } from '@shared/contract/trail'
import type { Cell, Row } from '@shared/trail/merge'
import {
  actorsSince,
  countsOf,
  Fold,
  likeNamed,
  parentsOf,
  type ItemConflict,
  type MadeMerge,
  type Touch,
} from '../store/merge'
import type { Store } from '../store/store'
import { secondLocks } from '../store/second-lock'
import { isBehindSecondLock, isRestrictedField } from '../store/trail-list'
import { suggestedSide } from './suggested-side'

/** A planned merge as a person looks at it. */
export function planView(made: MadeMerge, mine: Store, theirs: Store): MergePlan {
  const { points, conflicts, rows } = made
  const since = points.prefix.seq
  const base = mine.trail.entry(since)
  const record = (table: string, id: string) => ({ table, id, name: nameOf(made, table, id) })
  return {
    fileName: basename(theirs.path),
    base: { seq: since, at: base.at, hash: base.hash },
    mine: {
      entries: points.heads.mine.seq - since,
      actors: actorsSince(mine, since),
      head: points.heads.mine.hash,
    },
    theirs: {
      entries: points.heads.theirs.seq - (points.theirsTaken?.seq ?? since),
      actors: actorsSince(theirs, points.theirsTaken?.seq ?? since),
      head: points.heads.theirs.hash,
    },
    mergedBefore: points.theirsTaken !== null || points.mineTaken !== null,
    counts: countsOf(rows),
    conflicts: conflicts.slice(0, MOST_CONFLICTS).map(conflict => conflictView(conflict, made, mine, theirs)),
    conflictCount: conflicts.length,
    alike: likeNamed(mine, rows),
    kept: made.kept.map(({ table, id }) => record(table, id)),
    renumbered: made.renumbered.map(({ table, id, number }) => ({ table, id, name: number })),
    impossible: [...made.impossible].map(key => {
      const [table = '', id = ''] = key.split(' ')
      return record(table, id)
    }),
    erased: made.erased,
    left: [...made.left].map(([table, count]) => ({ table, count })),
  }
}

function conflictView(conflict: ItemConflict, made: MadeMerge, mine: Store, theirs: Store): MergeConflict {
  const { item, key, kind, columns } = conflict
  const since = made.points.prefix.seq
  const touched = (store: Store, id: string) =>
    saidOf(Fold.lastTouch(store.sqlite, since, item.table, id, columns.map(columnOf)))
  return {
    key,
    kind,
    table: item.table,
    id: item.list ?? item.id,
    name: nameOf(made, item.table, item.id),
    fields: fieldsOf(
      conflict,
      [mine, theirs].some(store => secondLocks(store).length > 0),
    ),
    mine: touched(mine, item.id),
    theirs: touched(theirs, made.copies.theirId(item.id)),
    suggested: suggestedSide(conflict),
  }
}

/** A key of a JSON object is told with its column: `custom:Buyer code` is of `custom`. */
const columnOf = (column: string): string => column.split(':', 1)[0] ?? column

/** Only what differs is told; of a removal the side that still has the record. What a second lock seals is told by its field only. */
function fieldsOf({ item, columns }: ItemConflict, hasLock: boolean): MergeConflict['fields'] {
  const isHidden = (column: string) =>
    isRestrictedField(item.table, column) ||
    [item.bases[0] ?? null, item.mine, item.theirs].some(row =>
      isBehindSecondLock(item.table, column, row?.[column], hasLock),
    )
  const base = item.bases[0] ?? null
  return columns
    .map(column => ({
      field: column,
      base: cellOf(base, column),
      mine: cellOf(item.mine, column),
      theirs: cellOf(item.theirs, column),
      hidden: isHidden(column),
    }))
    .filter(field => field.mine !== field.theirs)
    .map(field => (field.hidden ? { ...field, base: null, mine: null, theirs: null } : field))
}

function cellOf(row: Row | null, column: string): Cell {
  const [whole = column, ...key] = column.split(':')
  const cell = row?.[whole] ?? null
  if (key.length === 0 || typeof cell !== 'string') return cell
  const value = (JSON.parse(cell) as Record<string, unknown>)[key.join(':')]
  return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)
}

function saidOf(touch: Touch | null): Said {
  if (touch === null) return null
  return { ...touch, summary: summarySchema.parse(JSON.parse(touch.summary)) }
}

const NAMES = ['name', 'title', 'number', 'label', 'file_name', 'requirement_id', 'question_id'] as const

/** Tables whose rows are called by another column of theirs. */
const NAMED_BY: Readonly<Record<string, string>> = { let_through: 'text' }

/** What people call a record: its own name, or that of what it belongs to. */
function nameOf(made: MadeMerge, table: string, id: string, depth = 0): string {
  const { copies, shapes } = made
  const row = copies.mine.byId(table, id) ?? copies.theirRow(table, id)
  if (row === null) return ''
  const own = [...NAMES, NAMED_BY[table] ?? 'name']
    .map(column => row[column])
    .find(cell => typeof cell === 'string')
  if (typeof own === 'string' && !isRestrictedField(table, 'name')) return own
  if (depth === 3) return ''
  for (const parent of parentsOf(table, row, shapes)) {
    const name = nameOf(made, parent.table, parent.id, depth + 1)
    if (name !== '') return name
  }
  return ''
}
