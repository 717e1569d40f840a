import type { EditionRef } from '@shared/contract/reference'
import type { ReferenceData } from '@shared/reference/baseline'
import type { CountriesEdition } from '@shared/reference/countries'
import { referenceWith } from '@shared/reference/in-use'
import type { Call } from '../call'
import { builtInByHash, builtInKey, type BuiltInEdition } from '../store/baseline'
import { storedEvents } from '../store/events'
import { editionsById, editionsInUseKey, loadedEditions, type LoadedEdition } from '../store/reference'
import { modelInUse } from '../store/risk-model'
import type { Store } from '../store/store'
import {
  assembled,
  baselineInUse,
  builtInRef,
  refuseWithoutBaseline,
  shippedEditions,
  type Baseline,
} from './baseline'
import { eventsOf, type EventsInUse, makeEventsAnew } from './events-in-use'

/** The editions a score would be made with, and how to name them. */
export interface ReferenceInUse {
  readonly data: ReferenceData
  /** Single events of the files in use, merged; `null` where none is loaded. */
  readonly events: EventsInUse | null
  readonly baseline: Baseline
  readonly refs: readonly EditionRef[]
}

type ForReference = Pick<Call, 'store' | 'assetsDir'>

/** Editions that make a score together: built-in ones, and loaded ones over or beside them. */
export interface EditionSet {
  readonly baseline: Baseline
  readonly loaded: readonly LoadedEdition[]
}

export const loadedRef = ({ id, content, sha256 }: LoadedEdition): EditionRef => ({
  id,
  kind: content.kind,
  edition: content.edition,
  asOf: content.asOf,
  builtIn: false,
  sha256,
})

/** What a score would be made with if just these editions were in use. */
export function referenceOf({ store }: Pick<Call, 'store'>, set: EditionSet): ReferenceInUse {
  const { baseline, loaded } = set
  const events = eventsOf(store, storedEvents(loaded))
  const contents = loaded.map(({ content }) => content)
  const refs = [...baseline.editions.map(builtInRef), ...loaded.map(loadedRef)]
  const derived = events === null ? [] : [events.hotspotsBeside(baseline)]
  const decisions = new Map(
    loaded.flatMap(({ id, decided }) =>
      decided === null ? [] : [[id, { by: decided.by, reason: decided.reason }] as const],
    ),
  )
  return { data: referenceWith(baseline.data, contents, derived, decisions), events, baseline, refs }
}

/** The editions in use in a workspace. */
export const editionsInUse = async (store: Store): Promise<EditionSet> => ({
  baseline: await baselineInUse(store),
  loaded: await loadedEditions(store),
})

/** Parsing and laying editions over each other takes longer than scoring a supplier: kept while the same are in use. */
const inUse = new WeakMap<Store, { readonly key: string; readonly reference: ReferenceInUse }>()

/** Built-in editions with the accepted ones beside them. */
export async function referenceInUse(call: Pick<Call, 'store'>): Promise<ReferenceInUse> {
  const { store } = call
  const key = `${builtInKey(store)} ${editionsInUseKey(store)}`
  const known = inUse.get(store)
  if (known?.key === key) return known.reference
  const reference = referenceOf(call, await editionsInUse(store))
  inUse.set(store, { key, reference })
  return reference
}

/** Reads what the file keeps ready of the events in use: the first score after opening need not wait for it. Makes nothing. */
export async function readKeptEvents(call: Pick<Call, 'store'>): Promise<void> {
  refuseWithoutBaseline(call.store)
  const kept = eventsOf(call.store, storedEvents(await loadedEditions(call.store)))
  if (kept === null) return
  const model = await modelInUse(call.store)
  if (!kept.isKept(model, await baselineInUse(call.store))) return
  const { events } = await referenceInUse(call)
  events?.contextFor(model)
}

/** The editions in use, with all that follows from events made of the events themselves: what a run is recorded with. */
export function referenceMadeAnew(call: Pick<Call, 'store'>): Promise<ReferenceInUse> {
  if (makeEventsAnew(call.store)) inUse.delete(call.store)
  return referenceInUse(call)
}

/** The built-in editions a run names, by their hashes: kept in the workspace, or those of this very program. */
async function baselineOfRun({ store, assetsDir }: ForReference, refs: readonly EditionRef[]) {
  const shipped = new Map((await shippedEditions(assetsDir)).map(({ sha256, edition }) => [sha256, edition]))
  const editions = refs.flatMap(({ builtIn, sha256 }): BuiltInEdition[] => {
    const edition = builtIn ? (builtInByHash(store, sha256) ?? shipped.get(sha256)) : undefined
    return edition === undefined ? [] : [{ sha256, edition }]
  })
  return assembled(editions)
}

/**
 * The editions that a run names, whatever became of them since; `null` when one of them is not at hand any more: a run
 * older than the keeping of built-in editions, made with another version of the program.
 */
export async function referenceOfRun(
  call: ForReference,
  refs: readonly EditionRef[],
): Promise<ReferenceInUse | null> {
  const baseline = await baselineOfRun(call, refs)
  if (baseline === null) return null
  const own = refs.filter(ref => !ref.builtIn).map(ref => ref.id)
  const reference = referenceOf(call, { baseline, loaded: await editionsById(call.store, own) })
  const known = new Set(reference.refs.map(ref => ref.sha256))
  return refs.every(ref => known.has(ref.sha256)) ? reference : null
}

/** The country indicators a run was made with, with their sources; those in use where they are not at hand any more. */
export async function countriesOfRun(
  call: ForReference,
  refs: readonly EditionRef[],
): Promise<CountriesEdition> {
  const baseline = (await baselineOfRun(call, refs)) ?? (await baselineInUse(call.store))
  const added = refs.filter(({ kind }) => kind === 'indicators').map(({ id }) => id)
  const contents = (await editionsById(call.store, added)).map(({ content }) => content)
  return referenceWith(baseline.data, contents).countries
}
