import { z } from 'zod'
import { driverSchema, type RankedRow } from '@shared/contract/risk'
import { FLOOR_CODES } from '@shared/risk/model'
import { compareWork } from '@shared/risk/work-order'
import type { Call } from '../call'
import { rankedScores, type RankedFilter, readRun, type ScoreRow } from '../store/risk'
import { previousOf } from './explain'
import { modelOf, runOrRefuse, runView } from './run-view'
import { workOf } from './work'

const floorsSchema = z.array(z.enum(FLOOR_CODES))
const driversSchema = z.array(driverSchema)

function rowView(row: ScoreRow): Omit<RankedRow, 'work'> {
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

type RankedInput = Omit<RankedFilter, 'runId' | 'sort'> & {
  readonly runId: string | null
  readonly sort: RankedFilter['sort'] | 'work'
}

const EVERY_ROW = { offset: 0, limit: -1 } as const

/** A stretch of the ranking of a run, suppliers with what comes first; empty before the first run. */
export async function rankedView(input: RankedInput, call: Call) {
  const { runId, sort, ...filter } = input
  const run = runId === null ? await readRun(call.store, null) : await runOrRefuse(call.store, runId)
  if (run === undefined) return { run: null, rows: [], total: 0 }
  const inWorkOrder = sort === 'work'
  const { rows, total } = await rankedScores(call.store, {
    ...filter,
    ...(inWorkOrder ? EVERY_ROW : {}),
    sort: inWorkOrder ? 'residual' : sort,
    runId: run.id,
  })
  const work = input.subject === 'supplier' ? workOf(call.store, run.id, modelOf(run)) : null
  const views = rows.map(rowView).map(row => ({ ...row, work: work === null ? null : work(row) }))
  if (!inWorkOrder) return { run: runView(run), rows: views, total }
  const ordered = views.sort((a, b) => compareWork(orderable(a), orderable(b)))
  if (!input.descending) ordered.reverse()
  return { run: runView(run), rows: ordered.slice(input.offset, input.offset + input.limit), total }
}

/** Sites and corridors have no findings of their own here: they come by their scores. */
const orderable = ({ id, confidence, residual, work }: RankedRow) => ({
  ...(work ?? { severity: 0, likelihood: 0, basis: 'estimate' as const }),
  id,
  confidence,
  residual,
})
