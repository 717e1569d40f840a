import { distanceInfluence, reachKm } from './decay'
import { distanceKm, EARTH_RADIUS_KM, type Point } from './distance'
import { eventPlaces, type EventPlaces, type EventPoints, ROWS, rowOf } from './event-places'
import { eventExposure } from './events'
import type { RiskModel } from './model'

/** One place where events were coded, as it is seen from a point. */
export interface EventPlaceMatch {
  /** Its position among the places. */
  readonly slot: number
  /** Position of its heaviest event in the edition's columns. */
  readonly event: number
  /** Events and deaths of the window. */
  readonly events: number
  readonly deaths: number
  readonly distanceKm: number
  /** Its share of E: weight by time, times the influence of the distance. */
  readonly density: number
}

/** What the place of a slot adds to E. */
interface SlotShare {
  readonly slot: number
  readonly share: number
}

const RADIANS = Math.PI / 180
/** Keeps a place on the very edge of a search inside it, whatever the last bit says. */
const PADDING_DEGREES = 1e-6
/** Far more than any sensible setting; beyond it the series of the arc would lose digits. */
const MOST_REACH_KM = 1500
/** This close to the cutoff (relative, of the squared chord) the plain formula decides, so that both always agree. */
const EDGE = 1e-9
/** Steps of the table of exp per lambda; within a step five terms of its series leave less than 1e-11. */
const STEPS_PER_LAMBDA = 64

/** Unit vector and what counts of a place, in columns: x, y, z, weight, then the squared chords of radius and reach, and the radius in steps. */
const WIDTH = 7

function expTable(reachOverLambda: number): Float64Array {
  const steps = Math.ceil(reachOverLambda * STEPS_PER_LAMBDA) + 2
  return Float64Array.from({ length: steps }, (_, step) => Math.exp(-step / STEPS_PER_LAMBDA))
}

/** Square of the chord of an arc, on a sphere of radius 1. */
const chordSquared = (km: number): number => 4 * Math.sin(km / EARTH_RADIUS_KM / 2) ** 2

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0)

function unitVector({ lat, lon }: Point): [number, number, number] {
  const [phi, theta] = [lat * RADIANS, lon * RADIANS]
  return [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)]
}

/**
 * E(p) of an edition of events at any point on earth (model 4.1, events directly): exact but for rounding, by the places
 * of the events in rows of latitude, as unit vectors, so that poles and antimeridian are places like any other
 * (docs/decisions/0140-exposure-to-events-is-exact.md).
 */
export class EventIndex {
  /** Events within the window that are precise enough to be near anything. */
  readonly eventsCounted: number
  readonly placeCount: number
  private readonly reachKm: number
  private readonly table: Float64Array
  /** The first slot of each row. */
  private readonly first = new Int32Array(ROWS + 1)
  private readonly columns: Float64Array

  /** Places as an edition keeps them (`eventPlaces` with the same model). */
  constructor(
    readonly places: EventPlaces,
    readonly model: RiskModel,
  ) {
    this.placeCount = places.count
    this.eventsCounted = places.events.reduce((sum, events) => sum + events, 0)
    this.reachKm = this.reachOf(largest(places.radiusKm))
    if (this.reachKm > MOST_REACH_KM)
      throw new RangeError(`events reach ${this.reachKm} km, more than ${MOST_REACH_KM}`)
    this.table = expTable(this.reachKm / model.events.lambdaKm)
    this.columns = this.fill()
  }

  /** The index of events that nobody has laid out in places yet. */
  static of(points: EventPoints, model: RiskModel): EventIndex {
    return new EventIndex(eventPlaces(points, model.events), model)
  }

  private reachOf(radiusKm: number): number {
    return reachKm(radiusKm, this.model.events.lambdaKm, this.model.conflict.cutoff)
  }

  private fill(): Float64Array {
    const columns = new Float64Array(WIDTH * this.placeCount)
    const { radiusKm, weight } = this.places
    const limits = new Map([...new Set(radiusKm)].map(km => [km, this.limits(km)] as const))
    for (let slot = 0; slot < this.placeCount; slot++) {
      const place = this.pointOf(slot)
      columns.set(unitVector(place), WIDTH * slot)
      columns[WIDTH * slot + 3] = weight[slot] ?? 0
      columns.set(limits.get(radiusKm[slot] ?? 0) ?? [], WIDTH * slot + 4)
      this.first[rowOf(place.lat) + 1] = slot + 1
    }
    for (let row = 1; row <= ROWS; row++)
      this.first[row] = Math.max(this.first[row] ?? 0, this.first[row - 1] ?? 0)
    return columns
  }

  /** Squared chords of radius and reach, and the radius in steps. */
  private limits(radiusKm: number): [number, number, number] {
    const steps = (radiusKm / this.model.events.lambdaKm) * STEPS_PER_LAMBDA
    return [chordSquared(radiusKm), chordSquared(this.reachOf(radiusKm)), steps]
  }

  private pointOf(slot: number): Point {
    return { lat: this.places.lat[slot] ?? 0, lon: this.places.lon[slot] ?? 0 }
  }

  /** E at a point. */
  density(point: Point): number {
    let density = 0
    this.eachRun(point, (from, to) => {
      density += this.sum(from, to, point)
    })
    return density
  }

  /** C_ev at a point, 0 to 100. */
  exposure(point: Point): number {
    return eventExposure(this.density(point), this.model)
  }

  /** E at a point with the places that make it, found in the same pass, the one that adds most first. */
  reading(point: Point): { readonly density: number; readonly matches: readonly EventPlaceMatch[] } {
    const shares: SlotShare[] = []
    let density = 0
    this.eachRun(point, (from, to) => {
      density += this.sum(from, to, point, shares)
    })
    const { events, deaths, heaviest } = this.places
    const matches = shares.map(({ slot, share }) => ({
      slot,
      event: heaviest[slot] ?? 0,
      events: events[slot] ?? 0,
      deaths: deaths[slot] ?? 0,
      distanceKm: distanceKm(point, this.pointOf(slot)),
      density: share,
    }))
    return { density, matches: matches.sort((a, b) => b.density - a.density || a.event - b.event) }
  }

  /** Adds the slots of the places that reach a point to a set. */
  addReached(point: Point, into: Set<number>): void {
    const shares: SlotShare[] = []
    this.eachRun(point, (from, to) => void this.sum(from, to, point, shares))
    for (const { slot } of shares) into.add(slot)
  }

  /** The first slot from `from` to `to`, all of one row, whose longitude is not below the given one. */
  private slotAt(lon: number, from: number, to: number): number {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.places.lon[middle] ?? 0) < lon) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The runs of slots in which everything within reach lies: of each row what the cap round the point can hold. */
  private eachRun({ lat, lon }: Point, run: (from: number, to: number) => void): void {
    const reach = this.reachKm / EARTH_RADIUS_KM
    const degrees = reach / RADIANS + PADDING_DEGREES
    const overPole = Math.abs(lat) + degrees >= 90
    const widest = overPole ? Math.PI : Math.asin(Math.sin(reach) / Math.cos(lat * RADIANS))
    const [west, east] = [lon - widest / RADIANS - PADDING_DEGREES, lon + widest / RADIANS + PADDING_DEGREES]
    const last = rowOf(lat + degrees)
    for (let row = rowOf(lat - degrees); row <= last; row++) {
      const [from, to] = [this.first[row] ?? 0, this.first[row + 1] ?? 0]
      if (from === to) continue
      const [start, end] = [this.slotAt(west, from, to), this.slotAt(east, from, to)]
      if (start < end) run(start, end)
      // What lies beyond the antimeridian stands at the other end of the row.
      if (west < -180) run(Math.max(end, this.slotAt(west + 360, from, to)), to)
      if (east > 180) run(from, Math.min(start, this.slotAt(east - 360, from, to)))
    }
  }

  /** The influence of a place by the plain formula of the model. */
  private plain(slot: number, point: Point): number {
    const { events, conflict } = this.model
    const km = distanceKm(point, this.pointOf(slot))
    return distanceInfluence(km, this.places.radiusKm[slot] ?? 0, events.lambdaKm, conflict.cutoff)
  }

  /**
   * The sum over a run of slots. From the squared chord c² the arc is R c (1 + c²/24 + 3 c⁴/640 + 5 c⁶/7168 + …), and
   * exp of it the entry of a table times five terms of a series: together within 1e-10 of the formula, at a tenth of
   * its time. All of it stands in one loop, because this is where a run spends its time on events. What each place adds
   * goes into `shares` where somebody asks for it.
   */
  private sum(from: number, to: number, point: Point, shares: SlotShare[] | null = null): number {
    const { columns, table } = this
    const [x, y, z] = unitVector(point)
    const perLambda = (EARTH_RADIUS_KM / this.model.events.lambdaKm) * STEPS_PER_LAMBDA
    let sum = 0
    for (let at = WIDTH * from; at < WIDTH * to; at += WIDTH) {
      const dx = (columns[at] ?? 0) - x
      const dy = (columns[at + 1] ?? 0) - y
      const dz = (columns[at + 2] ?? 0) - z
      const c2 = dx * dx + dy * dy + dz * dz
      const outside = columns[at + 5] ?? 0
      if (c2 > outside * (1 + EDGE)) continue
      const weight = columns[at + 3] ?? 0
      let share = weight
      const isInside = c2 <= (columns[at + 4] ?? 0)
      if (!isInside && c2 > outside * (1 - EDGE)) share = weight * this.plain(at / WIDTH, point)
      else if (!isInside) {
        const arc = 1 + c2 * (1 / 24 + c2 * (3 / 640 + c2 * (5 / 7168 + c2 * (35 / 294_912))))
        const steps = perLambda * Math.sqrt(c2) * arc - (columns[at + 6] ?? 0)
        const step = steps | 0
        const u = (steps - step) / STEPS_PER_LAMBDA
        share = weight * (table[step] ?? 0) * (1 - u * (1 - u * (1 / 2 - u * (1 / 6 - u / 24))))
      }
      sum += share
      if (shares !== null && share > 0) shares.push({ slot: at / WIDTH, share })
    }
    return sum
  }

  /** Bytes of the columns that answers are read from, places left out. */
  get bytes(): number {
    return this.columns.byteLength + this.places.lon.byteLength + this.table.byteLength
  }
}
