import type { Database } from 'better-sqlite3'
import type { Cell, Row, TableRules } from '@shared/trail/merge'

/** A reference of a column to the `id` of another table (or, for file contents, to a hash). */
export interface Reference {
  readonly column: string
  readonly table: string
}

export interface TableShape {
  readonly columns: readonly string[]
  readonly references: readonly Reference[]
  readonly rules: TableRules
}

/** What makes two rows with different ids the same thing: these columns, as long as the conditions hold. */
export interface NaturalKey {
  readonly columns: readonly string[]
  /** Only rows where this column is empty count. */
  readonly whileEmpty?: string
  /** Only rows with this cell count. */
  readonly only?: readonly [column: string, cell: Cell]
}

/**
 * Results that each copy computes anew, and lists that each loads from their publisher: they hang on rows of many
 * thousand that no trail holds (decision 0001), so a merge leaves them where they are and says so. What the other copy removed
 * for good is its own matter (decision 0722).
 */
export const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'erasure',
  'unclean',
  'score_run',
  'sensitivity',
  'screening_run',
  'sanctions_list',
])

/** Rows that both copies may have made on their own for the same thing; they become one. */
export const NATURAL_KEYS: Readonly<Record<string, NaturalKey>> = {
  action_partner: { columns: ['action_id', 'subject_id'] },
  assessment_answer: { columns: ['assessment_id', 'question_id'] },
  audit_check: { columns: ['checklist_id', 'item_id'] },
  audit_checklist: { columns: ['audit_id', 'pack_id'] },
  baseline_edition: { columns: ['sha256'] },
  column_mapping: { columns: ['shape', 'kind'] },
  control: { columns: ['subject_id', 'subject_type', 'control'] },
  declaration_answer: { columns: ['declaration_id', 'question'] },
  evidence: { columns: ['sha256'], whileEmpty: 'deleted_at' },
  evidence_link: { columns: ['evidence_id', 'target_type', 'target_id'] },
  let_through: { columns: ['kind', 'words'] },
  pack_edition: { columns: ['pack_id', 'version'], whileEmpty: 'deleted_at' },
  pack_language: { columns: ['pack_id', 'version', 'language'] },
  party_merge: { columns: ['lost_id'], whileEmpty: 'parted_at' },
  questionnaire_recipient: { columns: ['campaign_id', 'subject_type', 'subject_id'] },
  recruiter_link: { columns: ['supplier_id', 'recruiter_id', 'site_id'] },
  reporting_entity: { columns: ['relation'], only: ['relation', 'self'] },
  screening_decision: { columns: ['subject_type', 'subject_id', 'list_code', 'entry_key'] },
  statement: { columns: ['regime', 'period', 'edition'] },
  step_answer: { columns: ['requirement_id'] },
  supply_relation: { columns: ['supplier_id', 'customer_id', 'commodity', 'year'], whileEmpty: 'deleted_at' },
}

/** Numbers that people give out one after the other: two copies give the same one to different things. */
export const NUMBERED: Readonly<Record<string, string>> = { grievance: 'number' }

/** Rows that make a list in order under the row that this column names: half of one list and half of another is no list. */
export const LISTS: Readonly<Record<string, string>> = { corridor_stop: 'corridor_id' }

/** One statement each, made by one person at one moment. */
const WHOLE: ReadonlySet<string> = new Set([
  'audit_check',
  'audit_remark',
  'audit_sample',
  'baseline_edition',
  'bundle_remark',
  'column_mapping',
  'decision',
  'duplicate_decision',
  'edition',
  'import',
  'let_through',
  'merged_copy',
  'model_version',
  'party_merge',
  'questionnaire_reply',
  'screening_decision',
  'setting',
  'signed_head',
  'statement',
  'statement_export',
  'template_profile',
])

/** Columns that only mean something together and that no check of the schema ties. */
const TOGETHER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  control: [['maturity', 'verification', 'assessed_on']],
  step_answer: [['maturity', 'verification', 'assessed_on', 'framework_version']],
  assessment_answer: [['value', 'verification', 'answered_at']],
  site: [['lat', 'lon', 'position_precision']],
  evidence: [['file_name', 'sha256', 'size_bytes', 'media_type', 'pages']],
}
/** The same wherever they stand. */
const PAIRS = [
  ['country', 'country_text'],
  ['sector', 'sector_text'],
  ['owner_type', 'owner_id'],
  ['subject_type', 'subject_id'],
] as const
const ORIGIN = /^(source_.+|(created|added|linked|kept|mapped)_(at|by))$/
/** The same under other names. A text that was let through is compared by its `words`: how it was written is no contradiction. */
const ORIGINS: Readonly<Record<string, readonly string[]>> = { let_through: ['text', 'let_by', 'at'] }
const MONEY = /^(.+)_(minor|currency|rate_date)$/

const OBJECTS: Readonly<Record<string, readonly string[]>> = { workspace: ['entity'] }

/** How every table of a workspace is merged; what the schema says of it is read from the schema. */
export function tableShapes(db: Database): ReadonlyMap<string, TableShape> {
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%STRICT%'`,
    )
    .all()
  return new Map(tables.map(({ name, sql }) => [name, shapeOf(db, name, sql)]))
}

function shapeOf(db: Database, table: string, sql: string): TableShape {
  const columns = db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(column => column.name)
  const references = db
    .prepare<[string], Reference>('SELECT "from" AS "column", "table" FROM pragma_foreign_key_list(?)')
    .all(table)
  const has = (names: readonly string[]): string[] => names.filter(name => columns.includes(name))
  return {
    columns,
    references,
    rules: {
      together: joined([
        ...checksOf(sql).map(check => columnsIn(check, columns)),
        ...(TOGETHER[table] ?? []),
        ...PAIRS.map(has),
        ...moneyOf(columns),
      ]),
      whole: WHOLE.has(table),
      stamps: has(['updated_at']),
      origins: [...columns.filter(column => ORIGIN.test(column)), ...(ORIGINS[table] ?? [])],
      derived: has(['sort_name', 'latin']),
      objects: [...has(['custom']), ...(OBJECTS[table] ?? [])],
      sets: has(['aliases']),
    },
  }
}

/** The conditions of every CHECK of a table, without the text literals in them. */
function checksOf(sql: string): string[] {
  const bare = sql.replaceAll(/'[^']*'/g, "''")
  return [...bare.matchAll(/CHECK \(/g)].map(({ index }) => balanced(bare, index + 'CHECK '.length))
}

function balanced(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (depth === 0) return text.slice(from, at)
  }
  return text.slice(from)
}

const columnsIn = (check: string, columns: readonly string[]): string[] => {
  const words = new Set(check.match(/[a-z_0-9]+/g) ?? [])
  return columns.filter(column => words.has(column))
}

function moneyOf(columns: readonly string[]): string[][] {
  const sums = new Map<string, string[]>()
  for (const column of columns) {
    const [, sum] = MONEY.exec(column) ?? []
    if (sum !== undefined) sums.set(sum, [...(sums.get(sum) ?? []), column])
  }
  return [...sums.values()]
}

/** Groups that share a column become one; `id` and groups of one column are none. */
function joined(groups: readonly (readonly string[])[]): string[][] {
  const found: Set<string>[] = []
  for (const group of groups) {
    const fresh = new Set(group.filter(column => column !== 'id'))
    if (fresh.size < 2) continue
    const touching = found.filter(known => [...fresh].some(column => known.has(column)))
    for (const known of touching) {
      for (const column of known) fresh.add(column)
      found.splice(found.indexOf(known), 1)
    }
    found.push(fresh)
  }
  return found.map(group => [...group])
}

/** The cells that make a row the same thing as another; `null` where it stands for itself. */
export function naturalKeyOf(table: string, row: Row): readonly Cell[] | null {
  const key = NATURAL_KEYS[table]
  if (key === undefined) return null
  const { columns, whileEmpty, only } = key
  if (whileEmpty !== undefined && (row[whileEmpty] ?? null) !== null) return null
  if (only !== undefined && row[only[0]] !== only[1]) return null
  return columns.map(column => row[column] ?? null)
}
