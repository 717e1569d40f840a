import { Refusal } from '@shared/contract/error'
import type { SubjectType } from '@shared/response/finding'
import type { Store } from './store'

/** What a finding or an audit is about, as far as lists and links need it. */
export interface Subject {
  readonly name: string
  /** The supplier to go to; `null` for recruiters, corridors and the entity. */
  readonly supplierId: string | null
  readonly country: string | null
}

export interface SubjectRef {
  readonly subjectType: SubjectType
  readonly subjectId: string | null
}

const idsOf = (refs: readonly SubjectRef[], type: SubjectType): string[] => [
  ...new Set(
    refs.flatMap(ref => (ref.subjectType === type && ref.subjectId !== null ? [ref.subjectId] : [])),
  ),
]

/** Names of the records that findings and audits speak of, by id. Records in the bin keep their names. */
export async function readSubjects(store: Store, refs: readonly SubjectRef[]): Promise<Map<string, Subject>> {
  const { db } = store
  const [suppliers, sites, recruiters, corridors] = await Promise.all([
    db
      .selectFrom('supplier')
      .select(['id', 'name', 'country'])
      .where('id', 'in', idsOf(refs, 'supplier'))
      .execute(),
    db
      .selectFrom('site')
      .select(['id', 'name', 'country', 'supplier_id'])
      .where('id', 'in', idsOf(refs, 'site'))
      .execute(),
    db
      .selectFrom('recruiter')
      .select(['id', 'name', 'country'])
      .where('id', 'in', idsOf(refs, 'recruiter'))
      .execute(),
    db
      .selectFrom('corridor')
      .select(['id', 'name', 'supplier_id'])
      .where('id', 'in', idsOf(refs, 'corridor'))
      .execute(),
  ])
  return new Map<string, Subject>([
    ...suppliers.map(row => [row.id, { name: row.name, supplierId: row.id, country: row.country }] as const),
    ...sites.map(
      row => [row.id, { name: row.name, supplierId: row.supplier_id, country: row.country }] as const,
    ),
    ...recruiters.map(row => [row.id, { name: row.name, supplierId: null, country: row.country }] as const),
    ...corridors.map(
      row => [row.id, { name: row.name, supplierId: row.supplier_id, country: null }] as const,
    ),
  ])
}

/** What a list shows of the subject of a record; the entity itself, and records that are gone, have no name here. */
export function subjectView(
  subjects: ReadonlyMap<string, Subject>,
  { subjectId }: Pick<SubjectRef, 'subjectId'>,
): { name: string | null; supplierId: string | null; country: string | null } {
  const subject = subjectId === null ? undefined : subjects.get(subjectId)
  return {
    name: subject?.name ?? null,
    supplierId: subject?.supplierId ?? null,
    country: subject?.country ?? null,
  }
}

/** Refuses a subject that is not in the workspace. */
export async function mustBeKnown(store: Store, ref: SubjectRef): Promise<void> {
  if (ref.subjectId === null) return
  const found = await readSubjects(store, [ref])
  if (!found.has(ref.subjectId))
    throw new Refusal({ code: 'not-found', params: { table: ref.subjectType, id: ref.subjectId } })
}

export interface NamedPlace {
  readonly subjectType: Exclude<SubjectType, 'entity'>
  readonly subjectId: string
  readonly name: string
  readonly supplierId: string | null
}

/** Suppliers, sites, recruiters and corridors that are not in the bin, by name. */
export async function readNamedPlaces({ db }: Store): Promise<NamedPlace[]> {
  const [suppliers, sites, recruiters, corridors] = await Promise.all([
    db.selectFrom('supplier').select(['id', 'name']).where('deleted_at', 'is', null).execute(),
    db.selectFrom('site').select(['id', 'name', 'supplier_id']).where('deleted_at', 'is', null).execute(),
    db.selectFrom('recruiter').select(['id', 'name']).where('deleted_at', 'is', null).execute(),
    db.selectFrom('corridor').select(['id', 'name']).where('deleted_at', 'is', null).execute(),
  ])
  const placed = (
    subjectType: NamedPlace['subjectType'],
    rows: readonly { readonly id: string; readonly name: string }[],
    supplierOf: (id: string) => string | null,
  ): NamedPlace[] =>
    rows.map(({ id, name }) => ({ subjectType, subjectId: id, name, supplierId: supplierOf(id) }))
  const supplierOfSite = new Map(sites.map(row => [row.id, row.supplier_id]))
  return [
    ...placed('supplier', suppliers, id => id),
    ...placed('site', sites, id => supplierOfSite.get(id) ?? null),
    ...placed('recruiter', recruiters, () => null),
    ...placed('corridor', corridors, () => null),
  ]
}
