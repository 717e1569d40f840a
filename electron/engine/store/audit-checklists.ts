import type { CheckResult } from '@shared/audits/checklist'
import { Refusal } from '@shared/contract/error'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

type ChecklistRow = { id: string; audit_id: string; pack_id: string; pack_version: string }
type CheckRow = {
  id: string
  checklist_id: string
  item_id: string
  result: CheckResult
  note: string | null
  proof: string | null
  author: string
  checked_at: string
}
type ReportRow = {
  id: string
  audit_id: string
  evidence_id: string
  file_sha256: string
  author: string
  findings: number
  taken_at: string
}

export interface AuditChecklistTables {
  audit_checklist: ChecklistRow
  audit_check: CheckRow
  audit_report: ReportRow
}

/** A checklist that an audit works through. */
export interface KeptChecklist {
  readonly id: string
  readonly auditId: string
  readonly packId: string
  readonly packVersion: string
}

/** What was found on one point of a checklist, and who says so. */
export interface KeptCheck {
  readonly id: string
  readonly checklistId: string
  readonly itemId: string
  readonly result: CheckResult
  readonly note: string | null
  /** What shows it: record, file, page, who was asked. */
  readonly proof: string | null
  readonly author: string
  readonly checkedAt: string
}

/** A report that was taken in as a file, which is kept as evidence. */
interface KeptReport {
  readonly id: string
  readonly auditId: string
  readonly evidenceId: string
  readonly fileSha256: string
  readonly author: string
  readonly findings: number
  readonly takenAt: string
}

const checkToRow = (check: KeptCheck): CheckRow => ({
  id: check.id,
  checklist_id: check.checklistId,
  item_id: check.itemId,
  result: check.result,
  note: check.note,
  proof: check.proof,
  author: check.author,
  checked_at: check.checkedAt,
})

export const insertChecklist = ({ id, auditId, packId, packVersion }: KeptChecklist): RowOp =>
  insert('audit_checklist', { id, audit_id: auditId, pack_id: packId, pack_version: packVersion })
export const removeChecklist = (id: string): RowOp => remove('audit_checklist', id)
export const insertCheck = (check: KeptCheck): RowOp => insert('audit_check', checkToRow(check))
export const updateCheck = (check: KeptCheck): RowOp => update('audit_check', check.id, checkToRow(check))
export const removeCheck = (id: string): RowOp => remove('audit_check', id)

export const insertReport = (report: KeptReport): RowOp =>
  insert('audit_report', {
    id: report.id,
    audit_id: report.auditId,
    evidence_id: report.evidenceId,
    file_sha256: report.fileSha256,
    author: report.author,
    findings: report.findings,
    taken_at: report.takenAt,
  })

/** All checklists of all audits, in the order they were chosen. */
export async function readChecklists(store: Store): Promise<KeptChecklist[]> {
  const rows = await store.db.selectFrom('audit_checklist').selectAll().orderBy('id').execute()
  return rows.map(row => ({
    id: row.id,
    auditId: row.audit_id,
    packId: row.pack_id,
    packVersion: row.pack_version,
  }))
}

export async function oneChecklist(store: Store, id: string): Promise<KeptChecklist> {
  const found = (await readChecklists(store)).find(one => one.id === id)
  if (found === undefined) throw new Refusal({ code: 'not-found', params: { table: 'audit_checklist', id } })
  return found
}

/** What was found on the points of all checklists. */
export async function readChecks(store: Store): Promise<KeptCheck[]> {
  const rows = await store.db.selectFrom('audit_check').selectAll().orderBy('id').execute()
  return rows.map(row => ({
    id: row.id,
    checklistId: row.checklist_id,
    itemId: row.item_id,
    result: row.result,
    note: row.note,
    proof: row.proof,
    author: row.author,
    checkedAt: row.checked_at,
  }))
}

/** The audit a file was taken into as a report before; `null` = it never was. */
export async function reportWithHash(store: Store, sha256: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('audit_report')
    .select('audit_id')
    .where('file_sha256', '=', sha256)
    .executeTakeFirst()
  return row?.audit_id ?? null
}
