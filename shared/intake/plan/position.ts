import type { FieldKey } from '../fields'
import type { Position } from '../values/coordinate'
import { TOLERANCE_KM, type Outlines } from '../values/outlines'
import type { Remark } from '../values/reading'
import type { PlanContext } from './context'
import type { RowView } from './row-view'

/**
 * The position of a site, held against the country that the row states. A pair that lies there only the other way round
 * is left out with the turned pair proposed; any other position elsewhere or at sea is kept, and to be asked back: either
 * the position or the country is wrong, and the score rests on both.
 */
export function positionSaid(context: PlanContext, row: RowView, country: string | null): Position | null {
  const position = row.position('site.lat', 'site.lon', 'site.position')
  if (position === null) return null
  const field: FieldKey = row.has('site.position') ? 'site.position' : 'site.lat'
  const remark = doubtOf(context.outlines, country, position)
  if (remark !== null) row.report(field, remark, remark.code === 'coordinate-swapped' ? 'warning' : 'review')
  return remark?.code === 'coordinate-swapped' ? null : position
}

/** What is odd about a position: the other way round, far outside the stated country, or in the sea; `null` = nothing. */
export function doubtOf(
  outlines: Outlines,
  country: string | null,
  { lat, lon }: Pick<Position, 'lat' | 'lon'>,
): Remark | null {
  const isThere = country === null ? null : outlines.near(country, lat, lon)
  if (isThere === true) return null
  const turned = `${lon}, ${lat}`
  if (isThere === false && country !== null) {
    if (Math.abs(lon) <= 90 && outlines.near(country, lon, lat) === true)
      return { code: 'coordinate-swapped', suggestion: turned }
    const suggestion = mirrored(outlines, country, lat, lon)
    const code = outlines.onLand(lat, lon) ? 'coordinate-outside-country' : 'coordinate-at-sea'
    return { code, params: { km: TOLERANCE_KM }, ...(suggestion === null ? {} : { suggestion }) }
  }
  if (country !== null || outlines.onLand(lat, lon)) return null
  return { code: 'coordinate-at-sea', params: { km: TOLERANCE_KM } }
}

/** The same position with a lost or added minus sign, where that lies in the country. */
function mirrored(outlines: Outlines, country: string, lat: number, lon: number): string | null {
  const pairs = [
    [lat, -lon],
    [-lat, lon],
    [-lat, -lon],
  ] as const
  const found = pairs.find(([y, x]) => outlines.near(country, y, x) === true)
  return found === undefined ? null : found.join(', ')
}
