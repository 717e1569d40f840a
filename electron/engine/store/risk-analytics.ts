import type { Band } from '@shared/risk/model'
import type { Store } from './store'

export interface GroupRow {
  key: string | number | null
  critical: number
  high: number
  medium: number
  low: number
  suppliers: number
  workers: number
}

const GROUPED = {
  country: 'score.country',
  sector: 'supplier.sector',
  tier: 'supplier.tier',
} as const
export type GroupedBy = keyof typeof GROUPED

const band = (name: Band): string => `count(*) FILTER (WHERE score.band = '${name}') AS ${name}`

/** Suppliers of a run by a fact of theirs and by band; the worst groups first. */
export function suppliersGrouped(store: Store, runId: string, by: GroupedBy): GroupRow[] {
  return store.sqlite
    .prepare<[string], GroupRow>(
      `SELECT ${GROUPED[by]} AS key, ${(['critical', 'high', 'medium', 'low'] as const).map(band).join(', ')},
        count(*) AS suppliers,
        coalesce(sum(coalesce(supplier.workers, (SELECT sum(site.workers) FROM site
          WHERE site.supplier_id = supplier.id AND site.deleted_at IS NULL))), 0) AS workers
       FROM score LEFT JOIN supplier ON supplier.id = score.subject_id
       WHERE score.run_id = ? AND score.subject_type = 'supplier'
       GROUP BY 1 ORDER BY critical DESC, high DESC, suppliers DESC, key`,
    )
    .all(runId)
}

export interface HistoryRow {
  run_id: string
  at: string
  model: string
  editions: string
  as_of: string
  residual: number
  inherent: number
  band: Band
  confidence: number
  range_low: number
  range_high: number
}

/** A subject's scores over all runs, oldest first. */
export function scoreHistory(store: Store, subjectId: string): HistoryRow[] {
  return store.sqlite
    .prepare<[string, string], HistoryRow>(
      `SELECT score.run_id, run.at, run.model, run.editions, run.as_of, score.residual, score.inherent, score.band,
        score.confidence, score.range_low, score.range_high
       FROM score_run AS run
       CROSS JOIN (SELECT DISTINCT subject_type FROM score WHERE subject_id = ?) AS kind
       JOIN score ON score.run_id = run.id AND score.subject_type = kind.subject_type AND score.subject_id = ?
       ORDER BY run.id`,
    )
    .all(subjectId, subjectId)
}

export interface WorkRow {
  subject_id: string
  workers_at_risk: number
}

/** Workers counted in sites of band high or critical, by supplier. */
export function workersAtRisk(store: Store, runId: string): ReadonlyMap<string, number> {
  const rows = store.sqlite
    .prepare<[string], WorkRow>(
      `SELECT score.parent_id AS subject_id, sum(coalesce(site.workers, 0)) AS workers_at_risk
       FROM score JOIN site ON site.id = score.subject_id
       WHERE score.run_id = ? AND score.subject_type = 'site' AND score.band IN ('high', 'critical')
       GROUP BY score.parent_id`,
    )
    .all(runId)
  return new Map(rows.map(row => [row.subject_id, row.workers_at_risk]))
}

export interface RatedRow {
  subject_id: string
  severity: number
  likelihood: number
}

/** The gravest rating among the open findings about a supplier or one of its sites; 0 where nothing is rated. */
export function ratedByFindings(store: Store): ReadonlyMap<string, RatedRow> {
  const rows = store.sqlite
    .prepare<[], RatedRow>(
      `SELECT coalesce(site.supplier_id, finding.subject_id) AS subject_id,
        max(max(coalesce(finding.scale, 0), coalesce(finding.scope_of_impact, 0),
          coalesce(finding.irremediability, 0))) AS severity,
        max(coalesce(finding.likelihood, 0)) AS likelihood
       FROM finding LEFT JOIN site ON finding.subject_type = 'site' AND site.id = finding.subject_id
       WHERE finding.status = 'open' AND finding.subject_type IN ('supplier', 'site')
       GROUP BY 1`,
    )
    .all()
  return new Map(rows.map(row => [row.subject_id, row]))
}
