import { bandOf } from './formula'
import type { FloorCode, RiskModel } from './model'

/** Scale of the harm behind a floor: how grave (method 5), 1 to 5. An own reading of the codes, editable with the model. */
const SCALE_OF_FLOOR: Readonly<Record<FloorCode, number>> = {
  F1: 5,
  F2: 5,
  F3: 5,
  F4: 4,
  F5: 4,
  F6: 4,
  F7: 3,
  F8: 2,
  F9: 3,
}
/** Floors behind which lies harm that can hardly be undone. */
const HARD_TO_UNDO: readonly FloorCode[] = ['F2', 'F3']
const SCALE_OF_BAND = { low: 1, medium: 2, high: 3, critical: 4 } as const
/** Scope by the workers in sites of band high or critical: how many, 1 to 5. */
const SCOPE_STEPS = [10, 50, 250, 1000] as const

export interface WorkFacts {
  readonly residual: number
  readonly inherent: number
  readonly floors: readonly FloorCode[]
  /** Workers counted in sites of band high or critical. */
  readonly workersAtRisk: number
  /** The gravest rating among the open findings of the supplier, 1 to 5; `null` = none is rated. */
  readonly ratedSeverity: number | null
  readonly ratedLikelihood: number | null
}

export interface WorkPriority {
  /** 1 to 5. */
  readonly severity: number
  readonly likelihood: number
  /** Rated by a person in a finding, or estimated from the score. */
  readonly basis: 'findings' | 'estimate'
}

/** Likelihood 1 to 5 from the residual band, one more in its upper half or where a floor says that it happened (method 5). */
function likelihoodOf({ residual, floors }: WorkFacts, model: RiskModel): number {
  const { medium, high, critical } = model.bands
  const base = { low: 1, medium: 2, high: 3, critical: 4 }[bandOf(residual, model)]
  const upper = residual >= high && residual < critical && residual >= (high + critical) / 2
  return Math.min(5, base + (floors.length > 0 || (upper && residual > medium) ? 1 : 0))
}

function estimatedSeverity({ inherent, floors, workersAtRisk }: WorkFacts, model: RiskModel): number {
  const scale = Math.max(SCALE_OF_BAND[bandOf(inherent, model)], ...floors.map(code => SCALE_OF_FLOOR[code]))
  // How many counts only where there is something to suffer from: a large calm supplier is not severe.
  const scope = workersAtRisk === 0 ? 1 : 1 + SCOPE_STEPS.filter(step => workersAtRisk >= step).length
  const irremediability = floors.some(code => HARD_TO_UNDO.includes(code)) ? 5 : 1
  return Math.max(scale, scope, irremediability)
}

/**
 * What comes first (method 5): severity as people rated it in findings, otherwise the worst of scale, scope and
 * irremediability as the score lets one estimate them; then likelihood. An estimate never lowers what a person rated.
 */
export function workPriority(facts: WorkFacts, model: RiskModel): WorkPriority {
  const estimate = estimatedSeverity(facts, model)
  const likelihood = likelihoodOf(facts, model)
  const rated = facts.ratedSeverity
  return {
    severity: rated ?? estimate,
    likelihood: Math.max(likelihood, facts.ratedLikelihood ?? 0),
    basis: rated === null ? 'estimate' : 'findings',
  }
}

export interface Orderable extends WorkPriority {
  readonly confidence: number
  readonly residual: number
  readonly id: string
}

/**
 * Severity before likelihood, never their product: a rare but lethal harm must not sink below a common minor one
 * (UN Guiding Principles, principle 24). Then the surer, the higher score, the id.
 */
export function compareWork(a: Orderable, b: Orderable): number {
  return (
    b.severity - a.severity ||
    b.likelihood - a.likelihood ||
    b.confidence - a.confidence ||
    b.residual - a.residual ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
