import { seeded } from '../shared/units/seeded'

/** Events in columns, as an edition holds them. */
export interface MadeEvents {
  readonly count: number
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly deaths: Float64Array
  readonly precision: Uint8Array
  readonly day: Int32Array
  readonly lastDay: number
}

/** Days since 1970 of 2025-12-31, the last day the generated edition speaks for. */
const LAST_DAY = 20_453
const YEARS = 37
const CONFLICTS = 180
const PLACES = 40_000

/** Cumulative shares of where_prec 1 to 7 in the random sample of UCDP GED 23.1 (1,000 rows). */
const PRECISION = [0.475, 0.707, 0.847, 0.952, 0.987, 0.999, 1]

/** A number 0 to n-1 of which small ones are far more frequent, as towns of a war are. */
const skewed = (random: () => number, n: number): number => Math.min(n - 1, Math.floor(n ** random()) - 1)

const between = (random: () => number, low: number, high: number) => low + (high - low) * random()

/** Normal deviate (Box-Muller). */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

function makeConflicts(random: () => number) {
  return Array.from({ length: CONFLICTS }, () => {
    const lat = between(random, -25, 52)
    const lon = between(random, -105, 125)
    const spread = between(random, 0.3, 3.5)
    const size = Math.ceil((PLACES / CONFLICTS) * between(random, 0.2, 1.8))
    return Array.from({ length: size }, () => ({
      lat: Math.round((lat + spread * normal(random)) * 1e6) / 1e6,
      lon: Math.round((lon + spread * normal(random)) * 1e6) / 1e6,
    }))
  })
}

/**
 * Events of the shape of UCDP GED: 180 conflicts, about 40,000 places of which few hold most events, more events in
 * late years, deaths with a median of 2 and a long tail, precision as in the sample. The same seed gives the same events.
 */
export function makeEvents(count: number, seed = 7): MadeEvents {
  const random = seeded(seed)
  const conflicts = makeConflicts(random)
  const [lat, lon, deaths] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const precision = new Uint8Array(count)
  const day = new Int32Array(count)
  for (let event = 0; event < count; event++) {
    const places = conflicts[skewed(random, conflicts.length)] ?? []
    const place = places[skewed(random, places.length)] ?? { lat: 0, lon: 0 }
    lat[event] = place.lat
    lon[event] = place.lon
    deaths[event] = Math.floor(2 * Math.exp(1.35 * normal(random)))
    const drawn = random()
    precision[event] = 1 + PRECISION.findIndex(share => drawn <= share)
    day[event] = LAST_DAY - Math.floor(YEARS * 365.25 * random() ** 2.2)
  }
  return { count, lat, lon, deaths, precision, day, lastDay: LAST_DAY }
}

/**
 * Sites: half of them within some hundred kilometres of the places of a conflict, every conflict as often, half anywhere
 * between 55 south and 70 north.
 */
export function makeSites(count: number, seed = 7): { lat: number; lon: number }[] {
  const random = seeded(seed)
  const conflicts = makeConflicts(random)
  return Array.from({ length: count }, (_, site) => {
    if (site % 2 === 1) return { lat: between(random, -55, 70), lon: between(random, -180, 180) }
    const places = conflicts[Math.floor(random() * conflicts.length)] ?? []
    const near = places[Math.floor(random() * places.length)] ?? { lat: 0, lon: 0 }
    return { lat: near.lat + 1.5 * normal(random), lon: near.lon + 1.5 * normal(random) }
  })
}
