import type { EditionRef } from '@shared/contract/reference'
import type { IndicatorPart } from '@shared/risk/country'
import type { RiskModel } from '@shared/risk/model'
import type { IndexedHotspot } from '@shared/risk/places'
import type { Call } from '../call'
import { referenceOfRun } from '../reference'
import { placeIndex } from './place-index'
import type { ScoreRunRow } from '../store/risk'

/** What a run reads of the world: with it and the facts anybody can measure every place again (docs/bundle-format.md). */
export interface RunPlaces {
  readonly asOf: string
  readonly hotspots: readonly (Omit<IndexedHotspot, 'sectors'> & { readonly sectors: readonly string[] })[]
  readonly routes: readonly {
    readonly id: string
    readonly name: string
    readonly severity: number
    readonly line: readonly { readonly lat: number; readonly lon: number }[]
  }[]
  /** The indicators of each country with raw value, score and weight. */
  readonly countries: Readonly<Record<string, readonly IndicatorPart[]>>
}

/**
 * Hotspots, routes and country indicators as a run read them on its day, whatever became of its editions since; `null`
 * when one of them is no longer at hand, because a later one would say something else.
 */
export async function placesOfRun(
  call: Pick<Call, 'store' | 'assetsDir'>,
  run: ScoreRunRow,
): Promise<RunPlaces | null> {
  const reference = await referenceOfRun(call, JSON.parse(run.editions) as EditionRef[])
  if (reference === null) return null
  const index = placeIndex(reference, JSON.parse(run.model) as RiskModel, run.as_of)
  return {
    asOf: run.as_of,
    hotspots: index.hotspots.map(hotspot => ({ ...hotspot, sectors: [...hotspot.sectors].sort() })),
    routes: index.routes.map(({ id, name, severity, line }) => ({ id, name, severity, line })),
    countries: Object.fromEntries([...index.countries].map(([code, { parts }]) => [code, parts])),
  }
}
