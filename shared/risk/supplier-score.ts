import { bandOf, bandRank, decidingFloor, shownBand, withFloors, worseBand } from './formula'
import { BANDS, type Band, type FloorCode, type RiskModel } from './model'
import type { ScoreNumbers, ScoreRange } from './site-score'

/** The score of one site as its supplier sees it. `workers` is `null` when not known. */
export interface SiteShare {
  readonly workers: number | null
  readonly inherent: number
  readonly controlled: number
  readonly residual: number
  readonly confidence: number
  readonly band: Band
  readonly range: ScoreRange
  readonly floors: readonly FloorCode[]
}

export interface SupplierNumbers extends ScoreNumbers {
  /** Position of the worst site in the given list. */
  readonly worstSite: number
  readonly meanResidual: number
  readonly sitesByBand: Readonly<Record<Band, number>>
  /** Share (0 to 1) of workers in sites of band high or critical; `null` when no site has a worker count. */
  readonly workersAtRiskShare: number | null
  readonly floors: readonly FloorCode[]
}

/**
 * The weight of each site: its workers. A site whose workers are not counted weighs as much as the mean of the counted
 * ones, so that it is neither lost nor in command; with no counts at all the sites weigh the same.
 */
export function siteWeights(workers: readonly (number | null)[]): number[] {
  const counted = workers.filter(count => count !== null)
  const total = counted.reduce((sum, count) => sum + count, 0)
  if (total === 0) return workers.map(() => 1)
  const mean = total / counted.length
  return workers.map(count => count ?? mean)
}

function worstAndMean(values: readonly number[], weights: readonly number[], model: RiskModel): number {
  return model.supplier.worst * Math.max(...values) + model.supplier.mean * weightedMean(values, weights)
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total
}

/** Index of the largest value; the first of equals. */
function indexOfMax(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? -Infinity) ? i : best), 0)
}

function countByBand(sites: readonly SiteShare[]): Record<Band, number> {
  const counts: Record<Band, number> = { low: 0, medium: 0, high: 0, critical: 0 }
  for (const site of sites) counts[site.band] += 1
  return counts
}

function atRiskShare(sites: readonly SiteShare[]): number | null {
  const counted = sites.filter(site => site.workers !== null)
  const total = counted.reduce((sum, site) => sum + (site.workers ?? 0), 0)
  const atRisk = counted.filter(site => bandRank(site.band) >= bandRank('high'))
  return total === 0 ? null : atRisk.reduce((sum, site) => sum + (site.workers ?? 0), 0) / total
}

const oneBelow = (band: Band): Band => BANDS[Math.max(0, bandRank(band) - 1)] ?? 'low'

/** Floors of sites that hold for their supplier, with its own; each once. */
function floorsOf(
  sites: readonly Pick<SiteShare, 'floors'>[],
  ownFloors: readonly FloorCode[],
  model: RiskModel,
): FloorCode[] {
  const carried = sites.flatMap(site => site.floors.filter(code => model.floorsThatCarry.includes(code)))
  return [...new Set([...ownFloors, ...carried])].sort()
}

/** The residual score of a supplier alone (model 4.7): what a search that tries many changes needs of it. */
export function supplierResidual(
  sites: readonly Pick<SiteShare, 'workers' | 'residual' | 'floors'>[],
  ownFloors: readonly FloorCode[],
  model: RiskModel,
): number {
  const weights = siteWeights(sites.map(site => site.workers))
  const computed = worstAndMean(
    sites.map(site => site.residual),
    weights,
    model,
  )
  return withFloors(computed, floorsOf(sites, ownFloors, model), model)
}

/**
 * From sites to a supplier (model 4.7): 0.7 of the worst site and 0.3 of the mean weighted by workers; never a band
 * lower than one below the worst site; F1 to F4 found at a site hold for the supplier. Confidence follows the same
 * shares, because the number hangs on the same sites. A supplier needs at least one site (real, or itself at country level).
 */
export function scoreSupplier(
  sites: readonly SiteShare[],
  ownFloors: readonly FloorCode[],
  model: RiskModel,
): SupplierNumbers {
  const weights = siteWeights(sites.map(site => site.workers))
  const residuals = sites.map(site => site.residual)
  const worstSite = indexOfMax(residuals)
  const floors = floorsOf(sites, ownFloors, model)
  const aggregate = (value: (site: SiteShare) => number) => worstAndMean(sites.map(value), weights, model)
  const computed = aggregate(site => site.residual)
  const residual = withFloors(computed, floors, model)
  const confidence =
    model.supplier.worst * (sites[worstSite]?.confidence ?? 0) +
    model.supplier.mean *
      weightedMean(
        sites.map(site => site.confidence),
        weights,
      )
  const shown = shownBand(residual, confidence, model)
  return {
    residual,
    inherent: aggregate(site => site.inherent),
    controlled: aggregate(site => site.controlled),
    band: worseBand(shown.band, oneBelow(bandOf(residuals[worstSite] ?? 0, model))),
    provisional: shown.provisional,
    confidence,
    range: {
      low: withFloors(
        aggregate(site => site.range.low),
        floors,
        model,
      ),
      high: withFloors(
        aggregate(site => site.range.high),
        floors,
        model,
      ),
    },
    floor: decidingFloor(computed, floors, model),
    worstSite,
    meanResidual: weightedMean(residuals, weights),
    sitesByBand: countByBand(sites),
    workersAtRiskShare: atRiskShare(sites),
    floors,
  }
}
