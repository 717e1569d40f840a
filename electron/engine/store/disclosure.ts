import { approvalSchema, statementSchema, type PastExport, type Statement } from '@shared/contract/disclosure'
import { passedSchema } from '@shared/disclosure/profiles/let-through'
import type { ProfileId } from '@shared/disclosure/profiles/profile'
import type { Earlier } from '@shared/disclosure/manifest'
import type { PreviousFacts } from '@shared/disclosure/facts'
import type { PastFiguresFacts } from '@shared/disclosure/law-facts'
import type { SentTexts } from '@shared/disclosure/returned'
import { z } from 'zod'
import { insert, update, type RowOp } from './change'
import type { LetThroughRow } from './let-through'
import type { ReportingEntityRow } from './reporting-entities'
import type { Store } from './store'

export interface StatementRow {
  id: string
  regime: string
  period: string
  edition: number
  status: 'draft' | 'final'
  approver_name: string | null
  approver_role: string | null
  approved_on: string | null
  own_words: string
  /** What is decided besides (`detailsSchema`). */
  details: string
  reason: string | null
  created_at: string
}

export interface StatementExportRow {
  id: string
  kind: 'files' | 'bundle'
  /** For whom; `null` of exports before there were profiles. */
  made_for: ProfileId | null
  regime: string
  period: string
  edition: number
  status: 'draft' | 'final'
  at: string
  actor: string
  files: string
  figures: string
  fingerprint: string | null
  /** Words and sentences it went out with; `null` of exports before these were kept. */
  own_words: string | null
  prose: string | null
  /** `null` of exports before these were kept. */
  language: string | null
  let_through: string | null
}

export interface DisclosureTables {
  let_through: LetThroughRow
  reporting_entity: ReportingEntityRow
  statement: StatementRow
  statement_export: StatementExportRow
}

/** A statement with the row it is kept in; `id` is `null` as long as nobody has written to it. */
export interface KeptStatement {
  readonly id: string | null
  readonly statement: Statement
}

const detailsSchema = z
  .strictObject({
    capacity: approvalSchema.shape.capacity,
    also: statementSchema.shape.also,
    signatory: statementSchema.shape.signatory,
    notApplicable: statementSchema.shape.notApplicable,
    publications: statementSchema.shape.publications,
  })
  .partial()

/** Nothing decided yet. */
const untouched = (regime: string): Statement => ({
  regime,
  edition: 1,
  status: 'draft',
  also: null,
  approval: null,
  signatory: null,
  notApplicable: {},
  publications: [],
  ownWords: {},
  reason: null,
})

function fromRow(row: StatementRow): KeptStatement {
  const { approver_name: name, approver_role: role, approved_on: date } = row
  const { capacity = null, ...details } = detailsSchema.parse(JSON.parse(row.details))
  const approval = name === null || role === null || date === null ? null : { name, role, date, capacity }
  const { regime, edition, status, reason } = row
  const ownWords: unknown = JSON.parse(row.own_words)
  return {
    id: row.id,
    statement: statementSchema.parse({
      ...untouched(regime),
      ...details,
      edition,
      status,
      approval,
      ownWords,
      reason,
    }),
  }
}

/** The newest edition under a regime for a period; an untouched first draft when there is none yet. */
export async function readStatement(store: Store, regime: string, period: string): Promise<KeptStatement> {
  const row = await store.db
    .selectFrom('statement')
    .selectAll()
    .where('regime', '=', regime)
    .where('period', '=', period)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return fromRow(row)
  return { id: null, statement: untouched(regime) }
}

/** Every edition under a regime for a period, oldest first. */
export async function readEditions(store: Store, regime: string, period: string): Promise<Statement[]> {
  const rows = await store.db
    .selectFrom('statement')
    .selectAll()
    .where('regime', '=', regime)
    .where('period', '=', period)
    .orderBy('edition')
    .execute()
  return rows.map(row => fromRow(row).statement)
}

/** Day on which the last statement under a regime was approved, whatever its period; `null` = none ever was. */
export async function lastApproved(store: Store, regime: string): Promise<string | null> {
  const row = await store.db
    .selectFrom('statement')
    .select('approved_on')
    .where('regime', '=', regime)
    .where('status', '=', 'final')
    .orderBy('approved_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.approved_on ?? null
}

const columns = (statement: Statement) => ({
  status: statement.status,
  approver_name: statement.approval?.name ?? null,
  approver_role: statement.approval?.role ?? null,
  approved_on: statement.approval?.date ?? null,
  own_words: JSON.stringify(statement.ownWords),
  details: JSON.stringify({
    capacity: statement.approval?.capacity ?? null,
    also: statement.also,
    signatory: statement.signatory,
    notApplicable: statement.notApplicable,
    publications: statement.publications,
  }),
})

/** Writes a changed statement into its row, or into a new one. */
export function writeStatement(
  id: string | null,
  statement: Statement,
  fresh: { id: string; period: string; at: string },
): RowOp {
  if (id !== null) return update('statement', id, columns(statement))
  const { regime, edition, reason } = statement
  return insert('statement', {
    id: fresh.id,
    regime,
    period: fresh.period,
    edition,
    reason,
    created_at: fresh.at,
    ...columns(statement),
  })
}

export const recordExport = (row: StatementExportRow): RowOp => insert('statement_export', row)

const filesSchema = z.array(z.strictObject({ name: z.string(), sizeBytes: z.int(), sha256: z.string() }))
const figuresSchema = z.record(z.string(), z.number().nullable())

/** Everything that was exported, newest first. */
export async function listExports(store: Store): Promise<PastExport[]> {
  const rows = await store.db
    .selectFrom('statement_export')
    .select([
      'id',
      'kind',
      'made_for as profile',
      'regime',
      'period',
      'edition',
      'status',
      'at',
      'actor',
      'files',
      'fingerprint',
      'language',
      'let_through',
    ])
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ let_through: passed, ...row }) => ({
    ...row,
    files: filesSchema.parse(JSON.parse(row.files)),
    letThrough: passed === null ? null : z.array(passedSchema).parse(JSON.parse(passed)),
  }))
}

/** The last export of another edition or period: what the next statement is compared with. */
export async function previousFigures(
  store: Store,
  regime: string,
  period: string,
  edition: number,
): Promise<PreviousFacts | null> {
  const row = await store.db
    .selectFrom('statement_export')
    .selectAll()
    .where('regime', '=', regime)
    .where(eb => eb.or([eb('period', '!=', period), eb('edition', '<', edition)]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    periodLabel: row.period,
    editionNumber: row.edition,
    figures: figuresSchema.parse(JSON.parse(row.figures)),
  }
}

/** Bundles made under a regime, oldest first. */
export async function bundlesMade(store: Store, regime: string): Promise<Earlier[]> {
  const rows = await store.db
    .selectFrom('statement_export')
    .select(['edition', 'period', 'at', 'fingerprint'])
    .where('regime', '=', regime)
    .where('kind', '=', 'bundle')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ edition, period, at, fingerprint }) =>
    fingerprint === null ? [] : [{ edition, period, generatedAt: at, fingerprint }],
  )
}

/** Fingerprint of the last bundle of another edition or period, which the next bundle names as the one before it. */
export async function previousFingerprint(
  store: Store,
  regime: string,
  period: string,
  edition: number,
): Promise<string | null> {
  const row = await store.db
    .selectFrom('statement_export')
    .select('fingerprint')
    .where('regime', '=', regime)
    .where('kind', '=', 'bundle')
    .where(eb => eb.or([eb('period', '!=', period), eb('edition', '<', edition)]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.fingerprint ?? null
}

/** Figures of earlier periods as their last export had them, oldest period first. */
export async function figuresOverPeriods(
  store: Store,
  regime: string,
  period: string,
): Promise<PastFiguresFacts[]> {
  const rows = await store.db
    .selectFrom('statement_export')
    .select(['period', 'figures'])
    .where('regime', '=', regime)
    .where('period', '<', period)
    .orderBy('id')
    .execute()
  const last = new Map(rows.map(row => [row.period, row.figures]))
  return [...last]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, figures]) => ({ label, figures: figuresSchema.parse(JSON.parse(figures)) }))
}

const textsSchema = z.record(z.string(), z.string())

/** Own words and sentences an export went out with; `null` = there is no such export here. */
export async function sentTexts(
  store: Store,
  { regime, period, edition, at }: { regime: string; period: string; edition: number; at: string },
): Promise<SentTexts | null> {
  const row = await store.db
    .selectFrom('statement_export')
    .select(['own_words', 'prose'])
    .where('regime', '=', regime)
    .where('period', '=', period)
    .where('edition', '=', edition)
    .where('at', '=', at)
    .where('own_words', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (row?.own_words == null || row.prose === null) return null
  return {
    own: textsSchema.parse(JSON.parse(row.own_words)),
    prose: textsSchema.parse(JSON.parse(row.prose)),
  }
}
