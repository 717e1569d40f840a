import type { TakenRemark } from '@shared/contract/auditor'
import type { BundleRemark } from '@shared/disclosure/bundle/remarks'
import { insert, type RowOp } from './change'
import type { Store } from './store'

interface BundleRemarkRow {
  id: string
  bundle: string
  path: string
  line: number | null
  record_id: string | null
  about: string
  verdict: BundleRemark['verdict']
  text: string | null
  author: string
  signer: string | null
  file_sha256: string
  taken_at: string
}

export interface BundleRemarkTables {
  bundle_remark: BundleRemarkRow
}

/** What all remarks of one file have in common. */
export interface RemarksOrigin {
  readonly bundle: string
  readonly author: string
  readonly signer: string | null
  /** SHA-256 of the file they came in. */
  readonly fileSha256: string
  readonly takenAt: string
}

export const insertBundleRemark = (id: string, remark: BundleRemark, from: RemarksOrigin): RowOp =>
  insert('bundle_remark', {
    id,
    bundle: from.bundle,
    path: remark.path,
    line: remark.line,
    record_id: remark.id,
    about: remark.about,
    verdict: remark.verdict,
    text: remark.text,
    author: from.author,
    signer: from.signer,
    file_sha256: from.fileSha256,
    taken_at: from.takenAt,
  })

/** Remarks on bundles of this workspace, as they came. */
export async function readBundleRemarks(store: Store): Promise<TakenRemark[]> {
  const rows = await store.db.selectFrom('bundle_remark').selectAll().orderBy('id').execute()
  return rows.map(row => ({
    id: row.id,
    bundle: row.bundle,
    path: row.path,
    line: row.line,
    recordId: row.record_id,
    about: row.about,
    verdict: row.verdict,
    text: row.text,
    author: row.author,
    signer: row.signer,
    takenAt: row.taken_at,
  }))
}

/** Whether a file of remarks was taken in before. */
export async function wereTaken(store: Store, fileSha256: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('bundle_remark')
    .select('id')
    .where('file_sha256', '=', fileSha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
