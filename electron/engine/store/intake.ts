import { z } from 'zod'
import { IMPORTED_KINDS, type ListFormat, type PastImport, type RecordCounts } from '@shared/contract/intake'
import { matchKey, type MatchedKind } from '@shared/intake/plan/context'
import type { ImportPlan } from '@shared/intake/plan/plan'
import type { PlannedRecord } from '@shared/intake/plan/records'
import { VERDICTS } from '@shared/intake/plan/verdict'
import type { SheetMapping } from '@shared/intake/mapping'
import { canonicalJson } from '@shared/text/canonical-json'
import { insert, update, type RowOp } from './change'
import { answerToRow, declarationToRow } from './declarations'
import { contactToRow, relationToRow } from './relation-rows'
import {
  corridorCohortToRow,
  corridorFeeToRow,
  corridorRecruiterToRow,
  corridorStopToRow,
  corridorToRow,
} from './corridors'
import { mergedInto } from './duplicates'
import { relatedPartyToRow } from './related-parties'
import type { Store } from './store'
import { originGroupToRow, recruiterLinkToRow, recruiterToRow, siteToRow, supplierToRow } from './suppliers'
import type { TableName, Tables } from './tables'

type ImportRow = {
  id: string
  at: string
  file_name: string
  size_bytes: number
  sha256: string
  format: ListFormat
  encoding: string | null
  importer_version: number
  mapping: string
  counts: string
  records: string
}

type ImportMatchRow = {
  import_id: string
  kind: MatchedKind
  sheet: string
  row: number
  record_id: string
}

export interface IntakeTables {
  import: ImportRow
  import_row: ImportMatchRow
}

/** What is remembered of an import beside its records. */
interface ImportFacts extends PastImport {
  readonly encoding: string | null
  readonly mapping: readonly SheetMapping[]
}

export const importToRow = (facts: ImportFacts): ImportRow => ({
  id: facts.id,
  at: facts.at,
  file_name: facts.fileName,
  size_bytes: facts.sizeBytes,
  sha256: facts.sha256,
  format: facts.format,
  encoding: facts.encoding,
  importer_version: facts.importerVersion,
  mapping: canonicalJson(facts.mapping),
  counts: canonicalJson(facts.counts),
  records: canonicalJson(facts.records),
})

const countsSchema = z.record(z.enum(VERDICTS), z.int())
const recordsSchema = z.partialRecord(
  z.enum(IMPORTED_KINDS),
  z.strictObject({ added: z.int(), updated: z.int() }),
)

/** Kinds that an older importer did not know brought nothing. */
const recordsOf = (json: string): RecordCounts => {
  const counted = recordsSchema.parse(JSON.parse(json))
  const all = IMPORTED_KINDS.map(kind => [kind, counted[kind] ?? { added: 0, updated: 0 }] as const)
  return Object.fromEntries(all) as RecordCounts
}

const rowToPastImport = (row: Omit<ImportRow, 'mapping' | 'encoding'>): PastImport => ({
  id: row.id,
  at: row.at,
  fileName: row.file_name,
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  format: row.format,
  importerVersion: row.importer_version,
  counts: countsSchema.parse(JSON.parse(row.counts)),
  records: recordsOf(row.records),
})

const LISTED = [
  'id',
  'at',
  'file_name',
  'size_bytes',
  'sha256',
  'format',
  'importer_version',
  'counts',
  'records',
] as const

/** Past imports, latest first. Those that were undone are no longer there. */
export async function pastImports(store: Store): Promise<PastImport[]> {
  const rows = await store.db.selectFrom('import').select(LISTED).orderBy('at', 'desc').execute()
  return rows.map(rowToPastImport)
}

/** The last moment a file of this hash was brought in, or `null`. */
export async function importedAt(store: Store, sha256: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('import')
    .select('at')
    .where('sha256', '=', sha256)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

/**
 * Which record each row of a file of this hash meant when it was brought in; the latest import counts. A record that was
 * merged since stands for itself in the one it went into.
 */
export async function rememberedMatches(store: Store, sha256: string): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('import_row')
    .innerJoin('import', 'import.id', 'import_row.import_id')
    .select(['import_row.kind', 'import_row.sheet', 'import_row.row', 'import_row.record_id'])
    .where('import.sha256', '=', sha256)
    .orderBy('import.at')
    .execute()
  const followed = await mergedInto(store)
  return new Map(rows.map(row => [matchKey(row), followed.get(row.record_id) ?? row.record_id]))
}

/** The rows that remember a plan's matches; they hang on the import. */
export function* matchRows(importId: string, { matches }: ImportPlan): Generator<ImportMatchRow> {
  for (const { kind, sheet, row, recordId } of matches)
    yield { import_id: importId, kind, sheet, row, record_id: recordId }
}

/** Everything a plan writes as row operations, referred-to records first; made one by one, as they are written. */
export function* plannedRows({ records }: ImportPlan): Generator<RowOp> {
  yield* ops('supplier', records.suppliers, supplierToRow)
  yield* ops('recruiter', records.recruiters, recruiterToRow)
  yield* ops('site', records.sites, siteToRow)
  yield* ops('origin_group', records.originGroups, originGroupToRow)
  yield* ops('recruiter_link', records.recruiterLinks, recruiterLinkToRow)
  yield* ops('corridor', records.corridors, corridorToRow)
  yield* ops('corridor_stop', records.corridorStops, corridorStopToRow)
  yield* ops('corridor_fee', records.corridorFees, corridorFeeToRow)
  yield* ops('corridor_recruiter', records.corridorRecruiters, corridorRecruiterToRow)
  yield* ops('corridor_cohort', records.corridorCohorts, corridorCohortToRow)
  yield* ops('supply_relation', records.supplyRelations, relationToRow)
  yield* ops('contact', records.contacts, contactToRow)
  yield* ops('related_party', records.relatedParties, relatedPartyToRow)
  yield* ops('declaration', records.declarations, declarationToRow)
  yield* ops('declaration_answer', records.declarationAnswers, answerToRow)
}

/** How many rows that are. */
export const plannedCount = ({ records }: ImportPlan): number =>
  Object.values<readonly unknown[]>({ ...records }).reduce((sum, planned) => sum + planned.length, 0)

function* ops<T extends { readonly id: string }, N extends TableName>(
  table: N,
  planned: readonly PlannedRecord<T>[],
  toRow: (record: T) => Tables[N] & { id: string },
): Generator<RowOp> {
  for (const { before, after } of planned) {
    const row = toRow(after)
    yield before === null ? insert(table, row) : update(table, after.id, row)
  }
}
