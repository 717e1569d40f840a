import type { KitTarget, KitVerdict } from '@shared/audits/kit'
import { insert, type RowOp } from './change'
import type { Store } from './store'

type RemarkRow = {
  id: string
  audit_id: string
  target: KitTarget
  target_id: string
  verdict: KitVerdict | null
  text: string | null
  author: string
  file_sha256: string
  taken_at: string
}

export interface AuditRemarkTables {
  audit_remark: RemarkRow
}

/** What an auditor wrote of a finding, a member of the sample or a file of evidence. */
export interface AuditRemark {
  readonly id: string
  readonly auditId: string
  readonly target: KitTarget
  readonly targetId: string
  readonly verdict: KitVerdict | null
  readonly text: string | null
  readonly author: string
  /** SHA-256 of the workbook it came in. */
  readonly fileSha256: string
  readonly takenAt: string
}

export const insertRemark = (remark: AuditRemark): RowOp =>
  insert('audit_remark', {
    id: remark.id,
    audit_id: remark.auditId,
    target: remark.target,
    target_id: remark.targetId,
    verdict: remark.verdict,
    text: remark.text,
    author: remark.author,
    file_sha256: remark.fileSha256,
    taken_at: remark.takenAt,
  })

/** Remarks of an audit, as they came. */
export async function readRemarks(store: Store, auditId: string): Promise<AuditRemark[]> {
  const rows = await store.db
    .selectFrom('audit_remark')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    auditId: row.audit_id,
    target: row.target,
    targetId: row.target_id,
    verdict: row.verdict,
    text: row.text,
    author: row.author,
    fileSha256: row.file_sha256,
    takenAt: row.taken_at,
  }))
}
