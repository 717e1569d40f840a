import { countryContext, type CountryProfile } from '../risk/country'
import type { AnyEdition } from './baseline'
import type { CountriesEdition } from './countries'
import type { HotspotsEdition } from './hotspots'
import type { RoutesEdition } from './routes'
import type { SectorsEdition } from './sectors'

/** A count that says how much of something an edition covers. `of` is `null` where there is no natural whole. */
export interface CoverageCount {
  readonly code: string
  readonly count: number
  readonly of: number | null
}

/** A known weakness of an edition: a code of the catalogue `reference` with its parameters. */
export interface CoverageGap {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface Coverage {
  readonly counts: readonly CoverageCount[]
  readonly gaps: readonly CoverageGap[]
}

const gap = (code: string, params: Record<string, string | number>): CoverageGap => ({ code, params })
const whenAny = (code: string, count: number, params: Record<string, string | number> = {}) =>
  count > 0 ? [gap(code, { count, ...params })] : []

/** What an edition covers and where it is thin. */
export function coverageOf(edition: AnyEdition, profile: CountryProfile): Coverage {
  switch (edition.kind) {
    case 'countries':
      return countriesCoverage(edition, profile)
    case 'hotspots':
      return hotspotsCoverage(edition)
    case 'routes':
      return routesCoverage(edition)
    case 'sectors':
      return sectorsCoverage(edition)
  }
}

function countriesCoverage({ countries }: CountriesEdition, profile: CountryProfile): Coverage {
  const contexts = countries.map(({ country, indicators }) => ({
    country,
    ...countryContext(indicators, profile),
  }))
  const scored = contexts.filter(context => context.score !== null)
  const filled = profile.indicators.map(({ id }) => ({
    code: `indicator.${id}`,
    count: countries.filter(({ indicators }) => (indicators[id] ?? null) !== null).length,
    of: countries.length,
  }))
  const notKnown = contexts.filter(context => context.score === null).map(context => context.country)
  return {
    counts: [{ code: 'countries', count: scored.length, of: countries.length }, ...filled],
    gaps: [
      ...whenAny('countriesNotKnown', notKnown.length, { countries: notKnown.join(', ') }),
      ...whenAny('countriesPartial', scored.filter(context => context.missing.length > 0).length),
    ],
  }
}

/** A derived hotspot wider than this stands for a whole war with one point. */
const COARSE_RADIUS_KM = 150

function hotspotsCoverage({ hotspots }: HotspotsEdition): Coverage {
  const current = hotspots.filter(hotspot => hotspot.status === 'current')
  const countries = new Set(current.flatMap(hotspot => hotspot.country ?? []))
  const fromEvents = current.filter(hotspot => hotspot.basis === 'events')
  const coarse = fromEvents.filter(hotspot => hotspot.radiusKm >= COARSE_RADIUS_KM)
  return {
    counts: [
      { code: 'hotspots', count: current.length, of: hotspots.length },
      { code: 'hotspotCountries', count: countries.size, of: null },
      { code: 'fromEvents', count: fromEvents.length, of: current.length },
    ],
    gaps: [
      ...whenAny('oneEpicentrePerConflict', fromEvents.length),
      ...whenAny('coarse', coarse.length, { radiusKm: COARSE_RADIUS_KM }),
      ...whenAny('unverified', hotspots.filter(hotspot => hotspot.verification === 'unverified').length),
      ...whenAny('historic', hotspots.length - current.length),
    ],
  }
}

function routesCoverage({ routes }: RoutesEdition): Coverage {
  const countries = new Set(
    routes.flatMap(route => [...route.origin, ...route.transit, ...route.destination]),
  )
  return {
    counts: [
      { code: 'routes', count: routes.filter(route => route.status === 'current').length, of: routes.length },
      { code: 'routeCountries', count: countries.size, of: null },
    ],
    gaps: [
      gap('schematic', { count: routes.length }),
      ...whenAny('unverified', routes.filter(route => route.verification === 'unverified').length),
    ],
  }
}

function sectorsCoverage({ sectors }: SectorsEdition): Coverage {
  return {
    counts: [{ code: 'isicGroups', count: sectors.length, of: null }],
    gaps: [gap('judgement', { count: sectors.length })],
  }
}
