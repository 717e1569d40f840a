import type { Explanation, SiteExplanation } from '@shared/contract/risk'
import type { EditionRef } from '@shared/contract/reference'
import { Refusal } from '@shared/contract/error'
import type { CountriesEdition } from '@shared/reference/countries'
import type { AssessedSite, AssessedSupplier } from '@shared/risk/assess'
import { effectiveSite, rescoreSupplier } from '@shared/risk/assess'
import { bandChanges } from '@shared/risk/band-change'
import { bandCombinations } from '@shared/risk/band-combination'
import { supplierDrivers } from '@shared/risk/drivers'
import { factorRows } from '@shared/risk/explain'
import type { EventReading } from '@shared/risk/event-context'
import type { FloorEvidence, SiteFacts } from '@shared/risk/facts'
import type { RiskModel } from '@shared/risk/model'
import { scoreSite, type ScoreNumbers } from '@shared/risk/site-score'
import type { Call } from '../call'
import { countriesOfRun } from '../reference'
import { changedSince, findScored, readParts, type ScoreRow } from '../store/risk'
import { siteEvidence } from './factor-evidence'
import { type StoredCountry, type SupplierParts, unpackSupplierParts } from './parts'
import { modelOf, runOrRefuse, runView } from './run-view'

/** The numbers every score shows. */
export function numbersOf({ residual, inherent, band, confidence, range, provisional }: ScoreNumbers) {
  return { residual, inherent, band, confidence, range: { ...range }, provisional }
}

export const previousOf = (row: ScoreRow | undefined) =>
  row === undefined || row.previous_residual === null || row.previous_band === null
    ? null
    : { residual: row.previous_residual, band: row.previous_band }

export function floorFact(floor: FloorEvidence, site: string | null, model: RiskModel) {
  const { code, reason, params, date, ref } = floor
  return {
    code,
    reason,
    floor: model.floors[code],
    params: { ...params },
    date,
    site,
    ref: ref === null ? null : { ...ref },
  }
}

/** A supplier as it was assessed in the run: the numbers follow from the stored inputs and the run's model. */
function assessedFrom(
  parts: SupplierParts,
  model: RiskModel,
): { supplier: AssessedSupplier; facts: SiteFacts[] } {
  const { facts } = parts
  const countryLevel = facts.sites.length === 0
  const siteFacts = parts.sites.map((_, i) => effectiveSite(facts, i))
  const sites: AssessedSite[] = parts.sites.map((measured, i) => {
    const { id, name, country, sector, workers } = siteFacts[i] ?? effectiveSite(facts, i)
    const numbers = scoreSite(measured.inputs, model)
    return { id: countryLevel ? null : id, name, country, sector, workers, ...measured, numbers }
  })
  const { id, name, country, floors } = facts
  const numbers = rescoreSupplier(sites, floors, model)
  return { supplier: { id, name, country, sites, countryLevel, floors, numbers }, facts: siteFacts }
}

interface Sources {
  readonly editions: readonly EditionRef[]
  readonly countries: CountriesEdition
}

function countryView(
  code: string | null,
  country: StoredCountry | undefined,
  model: RiskModel,
  sources: Sources,
) {
  const columns = new Map(sources.countries.indicators.map(column => [column.id, column]))
  return {
    country: code,
    profile: model.countryProfile,
    score: country?.score ?? null,
    missing: [...(country?.missing ?? [])],
    parts: (country?.parts ?? []).map(({ id, value, score, weight }) => {
      const column = columns.get(id)
      const source = column === undefined ? undefined : sources.countries.sources[column.source]
      return { id, value, score, weight, asOf: column?.asOf ?? null, source: source?.title ?? null }
    }),
  }
}

const eventsView = (events: EventReading | undefined): SiteExplanation['events'] =>
  events === undefined ? null : { ...events, matches: events.matches.map(match => ({ ...match })) }

function siteView(
  site: AssessedSite,
  facts: SiteFacts,
  country: StoredCountry | undefined,
  model: RiskModel,
  sources: Sources,
): SiteExplanation {
  const { numbers, place } = site
  const evidence = siteEvidence(facts, site, sources.editions, model.id)
  return {
    id: site.id,
    name: site.name,
    country: site.country,
    sector: site.sector,
    workers: site.workers,
    precision: place.precision,
    ...numbersOf(numbers),
    controlled: numbers.controlled,
    h: numbers.h,
    v: numbers.v,
    m: numbers.m,
    locationRule: numbers.location.rule,
    locationHazard: numbers.location.score,
    originHazard: numbers.originHazard,
    originDrives: numbers.originDrives,
    factors: factorRows(site, model).map(row => ({ ...row, ...evidence(row) })),
    hotspots: place.hotspots.map(match => ({ ...match })),
    switchedOff: (place.switchedOff ?? []).map(match => ({ ...match })),
    nearest: place.nearest === null ? null : { ...place.nearest },
    events: eventsView(place.events),
    eventMonths: model.events.oldestMonths,
    route: place.routeMatch === null ? null : { ...place.routeMatch },
    origins: site.origins.map(({ country, place, share, exposure }) => ({
      country,
      place,
      sharePct: share * 100,
      exposure,
    })),
    countryContext: countryView(site.country, country, model, sources),
  }
}

async function scoredRow(call: Call, runId: string, idOrName: string): Promise<ScoreRow> {
  const found = await findScored(call.store, runId, idOrName)
  const [row] = found
  if (row === undefined)
    throw new Refusal({ code: 'not-found', detail: 'scored-supplier', params: { name: idOrName } })
  if (found.length > 1 && row.subject_id !== idOrName) {
    throw new Refusal({
      code: 'conflict',
      detail: 'several-suppliers',
      params: { name: idOrName, count: found.length },
    })
  }
  return row
}

/** Everything behind the score of one supplier, as the run saw it (method, section 7). */
export async function explainSupplier(
  input: { runId: string | null; supplier: string },
  call: Call,
): Promise<Explanation> {
  const run = await runOrRefuse(call.store, input.runId)
  const row = await scoredRow(call, run.id, input.supplier)
  const stored = await readParts(call.store, run.id, 'supplier', row.subject_id)
  if (stored === undefined)
    throw new Refusal({ code: 'not-found', detail: 'scored-supplier', params: { name: row.name } })
  const model = modelOf(run)
  const parts = unpackSupplierParts(stored.parts)
  const { supplier, facts } = assessedFrom(parts, model)
  const { numbers } = supplier
  const view = runView(run)
  const sources = { editions: view.editions, countries: await countriesOfRun(call, view.editions) }
  return {
    run: view,
    outdated: await changedSince(call.store, run.facts_head),
    supplier: { id: supplier.id, name: supplier.name, country: supplier.country },
    ...numbersOf(numbers),
    controlled: numbers.controlled,
    floor: numbers.floor,
    previous: previousOf(row),
    countryLevel: supplier.countryLevel,
    worstSite: numbers.worstSite,
    meanResidual: numbers.meanResidual,
    sitesByBand: { ...numbers.sitesByBand },
    workersAtRiskShare: numbers.workersAtRiskShare,
    floors: [
      ...supplier.floors.map(floor => floorFact(floor, null, model)),
      ...supplier.sites.flatMap(site => site.floors.map(floor => floorFact(floor, site.name, model))),
    ],
    drivers: supplierDrivers(supplier, model).map(driver => ({ ...driver, params: { ...driver.params } })),
    ...changesIn(supplier, model),
    sites: supplier.sites.map((site, i) =>
      siteView(
        site,
        facts[i] ?? effectiveSite(parts.facts, i),
        parts.countries[site.country ?? ''],
        model,
        sources,
      ),
    ),
  }
}

/** What would change the band of a supplier: single changes, or changes that only together are enough. */
function changesIn(
  supplier: AssessedSupplier,
  model: RiskModel,
): Pick<Explanation, 'changes' | 'combinations'> {
  const changes = bandChanges(supplier, model)
  return {
    changes: changes.map(change => ({ ...change })),
    combinations: bandCombinations(supplier, model, changes).map(way => way.map(change => ({ ...change }))),
  }
}

/** What would change the band of a supplier, as the run saw it (method, section 7). */
export async function bandChangesOf(
  call: Pick<Call, 'store'>,
  runId: string,
  supplierId: string,
): Promise<Pick<Explanation, 'changes' | 'combinations'>> {
  const run = await runOrRefuse(call.store, runId)
  const stored = await readParts(call.store, run.id, 'supplier', supplierId)
  if (stored === undefined) return { changes: [], combinations: [] }
  return changesInParts(unpackSupplierParts(stored.parts), modelOf(run))
}

/** The same from the parts of a score, where they are read already. */
export const changesInParts = (parts: SupplierParts, model: RiskModel) =>
  changesIn(assessedFrom(parts, model).supplier, model)
