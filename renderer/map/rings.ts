import { geoCircle, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { EARTH_RADIUS_KM } from '@shared/risk/distance'
import { projection } from './world'

/** A line on the ground, drawn as the projection bends it. */
export interface Ring {
  readonly path: Path2D
  /** A place that is being marked is drawn stronger than the radius about a mark. */
  readonly kind: 'radius' | 'draft'
}

function pathOf(shape: GeoPermissibleObjects): Path2D {
  const path = new Path2D()
  // Path2D has every call that d3-geo makes on a context.
  geoPath(projection, path as unknown as CanvasRenderingContext2D)(shape)
  return path
}

const STEPS_DEG = 3

/** All points at a distance from a place, on the sphere of the risk model. */
export function circleRing(
  at: { readonly lat: number; readonly lon: number },
  radiusKm: number,
  kind: Ring['kind'],
): Ring {
  const radius = Math.min(179, ((radiusKm / EARTH_RADIUS_KM) * 180) / Math.PI)
  return { kind, path: pathOf(geoCircle().center([at.lon, at.lat]).radius(radius).precision(STEPS_DEG)()) }
}

/** The outline of an area: its corners in order, longitude before latitude. */
export function outlineRing(corners: readonly (readonly [number, number])[], kind: Ring['kind']): Ring {
  const first = corners[0]
  const line =
    first === undefined ? [] : [...corners, first].map(([lon, lat]): [number, number] => [lon, lat])
  return { kind, path: pathOf({ type: 'LineString', coordinates: line }) }
}
