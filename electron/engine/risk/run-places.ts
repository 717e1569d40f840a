import type { EditionRef } from '@shared/contract/reference'
import type { IndicatorPart } from '@shared/risk/country'
import type { RiskModel } from '@shared/risk/model'
import { indexReference, type IndexedHotspot } from '@shared/risk/places'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import { referenceInUse } from '../reference'
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

const hashes = (refs: readonly EditionRef[]): string => canonicalJson(refs.map(ref => ref.sha256).sort())

/**
 * Hotspots, routes and country indicators as a run read them on its day; `null` when an edition of the run is no longer
 * at hand, because a later one would say something else.
 */
export async function placesOfRun(call: Call, run: ScoreRunRow): Promise<RunPlaces | null> {
  const reference = await referenceInUse(call)
  if (hashes(reference.refs) !== hashes(JSON.parse(run.editions) as EditionRef[])) return null
  const index = indexReference(reference.data, JSON.parse(run.model) as RiskModel, run.as_of)
  return {
    asOf: run.as_of,
    hotspots: index.hotspots.map(hotspot => ({ ...hotspot, sectors: [...hotspot.sectors].sort() })),
    routes: index.routes.map(({ id, name, severity, line }) => ({ id, name, severity, line })),
    countries: Object.fromEntries([...index.countries].map(([code, { parts }]) => [code, parts])),
  }
}
