import { type Band, type RiskModel } from './model'
import type { NearestHotspot } from './places'

/** A supplier as the portfolio counts it. */
export interface PortfolioSupplier {
  readonly band: Band
  readonly workers: number | null
  readonly sites: readonly {
    readonly band: Band
    readonly workers: number | null
    readonly nearest: NearestHotspot | null
  }[]
}

export interface HotspotExposure {
  readonly id: string
  readonly name: string
  readonly sites: number
  readonly suppliers: number
  readonly workers: number
}

export interface Portfolio {
  readonly suppliersByBand: Readonly<Record<Band, number>>
  readonly sitesByBand: Readonly<Record<Band, number>>
  /** Workers of suppliers with a site in or within reach of a hotspot, over all counted workers; `null` without counts. */
  readonly exposureShare: number | null
  readonly workersExposed: number
  readonly workersCounted: number
  readonly suppliersExposed: number
  readonly suppliersPlaced: number
  readonly suppliersWithoutWorkers: number
  /** By nearest hotspot in reach, most workers first. */
  readonly hotspots: readonly HotspotExposure[]
}

const noBands = (): Record<Band, number> => ({ low: 0, medium: 0, high: 0, critical: 0 })

/** The workers of a supplier: its own count, or else the sum over the sites that have one. */
export function workersOf(supplier: PortfolioSupplier): number | null {
  if (supplier.workers !== null) return supplier.workers
  const counted = supplier.sites.flatMap(site => site.workers ?? [])
  return counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0)
}

/** Adds up suppliers one at a time, so that a run need not keep them all. */
export class PortfolioCount {
  private readonly suppliersByBand = noBands()
  private readonly sitesByBand = noBands()
  private readonly hotspots = new Map<
    string,
    { name: string; sites: number; suppliers: number; workers: number }
  >()
  private workersExposed = 0
  private workersCounted = 0
  private suppliersExposed = 0
  private suppliersPlaced = 0
  private suppliersWithoutWorkers = 0

  constructor(private readonly model: RiskModel) {}

  add(supplier: PortfolioSupplier): void {
    const workers = workersOf(supplier)
    this.suppliersByBand[supplier.band] += 1
    for (const site of supplier.sites) this.sitesByBand[site.band] += 1
    if (workers === null) this.suppliersWithoutWorkers += 1
    this.workersCounted += workers ?? 0
    this.addExposure(supplier, workers ?? 0)
  }

  private addExposure(supplier: PortfolioSupplier, workers: number): void {
    const placed = supplier.sites.flatMap(site => site.nearest ?? [])
    if (placed.length > 0) this.suppliersPlaced += 1
    const inReach = placed.filter(nearest => nearest.edgeKm <= this.model.exposureKm)
    if (inReach.length === 0) return
    this.suppliersExposed += 1
    this.workersExposed += workers
    const hotspots = new Map(inReach.map(nearest => [nearest.id, nearest]))
    for (const nearest of hotspots.values()) this.hotspot(nearest).suppliers += 1
    for (const site of supplier.sites) this.addSite(site)
  }

  private addSite({ nearest, workers }: PortfolioSupplier['sites'][number]): void {
    if (nearest === null || nearest.edgeKm > this.model.exposureKm) return
    const hotspot = this.hotspot(nearest)
    hotspot.sites += 1
    hotspot.workers += workers ?? 0
  }

  private hotspot({ id, name }: NearestHotspot) {
    const counted = this.hotspots.get(id) ?? { name, sites: 0, suppliers: 0, workers: 0 }
    this.hotspots.set(id, counted)
    return counted
  }

  /** The portfolio so far (model 4.8). */
  total(): Portfolio {
    const hotspots = [...this.hotspots]
      .map(([id, counts]) => ({ id, ...counts }))
      .sort((a, b) => b.workers - a.workers || b.sites - a.sites || (a.id < b.id ? -1 : 1))
    return {
      suppliersByBand: this.suppliersByBand,
      sitesByBand: this.sitesByBand,
      exposureShare: this.workersCounted === 0 ? null : this.workersExposed / this.workersCounted,
      workersExposed: this.workersExposed,
      workersCounted: this.workersCounted,
      suppliersExposed: this.suppliersExposed,
      suppliersPlaced: this.suppliersPlaced,
      suppliersWithoutWorkers: this.suppliersWithoutWorkers,
      hotspots,
    }
  }
}
