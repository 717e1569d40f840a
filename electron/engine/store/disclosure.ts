import { statementSchema, type PastExport, type Statement } from '@shared/contract/disclosure'
import type { Earlier } from '@shared/disclosure/manifest'
import type { PreviousFacts } from '@shared/disclosure/facts'
import { z } from 'zod'
import { insert, update, type RowOp } from './change'
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
  reason: string | null
  created_at: string
}

export interface StatementExportRow {
  id: string
  kind: 'files' | 'bundle'
  regime: string
  period: string
  edition: number
  status: 'draft' | 'final'
  at: string
  actor: string
  files: string
  figures: string
  fingerprint: string | null
}

export interface DisclosureTables {
  statement: StatementRow
  statement_export: StatementExportRow
}

/** A statement with the row it is kept in; `id` is `null` as long as nobody has written to it. */
export interface KeptStatement {
  readonly id: string | null
  readonly statement: Statement
}

function fromRow(row: StatementRow): KeptStatement {
  const { approver_name: name, approver_role: role, approved_on: date } = row
  const approval = name === null || role === null || date === null ? null : { name, role, date }
  const { regime, edition, status, reason } = row
  const ownWords: unknown = JSON.parse(row.own_words)
  return {
    id: row.id,
    statement: statementSchema.parse({ regime, edition, status, approval, ownWords, reason }),
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
  return {
    id: null,
    statement: { regime, edition: 1, status: 'draft', approval: null, ownWords: {}, reason: null },
  }
}

const columns = (statement: Statement) => ({
  status: statement.status,
  approver_name: statement.approval?.name ?? null,
  approver_role: statement.approval?.role ?? null,
  approved_on: statement.approval?.date ?? null,
  own_words: JSON.stringify(statement.ownWords),
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
    .select(['id', 'kind', 'regime', 'period', 'edition', 'status', 'at', 'actor', 'files', 'fingerprint'])
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({ ...row, files: filesSchema.parse(JSON.parse(row.files)) }))
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
