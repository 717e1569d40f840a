import { freshRecord, originKey, place, type PlanContext, type RowEffect } from './context'
import { siteNamed } from './references'
import type { RowView } from './row-view'
import { sharesSaid } from './sites'

/** Plans a row of workforce shares of a known site. */
export function planWorkforceRow(context: PlanContext, row: RowView): RowEffect {
  const site = siteNamed(context, row)
  if (!site) return 'skipped'
  const said = { workers: row.count('site.workers'), ...sharesSaid(row) }
  return place(context.sites, site.id, said, () => site, row).effect
}

/** Plans a row of origin groups: how many of a site's workers come from where. */
export function planOriginRow(context: PlanContext, row: RowView): RowEffect {
  const site = siteNamed(context, row)
  const sharePct = row.percent('origin.sharePct')
  const country = row.country('origin.country')
  const placeName = row.text('origin.place')
  if (sharePct === null || (country === null && placeName === null)) {
    row.report('origin.sharePct', { code: 'origin-incomplete' }, 'error')
    return 'skipped'
  }
  if (!site) return 'skipped'
  const position = row.position('origin.lat', 'origin.lon')
  const displaced = row.yesNo('origin.displaced')
  const at = {
    siteId: site.id,
    country,
    place: placeName,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    sharePct,
  }
  const found = context.originGroups.find(originKey(site.id, country, placeName))[0] ?? null
  const patch = displaced === null ? at : { ...at, displaced }
  const { id, source, deletedAt } = freshRecord(context, row)
  const fresh = () => ({ ...at, displaced: displaced ?? false, id, source, deletedAt })
  return place(context.originGroups, found, patch, fresh, row).effect
}
