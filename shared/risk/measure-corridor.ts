import { feeScore } from './corridor-score'
import type { CorridorFacts, CorridorStopFacts, FloorEvidence } from './facts'
import type { CorridorInputs } from './inputs'
import { floorCodes } from './measure-site'
import type { HotspotMatch, PlaceIndex } from './places'
import { controlQualities, controlStates, declaredQuality } from './read-controls'
import { areaExposure, qualityAt, readPlace } from './read-place'

/** A measured corridor: the inputs of its score and the exposure of each stop. */
export interface MeasuredCorridor {
  readonly inputs: CorridorInputs
  readonly stops: readonly (CorridorStopFacts & {
    readonly exposure: number
    readonly hotspots: readonly HotspotMatch[]
  })[]
  readonly floors: readonly FloorEvidence[]
}

function readStop(stop: CorridorStopFacts, index: PlaceIndex) {
  const { hotspots, precision } = readPlace(stop, index)
  const exposure = areaExposure({ ...stop, displaced: false }, index)
  return { stop: { ...stop, exposure, hotspots }, quality: qualityAt(precision, index.hotspotsAsOf, index) }
}

/** The worst exposure among the stops of a role; `null` when none of them has a place. */
function worstOf(role: CorridorStopFacts['role'], stops: MeasuredCorridor['stops']): number | null {
  const placed = stops.filter(stop => stop.role === role && (stop.country !== null || stop.position !== null))
  return placed.length === 0 ? null : Math.max(...placed.map(stop => stop.exposure))
}

/** Turns the facts of a corridor into the inputs of its score (model 4.6). */
export function measureCorridor(corridor: CorridorFacts, index: PlaceIndex): MeasuredCorridor {
  const { model } = index
  const read = corridor.stops.map(stop => readStop(stop, index))
  const stops = read.map(({ stop }) => stop)
  const hasTransit = stops.some(stop => stop.role === 'transit')
  return {
    floors: corridor.floors,
    stops,
    inputs: {
      origin: worstOf('origin', stops),
      transit: hasTransit ? worstOf('transit', stops) : 0,
      destination: worstOf('destination', stops),
      factors: {
        recruiterChain: corridor.recruiterChain === null ? null : model.chain[corridor.recruiterChain.value],
        fees: corridor.feeMonths === null ? null : feeScore(corridor.feeMonths.value, model),
        legalContext:
          corridor.legalContext === null ? null : model.corridor.legalContext[corridor.legalContext.value],
      },
      controls: controlStates(corridor.controls),
      floors: floorCodes(corridor.floors),
      quality: {
        place: read.length === 0 ? 0 : read.reduce((sum, { quality }) => sum + quality, 0) / read.length,
        factors: {
          recruiterChain: declaredQuality(corridor.recruiterChain, index),
          fees: declaredQuality(corridor.feeMonths, index),
          legalContext: declaredQuality(corridor.legalContext, index),
        },
        controls: controlQualities(corridor.controls, index),
      },
    },
  }
}
