import { type AssessedSupplier, rescoreSupplier } from './assess'
import { bandOf, bandRank, bandStart, keysOf } from './formula'
import type { FloorEvidence } from './facts'
import type { ControlState, SiteInputs } from './inputs'
import {
  BANDS,
  type Band,
  RISK_CONTROLS,
  type RiskControl,
  type RiskModel,
  WORKFORCE_FACTORS,
  type WorkforceFactor,
} from './model'

/**
 * One single change that would bring a supplier into the next lower band, found by trying it on the model (7):
 * - `factor`: the score of a workforce factor at a site falls to `to` (for shares, `workers` says how many people that is);
 * - `chain`: the workers of a site are hired through the chain named by `subject`;
 * - `control`: a control reaches a maturity and a verification at all sites of the supplier;
 * - `floor`: the fact behind a floor is resolved, verified and recorded.
 */
export interface BandChange {
  readonly kind: 'factor' | 'chain' | 'control' | 'floor'
  readonly site: string | null
  readonly subject: string
  readonly from: number | null
  readonly to: number | null
  readonly verification: ControlState['verification'] | null
  readonly workers: number | null
  /** The score after the change, and its band. */
  readonly residual: number
  readonly band: Band
}

type SiteState = AssessedSupplier['sites'][number]
interface Trial {
  readonly sites: readonly Pick<SiteState, 'inputs' | 'workers'>[]
  readonly floors: readonly FloorEvidence[]
}

const withSite = (supplier: AssessedSupplier, at: number, patch: Partial<SiteInputs>): Trial => ({
  floors: supplier.floors,
  sites: supplier.sites.map((site, i) =>
    i === at ? { ...site, inputs: { ...site.inputs, ...patch } } : site,
  ),
})

/** Searches single changes; every entry crosses into a lower band when applied alone. */
class BandSearch {
  private readonly threshold: number
  constructor(
    private readonly supplier: AssessedSupplier,
    private readonly model: RiskModel,
  ) {
    this.threshold = bandStart(bandOf(supplier.numbers.residual, model), model)
  }

  residualOf(trial: Trial): number {
    return rescoreSupplier(trial.sites, trial.floors, this.model).residual
  }

  private crossing(trial: Trial): { residual: number; band: Band } | null {
    const residual = this.residualOf(trial)
    return residual < this.threshold ? { residual, band: bandOf(residual, this.model) } : null
  }

  /** The largest whole score of a factor, below the present one, at which the band falls. */
  factor(at: number, factor: WorkforceFactor): BandChange | null {
    const site = this.supplier.sites[at]
    if (site === undefined || factor === 'sector' || factor === 'intermediaries') return null
    const from = site.inputs.workforce[factor]
    const trial = (score: number) =>
      withSite(this.supplier, at, { workforce: { ...site.inputs.workforce, [factor]: score } })
    if (this.crossing(trial(0)) === null) return null
    let [good, bad] = [0, Math.ceil(from ?? this.model.missing.standIn)]
    while (bad - good > 1) {
      const middle = Math.floor((good + bad) / 2)
      if (this.crossing(trial(middle)) === null) bad = middle
      else good = middle
    }
    const crossed = this.crossing(trial(good))
    if (crossed === null) return null
    const workers = from === null ? null : workersBehind(factor, from - good, site.workers, this.model)
    return {
      kind: 'factor',
      site: site.name,
      subject: factor,
      from,
      to: good,
      verification: null,
      workers,
      ...crossed,
    }
  }

  /** The worst recruiter chain, better than the present one, at which the band falls. */
  chain(at: number): BandChange | null {
    const site = this.supplier.sites[at]
    if (site === undefined) return null
    const from = site.inputs.workforce.intermediaries
    const better = keysOf(this.model.chain)
      .filter(chain => this.model.chain[chain] < (from ?? this.model.missing.standIn))
      .sort((a, b) => this.model.chain[b] - this.model.chain[a])
    for (const chain of better) {
      const to = this.model.chain[chain]
      const crossed = this.crossing(
        withSite(this.supplier, at, { workforce: { ...site.inputs.workforce, intermediaries: to } }),
      )
      const change = {
        kind: 'chain',
        site: site.name,
        subject: chain,
        from,
        to,
        verification: null,
        workers: null,
      } as const
      if (crossed !== null) return { ...change, ...crossed }
    }
    return null
  }

  /** The least maturity of a control, documents checked or else independently verified, at which the band falls. */
  control(control: RiskControl): BandChange | null {
    for (const verification of ['doc', 'indep'] as const) {
      for (let maturity = 1; maturity <= 4; maturity++) {
        const change = this.controlAt(control, { maturity, verification })
        if (change !== null) return change
      }
    }
    return null
  }

  private controlAt(control: RiskControl, state: ControlState): BandChange | null {
    const { supplier } = this
    const sites = supplier.sites.map(site => ({
      ...site,
      inputs: { ...site.inputs, controls: { ...site.inputs.controls, [control]: state } },
    }))
    const crossed = this.crossing({ sites, floors: supplier.floors })
    if (crossed === null) return null
    const from = supplier.sites[supplier.numbers.worstSite]?.inputs.controls[control]?.maturity ?? null
    const { maturity, verification } = state
    return {
      kind: 'control',
      site: null,
      subject: control,
      from,
      to: maturity,
      verification,
      workers: null,
      ...crossed,
    }
  }

  /** Resolving every fact behind one floor, wherever it was recorded. */
  floor(code: FloorEvidence['code']): BandChange | null {
    const { supplier } = this
    const sites = supplier.sites.map(site => ({
      ...site,
      inputs: { ...site.inputs, floors: site.inputs.floors.filter(fired => fired !== code) },
    }))
    const crossed = this.crossing({ sites, floors: supplier.floors.filter(fired => fired.code !== code) })
    const from = this.model.floors[code]
    return crossed === null
      ? null
      : {
          kind: 'floor',
          site: null,
          subject: code,
          from,
          to: null,
          verification: null,
          workers: null,
          ...crossed,
        }
  }
}

/** How many workers a change of a share is about. */
function workersBehind(factor: WorkforceFactor, points: number, workers: number | null, model: RiskModel) {
  if (workers === null) return null
  const share = (points / 100) * (factor === 'migrant' ? model.migrantFullAtShare : 1)
  return Math.ceil(share * workers)
}

/**
 * What would change the band (model 7): each single change that would bring the supplier below its present band,
 * the smallest of its kind. Empty for a supplier in the lowest band, or where no single change is enough.
 */
export function bandChanges(supplier: AssessedSupplier, model: RiskModel): BandChange[] {
  if (bandOf(supplier.numbers.residual, model) === BANDS[0]) return []
  const search = new BandSearch(supplier, model)
  const at = supplier.numbers.worstSite
  return [
    ...supplier.numbers.floors.map(code => search.floor(code)),
    ...(supplier.sites[at]?.inputs.floors ?? [])
      .filter(code => !supplier.numbers.floors.includes(code))
      .map(code => search.floor(code)),
    search.chain(at),
    ...WORKFORCE_FACTORS.map(factor => search.factor(at, factor)),
    ...RISK_CONTROLS.map(control => search.control(control)),
  ]
    .filter(change => change !== null)
    .sort((a, b) => bandRank(a.band) - bandRank(b.band))
}
