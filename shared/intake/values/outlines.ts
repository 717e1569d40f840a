import { z } from 'zod'

/**
 * Outlines of countries as assets/reference/outlines.json keeps them. What stands for a country is checked when it is first
 * asked for: a list speaks of a few of them, and to check a hundred thousand numbers takes longer than reading it.
 */
export const outlinesSchema = z.looseObject({
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.unknown()),
})

/** Rings in tenths of a degree, as steps. */
const ringsSchema = z.array(z.array(z.int()).min(2))

/** Says whether a point lies in a country, or close to it. */
export interface Outlines {
  /** Within 50 km of the country; `null` = there is no outline of it. */
  near(country: string, lat: number, lon: number): boolean | null
  /** Within 50 km of any country. */
  onLand(lat: number, lon: number): boolean
}

/** Farther than this from a country a position is told; borders, coasts and the coarse outlines need the room. */
export const TOLERANCE_KM = 50
const KM_PER_DEGREE = 111.2

/** Places that lists name by the country they belong to, though they have a code and an outline of their own. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  AU: ['NF'],
  CN: ['HK', 'MO', 'TW'],
  DK: ['FO', 'GL'],
  FI: ['AX'],
  FR: ['NC', 'PF', 'PM', 'BL', 'MF', 'WF'],
  GB: ['GG', 'IM', 'JE'],
  IL: ['PS'],
  MA: ['EH'],
  NL: ['AW', 'CW', 'SX'],
  RS: ['XK'],
  US: ['AS', 'GU', 'MP', 'PR', 'VI'],
}

interface Ring {
  /** Longitudes and latitudes in degrees. */
  readonly lons: readonly number[]
  readonly lats: readonly number[]
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  /** Numbers of the lines of the ring (each named by its end) that touch each whole degree of latitude, from the south. */
  readonly bands: readonly (readonly number[])[]
}

function ringOf(steps: readonly number[]): Ring {
  const [lons, lats]: [number[], number[]] = [[], []]
  let [x, y] = [0, 0]
  for (let n = 0; n + 1 < steps.length; n += 2) {
    x += steps[n] ?? 0
    y += steps[n + 1] ?? 0
    lons.push(x / 10)
    lats.push(y / 10)
  }
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  return { lons, lats, west, east, south, north, bands: bandsOf(lats, south, north) }
}

function bandsOf(lats: readonly number[], south: number, north: number): number[][] {
  const first = Math.floor(south)
  const bands = Array.from({ length: Math.floor(north) - first + 1 }, (): number[] => [])
  for (const [n, lat] of lats.entries()) {
    const before = lats.at(n - 1) ?? lat
    const last = Math.floor(Math.max(lat, before))
    for (let band = Math.floor(Math.min(lat, before)); band <= last; band++) bands[band - first]?.push(n)
  }
  return bands
}

/** The ring inside or within the tolerance of the point? Flat geometry, with degrees of longitude at their true length. */
function isNear(ring: Ring, lat: number, lon: number): boolean {
  const scale = Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  const margin = TOLERANCE_KM / KM_PER_DEGREE
  if (lat < ring.south - margin || lat > ring.north + margin) return false
  if (lon < ring.west - margin / scale || lon > ring.east + margin / scale) return false
  // Most points lie inside, which is far cheaper to see than how far away the border is.
  return isInside(ring, lat, lon) || isBeside(ring, lat, lon, scale, margin)
}

/** Counts the lines east of the point; only those of its band of latitude can lie there. */
function isInside({ lons, lats, south, bands }: Ring, lat: number, lon: number): boolean {
  let inside = false
  for (const n of bands[Math.floor(lat) - Math.floor(south)] ?? []) {
    const before = endBefore(lons, n)
    const [y1, y2] = [(lats[before] ?? 0) - lat, (lats[n] ?? 0) - lat]
    if (y1 > 0 === y2 > 0) continue
    const [x1, x2] = [(lons[before] ?? 0) - lon, (lons[n] ?? 0) - lon]
    if (x1 - (y1 * (x2 - x1)) / (y2 - y1) > 0) inside = !inside
  }
  return inside
}

/** A line within the margin lies in a band that the margin touches. */
function isBeside(ring: Ring, lat: number, lon: number, scale: number, margin: number): boolean {
  const first = Math.floor(ring.south)
  const touched = ring.bands.slice(
    Math.max(0, Math.floor(lat - margin) - first),
    Math.floor(lat + margin) - first + 1,
  )
  return touched.some(lines => lines.some(n => lineDistance(ring, n, lat, lon, scale) <= margin))
}

/** Distance of a point from the line that ends at a corner of the ring, in degrees of latitude. */
function lineDistance({ lons, lats }: Ring, n: number, lat: number, lon: number, scale: number): number {
  const before = endBefore(lons, n)
  const [x1, y1] = [((lons[before] ?? 0) - lon) * scale, (lats[before] ?? 0) - lat]
  const [x2, y2] = [((lons[n] ?? 0) - lon) * scale, (lats[n] ?? 0) - lat]
  return distance(x1, y1, x2, y2)
}

/** The corner before the given one; the ring is closed. */
const endBefore = ({ length }: readonly number[], n: number): number => (n === 0 ? length : n) - 1

/** Distance of the origin from a stretch of line. */
function distance(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  return Math.hypot(x1 + along * dx, y1 + along * dy)
}

/** Prepares the outlines for asking; those of a country when it is first asked for. */
export function outlinesOf({ countries }: z.infer<typeof outlinesSchema>): Outlines {
  const rings = new Map<string, readonly Ring[]>()
  const ringsOf = (code: string): readonly Ring[] => {
    const known = rings.get(code)
    if (known) return known
    const made = ringsSchema.parse(countries[code] ?? []).map(ringOf)
    rings.set(code, made)
    return made
  }
  const inside = (code: string, lat: number, lon: number) =>
    ringsOf(code).some(ring => isNear(ring, lat, lon))
  return {
    near: (country, lat, lon) =>
      Object.hasOwn(countries, country)
        ? [country, ...(ALSO[country] ?? [])].some(code => inside(code, lat, lon))
        : null,
    onLand: (lat, lon) => Object.keys(countries).some(code => inside(code, lat, lon)),
  }
}
