import type { AssessedCorridor, AssessedSite, AssessedSupplier } from './assess'
import { filled, keysOf } from './formula'
import type { FloorEvidence } from './facts'
import { FLOOR_CODES, type RiskModel } from './model'
import type { HotspotMatch } from './places'

/**
 * Why a score is what it is, strongest reason first: a code of the catalogue `risk` (`driver.<code>`) with the facts
 * that fill its sentence, rounded as a sentence wants them. `site` is the site it holds for; `null` for the supplier itself or a corridor.
 */
export interface Driver {
  readonly code: string
  readonly score: number
  readonly params: Readonly<Record<string, string | number>>
  readonly site: string | null
}

const DRIVERS_SHOWN = 4

function floorDriver(floor: FloorEvidence, site: string | null, model: RiskModel): Driver {
  return { code: `floor.${floor.reason}`, score: model.floors[floor.code], params: floor.params, site }
}

/** The worst of the fired floors that decide the score. */
function floorDrivers(floors: readonly FloorEvidence[], site: string | null, model: RiskModel): Driver[] {
  return FLOOR_CODES.flatMap(code => floors.filter(floor => floor.code === code).slice(0, 1))
    .map(floor => floorDriver(floor, site, model))
    .sort((a, b) => b.score - a.score)
}

/** The place of events that adds most, where events make more of C than any hotspot does. */
function eventsDriver(site: AssessedSite): Driver | null {
  const events = site.place.events
  const [match] = events?.matches ?? []
  if (events === undefined || match === undefined || events.exposure < events.curated) return null
  const { distanceKm, date, deaths, place, events: count } = match
  const params = { distanceKm: Math.round(distanceKm), date, deaths, events: count, places: events.places }
  const named = place === null ? {} : { place }
  const code = place === null ? 'events' : 'eventsPlace'
  return { code, score: site.inputs.conflict ?? 0, params: { ...params, ...named }, site: site.name }
}

/** A hotspot as a reason: with the list that names it, and with who overruled it and why. */
function hotspotReason(match: HotspotMatch): Pick<Driver, 'code' | 'params'> {
  const { name, distanceKm, influence, listed, overruled } = match
  const code = influence === 1 ? 'conflictInside' : 'conflict'
  return {
    code: `${code}${listed === undefined ? '' : 'Listed'}${overruled === undefined ? '' : 'Overruled'}`,
    params: {
      ...{ hotspot: name, distanceKm: Math.round(distanceKm) },
      ...(listed === undefined ? {} : { list: listed.edition, date: listed.asOf }),
      ...(overruled === undefined ? {} : { by: overruled.by, why: overruled.reason }),
    },
  }
}

/** The most severe of the hotspots that a person switched off near a site: what lowers a score is told as well. */
function switchedOffDriver(site: AssessedSite): Driver[] {
  const [match] = [...(site.place.switchedOff ?? [])].sort(
    (a, b) => (b.overruled?.severityBefore ?? 0) - (a.overruled?.severityBefore ?? 0),
  )
  if (match?.overruled === undefined) return []
  const { by, reason: why, severityBefore } = match.overruled
  const params = { hotspot: match.name, by, why, before: Math.round(severityBefore) }
  return [{ code: 'conflictSwitchedOff', score: 0, params, site: site.name }]
}

function conflictDriver(site: AssessedSite): Driver {
  const ofEvents = eventsDriver(site)
  if (ofEvents !== null) return ofEvents
  const [match] = site.place.hotspots
  const score = site.inputs.conflict ?? 0
  if (match !== undefined) return { ...hotspotReason(match), score, site: site.name }
  const code = site.inputs.conflict === null ? 'conflictNotKnown' : 'conflictNone'
  if (site.inputs.conflict === null || site.place.conflictFrom === 'place')
    return { code, score, params: {}, site: site.name }
  const deaths = site.place.countryEvents?.deaths
  if (deaths !== undefined)
    return { code: 'conflictCountryEvents', score, params: { ...countryOf(site), deaths }, site: site.name }
  return { code: 'conflictCountry', score, params: countryOf(site), site: site.name }
}

function countryOf(site: AssessedSite): Record<string, string> {
  return site.country === null ? {} : { country: site.country }
}

function countryDriver(site: AssessedSite, score: number): Driver {
  const code = site.inputs.country === null ? 'countryNotKnown' : 'country'
  return { code, score, params: countryOf(site), site: site.name }
}

function routeDriver(site: AssessedSite): Driver {
  const match = site.place.routeMatch
  const score = site.inputs.route ?? 0
  if (match !== null) {
    return {
      code: 'route',
      score,
      params: { route: match.name, distanceKm: Math.round(match.distanceKm) },
      site: site.name,
    }
  }
  const code = site.inputs.route === null ? 'routeNotKnown' : 'routeNone'
  return { code, score, params: {}, site: site.name }
}

/** The code of a sentence that can name a place, or only its country, or neither. */
function placeCode(
  code: string,
  place: { country: string | null; place: string | null } | undefined,
): string {
  if (place?.place) return `${code}Place`
  return place?.country ? code : `${code}NotKnown`
}

function placeParams(
  place: { country: string | null; place: string | null } | undefined,
): Record<string, string> {
  return {
    ...(place?.country ? { country: place.country } : {}),
    ...(place?.place ? { place: place.place } : {}),
  }
}

function originDriver(site: AssessedSite): Driver {
  const [worst] = [...site.origins].sort((a, b) => b.exposure - a.exposure)
  const params = { ...placeParams(worst), sharePct: Math.round((worst?.share ?? 0) * 100) }
  return { code: placeCode('origin', worst), score: site.numbers.originHazard, params, site: site.name }
}

/** What each context adds to H_loc in points: the ways it enters, at their best. */
function placeDrivers(site: AssessedSite, model: RiskModel): Driver[] {
  const { mean, conflictAlone, countryAlone } = model.location
  const { conflict, route, country } = filled(
    { conflict: site.inputs.conflict, route: site.inputs.route, country: site.inputs.country },
    model.missing.standIn,
  )
  const points = {
    mean: [mean.conflict * conflict, mean.route * route, mean.country * country],
    conflict: [conflictAlone * conflict, 0, countryAlone * country],
    country: [conflictAlone * conflict, 0, countryAlone * country],
  }[site.numbers.location.rule]
  const drivers = [conflictDriver(site), routeDriver(site), countryDriver(site, country)]
  const ranked = drivers
    .map((driver, i) => ({ driver, points: points[i] ?? 0 }))
    .sort((a, b) => b.points - a.points)
  return ranked.filter(({ points }) => points > 0).map(({ driver }) => driver)
}

/** The reasons behind H: the driver that produced the maximum, then the second one (model 7). */
function contextDrivers(site: AssessedSite, model: RiskModel): Driver[] {
  const place = placeDrivers(site, model)
  const { originDrives, originHazard } = site.numbers
  if (originDrives) return [originDriver(site), ...place].slice(0, 2)
  return (originHazard > 0 ? [place[0], originDriver(site)] : place)
    .filter(driver => driver !== undefined)
    .slice(0, 2)
}

/** The two factors that add most to V. */
function workforceDrivers(site: AssessedSite, model: RiskModel): Driver[] {
  const scores = filled(site.inputs.workforce, model.missing.standIn)
  const points = (factor: keyof typeof scores) => model.workforce[factor] * scores[factor]
  return keysOf(scores)
    .sort((a, b) => points(b) - points(a))
    .slice(0, 2)
    .map(factor => {
      const known = site.inputs.workforce[factor] !== null
      return {
        code: known ? factor : `${factor}NotKnown`,
        score: scores[factor],
        params: {},
        site: site.name,
      }
    })
}

/** The main reasons of a site: floors, then the drivers of its context, then what exposes its workers most. */
export function siteDrivers(site: AssessedSite, model: RiskModel): Driver[] {
  return [
    ...floorDrivers(site.floors, site.name, model),
    ...contextDrivers(site, model),
    ...switchedOffDriver(site),
    ...workforceDrivers(site, model),
  ].slice(0, DRIVERS_SHOWN)
}

/** The main reasons of a supplier: its floors and those that carry over, then the reasons of its worst site. */
export function supplierDrivers(supplier: AssessedSupplier, model: RiskModel): Driver[] {
  const carried = supplier.sites.flatMap(site =>
    floorDrivers(
      site.floors.filter(({ code }) => model.floorsThatCarry.includes(code)),
      site.name,
      model,
    ),
  )
  const floors = [...floorDrivers(supplier.floors, null, model), ...carried].sort((a, b) => b.score - a.score)
  const worst = supplier.sites[supplier.numbers.worstSite]
  const ofSite = worst === undefined ? [] : siteDrivers(worst, model)
  const seen = new Set(floors.map(driver => `${driver.code}/${driver.site ?? ''}`))
  return [...floors, ...ofSite.filter(driver => !seen.has(`${driver.code}/${driver.site ?? ''}`))].slice(
    0,
    DRIVERS_SHOWN,
  )
}

/** The main reasons of a corridor. */
export function corridorDrivers(corridor: AssessedCorridor, model: RiskModel): Driver[] {
  const { numbers, inputs } = corridor
  const scores = filled(inputs.factors, model.missing.standIn)
  const stop = [...corridor.stops]
    .filter(({ role }) => role === numbers.driver)
    .sort((a, b) => b.exposure - a.exposure)[0]
  const place: Driver = {
    code: placeCode(`corridor.${numbers.driver}`, stop),
    score: numbers.h,
    params: placeParams(stop),
    site: null,
  }
  const factors = keysOf(scores)
    .sort((a, b) => model.corridor.weights[b] * scores[b] - model.corridor.weights[a] * scores[a])
    .map(factor => {
      const code = inputs.factors[factor] === null ? `corridor.${factor}NotKnown` : `corridor.${factor}`
      return { code, score: scores[factor], params: {}, site: null }
    })
  return [...floorDrivers(corridor.floors, null, model), place, ...factors].slice(0, DRIVERS_SHOWN)
}
