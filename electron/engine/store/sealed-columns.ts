import type { TableName } from './tables'

/**
 * Columns whose texts the second lock seals before they are written
 * (docs/decisions/0733-the-second-lock-seals-by-column.md). The rows of each have an id.
 */
export const SEALED_COLUMNS = {
  grievance_restricted: ['safe_contact', 'account'],
  contact: ['email', 'phone'],
  related_party: ['notes'],
  audit_check: ['note', 'proof'],
  referral: ['contact', 'note'],
} as const satisfies Partial<Record<TableName, readonly string[]>>

export type SealedTable = keyof typeof SEALED_COLUMNS
export const SEALED_TABLES = Object.keys(SEALED_COLUMNS) as readonly SealedTable[]

export const isSealedTable = (table: string): table is SealedTable => Object.hasOwn(SEALED_COLUMNS, table)
export const sealedColumnsOf = (table: string): readonly string[] =>
  isSealedTable(table) ? SEALED_COLUMNS[table] : []

const MARK = 'locked:'
const SEALED = /^locked:([0-9a-f-]{36}):([A-Za-z0-9+/]{38,}={0,2})$/

/** How a sealed text stands in a column: which lock it is under, then the sealed bytes. */
export const sealedCell = (lockId: string, body: string): string => `${MARK}${lockId}:${body}`

/** The lock and the sealed bytes of a cell; `null` = the text stands there as it is. */
export function sealedParts(text: unknown): { readonly lockId: string; readonly body: string } | null {
  const [, lockId, body] = (typeof text === 'string' && SEALED.exec(text)) || []
  return lockId === undefined || body === undefined ? null : { lockId, body }
}
