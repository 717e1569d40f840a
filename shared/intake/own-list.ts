import { lookup } from '../units/lookup'
import { isId } from '../ids/id'
import { isFieldKey, type FieldKey, type SheetKind } from './fields'
import type { Table, TableColumn } from './find-table'

/**
 * Lists that `fivefold list` writes carry the fields of our own records by their names, with ids, scores and counts among
 * them. They are read by those names; whatever is no field of a record is computed anew and left out.
 */
const ID = 'id'
/** Columns kept without a field of ours stand under this prefix. */
const KEPT = 'custom.'

/** Is the table a list of our own records? It says the id of each. */
export function isOwnList({ columns, rows }: Table): boolean {
  const id = columns.find(({ heading }) => heading === ID)
  return id !== undefined && rows.every(row => isId(row.cells[id.index]?.text ?? ''))
}

/** The record whose fields stand in a list of a kind without a name before the dot. */
const OWNERS: Readonly<Partial<Record<SheetKind, string>>> = {
  suppliers: 'supplier',
  sites: 'site',
  recruiters: 'recruiter',
  corridors: 'corridor',
}

/** Fields that have another name in records: ids of other records name them, and ends of a corridor stand apart. */
const OTHER_NAMES: Readonly<Partial<Record<SheetKind, ReadonlyMap<string, FieldKey>>>> = {
  sites: lookup<FieldKey>({ supplierId: 'ref.supplier' }),
  recruiters: lookup<FieldKey>({ parentId: 'ref.parentRecruiter' }),
  corridors: lookup<FieldKey>({
    supplierId: 'ref.supplier',
    siteId: 'ref.site',
    recruiterId: 'ref.recruiter',
    'origin.country': 'corridor.originCountry',
    'origin.place': 'corridor.originPlace',
    'destination.country': 'corridor.destinationCountry',
    'destination.place': 'corridor.destinationPlace',
  }),
}

/** What a column of an own list is: a field, kept under its heading, or computed. */
export function ownTarget(kind: SheetKind, { heading }: TableColumn): FieldKey | 'custom' | 'computed' {
  if (heading.startsWith(KEPT)) return 'custom'
  const other = OTHER_NAMES[kind]?.get(heading)
  if (other !== undefined) return other
  const own = `${OWNERS[kind] ?? ''}.${heading}`
  return isFieldKey(own) ? own : 'computed'
}

/** The heading under which a column is kept: a list of ours says where it was kept before. */
export const keptHeading = (heading: string): string =>
  heading.startsWith(KEPT) ? heading.slice(KEPT.length) : heading
