import { createHash } from 'node:crypto'
import { z } from 'zod'
import { columnSettingsSchema } from '@shared/contract/intake'
import { SHEET_KINDS, type SheetKind } from '@shared/intake/fields'
import type { RememberedColumn } from '@shared/intake/shape'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

export type ColumnMappingRow = {
  id: string
  shape: string
  kind: string
  headings: string
  columns: string
  file_name: string
  mapped_at: string
  mapped_by: string
}

/** How a person mapped lists of one shape. */
export interface KeptMapping {
  readonly id: string
  readonly shape: string
  readonly kind: SheetKind
  readonly headings: readonly string[]
  readonly columns: readonly RememberedColumn[]
  readonly fileName: string
  readonly mappedAt: string
  readonly mappedBy: string
}

const columnsSchema = z.array(z.strictObject({ heading: z.string(), ...columnSettingsSchema.shape }))

const rowToMapping = (row: ColumnMappingRow): KeptMapping => ({
  id: row.id,
  shape: row.shape,
  kind: z.enum(SHEET_KINDS).parse(row.kind),
  headings: z.array(z.string()).parse(JSON.parse(row.headings)),
  columns: columnsSchema.parse(JSON.parse(row.columns)),
  fileName: row.file_name,
  mappedAt: row.mapped_at,
  mappedBy: row.mapped_by,
})

export const shapeHash = (shape: string): string => createHash('sha256').update(shape).digest('hex')

/** Every remembered mapping, the newest first. */
export async function keptMappings(store: Store): Promise<KeptMapping[]> {
  const rows = await store.db.selectFrom('column_mapping').selectAll().orderBy('mapped_at', 'desc').execute()
  return rows.map(rowToMapping)
}

export function mappingRow(mapping: KeptMapping, before: KeptMapping | undefined): RowOp {
  const row = {
    id: before?.id ?? mapping.id,
    shape: mapping.shape,
    kind: mapping.kind,
    headings: JSON.stringify(mapping.headings),
    columns: JSON.stringify(mapping.columns),
    file_name: mapping.fileName,
    mapped_at: mapping.mappedAt,
    mapped_by: mapping.mappedBy,
  }
  return before ? update('column_mapping', before.id, row) : insert('column_mapping', row)
}

export const forgottenRow = (id: string): RowOp => remove('column_mapping', id)
