import type { CorridorExplanation, Factor } from '@shared/contract/risk'
import { Refusal } from '@shared/contract/error'
import { corridorDrivers } from '@shared/risk/drivers'
import { scoreCorridor, type CorridorNumbers } from '@shared/risk/corridor-score'
import { controlStrength, filled } from '@shared/risk/formula'
import { CORRIDOR_FACTORS, RISK_CONTROLS, type RiskModel } from '@shared/risk/model'
import type { Call } from '../call'
import { changedSince, readParts, readScore } from '../store/risk'
import { floorFact, numbersOf, previousOf } from './explain'
import { controlEvidence, corridorEvidence } from './factor-evidence'
import { type CorridorParts, unpackCorridorParts } from './parts'
import { modelOf, runOrRefuse, runView } from './run-view'

function exposureFactors(
  { facts, measured }: CorridorParts,
  numbers: CorridorNumbers,
  model: RiskModel,
): Factor[] {
  const evidence = corridorEvidence(facts)
  const { factors, quality } = measured.inputs
  const used = filled(factors, model.missing.standIn)
  return CORRIDOR_FACTORS.flatMap(factor => {
    const known = evidence[factor]
    if (known === undefined) return []
    const weight = model.corridor.weights[factor]
    const points = weight * used[factor]
    return {
      part: 'exposure' as const,
      factor,
      ...known,
      score: factors[factor],
      standIn: factors[factor] === null ? model.missing.standIn : null,
      weight,
      points,
      share: numbers.v === 0 ? 0 : points / numbers.v,
      quality: quality.factors[factor],
      drives: false,
    }
  })
}

function controlFactors(
  { facts, measured }: CorridorParts,
  numbers: CorridorNumbers,
  model: RiskModel,
): Factor[] {
  return RISK_CONTROLS.map(control => {
    const strength = controlStrength(measured.inputs.controls[control], model)
    const weight = model.control.weights[control]
    const points = weight * strength
    return {
      part: 'control' as const,
      factor: control,
      ...controlEvidence(facts.controls, control),
      score: strength,
      standIn: null,
      weight,
      points,
      share: numbers.m === 0 ? 0 : points / numbers.m,
      quality: measured.inputs.quality.controls[control],
      drives: false,
    }
  })
}

/** Everything behind the score of one recruitment corridor, as the run saw it. */
export async function explainCorridor(
  input: { runId: string | null; corridor: string },
  call: Call,
): Promise<CorridorExplanation> {
  const run = await runOrRefuse(call.store, input.runId)
  const stored = await readParts(call.store, run.id, 'corridor', input.corridor)
  if (stored === undefined) {
    throw new Refusal({ code: 'not-found', detail: 'scored-corridor', params: { id: input.corridor } })
  }
  const model = modelOf(run)
  const parts = unpackCorridorParts(stored.parts)
  const { facts, measured } = parts
  const numbers = scoreCorridor(measured.inputs, model)
  const assessed = { id: facts.id, name: facts.name, ...measured, numbers }
  return {
    run: runView(run),
    outdated: await changedSince(call.store, run.facts_head),
    corridor: { id: facts.id, name: facts.name },
    ...numbersOf(numbers),
    controlled: numbers.controlled,
    h: numbers.h,
    v: numbers.v,
    m: numbers.m,
    driver: numbers.driver,
    floors: measured.floors.map(floor => floorFact(floor, null, model)),
    drivers: corridorDrivers(assessed, model).map(driver => ({ ...driver, params: { ...driver.params } })),
    factors: [...exposureFactors(parts, numbers, model), ...controlFactors(parts, numbers, model)],
    stops: measured.stops.map(({ role, country, place, exposure, hotspots }) => ({
      role,
      country,
      place,
      exposure,
      hotspots: hotspots.map(match => ({ ...match })),
    })),
    previous: previousOf(await readScore(call.store, run.id, 'corridor', input.corridor)),
  }
}
