import { z } from 'zod'
import type { Because, ListEdition, Verdict, ScreenedType, ScreeningRun } from '@shared/contract/screening'
import { rejectedSchema, screeningRunSchema } from '@shared/contract/screening'
import { ownListMappingSchema } from '@shared/screening/formats/own-list'
import type { ListKind } from '@shared/screening/lists'
import type { Store } from './store'

export interface SanctionsListRow {
  id: string
  code: string
  title: string
  publisher: string
  generated_at: string | null
  loaded_at: string
  file_name: string
  size_bytes: number
  sha256: string
  entries: number
  persons: number
  organisations: number
  names: number
  rejected: string
  replaced_at: string | null
  kind: ListKind
  vessels: number
  aircraft: number
  rejected_count: number
  previous_id: string | null
  added: number | null
  removed: number | null
  changed: number | null
  mapping: string | null
}

/** An entry's text, kept once for all editions that hold it. */
export interface SanctionsTextRow {
  id: number
  /** SHA-256 of `entry`. */
  hash: string
  fingerprint: string
  entry: string
}

export interface SanctionsMemberRow {
  list_id: string
  key: string
  text_id: number
}

/** Entries of editions, as a view over members and texts. */
export interface SanctionsEntryRow {
  list_id: string
  key: string
  fingerprint: string
  entry: string
}

export interface ScreeningRunRow {
  id: string
  at: string
  threshold: number
  editions: string
  facts_head: number
  subjects: number
  names_checked: number
  names_uncheckable: number
  candidates: number
  fresh: number
}

export interface ScreeningUncheckableRow {
  run_id: string
  n: number
  subject_type: ScreenedType
  subject_id: string
  name: string
  why: string
}

export interface ScreeningCandidateRow {
  run_id: string
  n: number
  subject_type: ScreenedType
  subject_id: string
  subject_name: string
  subject: string
  subject_fingerprint: string
  list_id: string
  list_code: string
  entry_key: string
  entry_fingerprint: string
  their_name: string
  score: number
  match: string
  because: Because | null
}

export interface ScreeningDecisionRow {
  id: string
  subject_type: ScreenedType
  subject_id: string
  list_code: string
  entry_key: string
  verdict: Verdict
  reason: string
  score: number
  our_name: string
  their_name: string
  subject_fingerprint: string
  entry_fingerprint: string
  decided_at: string
  decided_by: string
  needs_second: 0 | 1
  confirmed_at: string | null
  confirmed_by: string | null
}

export interface ScreeningTables {
  sanctions_list: SanctionsListRow
  sanctions_text: SanctionsTextRow
  sanctions_member: SanctionsMemberRow
  sanctions_entry: SanctionsEntryRow
  screening_run: ScreeningRunRow
  screening_uncheckable: ScreeningUncheckableRow
  screening_candidate: ScreeningCandidateRow
  screening_decision: ScreeningDecisionRow
}

const rejectedListSchema = z.array(rejectedSchema)

function differenceOf({ added, removed, changed }: SanctionsListRow): ListEdition['difference'] {
  return added === null || removed === null || changed === null ? null : { added, removed, changed }
}

export const rowToEdition = (row: SanctionsListRow): ListEdition => ({
  id: row.id,
  code: row.code,
  title: row.title,
  publisher: row.publisher,
  kind: row.kind,
  generatedAt: row.generated_at,
  loadedAt: row.loaded_at,
  fileName: row.file_name,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  entries: row.entries,
  persons: row.persons,
  organisations: row.organisations,
  vessels: row.vessels,
  aircraft: row.aircraft,
  names: row.names,
  rejected: rejectedListSchema.parse(JSON.parse(row.rejected)),
  rejectedCount: row.rejected_count,
  current: row.replaced_at === null,
  difference: differenceOf(row),
  mapping: row.mapping === null ? null : ownListMappingSchema.parse(JSON.parse(row.mapping)),
})

/** Every edition that was ever loaded, newest first. */
export async function readEditions(store: Store): Promise<ListEdition[]> {
  const rows = await store.db.selectFrom('sanctions_list').selectAll().orderBy('id', 'desc').execute()
  return rows.map(rowToEdition)
}

export function readListRow(store: Store, id: string): Promise<SanctionsListRow | undefined> {
  return store.db.selectFrom('sanctions_list').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The editions screened against now, one per list. */
export async function currentEditions(store: Store): Promise<ListEdition[]> {
  return (await readEditions(store))
    .filter(edition => edition.current)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Entries of one edition as stored, in order of keys, a batch at a time. */
export function readEntries(
  store: Store,
  listId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): SanctionsEntryRow[] {
  return store.sqlite
    .prepare<[string, string, number], SanctionsEntryRow>(
      'SELECT * FROM sanctions_entry WHERE list_id = ? AND key > ? ORDER BY key LIMIT ?',
    )
    .all(listId, after, limit)
}

export function readEntry(store: Store, listId: string, key: string): SanctionsEntryRow | undefined {
  return store.sqlite
    .prepare<[string, string], SanctionsEntryRow>(
      'SELECT * FROM sanctions_entry WHERE list_id = ? AND key = ?',
    )
    .get(listId, key)
}

const editionsSchema = screeningRunSchema.shape.editions

export const rowToRun = (row: ScreeningRunRow): ScreeningRun => ({
  id: row.id,
  at: row.at,
  threshold: row.threshold,
  editions: editionsSchema.parse(JSON.parse(row.editions)),
  subjects: row.subjects,
  namesChecked: row.names_checked,
  namesUncheckable: row.names_uncheckable,
  candidates: row.candidates,
  fresh: row.fresh,
})

/** Every run, newest first. */
export function readRuns(store: Store): Promise<ScreeningRunRow[]> {
  return store.db.selectFrom('screening_run').selectAll().orderBy('id', 'desc').execute()
}

export function latestRun(store: Store): Promise<ScreeningRunRow | undefined> {
  return store.db.selectFrom('screening_run').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
}

export function readUncheckable(store: Store, runId: string): Promise<ScreeningUncheckableRow[]> {
  return store.db
    .selectFrom('screening_uncheckable')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('n')
    .execute()
}

/** What identifies the candidates of a run, to tell new ones from known ones. */
export function readCandidateMarks(store: Store, runId: string) {
  return store.db
    .selectFrom('screening_candidate')
    .select([
      'subject_type',
      'subject_id',
      'list_code',
      'entry_key',
      'subject_fingerprint',
      'entry_fingerprint',
      'because',
    ])
    .where('run_id', '=', runId)
    .execute()
}

/** Whether parties were changed or a list was loaded after the given entry of the trail. */
export async function changedSince(store: Store, seq: number): Promise<boolean> {
  const found = await store.db
    .selectFrom('trail')
    .select('seq')
    .where('seq', '>', seq)
    .where(eb =>
      eb.or([
        eb('topic', 'in', ['suppliers', 'intake']),
        eb('action', 'in', ['screening.load-list', 'audits.add-auditor', 'audits.edit-auditor']),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
