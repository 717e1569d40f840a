import { z } from 'zod'
import { idSchema } from '../ids/id'
import { HOTSPOT_KINDS } from '../reference/hotspots'
import { ROUTE_KINDS } from '../reference/routes'
import { latSchema, lonSchema } from '../suppliers/records'
import { calendarDateSchema } from '../units/calendar-date'
import { done, job, nothing, query } from './endpoint'
import { editionRefSchema } from './reference'
import { bandSchema, scoreRunSchema } from './risk-run'
import { fileTokenSchema } from './workspace'

const count = z.int().min(0)
const score = z.number().min(0).max(100)
const km = z.number().min(0)

/** The hotspot nearest to a place: to its middle and to its edge. */
export const nearestSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  distanceKm: km,
  edgeKm: km,
})

const mapSite = z.strictObject({
  id: idSchema,
  supplierId: idSchema,
  name: z.string(),
  supplierName: z.string(),
  country: z.string().nullable(),
  lat: latSchema,
  lon: lonSchema,
  precision: z.enum(['exact', 'city', 'region']),
  workers: count.nullable(),
  /** `null` before the first run. */
  score: z.strictObject({ residual: score, band: bandSchema, provisional: z.boolean() }).nullable(),
  nearest: nearestSchema.nullable(),
})

const mapHotspot = z.strictObject({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  kind: z.enum(HOTSPOT_KINDS),
  basis: z.enum(['events', 'curated', 'own']),
  lat: latSchema,
  lon: lonSchema,
  radiusKm: km,
  severity: score,
  deaths12m: z.number().nullable(),
  patterns: z.array(z.string()),
  sectors: z.array(z.string()),
  confidence: z.enum(['high', 'medium', 'low']),
  verification: z.enum(['looked-up', 'country-level', 'unverified']),
  edition: z.string(),
  /** Marked on the map, where it can be changed. */
  drawn: z.boolean(),
  /** Corners of the area as it was marked, longitude before latitude; `null` = a circle. */
  outline: z.array(z.tuple([lonSchema, latSchema])).nullable(),
  /** Years, open-ended as `2014-`; `null` = not known. */
  period: z.string().nullable(),
  lastEventOn: calendarDateSchema.nullable(),
})

const mapRoute = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ROUTE_KINDS),
  severity: score,
  /** Longitude before latitude. */
  line: z.array(z.tuple([lonSchema, latSchema])),
  confidence: z.enum(['high', 'medium', 'low']),
})

const mapCorridor = z.strictObject({
  id: idSchema,
  name: z.string(),
  stops: z.array(
    z.strictObject({
      role: z.enum(['origin', 'transit', 'destination']),
      country: z.string().nullable(),
      place: z.string().nullable(),
      /** The stop's own position, or its country's middle (`countryOnly`); `null` = nowhere to draw. */
      lat: latSchema.nullable(),
      lon: lonSchema.nullable(),
      countryOnly: z.boolean(),
    }),
  ),
  workersPerYear: count.nullable(),
  score: z.strictObject({ residual: score, band: bandSchema, provisional: z.boolean() }).nullable(),
})

export const riskMapSchema = z.strictObject({
  run: scoreRunSchema.nullable(),
  exposureKm: km,
  sites: z.array(mapSite),
  /** Sites without a position, which a map can't show. */
  sitesNotPlaced: count,
  hotspots: z.array(mapHotspot),
  routes: z.array(mapRoute),
  corridors: z.array(mapCorridor),
  editions: z.array(editionRefSchema),
})
export type RiskMap = z.infer<typeof riskMapSchema>

/** An edition of single events on the map: its name, its licence and who must be named. */
const mapEventsEdition = z.strictObject({
  id: z.string(),
  edition: z.string(),
  licence: z.string(),
  credits: z.array(z.string()),
  asOf: calendarDateSchema,
})

/**
 * Single events as columns of one length: every event in use whose place is known (UCDP precision 1 to 4), with its
 * position, its day (days since 1970-01-01), its deaths, and where its country and place stand in their lists.
 */
export const riskMapEventsSchema = z.strictObject({
  editions: z.array(mapEventsEdition),
  lat: z.instanceof(Float32Array),
  lon: z.instanceof(Float32Array),
  day: z.instanceof(Int32Array),
  deaths: z.instanceof(Int32Array),
  precision: z.instanceof(Uint8Array),
  country: z.instanceof(Uint16Array),
  /** ISO 3166-1 alpha-2 codes; the first is empty: not known. */
  countries: z.array(z.string()),
  place: z.instanceof(Uint32Array),
  /** Places in the publisher's own words; the first is empty. */
  places: z.array(z.string()),
  /** Events coded to a whole region or country, which no map can place. */
  withoutPlace: count,
})
export type RiskMapEvents = z.infer<typeof riskMapEventsSchema>

const PICTURE_MOST_BYTES = 40_000_000
/** The first bytes of every PNG file (ISO/IEC 15948, 5.2). */
const PNG_SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

const pngSchema = z
  .instanceof(Uint8Array)
  .refine(bytes => bytes.length <= PICTURE_MOST_BYTES, { error: 'picture-too-large' })
  .refine(bytes => PNG_SIGNATURE.every((byte, at) => bytes[at] === byte), { error: 'not-a-png' })

export const riskMapEndpoints = {
  /** Sites, hotspots, routes and corridors with the same facts for map and table. */
  'risk.map': query(nothing, riskMapSchema),
  /** The events in use for the map; empty columns where no file of events is. */
  'risk.map-events': query(nothing, riskMapEventsSchema),
  /** Keeps the picture of the map that the window drew, with its legend and sources, where the person chose. */
  'risk.export-map': job(z.strictObject({ file: fileTokenSchema, png: pngSchema }), done),
} as const
