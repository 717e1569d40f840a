import type { ReferenceData } from '../reference/baseline'
import type { CountryRecord, IndicatorColumn } from '../reference/countries'
import type { Hotspot } from '../reference/hotspots'
import type { MigrationRoute } from '../reference/routes'
import type { CalendarDate } from '../units/calendar-date'
import { fadedQuality } from './confidence'
import { hotspotInfluence, noisyOr, routeExposure } from './context'
import {
  countryContext,
  type CountryContext,
  countryProfile,
  type CountryProfile,
  OPEN_2026_PROFILE,
} from './country'
import { distanceInfluence, reachKm } from './decay'
import { distanceKm, distanceToLineKm, type Point } from './distance'
import type { EventContext } from './event-context'
import type { RiskModel } from './model'
import { routeSeverity, severityOn } from './severity'

/** What a reason must say of a hotspot beside its name: that a list names it, that a person overruled it. */
export interface HotspotNotes {
  readonly listed: NonNullable<Hotspot['listed']> | null
  readonly overruled: {
    readonly by: string
    readonly on: CalendarDate
    readonly reason: string
    readonly severityBefore: number
    readonly radiusBefore: number
  } | null
}

/** A hotspot ready for scoring: its severity on the day of the run and how far it reaches. */
export interface IndexedHotspot extends Point {
  readonly id: string
  readonly name: string
  readonly kind: Hotspot['kind']
  readonly country: string | null
  readonly severity: number
  readonly radiusKm: number
  readonly lambdaKm: number
  /** Keys of the sector table that its words stand for. */
  readonly sectors: ReadonlySet<string>
  /** The list of conflict-affected areas that names it. */
  readonly listed: HotspotNotes['listed']
  /** A person's accepted word on it. */
  readonly overruled: HotspotNotes['overruled']
  /** Derived from events while single events are in use: they count in its place, so nothing counts twice. */
  readonly replaced: boolean
}

interface IndexedRoute {
  readonly id: string
  readonly name: string
  readonly severity: number
  readonly line: readonly Point[]
  /** Circle around the line, to pass over far routes quickly. */
  readonly centre: Point
  readonly aroundKm: number
}

/** K of a country with the quality of its indicators, faded with their age. */
export interface IndexedCountry extends CountryContext {
  readonly quality: number
}

/** Everything a run looks up, built once from the editions. */
export interface PlaceIndex {
  readonly asOf: CalendarDate
  readonly model: RiskModel
  readonly hotspots: readonly IndexedHotspot[]
  /** Hotspots that a person's word switched off: they count nothing, and reasons say so. */
  readonly switchedOff: readonly IndexedHotspot[]
  readonly routes: readonly IndexedRoute[]
  readonly countries: ReadonlyMap<string, IndexedCountry>
  /** Worst current hotspot of each country, for places known only by country. */
  readonly worstInCountry: ReadonlyMap<string, IndexedHotspot>
  /** Single events, where an edition of them is in use. */
  readonly events: EventContext | null
  /** The last day the conflict data speaks for: of the events, or of the oldest hotspot edition. */
  readonly hotspotsAsOf: CalendarDate | null
  readonly routesAsOf: CalendarDate
  /** Own scores of sectors by key, over the model's table. */
  readonly sectorScores: Readonly<Record<string, number>>
}

function indexHotspot(
  hotspot: Hotspot,
  words: Readonly<Record<string, string>>,
  model: RiskModel,
  asOf: CalendarDate,
  withEvents: boolean,
) {
  const { id, name, kind, country, lat, lon, radiusKm } = hotspot
  return {
    id,
    name,
    kind,
    country,
    lat,
    lon,
    radiusKm,
    severity: severityOn(hotspot, asOf, model.conflict.halfLifeMonths),
    lambdaKm: model.conflict.lambdaKm[hotspot.extent],
    sectors: new Set(hotspot.sectors.map(word => words[word.toLowerCase()] ?? word)),
    ...notesOf(hotspot),
    replaced: withEvents && hotspot.basis === 'events',
  }
}

function notesOf({ listed, overruled }: Hotspot): HotspotNotes {
  if (overruled == null) return { listed: listed ?? null, overruled: null }
  const { by, on, reason, severityBefore, radiusBefore } = overruled
  return { listed: listed ?? null, overruled: { by, on, reason, severityBefore, radiusBefore } }
}

function indexRoute(route: MigrationRoute): IndexedRoute {
  const line = route.line.map(([lon, lat]) => ({ lat, lon }))
  const centre = line[Math.floor(line.length / 2)] ?? { lat: 0, lon: 0 }
  // The farthest point of a great-circle segment from a centre is one of its ends.
  const aroundKm = Math.max(...line.map(point => distanceKm(centre, point)))
  return { id: route.id, name: route.name, severity: routeSeverity(route), line, centre, aroundKm }
}

function indexCountry(
  record: CountryRecord,
  columns: readonly IndicatorColumn[],
  profile: CountryProfile,
  model: RiskModel,
  asOf: CalendarDate,
): IndexedCountry {
  const context = countryContext(record.indicators, profile)
  const dates = new Map(columns.map(column => [column.id, column.asOf]))
  const known = context.parts.filter(part => part.score !== null)
  const faded = known.reduce((sum, { id, weight }) => {
    const evidence = { date: dates.get(id) ?? null, kind: 'countryIndex' } as const
    return sum + weight * fadedQuality('documented', evidence, asOf, model)
  }, 0)
  return { ...context, quality: context.score === null ? 0 : faded / context.knownWeight }
}

function worstByCountry(hotspots: readonly IndexedHotspot[]): Map<string, IndexedHotspot> {
  const worst = new Map<string, IndexedHotspot>()
  for (const hotspot of hotspots) {
    if (hotspot.country === null || hotspot.replaced) continue
    const before = worst.get(hotspot.country)
    if (before === undefined || hotspot.severity > before.severity) worst.set(hotspot.country, hotspot)
  }
  return worst
}

/** Prepares the editions for scoring on a day; single events, where in use, replace hotspots derived from events. */
export function indexReference(
  data: ReferenceData,
  model: RiskModel,
  asOf: CalendarDate,
  events: EventContext | null = null,
): PlaceIndex {
  const profile = data.profile ?? countryProfile(model.countryProfile) ?? OPEN_2026_PROFILE
  const every = data.hotspots.flatMap(edition =>
    edition.hotspots.map(hotspot => indexHotspot(hotspot, data.sectors.words, model, asOf, events !== null)),
  )
  const hotspots = every.filter(hotspot => hotspot.severity > 0)
  return {
    asOf,
    model,
    hotspots,
    switchedOff: every.filter(({ severity, overruled }) => severity === 0 && overruled !== null),
    routes: data.routes.routes.map(indexRoute).filter(route => route.severity > 0),
    countries: new Map(
      data.countries.countries.map(
        record =>
          [record.country, indexCountry(record, data.countries.indicators, profile, model, asOf)] as const,
      ),
    ),
    worstInCountry: worstByCountry(hotspots),
    events,
    hotspotsAsOf: events?.lastDay ?? data.hotspots.map(edition => edition.asOf).sort()[0] ?? null,
    routesAsOf: data.routes.asOf,
    sectorScores: data.sectorScores,
  }
}

/** A hotspot or route whose influence reaches a place. It carries its name, so that a stored reason stays readable. */
export interface PlaceMatch {
  readonly id: string
  readonly name: string
  readonly distanceKm: number
  readonly severity: number
  /** Share of the severity that arrives, 0 to 1. */
  readonly influence: number
}

export interface HotspotMatch extends PlaceMatch {
  readonly kind: Hotspot['kind']
  /** Absent where no list names it, and where nobody overruled it. */
  readonly listed?: NonNullable<HotspotNotes['listed']>
  readonly overruled?: NonNullable<HotspotNotes['overruled']>
}

export interface NearestHotspot {
  readonly id: string
  readonly name: string
  /** To its centre. */
  readonly distanceKm: number
  /** To its edge; 0 inside. */
  readonly edgeKm: number
}

export interface ConflictAtPoint {
  readonly score: number
  /** The share of the hotspots in it. */
  readonly curated: number
  /** Strongest first. */
  readonly matches: readonly HotspotMatch[]
  readonly nearest: NearestHotspot | null
  /** Hotspots whose radius the point lies in. */
  readonly inside: readonly IndexedHotspot[]
}

function matchOf(hotspot: IndexedHotspot, distanceKm: number, influence: number): HotspotMatch {
  const { id, name, kind, severity, listed, overruled } = hotspot
  return {
    ...{ id, name, kind, distanceKm, severity, influence },
    ...(listed === null ? {} : { listed }),
    ...(overruled === null ? {} : { overruled }),
  }
}

/** Hotspots that would reach a point had nobody switched them off, by the radius that the data gives them. */
export function switchedOffAt(point: Point, { switchedOff, model }: PlaceIndex): HotspotMatch[] {
  return switchedOff.flatMap(hotspot => {
    const km = distanceKm(point, hotspot)
    const radiusKm = hotspot.overruled?.radiusBefore ?? hotspot.radiusKm
    const influence = distanceInfluence(km, radiusKm, hotspot.lambdaKm, model.conflict.cutoff)
    return influence === 0 ? [] : [matchOf(hotspot, km, influence)]
  })
}

/**
 * Conflict exposure at a point, with the hotspots that make it, and the nearest hotspot. C_ev of the point, where it was
 * read before, is not read again.
 */
export function conflictAt(
  point: Point,
  index: PlaceIndex,
  exposure = index.events?.index.exposure(point) ?? 0,
): ConflictAtPoint {
  const { model } = index
  const matches: HotspotMatch[] = []
  const inside: IndexedHotspot[] = []
  const scores: number[] = []
  let nearest: NearestHotspot | null = null
  for (const hotspot of index.hotspots) {
    const km = distanceKm(point, hotspot)
    const edgeKm = Math.max(0, km - hotspot.radiusKm)
    if (
      nearest === null ||
      edgeKm < nearest.edgeKm ||
      (edgeKm === nearest.edgeKm && km < nearest.distanceKm)
    ) {
      nearest = { id: hotspot.id, name: hotspot.name, distanceKm: km, edgeKm }
    }
    if (edgeKm === 0) inside.push(hotspot)
    if (hotspot.replaced || km > reachKm(hotspot.radiusKm, hotspot.lambdaKm, model.conflict.cutoff)) continue
    const score = hotspotInfluence({ ...hotspot, distanceKm: km }, model)
    if (score === 0) continue
    scores.push(score)
    matches.push(matchOf(hotspot, km, score / hotspot.severity))
  }
  matches.sort((a, b) => b.severity * b.influence - a.severity * a.influence || a.distanceKm - b.distanceKm)
  const curated = noisyOr(scores)
  const score = index.events === null ? curated : noisyOr([curated, exposure])
  return { score, curated, matches, nearest, inside }
}

export interface RouteAtPoint {
  readonly score: number
  readonly match: PlaceMatch | null
}

/** Migration route exposure at a point: the route with the most influence. */
export function routeAt(point: Point, index: PlaceIndex): RouteAtPoint {
  const { radiusKm, lambdaKm } = index.model.route
  const reach = reachKm(radiusKm, lambdaKm, index.model.conflict.cutoff)
  let found: RouteAtPoint = { score: 0, match: null }
  for (const route of index.routes) {
    if (distanceKm(point, route.centre) - route.aroundKm > reach) continue
    const km = distanceToLineKm(point, route.line)
    if (km === null) continue
    const score = routeExposure(route.severity, km, radiusKm, index.model)
    if (score <= found.score) continue
    const influence = distanceInfluence(km, radiusKm, lambdaKm, index.model.conflict.cutoff)
    found = {
      score,
      match: { id: route.id, name: route.name, distanceKm: km, severity: route.severity, influence },
    }
  }
  return found
}
