import { Refusal } from '@shared/contract/error'
import { remedySchema, type Remedy, type RemedyClosing, type RemedyEntry } from '@shared/remedy/record'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

type RemedyRow = {
  id: string
  title: string
  kind: Remedy['kind']
  subject_type: Remedy['subjectType']
  subject_id: string | null
  finding_id: string | null
  cohort_id: string | null
  workers: number | null
  owed: string | null
  basis: string | null
  agreement: string | null
  owner: string | null
  starts_on: string | null
  due_on: string | null
  closing_outcome: RemedyClosing['outcome'] | null
  closing_reason: string | null
  closed_on: string | null
  created_at: string
  updated_at: string
}

type EntryRow = {
  id: string
  remedy_id: string
  event: RemedyEntry['event']
  happened_on: string
  workers: number | null
  amount_minor: number | null
  amount_currency: string | null
  rate_to: string | null
  rate_per_unit: number | null
  rate_on: string | null
  note: string | null
  created_at: string
}

export interface RemedyTables {
  remedy: RemedyRow
  remedy_entry: EntryRow
}

const toRow = (remedy: Remedy): RemedyRow => ({
  id: remedy.id,
  title: remedy.title,
  kind: remedy.kind,
  subject_type: remedy.subjectType,
  subject_id: remedy.subjectId,
  finding_id: remedy.findingId,
  cohort_id: remedy.cohortId,
  workers: remedy.workers,
  owed: remedy.owed === null ? null : JSON.stringify(remedy.owed),
  basis: remedy.basis,
  agreement: remedy.agreement,
  owner: remedy.owner,
  starts_on: remedy.startsOn,
  due_on: remedy.dueOn,
  closing_outcome: remedy.closing?.outcome ?? null,
  closing_reason: remedy.closing?.reason ?? null,
  closed_on: remedy.closing?.closedOn ?? null,
  created_at: remedy.createdAt,
  updated_at: remedy.updatedAt,
})

const owedSchema = remedySchema.shape.owed

function closingOf(row: RemedyRow): RemedyClosing | null {
  const { closing_outcome: outcome, closing_reason: reason, closed_on: closedOn } = row
  return outcome === null || closedOn === null ? null : { outcome, reason, closedOn }
}

const fromRow = (row: RemedyRow): Remedy => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  findingId: row.finding_id,
  cohortId: row.cohort_id,
  workers: row.workers,
  owed: row.owed === null ? null : owedSchema.parse(JSON.parse(row.owed)),
  basis: row.basis,
  agreement: row.agreement,
  owner: row.owner,
  startsOn: row.starts_on,
  dueOn: row.due_on,
  closing: closingOf(row),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const entryToRow = (entry: RemedyEntry): EntryRow => ({
  id: entry.id,
  remedy_id: entry.remedyId,
  event: entry.event,
  happened_on: entry.happenedOn,
  workers: entry.workers,
  amount_minor: entry.amount?.minor ?? null,
  amount_currency: entry.amount?.currency ?? null,
  rate_to: entry.rate?.to ?? null,
  rate_per_unit: entry.rate?.perUnit ?? null,
  rate_on: entry.rate?.on ?? null,
  note: entry.note,
  created_at: entry.createdAt,
})

function amountOf({ amount_minor: minor, amount_currency: currency }: EntryRow): RemedyEntry['amount'] {
  return minor === null || currency === null ? null : { minor, currency, rateDate: null }
}

function rateOf({ rate_to: to, rate_per_unit: perUnit, rate_on: on }: EntryRow): RemedyEntry['rate'] {
  return to === null || perUnit === null || on === null ? null : { to, perUnit, on }
}

const rowToEntry = (row: EntryRow): RemedyEntry => ({
  id: row.id,
  remedyId: row.remedy_id,
  event: row.event,
  happenedOn: row.happened_on,
  workers: row.workers,
  amount: amountOf(row),
  rate: rateOf(row),
  note: row.note,
  createdAt: row.created_at,
})

export const insertRemedy = (remedy: Remedy): RowOp => insert('remedy', toRow(remedy))
export const updateRemedy = (remedy: Remedy): RowOp => update('remedy', remedy.id, toRow(remedy))
export const insertRemedyEntry = (entry: RemedyEntry): RowOp => insert('remedy_entry', entryToRow(entry))
export const removeRemedyEntry = (id: string): RowOp => remove('remedy_entry', id)

/** All remedies: open ones first by their date, those without one last; then the closed, the latest first. */
export async function readRemedies(store: Store): Promise<Remedy[]> {
  const rows = await store.db.selectFrom('remedy').selectAll().orderBy('id').execute()
  const key = ({ closed_on: closed, due_on: due }: RemedyRow) =>
    closed === null ? `0 ${due ?? '9999'}` : '1'
  const closed = (row: RemedyRow) => row.closed_on ?? ''
  return rows
    .sort((a, b) => compare(key(a), key(b)) || compare(closed(b), closed(a)) || compare(a.id, b.id))
    .map(fromRow)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One remedy; refuses with `not-found` where there is none. */
export async function oneRemedy(store: Store, id: string): Promise<Remedy> {
  const row = await store.db.selectFrom('remedy').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'remedy', id } })
  return fromRow(row)
}

/** The entries of all remedies, or of one, as they happened. */
export async function readRemedyEntries(store: Store, remedyId: string | null): Promise<RemedyEntry[]> {
  const rows = await store.db
    .selectFrom('remedy_entry')
    .selectAll()
    .$if(remedyId !== null, query => query.where('remedy_id', '=', remedyId))
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
  return rows.map(rowToEntry)
}

export async function oneRemedyEntry(store: Store, id: string): Promise<RemedyEntry> {
  const row = await store.db.selectFrom('remedy_entry').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'remedy_entry', id } })
  return rowToEntry(row)
}
