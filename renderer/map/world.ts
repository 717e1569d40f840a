import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { pauses } from '../kit/pauses'

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

/** The outlines of the world at one level of detail, projected once; moving and zooming only transforms them. */
export interface World {
  readonly land: Path2D
  /** Lines between countries. They claim nothing: outlines are for orientation. */
  readonly lines: Path2D
}

/** The size of the projected world; the view scales it to the room there is. */
export const WORLD = { width: 960, height: 470 } as const

/** Natural Earth: familiar shapes, no pole blown up. */
export const projection: GeoProjection = geoNaturalEarth1().fitSize([WORLD.width, WORLD.height], {
  // Without Antarctica there is nothing south of 57° that matters here; the world fills the card instead.
  type: 'MultiPoint',
  coordinates: [
    [-172, 0],
    [180, 0],
    [0, 77],
    [0, -54],
  ],
})

function drawInto(path: Path2D, shape: GeoPermissibleObjects): void {
  // Path2D has every call that d3-geo makes on a context.
  geoPath(projection, path as unknown as CanvasRenderingContext2D)(shape)
}

/** Country by country and line by line: in one go the fine outlines take a sixth of a second. */
async function worldOf(topology: Countries): Promise<World> {
  const { countries } = topology.objects
  const [land, lines] = [new Path2D(), new Path2D()]
  const pause = pauses()
  for (const country of countries.geometries) {
    drawInto(land, feature(topology, country))
    await pause()
  }
  for (const coordinates of mesh(topology, countries, (a, b) => a !== b).coordinates) {
    drawInto(lines, { type: 'LineString', coordinates })
    await pause()
  }
  return { land, lines }
}

/** Far out, 110 m : 1 is enough and small; near, 50 m : 1 is fetched (from the program's own files). */
export async function loadWorld(detail: 'far' | 'near'): Promise<World> {
  const atlas =
    detail === 'far'
      ? await import('world-atlas/countries-110m.json')
      : await import('world-atlas/countries-50m.json')
  return worldOf(atlas.default as unknown as Countries)
}

/** Where a point of the earth stands in the projected world; `null` where the projection has no place for it. */
export const place = (lon: number, lat: number): readonly [number, number] | null => projection([lon, lat])

/** The point of the earth at a place of the projected world; `null` outside the earth. */
export function pointAt(x: number, y: number): { readonly lat: number; readonly lon: number } | null {
  const found = projection.invert?.([x, y]) ?? null
  if (found === null) return null
  const [lon, lat] = found
  return Number.isFinite(lat) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
}
