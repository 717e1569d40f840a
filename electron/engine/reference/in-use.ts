import type { EditionRef } from '@shared/contract/reference'
import type { ReferenceData } from '@shared/reference/baseline'
import type { CountriesEdition } from '@shared/reference/countries'
import type { LabelledEvents } from '@shared/reference/event-columns'
import { clusterEvents } from '@shared/reference/cluster-events'
import type { HotspotsEdition } from '@shared/reference/hotspots'
import { referenceWith } from '@shared/reference/in-use'
import type { Call } from '../call'
import { builtInByHash, builtInKey, type BuiltInEdition } from '../store/baseline'
import { storedEvents } from '../store/events'
import { editionsById, editionsInUseKey, loadedEditions, type LoadedEdition } from '../store/reference'
import type { Store } from '../store/store'
import { assembled, baselineInUse, builtInRef, shippedEditions, type Baseline } from './baseline'
import { labelledEventsOf } from './events-in-use'

/** The editions a score would be made with, and how to name them. */
export interface ReferenceInUse {
  readonly data: ReferenceData
  /** Single events of the files in use, merged; `null` where none is loaded. */
  readonly events: LabelledEvents | null
  readonly refs: readonly EditionRef[]
}

type ForReference = Pick<Call, 'store' | 'assetsDir'>

/** Editions that make a score together: built-in ones, and loaded ones over or beside them. */
export interface EditionSet {
  readonly baseline: Baseline
  readonly loaded: readonly LoadedEdition[]
}

/** Clustering a full file takes a tenth of a second: its hotspots are kept with the events. */
const clusters = new WeakMap<
  LabelledEvents,
  { readonly data: ReferenceData; readonly made: HotspotsEdition }
>()

function clustersOf(events: LabelledEvents, { baseline, loaded }: EditionSet): HotspotsEdition {
  const { data } = baseline
  const known = clusters.get(events)
  // Sectors of clusters are those of built-in places about them.
  if (known !== undefined && known.data.hotspots[0] === data.hotspots[0]) return known.made
  const files = storedEvents(loaded).map(({ edition }) => edition)
  const [first] = files
  const made = clusterEvents(
    events,
    {
      id: 'clusters',
      edition: files.map(({ edition }) => edition).join(' + '),
      licence: first?.licence ?? '',
      credits: first?.credits ?? [],
      sources: first?.sources ?? [],
    },
    data.hotspots,
  )
  clusters.set(events, { data, made })
  return made
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
  const events = labelledEventsOf(store, storedEvents(loaded))
  const contents = loaded.map(({ content }) => content)
  const refs = [...baseline.editions.map(builtInRef), ...loaded.map(loadedRef)]
  const derived = events === null ? [] : [clustersOf(events, set)]
  const decisions = new Map(
    loaded.flatMap(({ id, decided }) =>
      decided === null ? [] : [[id, { by: decided.by, reason: decided.reason }] as const],
    ),
  )
  return { data: referenceWith(baseline.data, contents, derived, decisions), events, refs }
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
