import { z } from 'zod'
import { driverSchema, type RankedRow } from '@shared/contract/risk'
import { FLOOR_CODES } from '@shared/risk/model'
import type { Call } from '../call'
import { rankedScores, type RankedFilter, readRun, type ScoreRow } from '../store/risk'
import { previousOf } from './explain'
import { runOrRefuse, runView } from './run-view'

const floorsSchema = z.array(z.enum(FLOOR_CODES))
const driversSchema = z.array(driverSchema)

function rowView(row: ScoreRow): RankedRow {
  return {
    id: row.subject_id,
    name: row.name,
    country: row.country,
    residual: row.residual,
    inherent: row.inherent,
    band: row.band,
    confidence: row.confidence,
    range: { low: row.range_low, high: row.range_high },
    provisional: row.provisional === 1,
    floors: floorsSchema.parse(JSON.parse(row.floors)),
    drivers: driversSchema.parse(JSON.parse(row.drivers)),
    previous: previousOf(row),
  }
}

/** A stretch of the ranking of a run; empty before the first run. */
export async function rankedView(input: Omit<RankedFilter, 'runId'> & { runId: string | null }, call: Call) {
  const run =
    input.runId === null ? await readRun(call.store, null) : await runOrRefuse(call.store, input.runId)
  if (run === undefined) return { run: null, rows: [], total: 0 }
  const { rows, total } = await rankedScores(call.store, { ...input, runId: run.id })
  return { run: runView(run), rows: rows.map(rowView), total }
}
