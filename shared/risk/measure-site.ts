import type { OriginShare } from './context'
import type { FloorEvidence, OriginFacts, SiteFacts } from './facts'
import type { Qualities, Scores, SiteInputs } from './inputs'
import { FLOOR_CODES, type FloorCode, type RiskModel, type WorkforceFactor } from './model'
import type { IndexedHotspot, PlaceIndex } from './places'
import { controlQualities, controlStates, declaredQuality } from './read-controls'
import { areaExposure, type PlaceReading, readSitePlace } from './read-place'
import { sectorOf } from './sectors'

/** A measured site: the inputs of its score and what they were read from. */
export interface MeasuredSite {
  readonly inputs: SiteInputs
  readonly place: PlaceReading
  readonly origins: readonly (OriginShare & {
    readonly country: string | null
    readonly place: string | null
  })[]
  readonly floors: readonly FloorEvidence[]
}

function sectorScore(sector: string | null, { sectorScores }: PlaceIndex): number | null {
  if (sector === null) return null
  // A word from outside: an object answers for `constructor` too, and the score would be no number.
  const own = Object.hasOwn(sectorScores, sector) ? sectorScores[sector] : undefined
  return own ?? sectorOf(sector)?.score ?? null
}

/** Scores of the workforce factors from the recorded shares (model 4.2). */
function workforceScores(site: SiteFacts, index: PlaceIndex): Scores<WorkforceFactor> {
  const { model } = index
  const migrantPct = site.migrantPct?.value ?? null
  return {
    lowWage: site.lowWagePct?.value ?? null,
    lowQualification: site.lowQualificationPct?.value ?? null,
    informal: site.informalPct?.value ?? null,
    migrant: migrantPct === null ? null : 100 * Math.min(1, migrantPct / 100 / model.migrantFullAtShare),
    intermediaries: site.recruiterChain === null ? null : model.chain[site.recruiterChain.value],
    sector: sectorScore(site.sector, index),
  }
}

function workforceQualities(
  site: SiteFacts,
  sector: number | null,
  index: PlaceIndex,
): Qualities<WorkforceFactor> {
  return {
    lowWage: declaredQuality(site.lowWagePct, index),
    lowQualification: declaredQuality(site.lowQualificationPct, index),
    informal: declaredQuality(site.informalPct, index),
    migrant: declaredQuality(site.migrantPct, index),
    intermediaries: declaredQuality(site.recruiterChain, index),
    sector: sector === null ? 0 : index.model.quality.proxy,
  }
}

function originShare(origin: OriginFacts, index: PlaceIndex) {
  const { country, place, sharePct } = origin
  return { share: sharePct / 100, exposure: areaExposure(origin, index), country, place }
}

/** F5: the site lies inside a hotspot of severity 75 or more whose listed sectors include its own (model 4.4). */
function floorF5(
  sector: string | null,
  inside: readonly IndexedHotspot[],
  model: RiskModel,
): FloorEvidence[] {
  const hotspot = inside.find(
    ({ severity, sectors }) => severity >= model.floorF5Severity && sector !== null && sectors.has(sector),
  )
  if (hotspot === undefined) return []
  const params = { hotspot: hotspot.name, severity: Math.round(hotspot.severity) }
  return [{ code: 'F5', reason: 'F5', params, ref: { topic: 'reference', id: hotspot.id }, date: null }]
}

/** The distinct codes of floors, in their order. */
export function floorCodes(floors: readonly FloorEvidence[]): FloorCode[] {
  return FLOOR_CODES.filter(code => floors.some(floor => floor.code === code))
}

/** Turns the facts of a site into the inputs of its score, with everything they were read from. */
export function measureSite(site: SiteFacts, index: PlaceIndex): MeasuredSite {
  const { inside, ...place } = readSitePlace(site, index)
  const workforce = workforceScores(site, index)
  const origins = site.origins.map(origin => originShare(origin, index))
  const floors = [...site.floors, ...floorF5(site.sector, inside, index.model)]
  return {
    place,
    origins,
    floors,
    inputs: {
      conflict: place.conflict,
      route: place.route,
      country: place.country,
      origins: origins.map(({ share, exposure }) => ({ share, exposure })),
      workforce,
      controls: controlStates(site.controls),
      floors: floorCodes(floors),
      quality: {
        ...place.quality,
        origin: declaredQuality(site.originsFrom, index),
        workforce: workforceQualities(site, workforce.sector, index),
        controls: controlQualities(site.controls, index),
      },
    },
  }
}
