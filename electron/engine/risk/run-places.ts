import type { IndicatorPart } from '@shared/risk/country'
import type { Point } from '@shared/risk/distance'
import { type EventLine, eventsReaching } from '@shared/risk/event-context'
import type { PlaceFacts } from '@shared/risk/facts'
import type { IndexedHotspot, PlaceIndex } from '@shared/risk/places'
import type { EditionRef } from '@shared/contract/reference'
import type { Call } from '../call'
import { referenceOfRun } from '../reference'
import { scoresWithParts } from '../store/score-lines'
import type { Store } from '../store/store'
import type { ScoreRunRow } from '../store/risk'
import { unpackCorridorParts, unpackSupplierParts } from './parts'
import { placeIndex } from './place-index'
import { modelOf } from './run-view'

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
  /** Single events that reach any place of the run; `null` where no edition of events was in use. */
  readonly events: {
    /** Days since 1970-01-01, from which ages are counted. */
    readonly lastDay: number
    readonly lines: readonly EventLine[]
    /** Severity of a country by its deaths of twelve months, for places known by country only. */
    readonly countries: Readonly<Record<string, number>>
  } | null
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
  const index = placeIndex(reference, modelOf(run), run.as_of)
  return {
    asOf: run.as_of,
    hotspots: index.hotspots
      .filter(hotspot => !hotspot.replaced)
      .map(hotspot => ({ ...hotspot, sectors: [...hotspot.sectors].sort() })),
    routes: index.routes.map(({ id, name, severity, line }) => ({ id, name, severity, line })),
    countries: Object.fromEntries([...index.countries].map(([code, { parts }]) => [code, parts])),
    events: eventsOfRun(call.store, run.id, index),
  }
}

/** Every position a run read: of sites, of workers' origins, of the stops of corridors. */
function* pointsOf(store: Store, runId: string): Generator<Point> {
  const positions = function* (places: readonly PlaceFacts[]) {
    for (const { position } of places) if (position !== null) yield position
  }
  for (const { parts } of scoresWithParts(store, runId, 'supplier'))
    for (const site of unpackSupplierParts(parts).facts.sites) yield* positions([site, ...site.origins])
  for (const { parts } of scoresWithParts(store, runId, 'corridor'))
    yield* positions(unpackCorridorParts(parts).facts.stops)
}

function eventsOfRun(store: Store, runId: string, index: PlaceIndex): RunPlaces['events'] {
  const { events, model } = index
  if (events === null) return null
  return {
    lastDay: events.lastDayNumber,
    lines: eventsReaching(pointsOf(store, runId), events, model),
    countries: Object.fromEntries([...events.countries].map(([code, { severity }]) => [code, severity])),
  }
}
