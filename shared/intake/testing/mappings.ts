import type { ColumnMapping, SheetMapping } from '../mapping'

/** The mapping with the person's answers for one column. */
export function withTargetOf(
  mapping: SheetMapping,
  column: number,
  answers: Partial<ColumnMapping>,
): SheetMapping {
  return {
    ...mapping,
    columns: mapping.columns.map(known => (known.column === column ? { ...known, ...answers } : known)),
  }
}
