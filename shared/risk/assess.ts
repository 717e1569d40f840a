import { type CorridorNumbers, scoreCorridor } from './corridor-score'
import type { ControlFacts, CorridorFacts, FloorEvidence, SiteFacts, SupplierFacts } from './facts'
import type { RiskModel } from './model'
import { floorCodes, type MeasuredSite, measureSite } from './measure-site'
import { type MeasuredCorridor, measureCorridor } from './measure-corridor'
import type { PlaceIndex } from './places'
import { scoreSite, type SiteNumbers } from './site-score'
import { scoreSupplier, type SiteShare, type SupplierNumbers } from './supplier-score'

/** One site of an assessed supplier: what was measured and what it scores. */
export interface AssessedSite extends MeasuredSite {
  /** `null` for the stand-in of a supplier without sites. */
  readonly id: string | null
  readonly name: string
  readonly country: string | null
  readonly sector: string | null
  readonly workers: number | null
  readonly numbers: SiteNumbers
}

export interface AssessedSupplier {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly sites: readonly AssessedSite[]
  /** No site is mapped: scored at country level, low precision (model 4.7). */
  readonly countryLevel: boolean
  /** Floors recorded for the supplier itself. */
  readonly floors: readonly FloorEvidence[]
  readonly numbers: SupplierNumbers
}

export interface AssessedCorridor extends MeasuredCorridor {
  readonly id: string
  readonly name: string
  readonly numbers: CorridorNumbers
}

/** A supplier without sites stands in for its own site, known by country and sector only. */
function standIn(supplier: SupplierFacts): SiteFacts {
  const { id, name, country, sector, workers } = supplier
  return {
    id,
    name,
    country,
    sector,
    workers,
    position: null,
    lowWagePct: null,
    lowQualificationPct: null,
    informalPct: null,
    migrantPct: null,
    recruiterChain: null,
    origins: [],
    originsFrom: null,
    controls: [],
    floors: [],
  }
}

/** A site's own controls, and the supplier's where it has none of that kind. */
function inheritedControls(site: readonly ControlFacts[], supplier: readonly ControlFacts[]): ControlFacts[] {
  return [...supplier.filter(({ control }) => !site.some(own => own.control === control)), ...site]
}

/**
 * A site as it is scored: country and sector of the supplier where its own are not known, and the supplier's controls
 * where it has none of that kind. Position 0 of a supplier without sites is its stand-in.
 */
export function effectiveSite(supplier: SupplierFacts, position: number): SiteFacts {
  const site = supplier.sites[position] ?? standIn(supplier)
  return {
    ...site,
    country: site.country ?? supplier.country,
    sector: site.sector ?? supplier.sector,
    controls: inheritedControls(site.controls, supplier.controls),
  }
}

function assessSite(facts: SiteFacts, index: PlaceIndex): AssessedSite {
  const measured = measureSite(facts, index)
  const { id, name, country, sector, workers } = facts
  return { id, name, country, sector, workers, ...measured, numbers: scoreSite(measured.inputs, index.model) }
}

/** The score of a site as its supplier sees it. */
export function shareOf(
  workers: number | null,
  numbers: SiteNumbers,
  floors: SiteShare['floors'],
): SiteShare {
  const { inherent, controlled, residual, confidence, band, range } = numbers
  return { workers, inherent, controlled, residual, confidence, band, range, floors }
}

/** Measures and scores a supplier with all its sites (model 4.1 to 4.7). Same facts and index, same bytes. */
export function assessSupplier(supplier: SupplierFacts, index: PlaceIndex): AssessedSupplier {
  const countryLevel = supplier.sites.length === 0
  const sites = countryLevel
    ? [{ ...assessSite(effectiveSite(supplier, 0), index), id: null }]
    : supplier.sites.map((_, position) => assessSite(effectiveSite(supplier, position), index))
  const shares = sites.map(site => shareOf(site.workers, site.numbers, site.inputs.floors))
  const { id, name, country, floors } = supplier
  return {
    id,
    name,
    country,
    sites,
    countryLevel,
    floors,
    numbers: scoreSupplier(shares, floorCodes(floors), index.model),
  }
}

/** Measures and scores a recruitment corridor (model 4.6). */
export function assessCorridor(corridor: CorridorFacts, index: PlaceIndex): AssessedCorridor {
  const measured = measureCorridor(corridor, index)
  return {
    id: corridor.id,
    name: corridor.name,
    ...measured,
    numbers: scoreCorridor(measured.inputs, index.model),
  }
}

/** The numbers of a supplier again from the stored inputs of its sites, for what-if questions and verification. */
export function rescoreSupplier(
  sites: readonly Pick<AssessedSite, 'inputs' | 'workers'>[],
  floors: readonly FloorEvidence[],
  model: RiskModel,
): SupplierNumbers {
  const shares = sites.map(({ inputs, workers }) => shareOf(workers, scoreSite(inputs, model), inputs.floors))
  return scoreSupplier(shares, floorCodes(floors), model)
}
