import type { OutputOf } from '@shared/contract/contract'
import type { ScoreRun } from '@shared/contract/risk-run'
import { ALL_RANKED } from '@shared/risk/ranking'
import type { Call } from '../call'

const RUNS_SHOWN = 8
const TOP = 5

/** The last score runs, oldest first. */
export async function runsPart(call: Call): Promise<ScoreRun[]> {
  const { runs } = await call.ask('risk.runs', { limit: RUNS_SHOWN })
  return [...runs].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Where the risk is after the newest run. */
export async function riskyPart(
  call: Call,
  newest: ScoreRun | null,
): Promise<OutputOf<'home.overview'>['risky']> {
  if (newest === null) return { scored: false, critical: 0, high: 0, provisional: 0, items: [] }
  const { critical, high, provisional } = newest.bands
  const { rows } = await call.ask('risk.ranked', {
    ...ALL_RANKED,
    runId: newest.id,
    bands: ['critical', 'high'],
    offset: 0,
    limit: TOP,
  })
  const items = rows.map(({ id, name, band, residual }) => ({ supplierId: id, name, band, score: residual }))
  return { scored: true, critical, high, provisional, items }
}
