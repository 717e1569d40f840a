import { Refusal } from '@shared/contract/error'
import type { Evidence, EvidenceDraft, EvidenceTarget } from '@shared/evidence/evidence'
import type { Moment } from '@shared/units/calendar-date'
import { insert, remove, update, type BulkOp, type RowOp } from './change'
import type { Store } from './store'

type EvidenceRow = {
  id: string
  title: string
  file_name: string
  sha256: string
  size_bytes: number
  media_type: string
  note: string | null
  valid_until: string | null
  language: string | null
  restricted: number
  added_at: string
  added_by: string
  deleted_at: string | null
  pages: number | null
  replaced_by: string | null
}

type EvidenceLinkRow = {
  id: string
  evidence_id: string
  target_type: EvidenceTarget['type']
  target_id: string
  linked_at: string
}

export interface EvidenceTables {
  evidence: EvidenceRow
  evidence_link: EvidenceLinkRow
}

export interface EvidenceLink {
  readonly id: string
  readonly evidenceId: string
  readonly target: EvidenceTarget
}

const evidenceToRow = (evidence: Evidence): EvidenceRow => ({
  id: evidence.id,
  file_name: evidence.fileName,
  sha256: evidence.sha256,
  size_bytes: evidence.sizeBytes,
  media_type: evidence.mediaType,
  added_at: evidence.addedAt,
  added_by: evidence.addedBy,
  deleted_at: null,
  replaced_by: evidence.replacedBy,
  ...draftToColumns(evidence),
})

function draftToColumns(draft: EvidenceDraft) {
  return {
    title: draft.title,
    note: draft.note,
    valid_until: draft.validUntil,
    language: draft.language,
    restricted: draft.restricted ? 1 : 0,
    pages: draft.pages,
  }
}

const rowToEvidence = (row: EvidenceRow): Evidence => ({
  id: row.id,
  title: row.title,
  fileName: row.file_name,
  sha256: row.sha256,
  sizeBytes: row.size_bytes,
  mediaType: row.media_type,
  note: row.note,
  validUntil: row.valid_until,
  language: row.language,
  restricted: row.restricted === 1,
  pages: row.pages,
  addedAt: row.added_at,
  addedBy: row.added_by,
  replacedBy: row.replaced_by,
})

const rowToLink = (row: EvidenceLinkRow): EvidenceLink => ({
  id: row.id,
  evidenceId: row.evidence_id,
  target: { type: row.target_type, id: row.target_id },
})

export const insertEvidence = (evidence: Evidence): RowOp => insert('evidence', evidenceToRow(evidence))
export const editEvidenceRow = (id: string, draft: EvidenceDraft): RowOp =>
  update('evidence', id, draftToColumns(draft))
export const binEvidence = (id: string, at: Moment): RowOp => update('evidence', id, { deleted_at: at })
export const replaceEvidence = (id: string, by: string): RowOp => update('evidence', id, { replaced_by: by })
export const moveLink = (id: string, evidenceId: string): RowOp =>
  update('evidence_link', id, { evidence_id: evidenceId })
export const removeLink = (id: string): RowOp => remove('evidence_link', id)

export const insertLink = (id: string, evidenceId: string, target: EvidenceTarget, at: Moment): RowOp =>
  insert('evidence_link', {
    id,
    evidence_id: evidenceId,
    target_type: target.type,
    target_id: target.id,
    linked_at: at,
  })

/** The bytes of a file under their hash; bytes that are there already are left as they are. */
export const keepBytes = (sha256: string, bytes: Uint8Array): BulkOp => ({
  table: 'blob',
  rows: [{ sha256, size_bytes: bytes.length, bytes }],
  onConflict: 'ignore',
})

/** The newest version of all evidence that is not in the bin, newest first. */
export async function readEvidence(store: Store): Promise<Evidence[]> {
  const rows = await store.db
    .selectFrom('evidence')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('replaced_by', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(rowToEvidence)
}

/** Versions that a file took the place of, one after the other, the newest first. */
export async function readOlderVersions(store: Store, id: string): Promise<Evidence[]> {
  const older: Evidence[] = []
  for (let next: string | undefined = id; next !== undefined;) {
    const row = await store.db
      .selectFrom('evidence')
      .selectAll()
      .where('replaced_by', '=', next)
      .executeTakeFirst()
    if (row?.deleted_at === null) older.push(rowToEvidence(row))
    next = row?.id
  }
  return older
}

/** Every file whose bytes are kept, older versions too, but for those in the bin. */
export async function readAllVersions(store: Store): Promise<Evidence[]> {
  const rows = await store.db
    .selectFrom('evidence')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(rowToEvidence)
}

/** The uses of one file. */
export async function linksOf(store: Store, evidenceId: string): Promise<EvidenceLink[]> {
  const rows = await store.db
    .selectFrom('evidence_link')
    .selectAll()
    .where('evidence_id', '=', evidenceId)
    .orderBy('id')
    .execute()
  return rows.map(rowToLink)
}

/** One piece of evidence; refuses what is not there or in the bin. */
export async function oneEvidence(store: Store, id: string): Promise<Evidence> {
  const row = await store.db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'evidence', id } })
  return rowToEvidence(row)
}

export async function evidenceWithHash(store: Store, sha256: string): Promise<Evidence | null> {
  const row = await store.db
    .selectFrom('evidence')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ? rowToEvidence(row) : null
}

/** What files are used for; links of binned files are left out. */
export async function readLinks(store: Store): Promise<EvidenceLink[]> {
  const rows = await store.db
    .selectFrom('evidence_link')
    .innerJoin('evidence', 'evidence.id', 'evidence_link.evidence_id')
    .selectAll('evidence_link')
    .where('evidence.deleted_at', 'is', null)
    .orderBy('evidence_link.target_type')
    .orderBy('evidence_link.target_id')
    .orderBy('evidence_link.id')
    .execute()
  return rows.map(rowToLink)
}

export async function findLink(
  store: Store,
  evidenceId: string,
  target: EvidenceTarget,
): Promise<EvidenceLink | null> {
  const row = await store.db
    .selectFrom('evidence_link')
    .selectAll()
    .where('evidence_id', '=', evidenceId)
    .where('target_type', '=', target.type)
    .where('target_id', '=', target.id)
    .executeTakeFirst()
  return row ? rowToLink(row) : null
}

/** How many files prove something, by target id, for one kind of target. */
export async function countByTarget(
  store: Store,
  type: EvidenceTarget['type'],
): Promise<Map<string, number>> {
  const links = await readLinks(store)
  const counts = new Map<string, number>()
  for (const { target } of links)
    if (target.type === type) counts.set(target.id, (counts.get(target.id) ?? 0) + 1)
  return counts
}

/** The bytes of one file; `null` when they are gone. */
export async function readBytes(store: Store, sha256: string): Promise<Uint8Array | null> {
  const row = await store.db
    .selectFrom('blob')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.bytes ?? null
}
