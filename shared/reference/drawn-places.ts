import { z } from 'zod'
import { distanceKm } from '../risk/distance'
import { countryCodeSchema, latSchema, lonSchema } from '../suppliers/records'
import { calendarDateSchema, type CalendarDate } from '../units/calendar-date'
import { HOTSPOT_KINDS, type Hotspot, type HotspotsEdition } from './hotspots'

/** The widest place a hotspot may be (`hotspotSchema`); a wider area is a country, and a country is no hotspot. */
export const WIDEST_KM = 1000

const pointSchema = z.strictObject({
  type: z.literal('point'),
  lat: latSchema,
  lon: lonSchema,
  radiusKm: z.number().min(0.1).max(WIDEST_KM),
})
const areaSchema = z.strictObject({
  type: z.literal('area'),
  /** Corners in order, longitude before latitude as in GeoJSON (RFC 7946), without the first one again at the end. */
  corners: z
    .array(z.tuple([lonSchema, latSchema]))
    .min(3)
    .max(500),
})

/** An own hotspot that a person marks on the map or in the form beside it. */
export const drawnPlaceSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(HOTSPOT_KINDS),
  country: countryCodeSchema.nullable(),
  shape: z.discriminatedUnion('type', [pointSchema, areaSchema]),
  /** 0 to 100; `null` = as the model rates places of its kind. */
  severity: z.number().min(0).max(100).nullable(),
  /** The day it was last confirmed: severity halves with its age. `null` = it goes on. */
  confirmedOn: calendarDateSchema.nullable(),
  sectors: z.array(z.string().trim().min(1).max(100)).max(50),
  patterns: z.array(z.string().trim().min(1).max(100)).max(50),
  /** How it is known: a report, a visit, a union. Without one the place counts as not checked. */
  source: z.string().trim().min(1).max(1000).nullable(),
})
export type DrawnPlace = z.infer<typeof drawnPlaceSchema>

/** A marked place under the id it keeps. */
export const keptPlaceSchema = drawnPlaceSchema.extend({ id: z.string().min(1) })
export type KeptPlace = z.infer<typeof keptPlaceSchema>

const DEG = Math.PI / 180

/** The middle of corners on the sphere: the mean of their directions. */
function middleOf(corners: readonly (readonly [number, number])[]): { lat: number; lon: number } {
  let [x, y, z] = [0, 0, 0]
  for (const [lon, lat] of corners) {
    x += Math.cos(lat * DEG) * Math.cos(lon * DEG)
    y += Math.cos(lat * DEG) * Math.sin(lon * DEG)
    z += Math.sin(lat * DEG)
  }
  return { lat: Math.atan2(z, Math.hypot(x, y)) / DEG, lon: Math.atan2(y, x) / DEG }
}

/**
 * The circle that stands for a place in the score. An area counts with the circle about its middle that reaches its
 * farthest corner: the model knows distance to a middle and a radius, and too wide is the safer side.
 */
export function circleOf(shape: DrawnPlace['shape']): { lat: number; lon: number; radiusKm: number } {
  if (shape.type === 'point') return { lat: shape.lat, lon: shape.lon, radiusKm: shape.radiusKm }
  const middle = middleOf(shape.corners)
  const reach = Math.max(...shape.corners.map(([lon, lat]) => distanceKm(middle, { lat, lon })))
  return { ...middle, radiusKm: Math.max(0.1, reach) }
}

/** How slowly the influence fades outside: a camp fast, a wide area slowly (method 4.1). */
function extentOf(place: DrawnPlace): Hotspot['extent'] {
  if (place.kind === 'displacement-camp') return 'camp'
  return place.shape.type === 'area' ? 'region' : 'place'
}

function hotspotOf(place: KeptPlace, sources: readonly string[]): Hotspot {
  const { id, name, country, kind, severity, confirmedOn, sectors, patterns, shape, source } = place
  return {
    id,
    name,
    country,
    ...circleOf(shape),
    ...(shape.type === 'area' ? { outline: shape.corners } : {}),
    extent: extentOf(place),
    kind,
    basis: 'own',
    status: 'current',
    period: null,
    deaths12m: null,
    events12m: null,
    lastEventOn: null,
    confidence: 'medium',
    verification: source === null ? 'unverified' : 'looked-up',
    sectors,
    patterns,
    actors: [],
    sources: source === null ? [] : [sources.indexOf(source)],
    severity,
    confirmedOn,
  }
}

/** The edition of all marked places; its state is the day it was last changed. */
export function drawnEdition(
  places: readonly KeptPlace[],
  { id, name, today }: { readonly id: string; readonly name: string; readonly today: CalendarDate },
): HotspotsEdition {
  const sources = [...new Set(places.flatMap(place => place.source ?? []))]
  return {
    id,
    kind: 'hotspots',
    edition: name,
    asOf: today,
    licence: 'own data',
    credits: [],
    sources: sources.map(title => ({
      title,
      publisher: null,
      year: null,
      licence: null,
      citationStatus: 'looked-up' as const,
    })),
    hotspots: places.map(place => hotspotOf(place, sources)),
  }
}

/** The marked places of an edition, as they were marked. */
export function placesOf(edition: HotspotsEdition): KeptPlace[] {
  return edition.hotspots.map(hotspot => {
    const { id, name, country, kind, sectors, patterns, lat, lon, radiusKm, outline } = hotspot
    return {
      id,
      name,
      country,
      kind,
      sectors,
      patterns,
      severity: hotspot.severity ?? null,
      confirmedOn: hotspot.confirmedOn ?? null,
      source: edition.sources[hotspot.sources[0] ?? -1]?.title ?? null,
      shape:
        outline === undefined
          ? { type: 'point' as const, lat, lon, radiusKm }
          : { type: 'area' as const, corners: outline },
    }
  })
}
