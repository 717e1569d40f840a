import { countryContext, type CountryProfile } from '../risk/country'
import { addDays } from '../units/calendar-date'
import type { AreasEdition } from './areas'
import type { AnyEdition, ReferenceData } from './baseline'
import type { CountriesEdition } from './countries'
import type { IndicatorsEdition } from './country-values'
import type { EventsEdition } from './events-edition'
import type { HotspotsEdition } from './hotspots'
import { isPlaced } from './in-use'
import type { LoadedContent } from './loaded'
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
  const regions = fromEvents.filter(hotspot => (hotspot.region ?? null) !== null)
  const coarse = fromEvents.filter(hotspot => hotspot.radiusKm >= COARSE_RADIUS_KM)
  return {
    counts: [
      { code: 'hotspots', count: current.length, of: hotspots.length },
      { code: 'hotspotCountries', count: countries.size, of: null },
      { code: 'fromEvents', count: fromEvents.length, of: current.length },
      ...(regions.length === 0 ? [] : [{ code: 'regions', count: regions.length, of: null }]),
    ],
    gaps: [
      ...whenAny('oneEpicentrePerConflict', fromEvents.length - regions.length),
      ...whenAny('sharedByJudgement', regions.length),
      ...whenAny('noGrid', fromEvents.length),
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

/** Fewer events than this are an extract of a publisher's file. */
const EXTRACT_BELOW = 1000

/** What a loaded edition covers and where it is thin, beside the built-in data. */
export function loadedCoverage(content: LoadedContent, data: ReferenceData): Coverage {
  switch (content.kind) {
    case 'hotspots':
      return hotspotsCoverage(content)
    case 'events':
      return eventsCoverage(content)
    case 'areas':
      return areasCoverage(content, data)
    case 'indicators':
      return indicatorsCoverage(content)
    case 'sector-scores':
      return { counts: [{ code: 'sectorScores', count: content.scores.length, of: null }], gaps: [] }
    case 'profile':
      return {
        counts: [{ code: 'profileIndicators', count: content.profile.indicators.length, of: null }],
        gaps: [],
      }
    case 'flags':
      return {
        counts: [{ code: 'flags', count: content.flags.length, of: null }],
        gaps: [gap('notScored', {})],
      }
    case 'override':
      return { counts: [], gaps: [] }
  }
}

const countryCount = (codes: readonly string[]): number => new Set(codes.filter(code => code !== '')).size

function eventsCoverage({ count, countries, vague, deaths, preliminary, firstDay }: EventsEdition): Coverage {
  const from = addDays('1970-01-01', firstDay).slice(0, 4)
  return {
    counts: [
      { code: 'events', count, of: null },
      { code: 'eventCountries', count: countryCount(countries), of: null },
      { code: 'eventDeaths', count: deaths, of: null },
    ],
    gaps: [
      gap('eventsFrom', { year: from }),
      ...whenAny('vague', vague),
      ...(preliminary ? [gap('preliminary', {})] : []),
      ...(count < EXTRACT_BELOW ? [gap('extract', {})] : []),
    ],
  }
}

function areasCoverage({ areas }: AreasEdition, data: ReferenceData): Coverage {
  const notPlaced = areas.filter(area => !isPlaced(area, data.hotspots))
  const names = notPlaced.map(({ country, region }) => (region === null ? country : `${region} (${country})`))
  return {
    counts: [
      { code: 'areas', count: areas.length, of: null },
      { code: 'areaCountries', count: countryCount(areas.map(({ country }) => country)), of: null },
      { code: 'areasPlaced', count: areas.length - notPlaced.length, of: areas.length },
    ],
    gaps: whenAny('areasNotPlaced', notPlaced.length, { names: names.join(', ') }),
  }
}

function indicatorsCoverage({ indicators, values }: IndicatorsEdition): Coverage {
  return {
    counts: [
      { code: 'indicators', count: indicators.length, of: null },
      { code: 'indicatorCountries', count: countryCount(values.map(({ country }) => country)), of: null },
    ],
    gaps: [],
  }
}
