import type { Factor } from '@shared/contract/risk'
import type { EditionRef } from '@shared/contract/reference'
import type { CorridorFacts, Declared, SiteFacts } from '@shared/risk/facts'
import type { FactorRow } from '@shared/risk/explain'
import type { QualityLevel } from '@shared/risk/model'
import type { MeasuredSite } from '@shared/risk/measure-site'
import type { PlacePrecision } from '@shared/risk/read-place'

/** What a factor was read from: the raw value, how good it is, where and when it came from. */
export type Evidence = Pick<Factor, 'value' | 'level' | 'source' | 'date'>

const NOTHING: Evidence = { value: null, level: 'missing', source: null, date: null }

const PLACE_LEVEL: Readonly<Record<PlacePrecision, QualityLevel>> = {
  exact: 'documented',
  city: 'self',
  region: 'proxy',
  country: 'proxy',
  unknown: 'missing',
}
const CONTROL_LEVEL = { none: 'missing', self: 'self', doc: 'documented', indep: 'measured' } as const

function ofEdition(editions: readonly EditionRef[], kind: EditionRef['kind'], level: QualityLevel): Evidence {
  const edition = editions.find(ref => ref.kind === kind)
  if (edition === undefined || level === 'missing') return NOTHING
  return { value: null, level, source: { kind: 'edition', edition: edition.edition }, date: edition.asOf }
}

export function ofDeclared(declared: Declared<number | string> | null): Evidence {
  if (declared === null) return NOTHING
  const { value, level, date, source } = declared
  return { value, level, date, source: { ...source } }
}

function ofControl(facts: SiteFacts['controls'], control: string): Evidence {
  const found = facts.find(entry => entry.control === control)
  if (found === undefined) return NOTHING
  const { maturity, verification, assessedOn } = found
  return { value: maturity, level: CONTROL_LEVEL[verification], source: { kind: 'person' }, date: assessedOn }
}

/** Evidence of each factor of a site, by the factor's name. */
export function siteEvidence(
  facts: SiteFacts,
  measured: MeasuredSite,
  editions: readonly EditionRef[],
  model: string,
): (row: FactorRow) => Evidence {
  const { precision, route, country, events, countryEvents } = measured.place
  const conflictKind = events === undefined && countryEvents === undefined ? 'hotspots' : 'events'
  const level = PLACE_LEVEL[precision]
  const byFactor: Readonly<Record<string, Evidence>> = {
    conflict: ofEdition(editions, conflictKind, level),
    route: ofEdition(editions, 'routes', route === null ? 'missing' : level),
    country: ofEdition(editions, 'countries', country === null ? 'missing' : 'documented'),
    origin:
      facts.originsFrom === null
        ? NOTHING
        : ofDeclared({ value: facts.origins.length, ...facts.originsFrom }),
    lowWage: ofDeclared(facts.lowWagePct),
    lowQualification: ofDeclared(facts.lowQualificationPct),
    informal: ofDeclared(facts.informalPct),
    migrant: ofDeclared(facts.migrantPct),
    intermediaries: ofDeclared(facts.recruiterChain),
    sector:
      measured.inputs.workforce.sector === null
        ? NOTHING
        : { value: facts.sector, level: 'proxy', source: { kind: 'table', edition: model }, date: null },
  }
  return row =>
    row.part === 'control' ? ofControl(facts.controls, row.factor) : (byFactor[row.factor] ?? NOTHING)
}

/** Evidence of a corridor's factors. */
export function corridorEvidence(facts: CorridorFacts): Readonly<Record<string, Evidence>> {
  return {
    recruiterChain: ofDeclared(facts.recruiterChain),
    fees: ofDeclared(facts.feeMonths),
    legalContext: ofDeclared(facts.legalContext),
  }
}

export const controlEvidence = ofControl
