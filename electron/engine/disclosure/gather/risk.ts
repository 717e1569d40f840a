import type { PortfolioView } from '@shared/contract/risk'
import { BAND_NAMES, type CoverageFacts, type RiskFacts } from '@shared/disclosure/facts'
import type { Call } from '../../call'
import { workersByBand } from '../../store/workers-by-band'
import type { Names } from './names'
import { gatherWork } from './order-of-work'

function nearFacts(portfolio: PortfolioView): RiskFacts['near'] {
  return {
    withinKm: portfolio.exposureKm,
    sites: portfolio.hotspots.reduce((sum, hotspot) => sum + hotspot.sites, 0),
    suppliers: portfolio.suppliersExposed,
    workers:
      portfolio.suppliersExposed > 0 && portfolio.workersExposed === 0 ? null : portfolio.workersExposed,
    workersSharePct:
      portfolio.exposureShare === null ? null : Math.round(portfolio.exposureShare * 1000) / 10,
  }
}

const countryFacts = (portfolio: PortfolioView, names: Names): RiskFacts['countries'] =>
  portfolio.byCountry
    .flatMap(({ country, suppliers, highOrCritical }) =>
      country === null || highOrCritical === 0
        ? []
        : [{ country, label: names.country(country), suppliers, highOrCritical }],
    )
    .sort((a, b) => b.highOrCritical - a.highOrCritical || (a.country < b.country ? -1 : 1))

/** The newest score run in numbers; `null` before the first. */
export async function gatherRiskNumbers(call: Call, names: Names): Promise<CoverageFacts['risk']> {
  const portfolio = await call.ask('risk.portfolio', { runId: null })
  if (portfolio === null) return null
  const { run } = portfolio
  const workers = workersByBand(call.store, run.id)
  return {
    runId: run.id,
    ranAt: run.at,
    modelVersion: run.model,
    countryProfile: run.countryProfile,
    inputsSha256: run.inputsHash,
    scoredSuppliers: run.suppliers,
    bands: BAND_NAMES.map(band => ({
      band,
      suppliers: portfolio.suppliersByBand[band],
      sites: portfolio.sitesByBand[band],
      corridors: portfolio.corridorsByBand[band],
      workers: workers.get(band) ?? (portfolio.suppliersByBand[band] === 0 ? 0 : null),
    })),
    provisional: run.bands.provisional,
    countries: countryFacts(portfolio, names),
    near: nearFacts(portfolio),
  }
}

/** The same with what comes first in the order of work. */
export async function workAdded(
  call: Call,
  numbers: CoverageFacts['risk'],
  names: Names,
): Promise<RiskFacts | null> {
  return numbers === null ? null : { ...numbers, work: await gatherWork(call, numbers.runId, names) }
}
