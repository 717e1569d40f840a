import { z } from 'zod'
import { countryCodeSchema, latSchema, lonSchema } from '../suppliers/records'
import { describedPlace, editionHeader } from './edition'

export const ROUTE_KINDS = ['irregular-migration', 'labour-recruitment'] as const

/** A line or chain of points used for unsafe or unauthorised movement, or a recruitment route; schematic, not surveyed. */
export const routeSchema = z.strictObject({
  ...describedPlace,
  kind: z.enum(ROUTE_KINDS),
  origin: z.array(countryCodeSchema),
  transit: z.array(countryCodeSchema),
  destination: z.array(countryCodeSchema),
  waypoints: z.array(z.string()),
  /** Points in travelling order, longitude before latitude as in GeoJSON (RFC 7946). */
  line: z.array(z.tuple([lonSchema, latSchema])).min(2),
})
export type MigrationRoute = z.infer<typeof routeSchema>

export const routesEditionSchema = z.strictObject({
  ...editionHeader,
  kind: z.literal('routes'),
  routes: z.array(routeSchema),
})
export type RoutesEdition = z.infer<typeof routesEditionSchema>
