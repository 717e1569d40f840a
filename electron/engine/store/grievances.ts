import { Refusal } from '@shared/contract/error'
import type { Grievance, GrievanceClosing, KeptStep, Restricted } from '@shared/grievances/record'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

type GrievanceRow = {
  id: string
  number: string
  received_on: string
  channel: Grievance['channel']
  language: string | null
  voice: Grievance['voice']
  topic: Grievance['topic']
  subject_type: Grievance['subjectType']
  subject_id: string | null
  workers: number | null
  indicator_id: string | null
  urgent: number
  consent: number | null
  owner: string | null
  answer_due_on: string | null
  finding_id: string | null
  remedy_id: string | null
  closing_outcome: GrievanceClosing['outcome'] | null
  closing_reason: string | null
  content: number | null
  closed_on: string | null
  created_at: string
  updated_at: string
}

type StepRow = {
  id: string
  grievance_id: string
  step: KeptStep['step']
  taken_on: string
  note: string | null
  referred_to: string | null
  created_at: string
}

type RestrictedRow = { id: string; safe_contact: string | null; account: string | null }

export interface GrievancesTables {
  grievance: GrievanceRow
  grievance_step: StepRow
  grievance_restricted: RestrictedRow
}

const bit = (value: boolean | null): number | null => (value === null ? null : Number(value))
const truth = (value: number | null): boolean | null => (value === null ? null : value === 1)

const toRow = (grievance: Grievance): GrievanceRow => ({
  id: grievance.id,
  number: grievance.number,
  received_on: grievance.receivedOn,
  channel: grievance.channel,
  language: grievance.language,
  voice: grievance.voice,
  topic: grievance.topic,
  subject_type: grievance.subjectType,
  subject_id: grievance.subjectId,
  workers: grievance.workers,
  indicator_id: grievance.indicatorId,
  urgent: Number(grievance.urgent),
  consent: bit(grievance.consent),
  owner: grievance.owner,
  answer_due_on: grievance.answerDueOn,
  finding_id: grievance.findingId,
  remedy_id: grievance.remedyId,
  closing_outcome: grievance.closing?.outcome ?? null,
  closing_reason: grievance.closing?.reason ?? null,
  content: bit(grievance.closing?.content ?? null),
  closed_on: grievance.closing?.closedOn ?? null,
  created_at: grievance.createdAt,
  updated_at: grievance.updatedAt,
})

function closingOf(row: GrievanceRow): GrievanceClosing | null {
  const { closing_outcome: outcome, closing_reason: reason, closed_on: closedOn } = row
  if (outcome === null || reason === null || closedOn === null) return null
  return { outcome, reason, closedOn, content: truth(row.content) }
}

const fromRow = (row: GrievanceRow): Grievance => ({
  id: row.id,
  number: row.number,
  receivedOn: row.received_on,
  channel: row.channel,
  language: row.language,
  voice: row.voice,
  topic: row.topic,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  workers: row.workers,
  indicatorId: row.indicator_id,
  urgent: row.urgent === 1,
  consent: truth(row.consent),
  owner: row.owner,
  answerDueOn: row.answer_due_on,
  findingId: row.finding_id,
  remedyId: row.remedy_id,
  closing: closingOf(row),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

const stepToRow = (step: KeptStep): StepRow => ({
  id: step.id,
  grievance_id: step.grievanceId,
  step: step.step,
  taken_on: step.takenOn,
  note: step.note,
  referred_to: step.referredTo,
  created_at: step.createdAt,
})

const rowToStep = (row: StepRow): KeptStep => ({
  id: row.id,
  grievanceId: row.grievance_id,
  step: row.step,
  takenOn: row.taken_on,
  note: row.note,
  referredTo: row.referred_to,
  createdAt: row.created_at,
})

export const insertGrievance = (grievance: Grievance): RowOp => insert('grievance', toRow(grievance))
export const updateGrievance = (grievance: Grievance): RowOp =>
  update('grievance', grievance.id, toRow(grievance))
export const insertGrievanceStep = (step: KeptStep): RowOp => insert('grievance_step', stepToRow(step))
export const removeGrievanceStep = (id: string): RowOp => remove('grievance_step', id)

/** Writes the restricted part of a case: new, changed, or taken away where nothing is left of it. */
export function restrictedOp(
  id: string,
  before: Restricted | null,
  { safeContact, account }: Restricted,
): RowOp | null {
  const row = { safe_contact: safeContact, account }
  if (safeContact === null && account === null)
    return before === null ? null : remove('grievance_restricted', id)
  return before === null
    ? insert('grievance_restricted', { id, ...row })
    : update('grievance_restricted', id, row)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** All complaints: open ones first by the day their answer is due, then the closed, the latest first. */
export async function readGrievances(store: Store): Promise<Grievance[]> {
  const rows = await store.db.selectFrom('grievance').selectAll().execute()
  const key = (row: GrievanceRow) =>
    row.closed_on === null ? `0 ${row.answer_due_on ?? '9999'} ${row.received_on}` : '1'
  const closed = (row: GrievanceRow) => row.closed_on ?? ''
  return rows
    .sort((a, b) => compare(key(a), key(b)) || compare(closed(b), closed(a)) || compare(a.id, b.id))
    .map(fromRow)
}

/** One complaint; refuses with `not-found` where there is none. */
export async function oneGrievance(store: Store, id: string): Promise<Grievance> {
  const row = await store.db.selectFrom('grievance').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'grievance', id } })
  return fromRow(row)
}

/** Whether another complaint has this number already. */
export async function numberIsTaken(store: Store, number: string, butId: string | null): Promise<boolean> {
  const row = await store.db
    .selectFrom('grievance')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined && row.id !== butId
}

/** The steps of all complaints, or of one, as they were taken. */
export async function readGrievanceSteps(store: Store, grievanceId: string | null): Promise<KeptStep[]> {
  const rows = await store.db
    .selectFrom('grievance_step')
    .selectAll()
    .$if(grievanceId !== null, query => query.where('grievance_id', '=', grievanceId))
    .orderBy('taken_on')
    .orderBy('id')
    .execute()
  return rows.map(rowToStep)
}

export async function oneGrievanceStep(store: Store, id: string): Promise<KeptStep> {
  const row = await store.db.selectFrom('grievance_step').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'grievance_step', id } })
  return rowToStep(row)
}

/** The restricted part of a case; `null` = nothing is kept. */
export async function readRestricted(store: Store, id: string): Promise<Restricted | null> {
  const row = await store.db
    .selectFrom('grievance_restricted')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { safeContact: row.safe_contact, account: row.account } : null
}

/** Ids of the complaints that keep something restricted. */
export async function withRestricted(store: Store): Promise<ReadonlySet<string>> {
  const rows = await store.db.selectFrom('grievance_restricted').select('id').execute()
  return new Set(rows.map(({ id }) => id))
}
