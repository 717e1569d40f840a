import type { AssessedSite, AssessedSupplier } from './assess'
import { effectiveSite } from './assess'
import { reachKm } from './decay'
import { distanceKm, distanceToLineKm, type Point } from './distance'
import { EventIndex } from './event-index'
import type { OriginFacts, PlaceFacts, SupplierFacts } from './facts'
import { controlStrength, keysOf } from './formula'
import type { FloorCode, RiskModel } from './model'
import type { PlaceIndex } from './places'
import type { PlaceReading } from './read-place'
import { SPREAD } from './sensitivity-draw'
import { siteWeights } from './supplier-score'

/** Lists of different lengths one after the other: what belongs to item i stands from `first[i]` to `first[i + 1]`. */
class Ragged {
  readonly first: number[] = [0]
  readonly index: number[] = []
  readonly size: number[] = []
  readonly gap: number[] = []

  add(entries: readonly { index: number; size: number; gap: number }[]): void {
    for (const { index, size, gap } of entries) {
      this.index.push(index)
      this.size.push(size)
      this.gap.push(gap)
    }
    this.first.push(this.index.length)
  }

  packed() {
    return {
      first: Int32Array.from(this.first),
      index: Int32Array.from(this.index),
      /** Severity, or share of the workforce. */
      size: Float64Array.from(this.size),
      /** Distance beyond the radius in lambdas; for groups of workers the country. */
      gap: Float64Array.from(this.gap),
    }
  }
}
export type PackedLists = ReturnType<Ragged['packed']>

/** E is kept at these factors of lambda and read between them; the middle one is the model's own. */
const EVENT_NODES = 5

/** The factors of lambda at which E is kept. */
const nodeFactors = (): number[] =>
  Array.from(
    { length: EVENT_NODES },
    (_, node) => (1 + SPREAD.lambda) ** ((2 * node) / (EVENT_NODES - 1) - 1),
  )

/**
 * Everything the scores of a portfolio hang on, laid out so that ten thousand runs with other settings take seconds: places
 * with the hotspots and routes that could reach them, countries with their indicators, sites, groups of workers.
 */
export class SensitivityParts {
  readonly ids: string[] = []
  readonly names: string[] = []
  /** The residual score by the model itself, in the order of the suppliers. */
  readonly residual: number[] = []
  readonly hotspots = new Ragged()
  readonly routes = new Ragged()
  /** Groups of workers by site: place (or -1), share, country (or -1). */
  readonly origins = new Ragged()
  readonly displaced: number[] = []
  /** E of every place at each node; what a place is worth where nothing of it is known, else NaN. */
  readonly density: number[] = []
  readonly fixedConflict: number[] = []
  readonly fixedRoute: number[] = []
  readonly countries: (readonly number[])[] = []
  /** Of every site: place, country, and what doesn't change. */
  readonly sitePlace: number[] = []
  readonly siteCountry: number[] = []
  readonly workforce: number[] = []
  readonly controls: number[] = []
  readonly floor: number[] = []
  readonly weight: number[] = []
  /** First site of every supplier, and its floor. */
  readonly firstSite: number[] = [0]
  readonly supplierFloor: number[] = []
  readonly indicatorWeights: readonly number[]
  private readonly countryAt = new Map<string, number>()
  private readonly nodes: readonly EventIndex[]
  private readonly model: RiskModel

  constructor(private readonly index: PlaceIndex) {
    this.model = index.model
    const [first] = index.countries.values()
    this.indicatorWeights = (first?.parts ?? []).map(part => part.weight)
    const { events } = index
    this.nodes = events === null ? [] : nodeFactors().map(factor => this.eventsAt(factor))
  }

  private eventsAt(factor: number): EventIndex {
    const { events, model } = this.index
    if (events === null) throw new RangeError('no events in use')
    if (Math.abs(factor - 1) < 1e-9) return events.index
    const lambdaKm = model.events.lambdaKm * factor
    return new EventIndex(events.index.places, { ...model, events: { ...model.events, lambdaKm } })
  }

  get suppliers(): number {
    return this.ids.length
  }

  /** Adds a supplier with its sites as it was assessed. */
  add(facts: SupplierFacts, assessed: AssessedSupplier): void {
    const weights = siteWeights(assessed.sites.map(site => site.workers))
    assessed.sites.forEach((site, at) => this.addSite(site, effectiveSite(facts, at), weights[at] ?? 1))
    this.firstSite.push(this.sitePlace.length)
    this.supplierFloor.push(this.floorOf(assessed.numbers.floors))
    this.ids.push(facts.id)
    this.names.push(facts.name)
    this.residual.push(assessed.numbers.residual)
  }

  private floorOf(codes: readonly FloorCode[]): number {
    return Math.max(0, ...codes.map(code => this.model.floors[code]))
  }

  private addSite(
    site: AssessedSite,
    facts: PlaceFacts & { origins: readonly OriginFacts[] },
    weight: number,
  ): void {
    const { workforce, controls, floors } = site.inputs
    this.sitePlace.push(this.addPlace(facts, site.place.conflictFrom))
    this.siteCountry.push(this.country(facts.country))
    for (const factor of keysOf(this.model.workforce))
      this.workforce.push(workforce[factor] ?? this.model.missing.standIn)
    for (const control of keysOf(this.model.control.weights))
      this.controls.push(controlStrength(controls[control], this.model))
    this.floor.push(this.floorOf(floors))
    this.weight.push(weight)
    this.origins.add(facts.origins.map(origin => this.originOf(origin)))
  }

  private originOf(origin: OriginFacts) {
    this.displaced.push(origin.displaced ? this.model.origin.displacedAtLeast : 0)
    const place = origin.position === null ? -1 : this.addPlace(origin)
    return { index: place, size: origin.sharePct / 100, gap: this.country(origin.country) }
  }

  private country(code: string | null): number {
    if (code === null) return -1
    const known = this.countryAt.get(code)
    if (known !== undefined) return known
    const context = this.index.countries.get(code)
    if (context === undefined || context.score === null) return -1
    this.countryAt.set(code, this.countries.length)
    return this.countries.push(context.parts.map(part => part.score ?? NaN)) - 1
  }

  private addPlace(
    { position, country }: PlaceFacts,
    conflictFrom: PlaceReading['conflictFrom'] = 'place',
  ): number {
    if (position === null || conflictFrom === 'country') this.addCountryPlace(country, position)
    else this.addPoint(position)
    return this.fixedRoute.length - 1
  }

  private addPoint(point: Point): void {
    this.hotspots.add(this.hotspotsNear(point))
    this.routes.add(this.routesNear(point))
    for (let node = 0; node < EVENT_NODES; node++) this.density.push(this.nodes[node]?.density(point) ?? 0)
    this.fixedConflict.push(NaN)
    this.fixedRoute.push(NaN)
  }

  /**
   * A place known by its country alone, or by a region that is no worse: the worst hotspot of the country counts as if it
   * were at hand, at a share.
   */
  private addCountryPlace(code: string | null, centre: Point | null): void {
    const share = this.model.conflict.countryOnlyShare
    const worst = code === null ? undefined : this.index.worstInCountry.get(code)
    const deaths = code === null ? undefined : this.index.events?.countries.get(code)
    const known = code !== null
    const byEvents = deaths !== undefined && deaths.severity > (worst?.severity ?? 0)
    this.hotspots.add(
      worst === undefined || byEvents
        ? []
        : [{ index: this.index.hotspots.indexOf(worst), size: share * worst.severity, gap: 0 }],
    )
    this.routes.add(centre === null ? [] : this.routesNear(centre))
    for (let node = 0; node < EVENT_NODES; node++) this.density.push(0)
    this.fixedConflict.push(byEvents ? share * deaths.severity : known ? NaN : this.model.missing.standIn)
    this.fixedRoute.push(centre === null ? this.model.missing.standIn : NaN)
  }

  private hotspotsNear(point: Point) {
    const { cutoff } = this.model.conflict
    return this.index.hotspots.flatMap((hotspot, index) => {
      const gap = Math.max(0, distanceKm(point, hotspot) - hotspot.radiusKm)
      const farthest = reachKm(0, hotspot.lambdaKm, cutoff) * (1 + SPREAD.lambda)
      if (hotspot.replaced || gap > farthest) return []
      return [{ index, size: hotspot.severity, gap: gap / hotspot.lambdaKm }]
    })
  }

  private routesNear(point: Point) {
    const { radiusKm, lambdaKm } = this.model.route
    const farthest = radiusKm + reachKm(0, lambdaKm, this.model.conflict.cutoff) * (1 + SPREAD.lambda)
    return this.index.routes.flatMap((route, index) => {
      if (distanceKm(point, route.centre) - route.aroundKm > farthest) return []
      const km = distanceToLineKm(point, route.line)
      if (km === null || km > farthest) return []
      return [{ index, size: route.severity, gap: Math.max(0, km - radiusKm) / lambdaKm }]
    })
  }
}

/** Where a factor of lambda lies among the nodes: the node before it, and how far towards the next. */
export function nodeAt(lambda: number): { node: number; along: number } {
  const steps = ((Math.log(lambda) / Math.log(1 + SPREAD.lambda) + 1) / 2) * (EVENT_NODES - 1)
  const node = Math.min(EVENT_NODES - 2, Math.max(0, Math.floor(steps + 1e-12)))
  return { node, along: Math.min(1, Math.max(0, steps - node)) }
}

export { EVENT_NODES }
