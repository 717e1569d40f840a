import { z } from 'zod'
import { editionRefSchema } from '@shared/contract/reference'
import type { HistoryPoint } from '@shared/contract/risk-analytics'
import type { RiskModel } from '@shared/risk/model'
import { scoreHistory, type HistoryRow } from '../store/risk-analytics'
import type { Store } from '../store/store'

const editionsSchema = z.array(editionRefSchema)
const hashesOf = (row: HistoryRow): string =>
  editionsSchema
    .parse(JSON.parse(row.editions))
    .map(({ sha256 }) => sha256)
    .sort()
    .join(' ')
const modelOf = (row: HistoryRow): RiskModel => JSON.parse(row.model) as RiskModel

/**
 * What is behind a changed score, as far as the run itself tells: another model, other editions, both, or else facts;
 * a change with the same model, editions and day of counting can only be facts, over time evidence ages as well.
 */
function changeBetween(before: HistoryRow | undefined, row: HistoryRow): HistoryPoint['change'] {
  if (before === undefined || before.residual === row.residual) return null
  const model = before.model !== row.model
  const editions = hashesOf(before) !== hashesOf(row)
  if (model && editions) return 'several'
  if (model) return 'model'
  if (editions) return 'editions'
  return before.as_of === row.as_of ? 'facts' : 'age'
}

/** The score of a subject over the runs. */
export function historyOf(store: Store, subject: string): HistoryPoint[] {
  const rows = scoreHistory(store, subject)
  return rows.map((row, at) => ({
    runId: row.run_id,
    at: row.at,
    model: modelOf(row).id,
    residual: row.residual,
    inherent: row.inherent,
    band: row.band,
    confidence: row.confidence,
    range: { low: row.range_low, high: row.range_high },
    change: changeBetween(rows[at - 1], row),
  }))
}
