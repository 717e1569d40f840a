import { Refusal } from '@shared/contract/error'
import { auditSchema, type Audit, type Independence } from '@shared/audits/audit'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

type AuditRow = {
  id: string
  title: string
  subject_type: Audit['subjectType']
  subject_id: string | null
  auditor_type: Audit['auditorType']
  announcement: Audit['announcement']
  auditor: string | null
  auditor_id: string | null
  languages: string
  interview_plan: string | null
  criteria: string
  audit_scope: string
  not_covered: string | null
  interviews: number | null
  starts_on: string | null
  ends_on: string | null
  declared_by: string | null
  declared_on: string | null
  conflicts: string | null
  follows_id: string | null
  shared_from: string | null
  status: Audit['status']
  created_at: string
  updated_at: string
}

export interface AuditsTables {
  audit: AuditRow
}

const auditToRow = (audit: Audit): AuditRow => ({
  id: audit.id,
  title: audit.title,
  subject_type: audit.subjectType,
  subject_id: audit.subjectId,
  auditor_type: audit.auditorType,
  announcement: audit.announcement,
  auditor: audit.auditor,
  auditor_id: audit.auditorId,
  languages: JSON.stringify(audit.languages),
  interview_plan: audit.interviewPlan,
  criteria: JSON.stringify(audit.criteria),
  audit_scope: audit.scope,
  not_covered: audit.notCovered,
  interviews: audit.interviews,
  starts_on: audit.startsOn,
  ends_on: audit.endsOn,
  declared_by: audit.independence?.declaredBy ?? null,
  declared_on: audit.independence?.declaredOn ?? null,
  conflicts: audit.independence?.conflicts ?? null,
  follows_id: audit.followsId,
  shared_from: audit.sharedFrom,
  status: audit.status,
  created_at: audit.createdAt,
  updated_at: audit.updatedAt,
})

const criteriaSchema = auditSchema.shape.criteria
const languagesSchema = auditSchema.shape.languages

const rowToAudit = (row: AuditRow): Audit => ({
  id: row.id,
  title: row.title,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  auditorType: row.auditor_type,
  announcement: row.announcement,
  auditor: row.auditor,
  auditorId: row.auditor_id,
  languages: languagesSchema.parse(JSON.parse(row.languages)),
  interviewPlan: row.interview_plan,
  criteria: criteriaSchema.parse(JSON.parse(row.criteria)),
  scope: row.audit_scope,
  notCovered: row.not_covered,
  interviews: row.interviews,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  independence: columnsToIndependence(row),
  followsId: row.follows_id,
  sharedFrom: row.shared_from,
  status: row.status,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

function columnsToIndependence(row: AuditRow): Independence | null {
  if (row.declared_by === null || row.declared_on === null) return null
  return { declaredBy: row.declared_by, declaredOn: row.declared_on, conflicts: row.conflicts }
}

export const insertAudit = (audit: Audit): RowOp => insert('audit', auditToRow(audit))
export const updateAudit = (audit: Audit): RowOp => update('audit', audit.id, auditToRow(audit))

/** Auditing firms and persons, each once, under the id of the first audit that names them. */
export const auditorNames = (store: Store): { id: string; name: string }[] =>
  store.sqlite
    .prepare<[], { id: string; name: string }>(
      'SELECT min(id) AS id, auditor AS name FROM audit WHERE auditor IS NOT NULL GROUP BY auditor ORDER BY id',
    )
    .all()

/** All audits, the latest first; those without a date, still to be planned, lead. */
export async function readAudits(store: Store): Promise<Audit[]> {
  const rows = await store.db.selectFrom('audit').selectAll().execute()
  const key = (row: AuditRow) => `${row.starts_on ?? '9999'} ${row.id}`
  return rows.sort((a, b) => (key(a) < key(b) ? 1 : -1)).map(rowToAudit)
}

export async function oneAudit(store: Store, id: string): Promise<Audit> {
  const row = await store.db.selectFrom('audit').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'audit', id } })
  return rowToAudit(row)
}
