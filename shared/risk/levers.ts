import type { AssessedSupplier } from './assess'
import { bandOf, bandStart, keysOf } from './formula'
import type { FloorEvidence } from './facts'
import type { ControlState, SiteInputs } from './inputs'
import {
  type Band,
  RISK_CONTROLS,
  type RiskControl,
  type RiskModel,
  WORKFORCE_FACTORS,
  type WorkforceFactor,
} from './model'
import { siteResidual } from './site-score'
import { supplierResidual } from './supplier-score'

/**
 * Something that can be changed about a supplier, and how far:
 * - `factor`: the score of a workforce factor at a site falls to `to` (for shares, `workers` says how many people that is);
 * - `chain`: the workers of a site are hired through the chain named by `subject`;
 * - `control`: a control reaches a maturity and a verification at all sites of the supplier;
 * - `floor`: the fact behind a floor is resolved, verified and recorded, wherever it was recorded.
 */
export interface Step {
  readonly kind: 'factor' | 'chain' | 'control' | 'floor'
  readonly site: string | null
  readonly subject: string
  readonly from: number | null
  readonly to: number | null
  readonly verification: ControlState['verification'] | null
  readonly workers: number | null
}

type SiteState = AssessedSupplier['sites'][number]

/** The supplier with some things changed. */
export interface Trial {
  readonly sites: readonly Pick<SiteState, 'inputs' | 'workers'>[]
  readonly floors: readonly FloorEvidence[]
}

/** One thing that can be changed, with its settings from the least effort to the most. */
export interface Lever {
  readonly settings: number
  /** Each setting lowers the score at least as far as the one before, so that the least that is enough can be bisected. */
  readonly rising: boolean
  step(setting: number): Step
  apply(trial: Trial, setting: number): Trial
}

const patched = (trial: Trial, at: number, patch: (inputs: SiteInputs) => Partial<SiteInputs>): Trial => ({
  ...trial,
  sites: trial.sites.map((site, i) =>
    i === at ? { ...site, inputs: { ...site.inputs, ...patch(site.inputs) } } : site,
  ),
})

const workforce =
  (factor: WorkforceFactor, score: number) =>
  (inputs: SiteInputs): Partial<SiteInputs> => ({ workforce: { ...inputs.workforce, [factor]: score } })

const SITE_STEP = { verification: null, workers: null } as const

/** How many workers a change of a share is about. */
function workersBehind(factor: WorkforceFactor, points: number, workers: number | null, model: RiskModel) {
  if (workers === null) return null
  const share = (points / 100) * (factor === 'migrant' ? model.migrantFullAtShare : 1)
  return Math.ceil(share * workers)
}

/** A workforce factor falls, a whole point at a time. */
function factorLever(site: SiteState, at: number, factor: WorkforceFactor, model: RiskModel): Lever {
  const from = site.inputs.workforce[factor]
  const settings = Math.ceil(from ?? model.missing.standIn)
  const score = (setting: number) => settings - 1 - setting
  return {
    settings,
    rising: true,
    step: setting => ({
      ...SITE_STEP,
      kind: 'factor',
      site: site.name,
      subject: factor,
      from,
      to: score(setting),
      workers: from === null ? null : workersBehind(factor, from - score(setting), site.workers, model),
    }),
    apply: (trial, setting) => patched(trial, at, workforce(factor, score(setting))),
  }
}

/** A better recruiter chain than the present one, the worst of them first. */
function chainLever(site: SiteState, at: number, model: RiskModel): Lever {
  const from = site.inputs.workforce.intermediaries
  const better = keysOf(model.chain)
    .filter(chain => model.chain[chain] < (from ?? model.missing.standIn))
    .sort((a, b) => model.chain[b] - model.chain[a])
  const chain = (setting: number) => better[setting] ?? 'direct'
  return {
    settings: better.length,
    rising: true,
    step: setting => ({
      ...SITE_STEP,
      kind: 'chain',
      site: site.name,
      subject: chain(setting),
      from,
      to: model.chain[chain(setting)],
    }),
    apply: (trial, setting) => patched(trial, at, workforce('intermediaries', model.chain[chain(setting)])),
  }
}

/** Documents checked at each maturity, then independently verified: what a company can do in this order. */
const CONTROL_STATES: readonly ControlState[] = (['doc', 'indep'] as const).flatMap(verification =>
  [1, 2, 3, 4].map(maturity => ({ maturity, verification })),
)

function controlLever(supplier: AssessedSupplier, control: RiskControl): Lever {
  const from = supplier.sites[supplier.numbers.worstSite]?.inputs.controls[control]?.maturity ?? null
  const state = (setting: number) => CONTROL_STATES[setting] ?? { maturity: 4, verification: 'indep' }
  return {
    settings: CONTROL_STATES.length,
    rising: false,
    step: setting => {
      const { maturity, verification } = state(setting)
      return {
        kind: 'control',
        site: null,
        subject: control,
        from,
        to: maturity,
        verification,
        workers: null,
      }
    },
    apply: (trial, setting) => ({
      ...trial,
      sites: trial.sites.map(site => ({
        ...site,
        inputs: { ...site.inputs, controls: { ...site.inputs.controls, [control]: state(setting) } },
      })),
    }),
  }
}

function floorLever(code: FloorEvidence['code'], model: RiskModel): Lever {
  const from = model.floors[code]
  return {
    settings: 1,
    rising: true,
    step: () => ({ ...SITE_STEP, kind: 'floor', site: null, subject: code, from, to: null }),
    apply: trial => ({
      floors: trial.floors.filter(fired => fired.code !== code),
      sites: trial.sites.map(site => ({
        ...site,
        inputs: { ...site.inputs, floors: site.inputs.floors.filter(fired => fired !== code) },
      })),
    }),
  }
}

/** Factors that people can change in time; a sector stays, and the chain has a lever of its own. */
const CHANGEABLE = WORKFORCE_FACTORS.filter(factor => factor !== 'sector' && factor !== 'intermediaries')

/** What can be changed about the workers of one site, by its position. */
export function siteLevers(supplier: AssessedSupplier, at: number, model: RiskModel): Lever[] {
  const site = supplier.sites[at]
  if (site === undefined) return []
  return [
    chainLever(site, at, model),
    ...CHANGEABLE.map(factor => factorLever(site, at, factor, model)),
  ].filter(({ settings }) => settings > 0)
}

/** The floors that hold for these sites or the supplier itself, each once. */
export const floorLevers = (
  supplier: AssessedSupplier,
  sites: readonly SiteState[],
  model: RiskModel,
): Lever[] =>
  [...new Set([...supplier.numbers.floors, ...sites.flatMap(site => site.inputs.floors)])].map(code =>
    floorLever(code, model),
  )

export const controlLevers = (supplier: AssessedSupplier): Lever[] =>
  RISK_CONTROLS.map(control => controlLever(supplier, control))

/** A score after some changes, and its band. */
export interface Crossing {
  readonly residual: number
  readonly band: Band
}

/** Tries changes on the model and says whether they bring the supplier below its present band. */
export class Trials {
  private readonly threshold: number
  private readonly residuals = new WeakMap<SiteInputs, number>()
  constructor(
    supplier: AssessedSupplier,
    private readonly model: RiskModel,
  ) {
    this.threshold = bandStart(bandOf(supplier.numbers.residual, model), model)
  }

  residualOf({ sites, floors }: Trial): number {
    const shares = sites.map(({ inputs, workers }) => ({
      workers,
      residual: this.siteResidual(inputs),
      floors: inputs.floors,
    }))
    return supplierResidual(
      shares,
      floors.map(({ code }) => code),
      this.model,
    )
  }

  /** A change leaves most sites as they are: theirs is computed once. */
  private siteResidual(inputs: SiteInputs): number {
    const known = this.residuals.get(inputs)
    if (known !== undefined) return known
    const residual = siteResidual(inputs, this.model)
    this.residuals.set(inputs, residual)
    return residual
  }

  crossing(trial: Trial): Crossing | null {
    const residual = this.residualOf(trial)
    return residual < this.threshold ? { residual, band: bandOf(residual, this.model) } : null
  }

  /** The setting of least effort at which a lever, over what is changed already, crosses; `null` when none does. */
  least(lever: Lever, over: Trial): number | null {
    const crosses = (setting: number) => this.crossing(lever.apply(over, setting)) !== null
    const strongest = lever.settings - 1
    if (strongest < 0 || !crosses(strongest)) return null
    if (!lever.rising) return Array.from({ length: strongest }, (_, i) => i).find(crosses) ?? strongest
    let [bad, good] = [-1, strongest]
    while (good - bad > 1) {
      const middle = Math.floor((bad + good) / 2)
      if (crosses(middle)) good = middle
      else bad = middle
    }
    return good
  }
}
