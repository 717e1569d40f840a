import type { CalendarDate } from '../units/calendar-date'
import { fadedQuality } from './confidence'
import { countryConflictExposure, originExposure } from './context'
import { type EventCountry, type EventReading, eventsAt } from './event-context'
import type { PlaceFacts } from './facts'
import type { QualityLevel } from './model'
import {
  conflictAt,
  type HotspotMatch,
  type IndexedHotspot,
  type NearestHotspot,
  type PlaceIndex,
  type PlaceMatch,
  routeAt,
  switchedOffAt,
} from './places'

/** How the place of a score was known. */
export type PlacePrecision = 'exact' | 'city' | 'region' | 'country' | 'unknown'

/** What the place contributes, with the hotspots and the route that make it. */
export interface PlaceReading {
  readonly precision: PlacePrecision
  readonly conflict: number | null
  /** What the conflict was read from: the surroundings of the position, or the country as a whole. */
  readonly conflictFrom: 'place' | 'country'
  readonly route: number | null
  readonly country: number | null
  readonly quality: { readonly conflict: number; readonly route: number; readonly country: number }
  readonly hotspots: readonly HotspotMatch[]
  /** Hotspots that would reach the place, but count nothing by a person's word; absent where there are none. */
  readonly switchedOff?: readonly HotspotMatch[]
  readonly nearest: NearestHotspot | null
  readonly routeMatch: PlaceMatch | null
  /** Single events at the point; absent where none were in use. */
  readonly events?: EventReading
  /** What events say of the country, where only the country is known. */
  readonly countryEvents?: EventCountry
}

/** What hotspot data is worth at a place: documented where the point is exact, less where a centre stands in for it. */
export const LEVEL_BY_PRECISION: Readonly<Record<PlacePrecision, QualityLevel>> = {
  exact: 'documented',
  city: 'self',
  region: 'proxy',
  country: 'proxy',
  unknown: 'missing',
}
/** Beyond this many matched hotspots only the strongest are kept as reasons; all of them count. */
const REASONS_KEPT = 8

/** Quality of hotspot data at a place of this precision, 0 to 1. */
export function qualityAt(precision: PlacePrecision, date: CalendarDate | null, index: PlaceIndex): number {
  return fadedQuality(LEVEL_BY_PRECISION[precision], { date, kind: 'hotspot' }, index.asOf, index.model)
}

/** Reads conflict, route and country context of a place (model 4.1), by its position or else by its country alone. */
export function readPlace(
  facts: PlaceFacts,
  index: PlaceIndex,
): PlaceReading & { inside: readonly IndexedHotspot[] } {
  const country = facts.country === null ? undefined : index.countries.get(facts.country)
  const shared = { country: country?.score ?? null, countryQuality: country?.quality ?? 0 }
  return facts.position === null
    ? readCountry(facts.country, shared, index)
    : readPoint(facts.position, shared, index)
}

/**
 * Reads the place of a site. A site known by its region only may lie anywhere in it, so its centre counts no less than
 * the country would (model 4.1), and no floor comes from a hotspot that holds the centre. See decision 0101.
 */
export function readSitePlace(facts: PlaceFacts, index: PlaceIndex): ReturnType<typeof readPlace> {
  const centre = readPlace(facts, index)
  if (centre.precision !== 'region') return centre
  const country = readPlace({ ...facts, position: null }, index)
  if (country.conflict === null || country.conflict <= (centre.conflict ?? 0))
    return { ...centre, inside: [] }
  const { precision, route, routeMatch, quality } = centre
  return { ...country, precision, route, routeMatch, quality }
}

type CountryReading = Readonly<{ country: number | null; countryQuality: number }>

function readPoint(
  position: NonNullable<PlaceFacts['position']>,
  country: CountryReading,
  index: PlaceIndex,
) {
  const events = index.events === null ? null : eventsAt(position, index.events, index.model)
  const conflict = conflictAt(position, index, events?.exposure)
  const route = routeAt(position, index)
  const switchedOff = switchedOffAt(position, index)
  const { precision } = position
  return {
    precision,
    conflict: conflict.score,
    conflictFrom: 'place' as const,
    route: route.score,
    country: country.country,
    quality: {
      conflict: qualityAt(precision, index.hotspotsAsOf, index),
      route: qualityAt(precision, index.routesAsOf, index),
      country: country.countryQuality,
    },
    hotspots: conflict.matches.slice(0, REASONS_KEPT),
    ...(switchedOff.length === 0 ? {} : { switchedOff }),
    nearest: conflict.nearest,
    routeMatch: route.match,
    ...(events === null ? {} : { events: { ...events, curated: conflict.curated } }),
    inside: conflict.inside,
  }
}

function readCountry(code: string | null, country: CountryReading, index: PlaceIndex) {
  const precision: PlacePrecision = code === null ? 'unknown' : 'country'
  const worst = code === null ? undefined : index.worstInCountry.get(code)
  const countryEvents = code === null ? undefined : index.events?.countries.get(code)
  const severities = [worst?.severity, countryEvents?.severity].filter(severity => severity !== undefined)
  return {
    precision,
    conflict: code === null ? null : countryConflictExposure(severities, index.model),
    conflictFrom: 'country' as const,
    route: null,
    country: country.country,
    quality: {
      conflict: qualityAt(precision, index.hotspotsAsOf, index),
      route: 0,
      country: country.countryQuality,
    },
    hotspots: [],
    nearest: null,
    routeMatch: null,
    ...(countryEvents === undefined ? {} : { countryEvents }),
    inside: [],
  }
}

/** The exposure X of an area that workers or recruits come from or pass through. */
export function areaExposure(facts: PlaceFacts & { displaced: boolean }, index: PlaceIndex): number {
  const country = facts.country === null ? null : (index.countries.get(facts.country)?.score ?? null)
  const conflict = facts.position === null ? null : conflictAt(facts.position, index).score
  return originExposure({ conflict, country, displaced: facts.displaced }, index.model)
}
