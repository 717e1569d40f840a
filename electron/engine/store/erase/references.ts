import type { Database } from 'better-sqlite3'

type Column = `${string}.${string}`

/** Records that stand for themselves: the reference to what is removed is emptied, and they stay. */
export const EMPTIED: ReadonlySet<Column> = new Set<Column>([
  'assessment.previous_id',
  'audit.auditor_id',
  'audit.follows_id',
  'corridor.recruiter_id',
  'corridor.site_id',
  'corridor.supplier_id',
  'evidence.replaced_by',
  'finding.audit_id',
  'finding.duplicate_of',
  'grievance.finding_id',
  'grievance.remedy_id',
  'questionnaire_recipient.assessment_id',
  'recruiter.parent_id',
  'register_entry.previous_id',
  'remedy.cohort_id',
  'remedy.finding_id',
])

/** What says nothing without the reference, by the checks of the schema, and goes with it: the grade that an audit gave a finding. */
const EMPTIED_ALONG: Readonly<Partial<Record<Column, readonly string[]>>> = { 'finding.audit_id': ['grade'] }

/** The cells of a row that stays when a column of it is emptied. */
export const emptiedCells = (table: string, column: string): Readonly<Record<string, null>> =>
  Object.fromEntries([column, ...(EMPTIED_ALONG[`${table}.${column}`] ?? [])].map(name => [name, null]))

/** Columns that name something else than a record that can be in the bin, and those that keep where a record came from. */
export const ELSEWHERE =
  /\.(id|indicator_id|requirement_id|question_id|pack_id|item_id|os_id|workspace_id|list_id|text_id|run_id|sensitivity_id|previous_run_id|import_id|source_import_id|erasure_id)$|^(sanctions_list|trail|trail_row|party_key)\./

export interface Referring {
  readonly table: string
  readonly column: string
  /** Whether its rows are kept row by row in the history, by an id of their own. */
  readonly isLogged: boolean
}

/** Every column by which a row can hang on a record, from the schema: what ends in `_id`, and what refers to an `id`. */
export function referringColumns(db: Database): Referring[] {
  return db
    .prepare<[], { table: string; column: string; logged: number }>(
      `SELECT t.name AS "table", c.name AS "column",
         EXISTS (SELECT 1 FROM pragma_table_info(t.name) i WHERE i.name = 'id' AND i.pk = 1 AND i.type = 'TEXT') AS logged
       FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.sql LIKE '%STRICT%' AND (c.name GLOB '*_id' OR EXISTS (
         SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."from" = c.name AND f."to" = 'id'))
       ORDER BY 1, 2`,
    )
    .all()
    .filter(({ table, column }) => table === 'grievance_restricted' || !ELSEWHERE.test(`${table}.${column}`))
    .map(({ table, column, logged }) => ({ table, column, isLogged: logged === 1 }))
}

export const isEmptied = ({ table, column }: Referring): boolean => EMPTIED.has(`${table}.${column}`)
