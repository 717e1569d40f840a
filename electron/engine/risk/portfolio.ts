import type { PortfolioView } from '@shared/contract/risk'
import type { Call } from '../call'
import { readRun } from '../store/risk'
import { suppliersByCountry } from '../store/risk-map'
import { modelOf, runOrRefuse, runView, summaryOf } from './run-view'

/** The portfolio of a run (method 4.8); `null` before the first run. */
export async function portfolioView(runId: string | null, call: Call): Promise<PortfolioView | null> {
  const newest = runId === null ? await readRun(call.store, null) : await runOrRefuse(call.store, runId)
  if (newest === undefined) return null
  const { portfolio, corridorsByBand, suppliersWithoutSites } = summaryOf(newest)
  const countries = await suppliersByCountry(call.store, newest.id)
  return {
    run: runView(newest),
    ...portfolio,
    corridorsByBand,
    suppliersWithoutSites,
    exposureKm: modelOf(newest).exposureKm,
    byCountry: countries.map(({ country, suppliers, high_or_critical, worst }) => ({
      country,
      suppliers,
      highOrCritical: high_or_critical,
      worst,
    })),
  }
}
