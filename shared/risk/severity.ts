import type { Hotspot, HotspotKind } from '../reference/hotspots'
import type { MigrationRoute } from '../reference/routes'
import { halved, monthsBetween } from './decay'
import type { CalendarDate } from '../units/calendar-date'

/** Severity of a curated hotspot by its kind (model 4.1): an own, editable list. */
export const SEVERITY_BY_KIND: Readonly<Record<HotspotKind, number>> = {
  conflict: 70,
  detention: 70,
  'scam-compound': 70,
  mining: 65,
  'labour-site': 60,
  'displacement-camp': 50,
  'transit-route': 50,
  'recruitment-hub': 40,
}
/** A route counts as the hotspot kind it is made of. */
export const SEVERITY_BY_ROUTE = { 'irregular-migration': 50, 'labour-recruitment': 40 } as const
export const LOW_CONFIDENCE_PENALTY = 10
/** Severity of deaths in twelve months: `base + slope * log10(1 + deaths)`, at most `most`. */
export const SEVERITY_OF_DEATHS = { base: 25, slope: 15, most: 95 } as const

/** Severity of a hotspot derived from events: 24 deaths in twelve months 46, 100: 55, 1,000: 70, 10,000: 85, at most 95. */
export function severityFromDeaths(deaths: number): number {
  const { base, slope, most } = SEVERITY_OF_DEATHS
  return Math.min(most, base + slope * Math.log10(1 + deaths))
}

/**
 * Severity of a hotspot, 0 to 100, before any fading. Historic ones do not count. A severity stated by the giver of
 * the data wins; otherwise deaths of its window, otherwise its kind, ten less where the confidence is low.
 */
export function hotspotSeverity(hotspot: Hotspot): number {
  if (hotspot.status === 'historic') return 0
  if (hotspot.severity !== undefined && hotspot.severity !== null) return hotspot.severity
  if (hotspot.basis === 'events') return severityFromDeaths(hotspot.deaths12m ?? 0)
  return SEVERITY_BY_KIND[hotspot.kind] - (hotspot.confidence === 'low' ? LOW_CONFIDENCE_PENALTY : 0)
}

/**
 * Severity on a day: halved every twelve months since the hotspot was last confirmed. One that is marked as current and
 * has no such day goes on until an edition says otherwise; what fades then is the confidence, not the severity.
 */
export function severityOn(hotspot: Hotspot, asOf: CalendarDate, halfLifeMonths: number): number {
  const severity = hotspotSeverity(hotspot)
  const confirmedOn = hotspot.confirmedOn ?? null
  return confirmedOn === null ? severity : halved(severity, monthsBetween(confirmedOn, asOf), halfLifeMonths)
}

/** Severity of a migration or recruitment route, 0 to 100. */
export function routeSeverity(route: MigrationRoute): number {
  if (route.status === 'historic') return 0
  return SEVERITY_BY_ROUTE[route.kind] - (route.confidence === 'low' ? LOW_CONFIDENCE_PENALTY : 0)
}
