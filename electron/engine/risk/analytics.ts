import type { Analytics, AnalyticsGroup, CountryPoint } from '@shared/contract/risk-analytics'
import type { CountriesEdition } from '@shared/reference/countries'
import { countryContext, countryProfile, OPEN_2026_PROFILE, type CountryProfile } from '@shared/risk/country'
import { rankCorrelation } from '@shared/risk/rank-correlation'
import type { Call } from '../call'
import { referenceInUse } from '../reference'
import { listRuns, readRun } from '../store/risk'
import { suppliersGrouped, type GroupedBy } from '../store/risk-analytics'
import type { Store } from '../store/store'
import { modelOf, runOrRefuse, runView } from './run-view'

const RUNS_SHOWN = 24
const CORRUPTION = 'controlOfCorruptionPct'
const LAUNDERING = 'fatfStatus'

function grouped(store: Store, runId: string, by: GroupedBy): AnalyticsGroup[] {
  return suppliersGrouped(store, runId, by).map(({ key, ...counts }) => ({
    key: key === null ? null : String(key),
    ...counts,
  }))
}

/** The indicators of a country where suppliers are; vulnerability is the context without the two it is compared with. */
function pointOf(
  { key, suppliers }: AnalyticsGroup,
  edition: CountriesEdition,
  profile: CountryProfile,
): CountryPoint[] {
  const found = edition.countries.find(({ country }) => country === key)
  if (key === null || found === undefined) return []
  const part = (id: string) =>
    countryContext(found.indicators, profile).parts.find(indicator => indicator.id === id)
  const others = profile.indicators.filter(({ id }) => id !== CORRUPTION && id !== LAUNDERING)
  const status = part(LAUNDERING)?.value ?? null
  return [
    {
      country: key,
      suppliers,
      corruption: part(CORRUPTION)?.score ?? null,
      laundering: part(LAUNDERING)?.score ?? null,
      launderingStatus: status === null ? null : String(status),
      vulnerability: countryContext(found.indicators, { ...profile, indicators: others }).score,
    },
  ]
}

function correlation(points: readonly CountryPoint[], of: 'corruption' | 'laundering'): number | null {
  return rankCorrelation(
    points.flatMap(point => {
      const value = point[of]
      return value === null || point.vulnerability === null ? [] : [[value, point.vulnerability] as const]
    }),
  )
}

/** The portfolio of a run in numbers for charts and their tables; `null` before the first run. */
export async function analytics(runId: string | null, call: Call): Promise<Analytics | null> {
  const run = runId === null ? await readRun(call.store, null) : await runOrRefuse(call.store, runId)
  if (run === undefined) return null
  const { data } = await referenceInUse(call)
  const profile = countryProfile(modelOf(run).countryProfile) ?? OPEN_2026_PROFILE
  const byCountry = grouped(call.store, run.id, 'country')
  const countries = byCountry.flatMap(group => pointOf(group, data.countries, profile))
  const runs = (await listRuns(call.store, 200)).filter(({ id }) => id <= run.id).slice(0, RUNS_SHOWN)
  return {
    run: runView(run),
    byCountry,
    bySector: grouped(call.store, run.id, 'sector'),
    byTier: grouped(call.store, run.id, 'tier'),
    runs: runs.reverse().map(runView),
    countries,
    corruptionCorrelation: correlation(countries, 'corruption'),
    launderingCorrelation: correlation(countries, 'laundering'),
  }
}
