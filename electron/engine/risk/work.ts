import type { FloorCode, RiskModel } from '@shared/risk/model'
import { workPriority, type WorkPriority } from '@shared/risk/work-order'
import { ratedByFindings, workersAtRisk } from '../store/risk-analytics'
import type { Store } from '../store/store'

interface Scored {
  readonly id: string
  readonly residual: number
  readonly inherent: number
  readonly floors: readonly FloorCode[]
}

const orNull = (rating: number | undefined): number | null =>
  rating === undefined || rating === 0 ? null : rating

/** What comes first among the suppliers of a run: a function that rates one of them. */
export function workOf(store: Store, runId: string, model: RiskModel): (row: Scored) => WorkPriority {
  const atRisk = workersAtRisk(store, runId)
  const rated = ratedByFindings(store)
  return ({ id, residual, inherent, floors }) =>
    workPriority(
      {
        residual,
        inherent,
        floors,
        workersAtRisk: atRisk.get(id) ?? 0,
        ratedSeverity: orNull(rated.get(id)?.severity),
        ratedLikelihood: orNull(rated.get(id)?.likelihood),
      },
      model,
    )
}
