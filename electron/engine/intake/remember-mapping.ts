import { Refusal } from '@shared/contract/error'
import type { RememberedMapping } from '@shared/contract/intake'
import type { Table } from '@shared/intake/find-table'
import { mappingOf, type ColumnMapping, type SheetMapping } from '@shared/intake/mapping'
import type { MappedSheet } from '@shared/intake/plan/plan'
import { recalled, remembered, shapeOf } from '@shared/intake/shape'
import { guessAs } from '@shared/intake/suggest'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import type { RowOp } from '../store/change'
import { forgottenRow, keptMappings, mappingRow, shapeHash, type KeptMapping } from '../store/column-mapping'

/** How a list of this shape was mapped before; of one kind, or the newest of any. */
export function mappingFor(
  mappings: readonly KeptMapping[],
  table: Table,
  kind: string | null = null,
): KeptMapping | undefined {
  const shape = shapeHash(shapeOf(table))
  return mappings.find(each => each.shape === shape && (kind === null || each.kind === kind))
}

/** The mapping of a sheet as it was remembered. */
export const recalledMapping = (sheet: string, table: Table, kept: KeptMapping): SheetMapping => ({
  sheet,
  kind: kept.kind,
  columns: recalled(table, kept.columns),
})

const said = (columns: readonly ColumnMapping[]): string =>
  canonicalJson(
    columns.map(({ column, target, dateOrder, percentScale, replace }) => [
      column,
      target,
      dateOrder ?? null,
      percentScale ?? null,
      { ...replace },
    ]),
  )

/** Rows that keep how the person mapped the sheets, where that differs from what would be guessed or was kept. */
export async function mappingsToRemember(
  call: Call,
  sheets: readonly MappedSheet[],
  fileName: string,
): Promise<readonly RowOp[]> {
  const kept = await keptMappings(call.store)
  return sheets.flatMap(sheet => rowFor(call, sheet, fileName, kept))
}

/**
 * Keeps such rows. A change of its own, off the undo stack: whoever takes an import back to bring it in again corrected the
 * columns once already.
 */
export async function rememberMappings(call: Call, rows: readonly RowOp[], fileName: string): Promise<void> {
  if (rows.length === 0) return
  await call.change({
    topic: 'intake',
    action: 'intake.remember-mapping',
    summary: { fileName },
    undo: 'record',
    rows,
    touched: ['intake'],
  })
}

function rowFor(
  call: Call,
  { table, mapping }: MappedSheet,
  fileName: string,
  kept: readonly KeptMapping[],
): RowOp[] {
  const before = mappingFor(kept, table, mapping.kind)
  const expected = before
    ? recalled(table, before.columns)
    : mappingOf(mapping.sheet, guessAs(mapping.kind, table)).columns
  if (said(expected) === said(mapping.columns)) return []
  const fresh = {
    id: call.newId(),
    shape: shapeHash(shapeOf(table)),
    kind: mapping.kind,
    headings: table.columns.map(column => column.heading),
    columns: remembered(table, mapping),
    fileName,
    mappedAt: call.now(),
    mappedBy: call.actor,
  }
  return [mappingRow(fresh, before)]
}

export async function listMappings(call: Call): Promise<RememberedMapping[]> {
  const kept = await keptMappings(call.store)
  return kept.map(({ id, kind, headings, fileName, mappedAt, mappedBy }) => ({
    id,
    kind,
    headings: [...headings],
    fileName,
    mappedAt,
    mappedBy,
  }))
}

export async function forgetMapping(call: Call, id: string): Promise<null> {
  const kept = (await keptMappings(call.store)).find(each => each.id === id)
  if (!kept) throw new Refusal({ code: 'not-found', params: { table: 'column_mapping', id } })
  await call.change({
    topic: 'intake',
    action: 'intake.forget-mapping',
    summary: { fileName: kept.fileName },
    undo: 'step',
    rows: [forgottenRow(id)],
    touched: ['intake'],
  })
  return null
}
