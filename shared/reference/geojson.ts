import { z } from 'zod'
import { distanceKm, type Point } from '../risk/distance'

const positionSchema = z.tuple([z.number(), z.number()]).rest(z.number())
const geometrySchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Point'), coordinates: positionSchema }),
  z.looseObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(positionSchema).min(4)).min(1) }),
  z.looseObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(positionSchema).min(4)).min(1)).min(1),
  }),
])
const propertySchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
const collectionSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      geometry: geometrySchema,
      properties: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
})

type Geometry = z.infer<typeof geometrySchema>

function cornersOf(geometry: Geometry): Point[] {
  switch (geometry.type) {
    case 'Point':
      return [{ lon: geometry.coordinates[0], lat: geometry.coordinates[1] }]
    case 'Polygon':
      return (geometry.coordinates[0] ?? []).slice(0, -1).map(([lon, lat]) => ({ lon, lat }))
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(rings =>
        (rings[0] ?? []).slice(0, -1).map(([lon, lat]) => ({ lon, lat })),
      )
  }
}

/**
 * The circle a shape becomes: the mean of its corners, and the distance to the farthest one. It covers the shape, so
 * that no place inside a drawn area is left out; a long shape covers more than itself.
 */
export function coveringCircle(corners: readonly Point[]): Point & { readonly radiusKm: number } {
  const mean = (of: (point: Point) => number) =>
    corners.reduce((sum, point) => sum + of(point), 0) / corners.length
  const centre = { lat: mean(point => point.lat), lon: mean(point => point.lon) }
  return { ...centre, radiusKm: Math.max(0, ...corners.map(corner => distanceKm(centre, corner))) }
}

const rounded = (value: number): string => String(Math.round(value * 1e5) / 1e5)

function cellsOf(geometry: Geometry, properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const { lat, lon, radiusKm } = coveringCircle(cornersOf(geometry))
  const told = Object.entries(properties).flatMap(([key, value]) => {
    const plain = propertySchema.safeParse(value)
    return plain.success && plain.data !== null ? [[key.toLowerCase(), String(plain.data)] as const] : []
  })
  const shape = geometry.type === 'Point' ? {} : { radius_km: rounded(Math.max(0.1, radiusKm)) }
  return { ...Object.fromEntries(told), ...shape, lat: rounded(lat), lon: rounded(lon) }
}

/**
 * Features of a GeoJSON collection (RFC 7946) as rows of an own list: properties are its columns, a polygon becomes the
 * circle that covers it. `null` when it is none.
 */
export function geoJsonRows(value: unknown): Record<string, string>[] | null {
  const parsed = collectionSchema.safeParse(value)
  if (!parsed.success) return null
  return parsed.data.features.map(({ geometry, properties }) => cellsOf(geometry, properties ?? {}))
}
