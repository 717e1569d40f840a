import { z } from 'zod'
import { Refusal } from '@shared/contract/error'
import { editionRefSchema } from '@shared/contract/reference'
import { runBandsSchema, type ScoreRun } from '@shared/contract/risk-run'
import type { Band, RiskModel } from '@shared/risk/model'
import type { Store } from '../store/store'
import { readRun, type ScoreRunRow } from '../store/risk'

const bands = z.strictObject({ critical: z.int(), high: z.int(), medium: z.int(), low: z.int() })

/** What a run says of the whole, kept in its row. */
export const runSummarySchema = z.strictObject({
  suppliers: z.int(),
  sites: z.int(),
  corridors: z.int(),
  bands: runBandsSchema,
  bandChanges: z.int().nullable(),
  corridorsByBand: bands,
  suppliersWithoutSites: z.int(),
  portfolio: z.strictObject({
    suppliersByBand: bands,
    sitesByBand: bands,
    exposureShare: z.number().nullable(),
    workersExposed: z.int(),
    workersCounted: z.int(),
    suppliersExposed: z.int(),
    suppliersPlaced: z.int(),
    suppliersWithoutWorkers: z.int(),
    hotspots: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        suppliers: z.int(),
        sites: z.int(),
        workers: z.int(),
      }),
    ),
  }),
})
export type RunSummary = z.infer<typeof runSummarySchema>

export const noBands = (): Record<Band, number> => ({ critical: 0, high: 0, medium: 0, low: 0 })

export const summaryOf = (row: ScoreRunRow): RunSummary => runSummarySchema.parse(JSON.parse(row.summary))

/** The model a run was made with, with its weights as they were then. */
export const modelOf = (row: ScoreRunRow): RiskModel => JSON.parse(row.model) as RiskModel

/** A run as the contract shows it. */
export function runView(row: ScoreRunRow): ScoreRun {
  const { suppliers, sites, corridors, bands: byBand, bandChanges } = summaryOf(row)
  const model = modelOf(row)
  return {
    id: row.id,
    at: row.at,
    asOf: row.as_of,
    model: model.id,
    countryProfile: model.countryProfile,
    editions: z.array(editionRefSchema).parse(JSON.parse(row.editions)),
    suppliers,
    sites,
    corridors,
    bands: byBand,
    bandChanges,
    inputsHash: row.inputs_hash,
    outputsHash: row.outputs_hash,
  }
}

/** The run asked for, or the newest; refuses when there is none. */
export async function runOrRefuse(store: Store, id: string | null): Promise<ScoreRunRow> {
  const row = await readRun(store, id)
  if (row !== undefined) return row
  throw id === null
    ? new Refusal({ code: 'not-found', detail: 'no-score-run' })
    : new Refusal({ code: 'not-found', detail: 'score-run', params: { id } })
}
