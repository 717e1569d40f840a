import { z } from 'zod'
import { countryCodeSchema, latSchema, lonSchema } from '../suppliers/records'
import { calendarDateSchema } from '../units/calendar-date'
import { describedPlace, editionHeader } from './edition'

export const HOTSPOT_KINDS = [
  'conflict',
  'detention',
  'displacement-camp',
  'labour-site',
  'mining',
  'recruitment-hub',
  'scam-compound',
  'transit-route',
] as const
export type HotspotKind = (typeof HOTSPOT_KINDS)[number]

/** The list of conflict-affected areas that names a place. */
export const listedSchema = z.strictObject({ edition: z.string(), asOf: calendarDateSchema })

export const overruledSchema = z.strictObject({
  edition: z.string(),
  on: calendarDateSchema,
  by: z.string(),
  reason: z.string(),
  severityBefore: z.number().min(0).max(100),
  radiusBefore: z.number().positive(),
})

/**
 * An area where trafficking in or around conflict is known or likely. A hotspot derived from events carries deaths and
 * events of its window; a curated one carries its kind; an own one may carry its severity.
 */
export const hotspotSchema = z.strictObject({
  ...describedPlace,
  country: countryCodeSchema.nullable(),
  lat: latSchema,
  lon: lonSchema,
  radiusKm: z.number().positive().max(2000),
  /** Town or site, first-level region, camp or border post: how slowly the influence fades outside the radius. */
  extent: z.enum(['place', 'region', 'camp']),
  kind: z.enum(HOTSPOT_KINDS),
  basis: z.enum(['events', 'curated', 'own']),
  deaths12m: z.number().min(0).nullable(),
  events12m: z.int().min(0).nullable(),
  lastEventOn: calendarDateSchema.nullable(),
  actors: z.array(z.string()),
  /** 0 to 100 where the giver of the data states it; otherwise computed from deaths or kind. */
  severity: z.number().min(0).max(100).nullable().optional(),
  /** The day it was last confirmed; severity halves with its age unless the status says it goes on. */
  confirmedOn: calendarDateSchema.nullable().optional(),
  /** First-level region it stands for, where it stands for one. */
  region: z.string().nullable().optional(),
  /** The list of conflict-affected areas that names it, with edition and date. */
  listed: listedSchema.nullable().optional(),
  /** A person's accepted word on it: by which edition, who, why, and what the data says instead. */
  overruled: overruledSchema.nullable().optional(),
  /** Corners of the area as it was marked, for the map; the score uses the circle about them. */
  outline: z
    .array(z.tuple([lonSchema, latSchema]))
    .min(3)
    .optional(),
})
export type Hotspot = z.infer<typeof hotspotSchema>

export const hotspotsEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('hotspots'),
  hotspots: z.array(hotspotSchema),
})
export type HotspotsEdition = z.infer<typeof hotspotsEditionSchema>
