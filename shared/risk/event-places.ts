import type { Point } from './distance'
import { halved, monthsOfDays } from './decay'
import type { RiskModel } from './model'

/** The columns of an event edition that exposure reads, one entry per event. Any edition of events fits. */
export interface EventPoints {
  readonly count: number
  /** Degrees, WGS84. */
  readonly lat: ArrayLike<number>
  readonly lon: ArrayLike<number>
  /** Best estimate of deaths; NaN or negative = not known, which still is an event. */
  readonly deaths: ArrayLike<number>
  /** UCDP's `where_prec`, 1 to 7. */
  readonly precision: ArrayLike<number>
  /** Days since 1970-01-01. */
  readonly day: ArrayLike<number>
  /** The last day the edition speaks for: ages are counted from here. */
  readonly lastDay: number
}

/**
 * What was coded to one position with one radius: what counts of it, and what a reason says. One entry per place, in rows
 * of one degree of latitude from south to north, and in each row from west to east.
 */
export interface EventPlaces {
  readonly count: number
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly radiusKm: Float64Array
  /** The weights of its events by deaths and age, added up. */
  readonly weight: Float64Array
  /** Deaths and events of the window. */
  readonly deaths: Float64Array
  readonly events: Int32Array
  /** Position in the edition's columns of the event that weighs most. */
  readonly heaviest: Int32Array
}

/** A place while its events are added up. */
interface OpenPlace extends Point {
  readonly radiusKm: number
  weight: number
  events: number
  deaths: number
  heaviest: number
  heaviestWeight: number
}

/** Rows of one degree of latitude. */
export const ROWS = 180
export const rowOf = (lat: number): number => Math.min(ROWS - 1, Math.max(0, Math.floor(lat + 90)))

/** Finds places by position and radius without making a text of them: open addressing over the bits. */
class PlaceTable {
  readonly places: OpenPlace[] = []
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly bits = new Float64Array(3)
  private readonly words = new Uint32Array(this.bits.buffer)

  constructor(most: number) {
    let size = 16
    while (size < 2 * most) size *= 2
    this.slots = new Int32Array(size).fill(-1)
    this.mask = size - 1
  }

  private hash(lat: number, lon: number, radiusKm: number): number {
    // Adding 0 makes -0 and 0 the same place.
    this.bits.set([lat + 0, lon + 0, radiusKm])
    let hash = 0
    for (const word of this.words) hash = Math.imul(hash ^ word ^ (word >>> 15), 0x9e3779b1)
    return hash ^ (hash >>> 16)
  }

  at(lat: number, lon: number, radiusKm: number): OpenPlace {
    for (let slot = this.hash(lat, lon, radiusKm) & this.mask; ; slot = (slot + 1) & this.mask) {
      const known = this.places[this.slots[slot] ?? -1]
      if (known === undefined) {
        this.slots[slot] = this.places.length
        const place = { lat, lon, radiusKm, weight: 0, events: 0, deaths: 0, heaviest: 0, heaviestWeight: 0 }
        this.places.push(place)
        return place
      }
      if (known.lat === lat && known.lon === lon && known.radiusKm === radiusKm) return known
    }
  }
}

function addEvent(place: OpenPlace, event: number, weight: number, deaths: number): void {
  place.weight += weight
  place.events += 1
  place.deaths += deaths
  if (weight <= place.heaviestWeight) return
  place.heaviestWeight = weight
  place.heaviest = event
}

const ageOf = (points: EventPoints, event: number): number =>
  monthsOfDays(points.lastDay - (points.day[event] ?? points.lastDay))

/** The radius of an event that counts near a place; `undefined` for one that is too old or too vague (model 4.1). */
export function countedRadius(
  points: EventPoints,
  event: number,
  model: RiskModel['events'],
): number | undefined {
  const radiusKm = model.radiusKmByPrecision[points.precision[event] ?? 0]
  return ageOf(points, event) > model.oldestMonths ? undefined : radiusKm
}

/**
 * The places of the events that count, each with its events added up in the order of the edition: events of one position
 * and radius fade alike, so only their sum matters. What is too old or too vague is left out (model 4.1).
 */
export function eventPlaces(points: EventPoints, model: RiskModel['events']): EventPlaces {
  const table = new PlaceTable(points.count)
  for (let event = 0; event < points.count; event++) {
    const radiusKm = countedRadius(points, event, model)
    if (radiusKm === undefined) continue
    const ageMonths = ageOf(points, event)
    const deaths = Math.max(0, points.deaths[event] ?? 0) || 0
    const weight = halved(Math.min(deaths, model.deathsCap) + 1, ageMonths, model.halfLifeMonths)
    addEvent(table.at(points.lat[event] ?? 0, points.lon[event] ?? 0, radiusKm), event, weight, deaths)
  }
  return inColumns(
    table.places.sort((a, b) => rowOf(a.lat) - rowOf(b.lat) || a.lon - b.lon || a.heaviest - b.heaviest),
  )
}

function inColumns(places: readonly OpenPlace[]): EventPlaces {
  const column = (of: (place: OpenPlace) => number) => Float64Array.from(places, of)
  return {
    count: places.length,
    lat: column(place => place.lat),
    lon: column(place => place.lon),
    radiusKm: column(place => place.radiusKm),
    weight: column(place => place.weight),
    deaths: column(place => place.deaths),
    events: Int32Array.from(places, place => place.events),
    heaviest: Int32Array.from(places, place => place.heaviest),
  }
}
