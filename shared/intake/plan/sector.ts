import type { Supplier } from '../../suppliers/records'
import { sectorKeyOf } from '../values/sector'
import type { RowView } from './row-view'

/** Sector key and the text it was understood from; a text that tells no sector is kept and noted. */
export function sectorSaid(
  row: RowView,
  field: 'supplier.sector' | 'site.sector',
): Pick<Supplier, 'sector' | 'sectorText'> {
  const sectorText = row.text(field)
  const sector = sectorText === null ? null : sectorKeyOf(sectorText)
  if (sectorText !== null && sector === null) row.report(field, { code: 'sector-unknown' }, 'note')
  return { sector, sectorText }
}
