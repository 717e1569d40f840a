import type { RiskModel } from './model'
import type { Draw } from './sensitivity-draw'
import { EVENT_NODES, nodeAt, type PackedLists, type SensitivityParts } from './sensitivity-parts'

/** Scores a whole portfolio with drawn settings, over and over, without making objects. */
export class SensitivityScorer {
  /** The residual score of each supplier by the last settings. */
  readonly residual: Float64Array
  private readonly hotspots: PackedLists
  private readonly routes: PackedLists
  private readonly origins: PackedLists
  private readonly density: Float64Array
  private readonly workforce: Float64Array
  private readonly controls: Float64Array
  /** C and T of each place, K of each country, R of each site. */
  private readonly conflict: Float64Array
  private readonly route: Float64Array
  private readonly country: Float64Array
  private readonly site: Float64Array
  private readonly farthest: number

  constructor(
    private readonly parts: SensitivityParts,
    private readonly model: RiskModel,
  ) {
    this.residual = new Float64Array(parts.suppliers)
    this.hotspots = parts.hotspots.packed()
    this.routes = parts.routes.packed()
    this.origins = parts.origins.packed()
    this.density = Float64Array.from(parts.density)
    this.workforce = Float64Array.from(parts.workforce)
    this.controls = Float64Array.from(parts.controls)
    this.conflict = new Float64Array(parts.fixedConflict.length)
    this.route = new Float64Array(parts.fixedRoute.length)
    this.country = new Float64Array(parts.countries.length)
    this.site = new Float64Array(parts.sitePlace.length)
    this.farthest = Math.log(1 / model.conflict.cutoff)
  }

  /** Scores every supplier with these settings into `residual`. */
  score(draw: Draw): void {
    this.scorePlaces(draw)
    this.scoreCountries(draw)
    for (let site = 0; site < this.site.length; site++) this.site[site] = this.scoreSite(site, draw)
    for (let supplier = 0; supplier < this.residual.length; supplier++)
      this.residual[supplier] = this.scoreSupplier(supplier, draw.worst)
  }

  private scorePlaces(draw: Draw): void {
    const { node, along } = nodeAt(draw.lambda)
    for (let place = 0; place < this.conflict.length; place++) {
      const fixed = this.parts.fixedConflict[place] ?? NaN
      const at = place * EVENT_NODES + node
      const before = this.density[at] ?? 0
      const density = before + along * ((this.density[at + 1] ?? 0) - before)
      const calm = Math.exp((-density * draw.events) / this.model.events.scale)
      this.conflict[place] = Number.isNaN(fixed) ? 100 * (1 - calm * this.unhurt(place, draw)) : fixed
      const fixedRoute = this.parts.fixedRoute[place] ?? NaN
      this.route[place] = Number.isNaN(fixedRoute) ? this.worstRoute(place, draw) : fixedRoute
    }
  }

  /** The product over the hotspots of a place of what each leaves. */
  private unhurt(place: number, draw: Draw): number {
    const { first, index, size, gap } = this.hotspots
    let rest = 1
    for (let i = first[place] ?? 0; i < (first[place + 1] ?? 0); i++) {
      const lambdas = (gap[i] ?? 0) / draw.lambda
      if (lambdas > this.farthest) continue
      const severity = Math.min(100, (size[i] ?? 0) * (draw.hotspots[index[i] ?? 0] ?? 1))
      rest *= 1 - (severity / 100) * Math.exp(-lambdas)
    }
    return rest
  }

  private worstRoute(place: number, draw: Draw): number {
    const { first, index, size, gap } = this.routes
    let worst = 0
    for (let i = first[place] ?? 0; i < (first[place + 1] ?? 0); i++) {
      const lambdas = (gap[i] ?? 0) / draw.lambda
      if (lambdas > this.farthest) continue
      const severity = Math.min(100, (size[i] ?? 0) * (draw.routes[index[i] ?? 0] ?? 1))
      worst = Math.max(worst, severity * Math.exp(-lambdas))
    }
    return worst
  }

  private scoreCountries({ indicators }: Draw): void {
    for (const [country, scores] of this.parts.countries.entries()) {
      let [sum, known] = [0, 0]
      for (let i = 0; i < indicators.length; i++) {
        const [score, weight] = [scores[i] ?? NaN, indicators[i] ?? 0]
        if (Number.isNaN(score)) continue
        sum += weight * score
        known += weight
      }
      this.country[country] = sum / known
    }
  }

  private contextOf(country: number): number {
    return country < 0 ? this.model.missing.standIn : (this.country[country] ?? 0)
  }

  private scoreSite(site: number, draw: Draw): number {
    const { least } = this.model
    const h = Math.max(this.location(site, draw), this.origin(site, draw.baseShare))
    const [v, m] = [
      weighed(this.workforce, site, draw.workforce),
      weighed(this.controls, site, draw.controls),
    ]
    const inherent = Math.sqrt(Math.max(h, least) * Math.max(v, least))
    return Math.max(inherent * (1 - draw.effect * m), this.parts.floor[site] ?? 0)
  }

  private location(site: number, draw: Draw): number {
    const place = this.parts.sitePlace[site] ?? 0
    const [c, t] = [this.conflict[place] ?? 0, this.route[place] ?? 0]
    const k = this.contextOf(this.parts.siteCountry[site] ?? -1)
    const mean = (draw.mean[0] ?? 0) * c + (draw.mean[1] ?? 0) * t + (draw.mean[2] ?? 0) * k
    return Math.max(mean, draw.conflictAlone * c, draw.countryAlone * k)
  }

  /** X of a group of workers. */
  private exposure(group: number): number {
    const place = this.origins.index[group] ?? -1
    const country = this.model.origin.countryShare * this.contextOf(this.origins.gap[group] ?? -1)
    const conflict = place < 0 ? 0 : (this.conflict[place] ?? 0)
    return Math.max(conflict, country, this.parts.displaced[group] ?? 0)
  }

  /** H_orig: every group with those that come from no calmer a place. */
  private origin(site: number, baseShare: number): number {
    const { first, size } = this.origins
    const [from, to] = [first[site] ?? 0, first[site + 1] ?? 0]
    let hazard = 0
    for (let group = from; group < to; group++) {
      if ((size[group] ?? 0) <= 0) continue
      const exposure = this.exposure(group)
      let share = 0
      for (let other = from; other < to; other++)
        if (this.exposure(other) >= exposure) share += size[other] ?? 0
      const counted = baseShare + (1 - baseShare) * Math.min(1, share / this.model.origin.fullAtShare)
      hazard = Math.max(hazard, exposure * counted)
    }
    return hazard
  }

  private scoreSupplier(supplier: number, worstShare: number): number {
    const [from, to] = [this.parts.firstSite[supplier] ?? 0, this.parts.firstSite[supplier + 1] ?? 0]
    let [worst, sum, weights] = [0, 0, 0]
    for (let site = from; site < to; site++) {
      const [score, weight] = [this.site[site] ?? 0, this.parts.weight[site] ?? 0]
      worst = Math.max(worst, score)
      sum += weight * score
      weights += weight
    }
    const computed = worstShare * worst + (1 - worstShare) * (sum / weights)
    return Math.max(computed, this.parts.supplierFloor[supplier] ?? 0)
  }
}

/** The weighted sum of the values of a site, which stand one after the other. */
function weighed(values: Float64Array, site: number, weights: Float64Array): number {
  let sum = 0
  const from = site * weights.length
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (values[from + i] ?? 0)
  return sum
}
